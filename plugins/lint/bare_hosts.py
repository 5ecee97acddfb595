"""Hosts of websites that are typed without https:// (R12): no link, yet readers copy them, and a telephone makes links of them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plugins.lint.money import money_hosts
from plugins.lint.standard import DATA
from plugins.people.clusters import INVISIBLES

_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOT = r"(?:\.| ?[\[(] ?(?:\.|dot) ?[\])] ?| dot )"
_HOST = re.compile(
    rf"(?<![a-z0-9@._/+-])(?P<host>{_LABEL}(?:{_DOT}{_LABEL}){{1,6}})(?![a-z0-9@_-])(?P<path>(?::[0-9]+)?/[^\s<>\"“”«»]*)?"
)
_MAY = re.compile(r"[.\u2024\u3002\uff0e][\w\u1780-\u17dd]|\bdot\b|[\[(] ?\.", re.IGNORECASE)
_ONE_DOT = str.maketrans("\u2024\u3002\uff0e", "...")
_ARTICLES = frozenset({"a", "an", "the", "one", "this", "that", "every", "each", "red", "black", "white", "polka"})


@dataclass(frozen=True, slots=True, repr=False)
class BareHost:
    """Characters [start, end) of a text are a host, with its path; `host` in small letters. `is_address`: nothing but an address, by its
    "www.", its path, or because it is known for short links or gifts; another one may be the name of an organisation (Booking.com)."""

    start: int
    end: int
    host: str
    is_address: bool


def bare_hosts(text: str) -> tuple[BareHost, ...]:
    """Return the hosts that `text` names without a scheme before them, in order; written with "dot" too.

    >>> [(b.host, b.is_address) for b in bare_hosts("See www.evil.test, Booking.com or bit.ly/x. Sun.They sang at 3.5 km, e.g. index.en.md.")]
    [('www.evil.test', True), ('booking.com', False), ('bit.ly', True)]
    """
    return tuple(_found(text)) if _MAY.search(text) else ()


def _found(text: str) -> Iterator[BareHost]:
    places = [at for at in range(len(text)) if not INVISIBLES.match(text[at])]
    said = "".join(_letter(text[at]) for at in places)
    for found in _HOST.finditer(said):
        labels = re.split(_DOT, found["host"])
        host, path = ".".join(labels), found["path"] or ""
        spoken = host != found["host"]
        if spoken and labels[0] in _ARTICLES:
            continue
        is_address = _is_address(labels, path)
        if is_address or labels[-1] in _endings():
            end = found.start() + len(found[0].rstrip(".,;:!?)’'"))
            yield BareHost(places[found.start()], places[end - 1] + 1, host, is_address)


def _letter(letter: str) -> str:
    plain = unicodedata.normalize("NFKC", letter.translate(_ONE_DOT)).lower()
    return plain if len(plain) == 1 else letter


def _is_address(labels: list[str], path: str) -> bool:
    if labels[0] == "www" and len(labels) > 2:
        return True
    last = labels[-1]
    has_path = len(path.rstrip("/.,;:!?)")) > 1 and not last.isdigit() and (last in _endings() or len(last) == 2)
    return has_path or ".".join(labels) in _short_links() | money_hosts()


@cache
def _endings() -> frozenset[str]:
    return frozenset(word for line in _lines("website_endings.txt") for word in line.split())


@cache
def _short_links() -> frozenset[str]:
    return frozenset(_lines("short_links.txt"))


def _lines(file: str) -> list[str]:
    lines = (DATA / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
