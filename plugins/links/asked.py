"""Which links of a giving record are asked, and why the others are not."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date

from plugins.common.problems import N_
from plugins.giving.destinations import safe_host
from plugins.judge.giving import example_host
from plugins.read.content import Entry
from plugins.read.schema.giving import LinkOption

STOPPED = N_("the partner's panel is paused or ended")
OVER = N_("this way to give has come to its end")
EXAMPLE = N_("it leads to an example host, where nothing can be asked")
NOT_PLAIN = N_("its address is not a plain https address")
NOT_LISTED = N_("its host is not in allowed_hosts.yaml")
NOT_SHOWN = N_(
    "readers do not see it: two people have not approved it, or the approval or the last check with the partner is too old"
)


@dataclass(frozen=True, slots=True, repr=False)
class Link:
    """One link of a partner's record: where it stands, and `unasked`, the reason why it is not asked, or ""."""

    partner: str
    where: str
    line: int
    column: int
    option: LinkOption
    verified_on: date | None
    unasked: str

    @property
    def host(self) -> str:
        """The host that is written beside the button."""
        return safe_host(self.option.url)


def links(entry: Entry, today: date, *, allowed: Set[str], shown: Set[str]) -> Iterator[Link]:
    """Yield the links of a partner in the order of its record. `shown`: the addresses that its panel may show today."""
    record = entry.giving
    if record is None:
        return
    for number, option in enumerate(record.options):
        if isinstance(option, LinkOption):
            place = entry.giving_lines.get(("options", number), (1, 1))
            reason = STOPPED if record.status != "active" else _unasked(option, today, allowed, shown)
            yield Link(entry.folder, entry.giving_where, *place, option, record.verified_on, reason)


def _unasked(option: LinkOption, today: date, allowed: Set[str], shown: Set[str]) -> str:
    if option.ends and option.ends < today:
        return OVER
    host = safe_host(option.url)
    if not host:
        return NOT_PLAIN
    if example_host(option):
        return EXAMPLE
    if host not in allowed:
        return NOT_LISTED
    return "" if option.url in shown else NOT_SHOWN
