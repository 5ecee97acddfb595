"""What those who may sign do next, by what this computer remembers and who has signed the list."""

from collections.abc import Mapping
from datetime import date

from plugins.common.problems import N_
from plugins.giving.authority import are_two, may_follow, missing
from plugins.giving.memory import Remembered
from plugins.giving.signers import SignerList

SECOND = N_(
    "What comes next: one more person makes a key in this way, on her own computer; with one alone nothing can be approved."
)
ALL_OR_TWO = N_(
    "What comes next: each of you looks at the list, on her own computer, with: python3 tasks.py approve --signers. Before gifts are published for the first time all who are on it do so; still to sign: {names}. Later, two of those who were on it before are enough."
)
TWO_OLD = N_(
    "What comes next: two of those who were on the list before look at it, each with: python3 tasks.py approve --signers. Until then nobody's signature counts. They are: {names}."
)
ONE_OLD = N_(
    "What comes next: one more of those who were on the list before looks at it, with: python3 tasks.py approve --signers. Until then nobody's signature counts. Still to sign: {names}."
)
PARTNERS = N_(
    "What comes next: two of you look at each partner's ways to give and sign them, each with: python3 tasks.py approve and the name of the partner's folder."
)


def next_step(
    listed: SignerList, signed: Mapping[str, bytes], remembered: Remembered, day: date
) -> tuple[str, tuple[str, ...]]:
    """Return the sentence that says what comes next, and the names that stand in it. `signed`: the signatures of the list, by signer."""
    if not are_two((signer.name, signer.key) for signer in listed.signers):
        return SECOND, ()
    before = remembered.signers
    if before is None:
        left = missing(listed, signed, day)
        return (ALL_OR_TWO, left) if left else (PARTNERS, ())
    if before.message() == listed.message() or may_follow(listed, signed, before, day):
        return PARTNERS, ()
    left = missing(listed, signed, day, before=before)
    return (TWO_OLD if left == missing(listed, {}, day, before=before) else ONE_OLD), left
