"""How the name of a place is compared: romanised in several ways on maps, forms and signs, and split or joined as one likes."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from plugins.lint.tokens import tokens
from plugins.people.clusters import CLUSTER, folded_cluster
from plugins.people.fold import folded, is_khmer

TABLE = Path(__file__).with_name("spellings.tsv")
_PLAIN = re.compile("[\u1780-\u17b3\u17b6-\u17d3 ]+")
_CLUSTERS = re.compile(CLUSTER)
_NUMBERED = re.compile("(?:ទី|លេខ)[0-9]+$")  # the first Boeng Keng Kang is Boeng Keng Kang to everybody
_LETTERS = re.compile("[^a-z0-9]")
# What is heard alike and written in several ways, after the words of the table; in this order.
_ALIKE = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("aeu|oeu|oea|eu|ae|oe|ue", "e"),
        ("uo|ou|oa|ao|au|u", "o"),
        ("ey|ei|ee|ie|y", "i"),
        ("w", "v"),
        ("(?<=[aeiou])h(?![aeiou])", ""),
        ("p$", "b"),
        (r"(.)\1+", r"\1"),
    )
)
_SHORTEST_BEGINNING = 4


@cache
def _table() -> tuple[tuple[str, tuple[str, ...]], ...]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple((official, tuple(also.split("|"))) for official, also in rows)


@cache
def _official() -> dict[str, str]:
    return {spelling: official for official, also in _table() for spelling in also}


@cache
def _beginning() -> re.Pattern[str]:
    long = sorted((s for s in _official() if s.isascii() and len(s) >= _SHORTEST_BEGINNING), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, long)))


@lru_cache(maxsize=16_384)
def sound(word: str) -> str:
    """Return one word of a name in Latin letters as it is compared; two spellings of one word mostly have the same.

    >>> sound("Kompong") == sound("Kampong"), sound("Phnom") == sound("phnum"), sound("Prey") == sound("Svay")
    (True, True, False)
    """
    plain = _LETTERS.sub("", folded(word))
    known = _official().get(plain)
    if known is None:
        first = _beginning().match(plain)
        known = _official()[first[0]] + plain[first.end() :] if first else plain
    for pattern, letters in _ALIKE:
        known = pattern.sub(letters, known)
    return known


def latin_key(name: str) -> str:
    """Return what a Latin name is found by: its words as they sound, joined (Siem Reap, Siemreab, Siem-Reap).

    >>> latin_key("Siem Reap") == latin_key("Siem-Reab"), latin_key("Kompong Thom") == latin_key("Kampong Thum")
    (True, True)
    """
    return "".join(sound(token.text) for token in tokens(name))


def khmer_keys(name: str) -> Iterator[str]:
    """Yield what a Khmer name is found by: as it is folded, and with each part in its other spellings."""
    key = _folded_name(name)
    yield key
    if short := _NUMBERED.sub("", key):
        yield short
    for official, also in _khmer_parts():
        if official in key:
            yield from (key.replace(official, spelling) for spelling in also)


def _folded_name(name: str) -> str:
    """The same as `folded`, at a third of the cost where a name is Khmer letters and spaces, as nearly all are."""
    if not _PLAIN.fullmatch(name):
        return folded(re.sub(r"\([^()]*\)", "", name))
    return _CLUSTERS.sub(lambda cluster: folded_cluster(cluster[0]), name.replace(" ", ""))


@cache
def _khmer_parts() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((folded(part), tuple(map(folded, also))) for part, also in _table() if is_khmer(part))
