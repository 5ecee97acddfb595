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
from plugins.places.khmer_names import Starts, length, rather_places, words_that
from plugins.read.schema.base import PlaceLevel

SHORTEST: Mapping[PlaceLevel, int] = {"province": 2, "district": 3, "commune": 4, "village": 6}
"""Clusters of a name that counts wherever it stands."""
SHORTEST_STRANGE = 3
"""Clusters of a name that is not made of words, wherever it stands."""
SHORTEST_OF_LAND = 5
"""Clusters of a name such as ត្រពាំង…, wherever it stands."""
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
    if is_given_name(name) or _begins_a_longer_word(key.key, first, last):
        return False
    if is_word(name) or (name in running() and name not in rather_places()):
        return level == "district" and (_is_long(key, first, last, level) or _is_here(key, first, last))
    return _is_long(key, first, last, level) or _follows_at(key, first, last, level)


def _is_here(key: Folded, first: int, last: int) -> bool:
    return _follows(key, first, "here") and _ends(key, first, last)[1].is_edge


def _is_long(key: Folded, first: int, last: int, level: PlaceLevel) -> bool:
    name, ends = key.key[first:last], _ends(key, first, last)
    if (
        level == "village"
        and is_made_of_words(name)
        and _is_named_after_land(name)
        and length(name) >= SHORTEST_OF_LAND
    ):
        return not _is_described(name) and all(end.is_edge for end in ends)
    shortest = SHORTEST[level] if is_made_of_words(name) else SHORTEST_STRANGE
    return length(name) >= shortest and all(end.is_agreed for end in ends)


def _follows_at(key: Folded, first: int, last: int, level: PlaceLevel) -> bool:
    """Tell whether a word such as "from" stands before the name, and the name is more than a word and no common phrase."""
    name = key.key[first:last]
    if not _follows(key, first, "at"):
        return False
    if level == "village" and is_made_of_words(name):
        plain = length(name) < SHORTEST_OF_WORDS and not _is_named_after_land(name)
        if plain or _is_described(name):
            return False
    return length(name) >= SHORTEST_AFTER and (_goes_on(key.key, last) or _ends(key, first, last)[1].is_edge)


def _follows(key: Folded, first: int, kind: str) -> bool:
    return any(key.key.endswith(word, 0, first) for word in words_that(kind))


def _begins_a_longer_word(key: str, first: int, last: int) -> bool:
    return any(key[first:end] in running() for end in range(last + 1, min(len(key), last + LONGEST_REST) + 1))


def _goes_on(key: str, last: int) -> bool:
    """Tell whether a known word of two clusters and more begins at `last`: segmenters often join a name they don't know with it."""
    return any(key[last:end] in running() and length(key[last:end]) > 1 for end in range(last + 2, last + LONGEST_REST))


@lru_cache(maxsize=4096)
def _is_named_after_land(name: str) -> bool:
    return any(name.startswith(word) for word in words_that("land"))


@lru_cache(maxsize=4096)
def _is_described(name: str) -> bool:
    """Tell whether a name says no more than "the big lake", "the old road"."""
    return any(name.endswith(word) for word in words_that("no-name"))


def _ends(key: Folded, first: int, last: int) -> tuple[End, End]:
    return ends_of(key.text, key.starts[first], key.ends[last])
