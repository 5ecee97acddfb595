"""Is this record approved: by two different people, for these destinations, until when; and if not, why not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from plugins.common.problems import N_
from plugins.giving.authority import Authority, are_two
from plugins.giving.canonical import Block, read_message
from plugins.giving.destinations import Refusal
from plugins.giving.signatures import read_signed

LONGEST = timedelta(days=180)
"""How far ahead an approval may reach (formats.md)."""

APPROVE = N_(
    "Two people look at it and sign it, each with: python3 tasks.py approve and the name of the partner's folder"
)
NOT_APPROVED = (N_("this way to give is not approved by two people, so it is not shown"), APPROVE)
ONE = (
    N_("one person has approved this way to give, so it is not shown yet"),
    N_("A second person looks at it and signs it, with: python3 tasks.py approve and the name of the partner's folder"),
)
ASTRAY = (
    N_("two people have signed, but not the same text of this record, so it is not shown"),
    N_("Both fetch the newest giving.yaml from each other, look at it and sign that, each with: python3 tasks.py approve and the name of the partner's folder"),
)  # fmt: skip
CHANGED = (N_("this record was changed after it was approved, so it is not shown"), APPROVE)
INCOMPLETE = (
    N_("the record does not say which version it is (serial) and until when it may be shown (valid_until)"),
    APPROVE,
)
OVER = (N_("the approval of this way to give has ended, so it is not shown"), APPROVE)
TOO_LONG = (
    N_("valid_until lies more than 180 days ahead"),
    N_("Write an earlier day, and have two people approve it again"),
)
OLDER = (
    N_("an older record stands here than the one that was published last, so it is not shown"),
    N_("Put the newest record back. If this one is right, raise its serial and have two people approve it again"),
)
TWIN = (
    N_("another record was published under the same serial, so this one is not shown"),
    N_("Raise the serial, and have two people approve it again"),
)
STOPPED = (
    N_("this panel was stopped, and opening it again takes a new approval"),
    N_("Raise the serial, and have two people approve it again"),
)


@dataclass(frozen=True, slots=True)
class Approved:
    """`until`: the last day. `checked`: the last day on which two people say that somebody asked the partner."""

    until: date
    checked: date


@dataclass(frozen=True, slots=True, repr=False)
class Vote:
    """A signature that counts: whose, with which key, for which block, and the day of the check it tells of."""

    name: str
    key: str
    block: Block
    checked: date


def approval(block: Block, signatures: Mapping[str, bytes], authority: Authority, today: date) -> Approved | Refusal:
    """Return until when `block` is approved, or why it is not (R12). `signatures`: the files beside the record, by signer.

    Source: our own: a destination can be changed by nobody alone, nor by an older record that was right once.
    """
    if authority.objection:
        return authority.objection
    cast = list(votes(signatures, authority, today))
    for_this = [vote for vote in cast if vote.block.digest == block.digest]
    if not are_two((vote.name, vote.key) for vote in for_this):
        return _too_few(cast, for_this, block)
    return _at_this_time(block, authority, today) or Approved(_last_day(block), _checked(for_this))


def votes(signatures: Mapping[str, bytes], authority: Authority, today: date) -> Iterator[Vote]:
    """Yield the signatures that count, whatever block they are for; a key signs under the name that the list gives it."""
    for name, data in sorted(signatures.items()):
        signed = read_signed(data)
        if signed is None or name not in authority.signers.named(signed.key, today):
            continue
        if read := read_message(signed.message):
            yield Vote(name, signed.key, *read)


def _too_few(cast: list[Vote], for_this: list[Vote], block: Block) -> Refusal:
    if for_this:
        return ASTRAY if signed_another(cast, block, {(vote.name, vote.key) for vote in for_this}) else ONE
    return (
        CHANGED if any(vote.block.fields.get("partner") == block.fields["partner"] for vote in cast) else NOT_APPROVED
    )


def signed_another(cast: list[Vote], block: Block, signers: set[tuple[str, str]]) -> str:
    """Return the names of those who signed another text of this version, or a later one, beside the `signers` of this one; "" for nobody.

    What stands there under a lower serial is no more than the version before."""
    others = [
        vote
        for vote in cast
        if vote.block.digest != block.digest
        and vote.block.fields["partner"] == block.fields["partner"]
        and (vote.block.fields["serial"] or 0) >= (block.fields["serial"] or 0)
    ]
    return ", ".join(
        sorted(
            {vote.name for vote in others if are_two([*signers, (vote.name, vote.key)])} - {name for name, _ in signers}
        )
    )


def _at_this_time(block: Block, authority: Authority, today: date) -> Refusal | None:
    serial = block.fields["serial"]
    if serial is None or block.fields["valid_until"] is None:
        return INCOMPLETE
    if _last_day(block) < today:
        return OVER
    if _last_day(block) - today > LONGEST:
        return TOO_LONG
    last = authority.remembered.last.get(block.fields["partner"])
    if last is None or serial > last.serial:
        return None
    if serial < last.serial:
        return OLDER
    return TWIN if block.digest != last.digest else STOPPED if last.stopped else None


def _last_day(block: Block) -> date:
    return date.fromisoformat(block.fields["valid_until"])


def _checked(votes: list[Vote]) -> date:
    """The latest day that two different people tell of."""
    pairs = (pair for pair in combinations(votes, 2) if are_two((vote.name, vote.key) for vote in pair))
    return max(min(vote.checked for vote in pair) for pair in pairs)
