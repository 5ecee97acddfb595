"""Which version of a record somebody signs, and which one it is laid beside: what is known of those before."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.common.problems import N_, Problem, Stop
from plugins.giving.approval import LONGEST, Vote
from plugins.giving.authority import Authority, are_two
from plugins.giving.canonical import Block, read_message
from plugins.giving.memory import Last
from plugins.judge.giving import block_of
from plugins.read.content import Entry
from plugins.read.schema.giving import HIGHEST, Giving
from plugins.seal.stops import stop
from plugins.site.approve_memory import recalled

FARTHEST = 100
"""How far above the last known number one may go: enough for whoever knows nothing of the versions before, and too little to use the numbers up."""
LEAP = (
    N_("serial is far above the last number that is known here, {last}; a few such leaps, and none would be left"),
    N_(
        "Fetch the newest files of the others. If it stays so, write {line} into this file and give the command again. If nobody of you wrote the number that stands there, change the passwords"
    ),
)
NONE_LEFT = (
    N_("no higher number (serial) is left for this partner, so nothing new can be approved in this folder"),
    N_("Write status: paused and publish. Then give the partner a new folder, as docs/giving.md says"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Known:
    """A version that the new one is laid beside, and who signed it. `is_last`: this computer knows that none came between."""

    block: Block
    names: str
    is_last: bool


def numbered(
    entry: Entry, record: Giving, cast: list[Vote], own: list[Block], authority: Authority, day: date
) -> Giving:
    """Return the record with the serial and the last day that it takes to be approved: those that stand there, where another has
    signed them or they are new; else the next serial, and as far ahead as an approval may reach. `own`: what whoever sits here has signed.
    Raises `Stop` where that number would leave none for those to come, or could not be read again."""
    last, digest = authority.remembered.last.get(entry.folder), block_of(entry, record).digest
    # A genuine signature of another partner, copied here, says nothing of this one's numbers.
    cast = [vote for vote in cast if _partner(vote.block) == entry.folder]
    own = [block for block in own if _partner(block) == entry.folder]
    _refuse_leap(entry, record, cast, own, last)
    is_over = last is not None and record.serial == last.serial and (last.stopped or last.digest != digest)
    if not is_over and any(v.block.digest == digest and v.checked == record.verified_on for v in cast):
        return record
    # What one other person alone has signed was never shown, so its serial binds nobody. Of what she herself has signed, another may have too.
    used = [vote.block for vote in cast if are_two(signers_of(vote.block, cast))]
    used += [block for block in own if block.digest != digest]
    highest = max([*map(serial_of, used), last.serial if last else 0])
    serial = record.serial if record.serial is not None and record.serial > highest else highest + 1
    if serial > HIGHEST:
        raise stop(NONE_LEFT, entry.giving_where)
    until = record.valid_until
    assert record.verified_on
    longest = record.verified_on + LONGEST
    is_fresh = serial == record.serial and until is not None and day < until <= longest
    return record.model_copy(update={"serial": serial, "valid_until": until if is_fresh else longest})


def _refuse_leap(entry: Entry, record: Giving, cast: list[Vote], own: list[Block], last: Last | None) -> None:
    """Refuse a number far above all that is known: one slip, or one stolen login, would use up the numbers of a partner.

    Known is what was published from here, what she herself has signed, and what two different people have come to by their signatures, be it in
    two versions: on a new computer nothing else is there. One stranger's signature alone moves nothing.
    """
    signed = sorted({serial_of(vote.block) for vote in cast})
    reached = [n for n in signed if are_two((vote.name, vote.key) for vote in cast if serial_of(vote.block) >= n)]
    known = max([0, last.serial if last else 0, *map(serial_of, own), *reached])
    if record.serial is not None and record.serial > known + FARTHEST:
        at = entry.giving_lines.get(("serial",), (1, 1))
        raise Stop(
            Problem(entry.giving_where, *at, "", *LEAP, (("last", str(known)), ("line", f"serial: {known + 1}")))
        )


def known_before(cast: list[Vote], block: Block, own: list[Block], name: str, last: Last | None) -> Known | None:
    """Return the newest version that the new one is laid beside: what `name` has signed herself, or what two others did.

    One signature that is not her own tells her nothing: whoever wants to lead gifts astray has that. That a version was the last one is known from
    what lies beside her key, or from what was published (`last`), and only if the new one follows it: a signature in the content folder may be an old
    one that somebody put back.
    """
    others = [vote for vote in cast if vote.block.digest != block.digest and _partner(vote.block) == _partner(block)]
    known = [vote.block for vote in others if vote.name == name or are_two(signers_of(vote.block, others))]
    newest = max([*known, *own], key=serial_of, default=None)
    if newest is None:
        return None
    names = {who for who, _ in signers_of(newest, others)} | ({name} if newest in own else set())
    is_vouched = bool(own) or (last is not None and newest.digest == last.digest)
    return Known(newest, ", ".join(sorted(names)), is_vouched and serial_of(block) - serial_of(newest) in (0, 1))


def signed_here(secret: Path, partner: str) -> list[Block]:
    """What the key has signed of this partner on this computer."""
    read = (read_message(message) for message in recalled(secret, partner))
    return [block for block, _ in filter(None, read) if _partner(block) == partner]


def _partner(block: Block) -> str:
    return str(block.fields["partner"])


def serial_of(block: Block) -> int:
    return block.fields["serial"] or 0


def signers_of(block: Block, cast: list[Vote]) -> set[tuple[str, str]]:
    """Who has signed a block, each with the key."""
    return {(v.name, v.key) for v in cast if v.block.digest == block.digest}
