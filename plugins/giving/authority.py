"""Whose signature counts today: the list of signers, as far as nobody changed it alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from plugins.common.problems import N_
from plugins.consent.reviewers import reviewer
from plugins.giving.destinations import Refusal
from plugins.giving.memory import NOTHING, Remembered
from plugins.giving.signatures import read_signed
from plugins.giving.signers import NO_SIGNERS, SignerList

NO_LIST = (
    N_("nobody may approve yet: there is no list of signers with two people on it"),
    N_("Two people make a key each, with: python3 tasks.py approve --enrol"),
)
FAULTY = (
    N_("the list of signers has a mistake, so nobody's signature counts"),
    N_("Mend the line that is told of, in partners/allowed_signers"),
)
CHANGED = (
    N_("the list of signers was changed without two of those who stood on it before, so nobody's signature counts"),
    N_(
        "Two of them look at it and sign it, each with: python3 tasks.py approve --signers. If nobody knows of a change, put the old list back"
    ),
)
NOT_NEWER = (
    N_("another list of signers was let pass under this number or a higher one, so nobody's signature counts"),
    N_(
        "If nobody knows of a change, put the newest list back. If two of you changed it at the same time: look that everybody's line is there, write a higher number after # serial:, and let two of those before sign it, each with: python3 tasks.py approve --signers"
    ),
)
FIRST = (
    N_(
        "not everybody on the list of signers has looked at it yet, so nobody's signature counts: the first list is let pass by all who are on it"
    ),
    N_("Each of them looks at it and signs it, with: python3 tasks.py approve --signers"),
)
OTHER_SITE = (
    N_(
        "url: in site.yaml is another address than the one under which gifts were approved, so nobody's signature counts"
    ),
    N_(
        "If nobody knows why, put the old address back. If the site moves: write # site: with the new address into partners/allowed_signers, raise the number after # serial:, and let two of the signers sign it, each with: python3 tasks.py approve --signers"
    ),
)
DAMAGED = (
    N_("what was published before cannot be read, so nobody knows which approvals are older"),
    N_(
        "Ask whoever looks after the computer for giving.json in the private folder beside the output: the file is damaged"
    ),
)


@dataclass(frozen=True, slots=True, repr=False)
class Authority:
    """What an approval is measured by. `objection`: why nobody's signature counts. `hosts`: those that a link may lead a gift to."""

    signers: SignerList = NO_SIGNERS
    hosts: frozenset[str] = frozenset()
    remembered: Remembered = NOTHING
    objection: Refusal | None = NO_LIST


NOBODY = Authority()
"""The authority of a folder that names no signers."""


def authority(
    signers: SignerList,
    signed: Mapping[str, bytes],
    hosts: frozenset[str],
    remembered: Remembered,
    today: date,
    *,
    site: str = "",
    strict: bool = False,
) -> Authority:
    """Return the authority of a content folder. `signed`: the signatures of the list itself, by signer. `site`: the address that the site gives
    itself; "" asks nothing. `strict`: publish nothing on a first list that not all who are on it have signed."""
    objection = _objection(signers, signed, remembered, today, strict=strict) or _moved(signers, remembered, site)
    return Authority(signers, hosts, remembered, objection)


def _moved(signers: SignerList, remembered: Remembered, site: str) -> Refusal | None:
    """Refuse a site that calls itself by an address that nobody approved: what it tells machines and paper of a gift begins with it."""
    known = signers.site or remembered.site
    return OTHER_SITE if site and known and site.rstrip("/") != known else None


def _objection(
    signers: SignerList, signed: Mapping[str, bytes], remembered: Remembered, today: date, *, strict: bool
) -> Refusal | None:
    if not remembered.is_whole:
        return DAMAGED
    if signers.faults:
        return FAULTY
    if not are_two((signer.name, signer.key) for signer in signers.signers):
        return NO_LIST
    before = remembered.signers
    if before is None:
        return FIRST if strict and missing(signers, signed, today) else None
    if before.message() == signers.message():
        return None
    if signers.serial <= before.serial:
        return NOT_NEWER
    return None if may_follow(signers, signed, before, today) else CHANGED


def missing(
    signers: SignerList, signed: Mapping[str, bytes], today: date, *, before: SignerList | None = None
) -> tuple[str, ...]:
    """Return the names of those on the list, or on that of `before`, whose signature counts today and who have not signed the list itself,
    with one of her keys."""
    people = before or signers
    proofs = {name: read_signed(data) for name, data in signed.items()}
    there = {
        name
        for name, proof in proofs.items()
        if proof and proof.message == signers.message() and name in people.named(proof.key, today)
    }
    return tuple(sorted({signer.name for signer in people.signers if signer.counts_on(today)} - there))


def may_follow(signers: SignerList, signed: Mapping[str, bytes], before: SignerList, today: date) -> bool:
    """Tell whether two different people of the list `before` have signed the new one."""
    proofs = [(name, read_signed(data)) for name, data in signed.items()]
    return are_two(
        (name, proof.key)
        for name, proof in proofs
        if proof and proof.message == signers.message() and name in before.named(proof.key, today)
    )


def are_two(people: Iterable[tuple[str, str]]) -> bool:
    """Tell whether two of `people`, each a name and a key, differ in both: one who has two keys, or two names, is one.

    >>> are_two([("officer-2", "a"), ("officer-02", "b")]), are_two([("dara", "a"), ("sokha", "a")]), are_two([("dara", "a"), ("sokha", "b")])
    (False, False, True)
    """
    return any(a[1] != b[1] and reviewer(a[0]) != reviewer(b[0]) for a, b in combinations(set(people), 2))
