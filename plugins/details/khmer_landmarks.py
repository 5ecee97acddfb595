"""Landmarks by name in Khmer (R10): what follows a word such as វត្ត or សាលា and is no ordinary word."""

from collections.abc import Collection, Iterator
from functools import cache

from plugins.lint.khmer_line import Line, line_of
from plugins.lint.khmer_lists import running
from plugins.people.fold import Folded, folded, is_khmer
from plugins.people.khmer import ends_of
from plugins.places.khmer_names import Starts, ends_by_a_word, names_at, words_that
from plugins.places.khmer_unlisted import called_name, ends_another_word, name_of_land, strange_name

Words = frozenset[tuple[str, ...]]
Span = tuple[int, int]
_NIGHT = folded("រាត្រី")
_QUOTES = {"«": "»", "“": "”", '"': '"'}
_LONGEST_QUOTED = 40


def khmer_landmarks(text: str, known: frozenset[str], kinds: Words, land: Words) -> Iterator[Span]:
    """Yield where the landmarks stand: what everybody knows (`known`); a name after a word of `kinds`; a strange one after a word of `land`."""
    if not is_khmer(text):
        return
    key = Folded(text)
    for name in _in_khmer(known, kinds):
        yield from _everywhere(key, name)
    names, line = names_at(key), line_of(text)
    for word in _folded(kinds):
        for at in _places_of(key.key, word):
            yield from _named(key, line, names, at, at + len(word))
    for word in _folded(land):
        for at in _places_of(key.key, word):
            if key.span(at, at + len(word)) and not ends_another_word(line, at, at + len(word)):
                yield from _strange(key, line, at, at + len(word), of_land=False)


@cache
def _folded(words: Words) -> tuple[str, ...]:
    return tuple(sorted((folded(word) for (word,) in words), key=lambda word: (-len(word), word)))


@cache
def _in_khmer(known: frozenset[str], kinds: Words) -> tuple[str, ...]:
    """Khmer has no capitals: "the new market" and "the night market" stay out."""
    plain = {word + rest for word in _folded(kinds) for rest in (*words_that("no-name"), _NIGHT)}
    return tuple(sorted(name for name in known if is_khmer(name) and name not in plain))


def _places_of(key: str, word: str) -> Iterator[int]:
    at = key.find(word)
    while at >= 0:
        yield at
        at = key.find(word, at + len(word))


def _everywhere(key: Folded, name: str) -> Iterator[Span]:
    for at in _places_of(key.key, name):
        span = key.span(at, at + len(name))
        if span and all(end.is_edge for end in ends_of(key.text, *span)):
            yield span


def _named(key: Folded, line: Line, names: Starts, at: int, first: int) -> Iterator[Span]:
    """A name that the gazetteer knows, straight after the word, one in quotation marks, or one that no list has."""
    if key.span(at, first) is None or ends_another_word(line, at, first):
        return
    for last, places in names.get(first, ()):
        longer = line.word(first, running(), line.limit(first)) > last
        if not longer and _says_where(key, first, last, {place.level for place in places[:1]}):
            yield key.starts[at], key.ends[last]
            return
    quoted = key.key[first : first + 1]
    end = key.key.find(_QUOTES[quoted], first + 1) if quoted in _QUOTES else -1
    if 0 < end - first < _LONGEST_QUOTED:
        yield key.starts[at], key.ends[end + 1]
        return
    yield from _strange(key, line, at, first, of_land=True)


def _says_where(key: Folded, first: int, last: int, levels: Collection[str]) -> bool:
    ordinary = key.key[first:last] in words_that("no-name")
    return "province" not in levels and not ordinary and ends_by_a_word(key, first, last)


def _strange(key: Folded, line: Line, at: int, first: int, *, of_land: bool) -> Iterator[Span]:
    last = max(called_name(line, first), strange_name(line, first), name_of_land(line, first) if of_land else first)
    if last > first:
        yield key.starts[at], key.ends[last]
