"""Names of places in Khmer without a word such as ភូមិ beside them: long ones that are nothing else, and others after "at", "from", "to"."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from plugins.lint.khmer_cover import is_made_of_words
from plugins.lint.khmer_lists import running
from plugins.people.fold import Folded
from plugins.people.given_names import is_given_name
from plugins.people.khmer import End, ends_of
from plugins.people.words import is_word
from plugins.places.cues import CUE
from plugins.places.found import FoundPlace, of_level
from plugins.places.gazetteer import Named
from plugins.places.khmer_names import Starts, length, words_that
from plugins.read.schema.base import PlaceLevel

SHORTEST: Mapping[PlaceLevel, int] = {"province": 2, "district": 3, "commune": 4, "village": 6}
"""Clusters of a name that counts wherever it stands."""
SHORTEST_STRANGE = 3
"""Clusters of a name that is not made of words, wherever it stands."""
SHORTEST_AFTER, SHORTEST_OF_WORDS = 2, 6
"""Clusters after a word such as "at"; the second of a name made of words that does not begin with land, water or a tree."""
LONGEST_REST = 12  # letters


def bare_places(key: Folded, starts: Starts) -> Iterator[FoundPlace]:
    """Yield the names that count without a word for a place beside them; of those that begin together the longest."""
    for first in sorted(starts):
        for last, places in starts[first]:
            if _counts(key, first, last, places):
                start, end, level = key.starts[first], key.ends[last], places[0].level
                yield FoundPlace(start, end, start, end, level, of_level(places, level))
                break


def _counts(key: Folded, first: int, last: int, places: tuple[Named, ...]) -> bool:
    name, level = key.key[first:last], places[0].level
    if CUE.match(name):  # "a new village": judged with its word for a place
        return False
    if name in words_that("said-otherwise") or " " in key.text[key.starts[first] : key.ends[last]]:
        return False
    if level == "province":
        return length(name) >= SHORTEST[level] and all(end.is_edge for end in _ends(key, first, last))
    if is_word(name) or is_given_name(name) or _begins_a_longer_word(key.key, first, last):
        return False
    return _is_long(key, first, last, level) or _follows_at(key, first, last)


def _is_long(key: Folded, first: int, last: int, level: PlaceLevel) -> bool:
    name = key.key[first:last]
    shortest = SHORTEST[level] if is_made_of_words(name) else SHORTEST_STRANGE
    return length(name) >= shortest and all(end.is_agreed for end in _ends(key, first, last))


def _follows_at(key: Folded, first: int, last: int) -> bool:
    """Tell whether a word such as "from" stands before the name, and the name is more than a word and no common phrase."""
    name = key.key[first:last]
    if not any(key.key.endswith(word, 0, first) for word in words_that("at")) or name in running():
        return False
    if is_made_of_words(name) and (_is_described(name) or not _is_named_after_land(name)):
        return False
    return length(name) >= SHORTEST_AFTER and (_goes_on(key.key, last) or _ends(key, first, last)[1].is_edge)


def _begins_a_longer_word(key: str, first: int, last: int) -> bool:
    return any(key[first:end] in running() for end in range(last + 1, last + LONGEST_REST))


def _goes_on(key: str, last: int) -> bool:
    """Tell whether a known word of two clusters and more begins at `last`: segmenters often join a name they don't know with it."""
    return any(key[last:end] in running() and length(key[last:end]) > 1 for end in range(last + 2, last + LONGEST_REST))


@lru_cache(maxsize=4096)
def _is_named_after_land(name: str) -> bool:
    return length(name) >= SHORTEST_OF_WORDS or any(name.startswith(word) for word in words_that("land"))


@lru_cache(maxsize=4096)
def _is_described(name: str) -> bool:
    """Tell whether a name says no more than "the big lake", "the old road"."""
    return any(name.endswith(word) for word in words_that("no-name"))


def _ends(key: Folded, first: int, last: int) -> tuple[End, End]:
    return ends_of(key.text, key.starts[first], key.ends[last])
