"""Places in Khmer letters: a name after a word such as ភូមិ, or the whole name of a district or commune between two edges of words."""

import re
from collections.abc import Iterator
from functools import cache

from plugins.people.fold import Folded, folded, is_khmer
from plugins.people.khmer import ends_of
from plugins.people.words import is_word
from plugins.places.cues import CUE, CUES
from plugins.places.found import FoundPlace, lies_beside, of_level
from plugins.places.khmer_bare import bare_places
from plugins.places.khmer_names import Starts, ends_by_a_word, length, names_at, words_that
from plugins.places.khmer_sounds import names_that_sound
from plugins.places.khmer_unlisted import unlisted_places

_TOWN = folded("ក្រុង")
_VILLAGE = folded("ភូមិ")
_OPENING = re.compile(f'(?:{folded("ឈ្មោះ")})?(?:{folded("ថា")})?[«“"(:៖]*')
_ADDRESS_GOES_ON = re.compile(f'[,()«»“”"]*(?:{CUE.pattern})')


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile("|".join(sorted(words_that("goes-on"))))


def khmer_places(text: str) -> tuple[FoundPlace, ...]:
    """Return the places that `text` names in Khmer letters, in order; where two are possible, the longer.

    >>> [f.level for f in khmer_places("នៅភូមិក្រាំងស្វាត ឃុំស្វាយលើ")]
    ['village', 'commune']
    >>> khmer_places("អ្នកភូមិទាំងអស់នៅក្នុងភូមិភាគនេះ")
    ()
    """
    if not is_khmer(text):
        return ()
    key = Folded(text)
    starts = names_at(key)
    found = list(_cued(key, starts))
    taken = {at for place in found for at in range(place.start, place.end)}
    for place in (*_before(key, starts, found), *bare_places(key, starts), *unlisted_places(key)):
        if not taken.intersection(range(place.start, place.end)):
            taken.update(range(place.start, place.end))
            found.append(place)
    return tuple(sorted(found, key=lambda place: place.start))


def _cued(key: Folded, starts: Starts) -> Iterator[FoundPlace]:
    for cue in CUE.finditer(key.key):
        opening = _OPENING.match(key.key, cue.end())
        after = opening.end() if opening else cue.end()
        # The names of some villages begin with the word itself: ភូមិ ១.
        found = (
            _named(key, names, cue, first) for first in (cue.start(), after) for names in _spelt(key, starts, first)
        )
        yield from (place for place in (next(filter(None, found), None),) if place)


def _spelt(key: Folded, starts: Starts, first: int) -> Iterator[Starts]:
    """The names as they are spelt, and only then those that sound alike."""
    yield starts
    yield {first: names_that_sound(key, first)}


def _named(key: Folded, starts: Starts, cue: re.Match[str], first: int) -> FoundPlace | None:
    """The longest name at `first` that `cue` can introduce and that ends with a word; else, as doubt withholds, the longest of three clusters."""
    doubtful = None
    for last, places in starts.get(first, ()):
        fitting = tuple(place for place in places if place.level in CUES[cue[0]])
        if not fitting or last <= cue.end() or _is_no_name(key, cue[0], max(first, cue.end()), last):
            continue
        level = CUES[cue[0]][0]
        if cue[0] == _TOWN and any(place.level == "province" for place in fitting):
            level = "province"  # the town that a province is called after says no more than the province
        start, end = key.starts[cue.start()], key.ends[last]
        found = FoundPlace(start, end, key.starts[first], end, level, of_level(fitting, level))
        if ends_by_a_word(key, first, last):
            return found
        if length(key.key[first:last]) >= 3:
            doubtful = doubtful or found
    return doubtful


def _is_no_name(key: Folded, cue: str, first: int, last: int) -> bool:
    """A number may be a count of villages, and an everyday word may go on with the sentence: they count in an address."""
    name = key.key[first:last]
    if key.key[last : last + 1].isdigit() and name[-1:].isdigit():
        return True
    if _ADDRESS_GOES_ON.match(key.key, last):
        return False
    if name.isdigit() or (cue == _VILLAGE and name in words_that("no-name")):
        return True
    if _goes_on().match(key.key, last) and is_word(name):
        return True
    return length(name) == 1 and not _stops(key, first, last)


def _stops(key: Folded, first: int, last: int) -> bool:
    """Tell whether a name of one cluster ends for sure."""
    right = ends_of(key.text, key.starts[first], key.ends[last])[1]
    return right.hard or (right.is_agreed and last - first > 2)


def _before(key: Folded, starts: Starts, cued: list[FoundPlace]) -> Iterator[FoundPlace]:
    """A name without its word straight before a place that it lies in: an address."""
    for first, names in starts.items():
        for last, places in names:
            start, end = key.starts[first], key.ends[last]
            nexts = (n for n in cued if end <= n.start and not key.text[end : n.start].strip(" \u00a0,\u200b"))
            if any(lies_beside(places, n.places) for n in nexts) and ends_of(key.text, start, end)[0].is_edge:
                yield FoundPlace(start, end, start, end, places[0].level, of_level(places, places[0].level))
                break
