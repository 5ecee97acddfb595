"""`partners/allowed_signers`: who may approve where gifts go, in OpenSSH's own form, one key a line."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sshsig.allowed_signers import AllowedSigner
from sshsig.ssh_public_key import PublicKey

from plugins.common.problems import N_
from plugins.giving.signatures import NAMESPACE
from plugins.read.faults import Fault
from plugins.read.schema.base import HANDLE

KEY_TYPE = "ssh-ed25519"
WHAT = "signers"
_SERIAL = re.compile(r"#\s*serial:\s*([0-9]{1,9})\s*")
_SITE = re.compile(r"#\s*site:\s*(\S+)\s*")
# What Git writes around two changes that meet.
_MEETING = re.compile(r"(?:<{7}|>{7}|\|{7})(?: .*)?|={7}")
_DAY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")

NO_SIGNER = (
    N_("this line of the list of signers cannot be used, so nobody's signature counts"),
    N_(
        'It must hold a name in small letters, namespaces="give", and a key that begins with ssh-ed25519; approve --enrol writes it'
    ),
)
TWO_SITES = (
    N_("the list of signers names the address of the site twice, so nobody's signature counts"),
    N_("Leave one line that begins with # site:"),
)
TWO_SERIALS = (
    N_("two people changed the list of signers at the same time, so it has two numbers and nobody's signature counts"),
    N_(
        "Look that everybody's line is there, leave one line that begins with # serial:, and write a number into it that is higher than both. Then let the list pass, with: python3 tasks.py approve --signers"
    ),
)
MERGED = (
    N_("two people changed the list of signers at the same time, and Git has put both changes here"),
    N_(
        "Take out the lines that begin with <<<<<<<, ======= and >>>>>>>, leave everybody's line, and leave one line # serial: with a number higher than both. Then let the list pass, with: python3 tasks.py approve --signers"
    ),
)
NOT_TEXT = (
    N_("the list of signers cannot be read, so nobody's signature counts"),
    N_("Put back the file as it was before"),
)


@dataclass(frozen=True, slots=True, order=True, repr=False)
class Signer:
    """Somebody who may sign: `after` is the first day on which her signature counts, `before` the first on which it no longer does."""

    name: str
    key: str
    after: date | None = None
    before: date | None = None

    def counts_on(self, day: date) -> bool:
        """Tell whether her signature counts on `day`."""
        return (self.after is None or day >= self.after) and (self.before is None or day < self.before)


@dataclass(frozen=True, slots=True, repr=False)
class SignerList:
    """The list: `serial` rises with every change, so that no older list can come back. `site`: the address of the site whose gifts they
    answer for, or "" while it has never moved. With a fault in it nobody is on it."""

    signers: tuple[Signer, ...] = ()
    serial: int = 0
    faults: tuple[Fault, ...] = ()
    site: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """The different keys."""
        return frozenset(signer.key for signer in self.signers)

    def named(self, key: str, day: date) -> tuple[str, ...]:
        """The names under which `key` may sign on `day`."""
        return tuple(signer.name for signer in self.signers if signer.key == key and signer.counts_on(day))

    def message(self) -> bytes:
        """Return the bytes that old signers sign, in one line of ASCII; notes, blanks and the order of lines are none of it."""
        signers = [
            [s.name, s.key, s.after.isoformat() if s.after else "", s.before.isoformat() if s.before else ""]
            for s in sorted(set(self.signers), key=lambda s: (s.name, s.key, str(s.after), str(s.before)))
        ]
        fields = {"what": WHAT, "serial": self.serial, "signers": signers, **({"site": self.site} if self.site else {})}
        return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii") + b"\n"


NO_SIGNERS = SignerList()


def from_message(message: bytes) -> SignerList | None:
    """Return the list that `message` tells of, as it was remembered or signed; None for what is no such message."""
    try:
        fields = json.loads(message)
        if fields["what"] != WHAT:
            return None
        days = [
            (name, key, *(date.fromisoformat(day) if day else None for day in days))
            for name, key, *days in fields["signers"]
        ]
        return SignerList(
            tuple(Signer(*line) for line in days), int(fields["serial"]), site=str(fields.get("site", ""))
        )
    except (ValueError, KeyError, TypeError):
        return None


def read_signers(data: bytes) -> SignerList:
    """Read the file `data`.

    Each line names one person: no patterns, no authorities that could name others, no key of a type that the program cannot check.
    Source: OpenSSH, ssh-keygen(1), ALLOWED SIGNERS.
    """
    try:
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        return SignerList(faults=(Fault((), 1, 1, *NOT_TEXT),))
    if meeting := [number for number, line in enumerate(lines, 1) if _MEETING.fullmatch(line.strip())]:
        return SignerList(faults=(Fault((), meeting[0], 1, *MERGED),))
    serials = [(n, int(found[1])) for n, line in enumerate(lines, 1) if (found := _SERIAL.fullmatch(line.strip()))]
    read = [(number, _signer(line)) for number, line in enumerate(lines, 1) if line.strip() and line.strip()[0] != "#"]
    faults = tuple(Fault((), number, 1, *NO_SIGNER) for number, signer in read if signer is None)
    sites = [(number, found[1]) for number, line in enumerate(lines, 1) if (found := _SITE.fullmatch(line.strip()))]
    faults += tuple(Fault((), number, 1, *TWO_SITES) for number, _ in sites[1:])
    faults += tuple(Fault((), number, 1, *TWO_SERIALS) for number, _ in serials[1:2])
    if faults:
        return SignerList(faults=faults)
    site = sites[0][1].rstrip("/") if sites else ""
    return SignerList(tuple(signer for _, signer in read if signer), serials[0][1] if serials else 0, site=site)


def _signer(line: str) -> Signer | None:
    try:
        listed = AllowedSigner.parse(line.strip())
        options = dict(listed.options or {})
        if not re.fullmatch(HANDLE, listed.principals) or options.pop("namespaces", NAMESPACE) != NAMESPACE:
            return None
        after, before = (_day(options.pop(f"valid-{side}", None)) for side in ("after", "before"))
        key = PublicKey.from_openssh_str(f"{listed.key_type} {listed.base64_key}").openssh_str()
        return None if options or listed.key_type != KEY_TYPE else Signer(listed.principals, key, after, before)
    except Exception:  # noqa: BLE001  (anybody's text: what the library cannot take is no signer)
        return None


def _day(written: str | None) -> date | None:
    """Return a day of OpenSSH's form `YYYYMMDD`. Raises ValueError for a time of day, which the site's clock doesn't have."""
    if written is None:
        return None
    parts = _DAY.fullmatch(written)
    if not parts:
        raise ValueError
    return date(int(parts[1]), int(parts[2]), int(parts[3]))


def lines_of(signers: Iterable[Signer]) -> Iterator[str]:
    """Yield the line of each signer as it stands in the file."""
    for signer in signers:
        days = "".join(
            f',valid-{side}="{day:%Y%m%d}"'
            for side, day in (("after", signer.after), ("before", signer.before))
            if day is not None
        )
        yield f'{signer.name} namespaces="{NAMESPACE}"{days} {signer.key}'
