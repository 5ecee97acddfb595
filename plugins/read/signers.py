"""`partners/allowed_signers`: who may approve where gifts go, and `allowed_signers.<signer>.sig`: who let that list pass."""

import re

from plugins.common.problems import Problem
from plugins.giving.signers import SignerList, read_signers
from plugins.read.faults import Fault
from plugins.read.files import NOT_A_FILE, Found, read_bytes

SIGNERS = "allowed_signers"
SIGNATURE = re.compile(r"allowed_signers\.(.+)\.sig")


def allowed_signers(partners: Found) -> tuple[SignerList, tuple[Problem, ...]]:
    """Return the list of the folder `partners`, empty where there is none, and what is wrong with it: then nobody is on it."""
    listed = SignerList()
    if SIGNERS in partners.files:
        data, fault = read_bytes(partners.files[SIGNERS])
        listed = SignerList(faults=(fault,)) if fault else read_signers(data)
    elif SIGNERS in partners.refused or SIGNERS in partners.folders:
        listed = SignerList(faults=(Fault((), 1, 1, *partners.refused.get(SIGNERS, NOT_A_FILE)),))
    return listed, tuple(fault.problem(f"partners/{SIGNERS}") for fault in listed.faults)


def signatures(partners: Found) -> dict[str, bytes]:
    """Return the signatures of the list itself, by signer."""
    named = ((SIGNATURE.fullmatch(name), path) for name, path in partners.files.items())
    return {found[1]: read_bytes(path)[0] for found, path in named if found}
