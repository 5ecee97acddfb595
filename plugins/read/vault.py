"""The sealed register: every file of `people/` in one, encrypted with age. What is decrypted lives in memory only."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import pyrage
from pyrage.x25519 import Identity, Recipient

from plugins.common.problems import N_
from plugins.read.faults import Fault

SEALED = "register.age"
FORMAT = 1

WRONG_KEY = (
    N_("the key on this computer does not open the sealed register"),
    N_(
        "Use the key that it was sealed for, or ask somebody who can open it to add your public key to people/recipients.txt and to run: python3 tasks.py seal --register"
    ),
)
DAMAGED = (
    N_("the sealed register is damaged and cannot be opened"),
    N_("Take people/register.age again from a copy: a backup, a colleague's computer, or the Git history"),
)
# pyrage has one error for all; this is what it says when no stanza of the header was made for the key.
_NOT_FOR_THIS_KEY = "No matching keys"


@dataclass(frozen=True, slots=True, repr=False)
class Vault:
    """The files of the register by name (`mother-01.yaml`), byte for byte, and the public keys it is sealed for."""

    files: Mapping[str, bytes]
    recipients: tuple[str, ...]


def locked(vault: Vault) -> bytes:
    """Return `vault` encrypted for its recipients. What is encrypted is the same for the same vault; age makes the bytes differ."""
    # Bytes that are no UTF-8 are kept too: a file that somebody saved wrongly must not lie about because of that.
    texts = {name: data.decode("utf-8", "surrogateescape") for name, data in vault.files.items()}
    inner = {"format": FORMAT, "recipients": list(vault.recipients), "files": texts}
    plain = json.dumps(inner, sort_keys=True, separators=(",", ":")).encode("ascii")
    data: bytes = pyrage.encrypt(plain, [Recipient.from_str(key) for key in vault.recipients])
    return data


def opened(data: bytes, keys: tuple[Identity, ...]) -> Vault | Fault:
    """Return what `locked` made into `data`, or why it cannot be opened with `keys`. No error of age is passed on."""
    try:
        plain = pyrage.decrypt(data, list(keys))
    except pyrage.DecryptError as error:
        return Fault((), 1, 1, *(WRONG_KEY if _NOT_FOR_THIS_KEY in str(error) else DAMAGED))
    try:
        inner = json.loads(plain)
        files = {str(name): str(text).encode("utf-8", "surrogateescape") for name, text in inner["files"].items()}
        if inner["format"] != FORMAT:
            return Fault((), 1, 1, *DAMAGED)
        return Vault(files, tuple(str(key) for key in inner["recipients"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Fault((), 1, 1, *DAMAGED)
