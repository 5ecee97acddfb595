"""The Khmer names of the gazetteer in a text, whatever stands around them, and the words that keep a name from being one."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from plugins.people.clusters import CLUSTER
from plugins.people.fold import Folded, folded
from plugins.people.khmer import ends_of
from plugins.places.gazetteer import Named
from plugins.places.index import khmer_index, khmer_names

WORDS = Path(__file__).with_name("khmer_words.tsv")

Starts = Mapping[int, list[tuple[int, tuple[Named, ...]]]]


def names_at(key: Folded) -> Starts:
    """The names that begin at each place of the key, longest first: where each ends, and its places."""
    automaton, keys = khmer_names()
    found: dict[int, list[tuple[int, tuple[Named, ...]]]] = defaultdict(list)
    for number, first, last in automaton.find_matches_as_indexes(key.key, overlapping=True):
        if key.span(first, last):
            found[first].append((last, khmer_index()[keys[number]]))
    for names in found.values():
        names.sort(key=lambda name: -name[0])
    return found


@cache
def words_that(kind: str) -> frozenset[str]:
    """Return the words of `khmer_words.tsv` of one kind, folded."""
    lines = WORDS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return frozenset(folded(word) for each, words in rows if each == kind for word in words.split())


@cache
def rather_places() -> frozenset[str]:
    """Return the folded names that a dictionary has and nobody writes but for the place."""
    lines = WORDS.with_name("khmer_rather_places.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def ends_by_a_word(key: Folded, first: int, last: int) -> bool:
    """Tell whether `key[first:last]` ends where a segmenter, white space or punctuation ends a word."""
    return ends_of(key.text, key.starts[first], key.ends[last])[1].is_edge


def length(name: str) -> int:
    """Return the number of clusters of a folded name."""
    return len(_CLUSTERS.findall(name))


_CLUSTERS = re.compile(CLUSTER)
