"""Hosts of websites that are typed without https:// (R12): no link, yet readers copy them, and a telephone makes links of them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

from plugins.lint.letters import DOTS
from plugins.lint.money import money_hosts, speaks_of_giving
from plugins.lint.standard import DATA
from plugins.people.clusters import INVISIBLES
from plugins.people.fold import LOOK_ALIKE

_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOT = r"(?:\.| ?[\[({<] ?(?:\.|dot) ?[\])}>] ?| ?-dot- ?| dot | ?(?:ចំណុច|ចុច) ?)"
_PATH = r"(?P<path>(?::[0-9]+)?/[^\s<>\"“”«»]*)?"
# Behind the strokes of any scheme it may stand, elsewhere not behind one: "a/b.com" is a path.
_HOST = re.compile(
    rf"(?:(?<![a-z0-9@._/+-])|(?<=//)|(?<=:/))(?P<host>{_LABEL}(?:{_DOT}{_LABEL}){{1,6}})(?![a-z0-9@_-]){_PATH}"
)
# What follows a name in other letters: ទន្លេ.com.
_OTHER = "\u00aa-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufaff"
_BEHIND_OTHER = re.compile(rf"(?<=[{_OTHER}])\.(?P<host>{_LABEL}(?:\.{_LABEL}){{0,5}})(?![a-z0-9@_-]){_PATH}")
_OTHERS = re.compile(rf"[^{_OTHER}]")
_MAY = re.compile(rf"[{DOTS}][\w\u1780-\u17dd]|\bdot\b|[\[({{<] ?\.|ចុច|ចំណុច", re.IGNORECASE)
_ONE_DOT = str.maketrans(dict.fromkeys(DOTS, "."))
_NUMBERS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{1,3}){3}")
_ARTICLES = frozenset({"a", "an", "the", "one", "this", "that", "every", "each", "red", "black", "white", "polka"})


@dataclass(frozen=True, slots=True, repr=False)
class BareHost:
    """Characters [start, end) of a text are a host, with its path; `host` in small letters. `is_address`: nothing but an address, by its
    "www.", its path, or because it is known for short links or gifts, or its name says that one gives there; another one may be the name of an
    organisation (Booking.com)."""

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
    for start, found in sorted((*_in_latin(said), *_in_other_letters(said)), key=itemgetter(0)):
        labels = [said[start : found.start()], *re.split(_DOT, found["host"])]
        labels = labels if labels[0] else labels[1:]
        host, path = ".".join(labels), found["path"] or ""
        is_spoken = host != said[start : found.end("host")]
        if is_spoken and labels[0] in _ARTICLES:
            continue
        is_address = _is_address(labels, path)
        typed = text[places[start] : places[found.end("host") - 1] + 1]
        if is_address or labels[-1] in _endings() or (not is_spoken and _ends_like_one(typed, labels[-1])):
            end = found.start() + len(found[0].rstrip(".,;:!?)’'"))
            yield BareHost(places[start], places[end - 1] + 1, host, is_address)


def _in_latin(said: str) -> Iterator[tuple[int, re.Match[str]]]:
    return ((found.start(), found) for found in _HOST.finditer(said))


def _in_other_letters(said: str) -> Iterator[tuple[int, re.Match[str]]]:
    before = 0
    for found in _BEHIND_OTHER.finditer(said):
        apart = [other.end() for other in _OTHERS.finditer(said, before, found.start())]
        yield max(apart, default=before), found
        before = found.end()


def _letter(letter: str) -> str:
    plain = unicodedata.normalize("NFKC", letter.translate(_ONE_DOT).translate(LOOK_ALIKE)).lower().translate(_ONE_DOT)
    return plain if len(plain) == 1 else letter


def _is_address(labels: list[str], path: str) -> bool:
    if labels[0] == "www" and len(labels) > 2:
        return True
    host, has_path = ".".join(labels), len(path.rstrip("/.,;:!?)")) > 1
    if labels[-1] in _top_level() and (has_path or speaks_of_giving(host)):
        return True
    return host in _short_links() | money_hosts() or (has_path and bool(_NUMBERS.fullmatch(host)))


def _ends_like_one(typed: str, ending: str) -> bool:
    """In small letters, or all in capitals: a sentence that begins without a blank has a capital there, or is a word that begins many."""
    is_small = typed.endswith(ending) or typed.isupper()
    return is_small and len(typed) > len(ending) + 2 and ending in _top_level() - _words()


@cache
def _words() -> frozenset[str]:
    return frozenset(word for line in _lines("endings_that_are_words.txt") for word in line.split())


@cache
def _endings() -> frozenset[str]:
    return frozenset(word for line in _lines("website_endings.txt") for word in line.split())


@cache
def _top_level() -> frozenset[str]:
    return _endings() | frozenset(word for line in _lines("top_level_domains.txt") for word in line.split())


@cache
def _short_links() -> frozenset[str]:
    return frozenset(_lines("short_links.txt"))


def _lines(file: str) -> list[str]:
    lines = (DATA / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
