"""What a strict build remembers of the approvals that it has published, so that nothing older can come back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.giving.signers import SignerList, from_message

FILE = "giving.json"
"""Its name in the private folder beside the output."""


@dataclass(frozen=True, slots=True)
class Last:
    """What was published last of a partner: the number of its record, the fingerprint of its block, and whether it was stopped since."""

    serial: int
    digest: str
    stopped: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Remembered:
    """`signers`: the list as it was last accepted; None before there was one. `last` by partner. `is_whole`: False where the file is damaged.
    `site`: the address under which the site was published; `leads_to`: where it led besides, and its contact; None before that was kept."""

    signers: SignerList | None = None
    last: Mapping[str, Last] = field(default_factory=dict)
    is_whole: bool = True
    site: str = ""
    leads_to: frozenset[str] | None = None

    def as_json(self) -> object:
        """Return what is written into the private folder."""
        return {
            "signers": self.signers.message().decode("ascii") if self.signers else "",
            "last": {key: [one.serial, one.digest, one.stopped] for key, one in self.last.items()},
            "site": self.site,
            "leads_to": None if self.leads_to is None else sorted(self.leads_to),
        }


NOTHING = Remembered()
DAMAGED = Remembered(is_whole=False)


def read_memory(value: object) -> Remembered:
    """Return what the JSON `value` remembers; `DAMAGED` for anything else, since nobody knows then what was older."""
    try:
        assert isinstance(value, dict)
        last = {
            str(key): Last(int(serial), str(digest), stopped is True)
            for key, (serial, digest, stopped) in value["last"].items()
        }
        signers = from_message(value["signers"].encode("ascii")) if value["signers"] else None
        ways = value.get("leads_to")
        leads_to = None if ways is None else frozenset(map(str, ways))
        site = str(value.get("site", ""))
    except (AssertionError, AttributeError, KeyError, TypeError, ValueError):
        return DAMAGED
    if value["signers"] and signers is None:
        return DAMAGED
    return Remembered(signers, last, site=site, leads_to=leads_to)
