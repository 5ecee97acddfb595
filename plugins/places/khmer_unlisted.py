"""Villages, communes and districts in Khmer that are on no list: after ភូមិ and "called", after ភូមិ a stranger, or a name such as ត្រពាំង… (R10)."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile

from plugins.common.bounded import bounded
from plugins.lint.khmer_cover import strangers_from
from plugins.lint.khmer_line import Line, line_of
from plugins.lint.khmer_lists import deeds, running
from plugins.people.fold import Folded, folded
from plugins.places.cues import CUE, CUES
from plugins.places.found import FoundPlace
from plugins.places.khmer_names import length, words_that

_OWNER = "(?:នាង|គាត់|ខ្ញុំ|យើង|ពួកគេ|ពួកគាត់|ពួកយើង|គេ|គ្រួសារ)"
_BETWEEN = f"(?:មួយ|នេះ|នោះ|តូច|ដែល|គេ|យើង|មាន|អ្នកស្រុក|អ្នកភូមិ|កំណើត|ឆ្ងាយ|ដាច់ស្រយាល|ត្រូវបាន|របស់{_OWNER}?+)"
_PEOPLE = tuple(map(folded, ("អ្នក", "មេ", "ប្រជាជន")))
_LEVELS = frozenset(cue for cue, levels in CUES.items() if levels != ("province",))
_TOWN = folded("ក្រុង")
_NAMED = "(?:ឈ្មោះថា|ឈ្មោះហៅថា|ឈ្មោះ|ហៅឈ្មោះថា|ហៅថា|ហៅ)"
_QUOTES = ("«", "“", '"')
_OPENING = '[«“"]*'


@cache
def _called() -> re.Pattern[str]:
    return re.compile(bounded(f"{_folded(_BETWEEN)}*+{_folded(_NAMED)}{_OPENING}"))


def _folded(pattern: str) -> str:
    """The pattern with its Khmer words as they are compared."""
    return re.sub("[\u1780-\u17dd]+", lambda word: folded(word[0]), pattern)


def unlisted_places(key: Folded) -> Iterator[FoundPlace]:
    """Yield what stands after a word for a place like a name, with that word."""
    cues = [cue for cue in CUE.finditer(key.key) if key.span(*cue.span()) and cue[0] in _LEVELS]
    line = line_of(key.text) if cues else None
    for cue in cues:
        if line and not ends_another_word(line, *cue.span()):
            first = cue.end()
            said = first if cue[0] == _TOWN else max(called_name(line, first), _quoted(line, first))
            last = max(said, strange_name(line, first), name_of_land(line, first))
            if last > first:
                start, end = key.starts[cue.start()], key.ends[last]
                yield FoundPlace(start, end, key.starts[first], end, CUES[cue[0]][0], ())


def called_name(line: Line, first: int) -> int:
    """Where the name after "called" ends that `first` leads to, or `first`: any word."""
    called = _called().match(line.key, first)
    last = _any_word(line, called.end()) if called else first
    return last if called and last > called.end() else first


def _quoted(line: Line, first: int) -> int:
    opened = first + (line.key[first : first + 1] in _QUOTES)
    last = _any_word(line, opened) if opened > first else first
    return last if last > opened else first


def _any_word(line: Line, first: int) -> int:
    """Where a name ends that may be any word: with a stranger and what belongs to it, or else with the next edge."""
    if not line.is_letter(first):
        return first
    last = max(strange_name(line, first), name_of_land(line, first))
    if last > first:
        return last
    limit = line.limit(first)
    cuts = line.cuts(first + 1, limit + 1)
    return next((cut for cut in cuts if length(line.key[first:cut]) > 1 and line.is_edge(cut)), limit)


def ends_another_word(line: Line, start: int, end: int) -> bool:
    """កថាខណ្ឌ, ភូមិភាគ: the word for a place is only a part of another word; អ្នកភូមិ and មេភូមិ are people of the village."""
    # Nothing before a border reaches behind it: the places further left need not be looked at.
    cuts = islice(takewhile(lambda cut: line.limit(cut) >= end, line.cuts(start, -1, -1)), 5)
    longer = ((cut, line.word(cut, running(), line.limit(cut))) for cut in cuts)
    return any(
        last > end or (last == end and cut < start and not line.key.startswith(_PEOPLE, cut)) for cut, last in longer
    )


def strange_name(line: Line, first: int) -> int:
    """Where a stranger ends that begins at `first`, or after a word of land there; or `first`."""
    if not line.is_letter(first):
        return first
    limit = line.limit(first)
    land = line.word(first, words_that("land"), limit)
    end = strangers_from(line).get(first) or strangers_from(line).get(land)
    if end is None:
        return first
    last = _edge(line, end if length(line.key[first:end]) > 1 else end + 1, limit)
    return last if length(line.key[first:last]) > 1 else first


def name_of_land(line: Line, first: int) -> int:
    """Where a name of two words ends, the first of which is land, water or a tree, and the second says nothing of it; or `first`."""
    if not line.is_letter(first):
        return first
    limit = line.limit(first)
    land = line.word(first, words_that("land"), limit)
    last = line.word(land, running(), limit) if first < land < limit else land
    second = line.key[land:last]
    ordinary = second in _says_nothing_new() or not line.is_edge(last)
    return first if last == land or ordinary else last


@cache
def _says_nothing_new() -> frozenset[str]:
    """Words that go on with the sentence after ភូមិ and a word of land, or describe it."""
    small = map(folded, ("និង", "ឬ", "ដែល", "ហើយ", "ដោយ", "ជា", "ដើម្បី", "ព្រោះ", "តែ"))
    kinds = (words_that(kind) for kind in ("no-name", "goes-on", "at"))
    return frozenset().union(*kinds, deeds(), small)


def _edge(line: Line, place: int, limit: int) -> int:
    cuts = islice(line.cuts(place, limit + 1), 4)
    return next((cut for cut in cuts if line.is_edge(cut)), place)
