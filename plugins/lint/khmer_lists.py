"""What the closed world knows of Khmer words and names: the lists in `data/khmer_*`, folded and ready to be looked up."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from ahocorasick_rs import AhoCorasick

from plugins.lint.standard import DATA
from plugins.people.clusters import CLUSTER
from plugins.people.fold import Folded, folded
from plugins.people.words import rows as people_rows

Kind = Literal["given", "everyday", "family"]
AND = "និង"
_ONE = re.compile(CLUSTER)
Standing = Literal["before", "joins", "after", "state", "object", "role", "thing", "place"]


@cache
def names() -> Mapping[str, Kind]:
    """Return the names by their folded letters. Compound given names (ស្រី and មុំ) are among the given ones unless they are words."""
    kinds: dict[str, Kind] = {}
    first, last = _of("first"), _of("last")
    kinds.update((start + end, "given") for start in first for end in last if start + end not in words())
    kinds.update((word, "family") for word in _of("family"))
    kinds.update((word, "given") for word in _of("given"))
    kinds.update((word, "everyday") for word in _of("everyday"))
    return kinds


@cache
def first_parts() -> frozenset[str]:
    """Return what compound given names begin with, folded; family names and names that are words too."""
    return (_of("family") | _of("given")) - plain() | _of("everyday") | _of("first")


@cache
def last_parts() -> frozenset[str]:
    """Return what compound given names end with, folded."""
    return _of("last")


@cache
def families() -> frozenset[str]:
    """Return the folded family names; some are given names, too."""
    return frozenset(_of("family"))


@cache
def cues() -> Mapping[str, bool]:
    """Return the titles, words of kinship and naming words by their folded letters, and of each whether any word after it is a name."""
    found = {folded(word): False for word, *_ in people_rows("honorifics.tsv")}
    found.update((folded(word), kind == "calling") for word, kind in _rows("khmer_cues.tsv") if kind != "kin")
    return found


@cache
def nicknames() -> frozenset[str]:
    """Return the folded everyday words that somebody is called by after a prefix such as អា."""
    return _of("nick")


@cache
def prefixes() -> frozenset[str]:
    """Return the folded prefixes of nicknames."""
    return frozenset(folded(word) for word, kind in _rows("khmer_cues.tsv") if kind == "nick")


@cache
def kin() -> frozenset[str]:
    """Return the words by which families call each other: no names, even where somebody is called so."""
    return frozenset(folded(word) for word, kind in _rows("khmer_cues.tsv") if kind == "kin")


@cache
def standing() -> Mapping[str, frozenset[Standing]]:
    """Return the words that tell a person, a thing or a place beside a name, by their folded letters."""
    found: dict[str, set[Standing]] = {}
    for word, kind in _rows("khmer_beside_names.tsv"):
        found.setdefault(folded(word), set()).add(kind)  # type: ignore[arg-type]
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def words() -> frozenset[str]:
    """Return the folded words that are no names."""
    tables = (*_rows("khmer_after_titles.tsv"), *people_rows("words.km.txt"))
    known = {word for (word,) in _rows("khmer_words.txt")} | {
        folded(word) for word, *_ in tables
    }  # the first is folded as it stands
    return frozenset(known - _of("given") - _of("everyday"))


@cache
def plain() -> frozenset[str]:
    """Return all folded words that are no names, those that tell something of a name beside them too."""
    return words() | standing().keys()


@cache
def running() -> frozenset[str]:
    """Return all folded words that running text is made of: names that are words too, and of one cluster those that are words by themselves."""
    rows = [word for (word,) in _rows("khmer_running_words.txt")]
    border = rows.index("----")
    others = plain() | kin() | cues().keys() | _of("everyday")
    several = (word for word in others if not _ONE.fullmatch(word))
    loans = (folded(word) for (word,) in _rows("khmer_loanwords.txt"))
    called = {prefix + word for prefix in prefixes() for word in nicknames()}
    return frozenset({*rows[:border], *rows[border + 1 :], *several, *loans} - called)


@cache
def telling(kind: Standing) -> frozenset[str]:
    """Return the folded words that tell this of a name beside them."""
    return frozenset(word for word, kinds in standing().items() if kind in kinds)


@cache
def deeds() -> frozenset[str]:
    """Return the folded verbs and particles that follow somebody who does something."""
    verbs = {folded(word) for word, kind in _rows("khmer_after_titles.tsv") if kind == "verb"}
    return telling("after") | verbs


@cache
def longest() -> int:
    """Return the length of the longest word or name."""
    return max(map(len, (*words(), *names(), *standing())))


@cache
def needles() -> tuple[str, ...]:
    """Return the cues and names in the order in which `automaton` numbers them."""
    return tuple(sorted({*cues(), *names()}))


@cache
def automaton() -> AhoCorasick:
    """Return what finds all cues and names in one pass."""
    return AhoCorasick(list(needles()))


@cache
def clusters(word: str) -> int:
    """Return the number of clusters of a folded word."""
    return len(Folded(word).units)


@cache
def _of(kind: str) -> frozenset[str]:
    return frozenset(folded(name) for name, found in _rows("khmer_names.tsv") if found == kind)


@cache
def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
