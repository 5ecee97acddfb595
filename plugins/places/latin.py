"""Places in Latin letters: a name beside a word such as "village", in a row with its district, or so plainly a place that it counts bare."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.lint.tokens import Token, tokens
from plugins.people.given_names import is_given_name, sounds_like_a_given_name
from plugins.people.words import is_capitalised_entry, is_word
from plugins.places.found import FoundPlace, lies_beside, of_level
from plugins.places.gazetteer import Named
from plugins.places.index import latin_index
from plugins.places.spelling import sound
from plugins.read.schema.base import PlaceLevel

LONGEST = 6  # words of a name
SHORTEST_BARE = 5  # letters of a bare name of one word
_ENGLISH: dict[PlaceLevel, tuple[str, ...]] = {
    "village": ("village", "villages", "hamlet"),
    "commune": ("commune", "communes"),
    "district": ("district", "districts", "city", "town", "municipality"),
    "province": ("province", "provinces"),
}
_KHMER: dict[PlaceLevel, tuple[str, ...]] = {
    "village": ("phum", "phoum", "poum"),
    "commune": ("khum", "sangkat", "songkat"),
    "district": ("srok", "khan", "krong"),
    "province": ("khet",),
}
_AFTER = {word: level for level, words in _ENGLISH.items() for word in words}
_KHMER_BEFORE = {word: level for level, words in _KHMER.items() for word in words}
_BEFORE = _AFTER | _KHMER_BEFORE
_TOWNS = frozenset(["city", "town", "municipality", "krong"])
_LINKS = frozenset(["of", "called", "named"])
_GAP = re.compile(r"[\s\u00a0\-‐‑–./'’]{1,3}")
_SPACE = re.compile(r"[\s\u00a0]+[“\"'‘«(]?|[-‐‑]")
_ROW = re.compile(r"[\s\u00a0]*(?:,|/|–|—|\(|\bin\b|\bof\b)[\s\u00a0]*(?:in\s|and\s|the\s)?[“\"'‘«(]?|[\s\u00a0]+")


@dataclass(frozen=True, slots=True, repr=False)
class _Run:
    """`near`: the words that a word such as "village" follows soon; before it a name in small letters counts too."""

    text: str
    words: tuple[Token, ...]
    near: frozenset[int]

    def gap(self, i: int) -> str:
        """What stands between word `i` and the next; a possessive parts them."""
        if not 0 <= i < len(self.words) - 1:
            return "\ufffc"
        return self.text[self.words[i].end : self.words[i + 1].start]

    def lower(self, i: int) -> str:
        """Word `i` in small letters, "" beyond the ends."""
        return self.words[i].text.lower() if 0 <= i < len(self.words) else ""


@dataclass(frozen=True, slots=True, repr=False)
class _Candidate:
    """Words [i, j) are a name of `places`; `sure`: in its context, or plainly a place."""

    i: int
    j: int
    found: FoundPlace
    sure: bool


def latin_places(text: str) -> tuple[FoundPlace, ...]:
    """Return the places that `text` names in Latin letters, in order; where two are possible, the longer.

    >>> [f.level for f in latin_places("In Phum Muoy, Svay Leu, and in Kandal village")]
    ['village', 'district', 'village']
    >>> latin_places("Sdau smiled at Thmei.")
    ()
    """
    words = tokens(text)
    run = _Run(text, words, _near(words))
    candidates = list(_candidates(run))
    sure = [c for c in candidates if c.sure]
    rest = [c for c in candidates if not c.sure]
    while joined := [c for c in rest if any(_in_a_row(text, c.found, s.found) for s in sure)]:
        sure += joined
        rest = [c for c in rest if c not in joined]
    return tuple(c.found for c in sorted(sure, key=lambda c: c.i))


def _near(words: tuple[Token, ...]) -> frozenset[int]:
    after = (i for i, word in enumerate(words) if word.text.lower() in _AFTER)
    return frozenset(j for i in after for j in range(i - LONGEST, i))


def _candidates(run: _Run) -> Iterator[_Candidate]:
    i = 0
    while i < len(run.words):
        found = _longest(run, i)
        if found:
            yield found
            i = found.j
        else:
            i += 1


def _longest(run: _Run, i: int) -> _Candidate | None:
    """The longest name that begins with word `i`."""
    before = _word_before(run, i)
    if run.lower(i) in _AFTER or not (before or run.words[i].has_capital or i in run.near):
        return None
    if run.words[i].is_number:
        return _numbered(run, i, before)
    keys, j = [sound(run.words[i].stem)], i + 1
    while j < len(run.words) and j - i < LONGEST and _GAP.fullmatch(run.gap(j - 1)):
        keys.append(sound(run.words[j].stem))
        j += 1
    while j > i:
        places = latin_index().get("".join(keys[: j - i]))
        candidate = _judged(run, i, j, places, before) if places else None
        if candidate:
            return candidate
        j -= 1
    return None


def _numbered(run: _Run, i: int, before: PlaceLevel | None) -> _Candidate | None:
    """Village 5, with a capital: "in a village 5 years ago" names none."""
    places = latin_index().get(sound("phum") + sound(run.words[i].text))
    if before != "village" or not places or not run.words[i - 1].has_capital:
        return None
    word = run.words[i]
    return _Candidate(
        i, i + 1, FoundPlace(run.words[i - 1].start, word.end, word.start, word.end, "village", places), True
    )


def _judged(run: _Run, i: int, j: int, places: tuple[Named, ...], before: PlaceLevel | None) -> _Candidate | None:
    words = run.words[i:j]
    after = _AFTER.get(run.lower(j)) if _SPACE.fullmatch(run.gap(j - 1)) else None
    start, end = _beside(run, i, before), run.words[j].end if after else words[-1].end
    is_town = bool(after and run.lower(j) in _TOWNS) or bool(before and run.lower(i - 1) in _TOWNS)
    level = after or before or (_KHMER_BEFORE.get(run.lower(i)) if len(words) > 1 else None)
    if level and not _is_name_beside(words, khmer_word=bool(before) and run.lower(i - 1) not in _AFTER):
        return None
    if not all(word.has_capital or word.is_number for word in words) and not level:
        return None
    if not after and run.lower(i - 1) in _AFTER and all(is_given_name(word.stem) for word in words):
        return None  # "in the village Dara sang"
    if is_town and any(place.level == "province" for place in places):
        level = "province"  # the town that a province is called after says no more than the province
    fitting = of_level(places, level)
    own = level or fitting[0].level
    found = FoundPlace(start, end, words[0].start, words[-1].end, own, of_level(places, own))
    return _Candidate(i, j, found, level is not None or _is_plain(words, places))


def _word_before(run: _Run, i: int) -> PlaceLevel | None:
    """The level of a word for a place straight before word `i`, with "of" or "called" between them or without."""
    at = i - 1
    if run.lower(at) in _LINKS and _SPACE.fullmatch(run.gap(at)):
        at -= 1
    return _BEFORE.get(run.lower(at)) if at >= 0 and _SPACE.fullmatch(run.gap(at)) else None


def _beside(run: _Run, i: int, before: PlaceLevel | None) -> int:
    if not before:
        return run.words[i].start
    return run.words[i - 2 if run.lower(i - 1) in _LINKS else i - 1].start


def _is_name_beside(words: tuple[Token, ...], *, khmer_word: bool) -> bool:
    """Beside "village" a name in small letters counts unless it is made of English words: "the village long ago"."""
    if khmer_word or all(word.has_capital or word.is_number for word in words):
        return True
    return not all(word.is_number or any(map(is_word, word.spellings)) for word in words)


def _is_plain(words: tuple[Token, ...], places: tuple[Named, ...]) -> bool:
    """Tell whether a name with capitals needs no word beside it: a province, or a district or commune that can be nothing else."""
    if places[0].level == "province":
        return True
    if places[0].level == "village" or all(any(map(is_word, word.spellings)) for word in words):
        return False
    if len(words) > 1:
        return not all(is_given_name(word.stem) for word in words)
    word = words[0].stem
    villages = sum(place.level == "village" for place in places)
    return (
        len(word) >= SHORTEST_BARE
        and villages <= MOST_VILLAGES
        and not sounds_like_a_given_name(word)
        and not is_word(word)
        and not is_capitalised_entry(word)
    )


MOST_VILLAGES = 6
"""A name of one word that more villages share is an ordinary Khmer word."""


def _in_a_row(text: str, one: FoundPlace, other: FoundPlace) -> bool:
    first, second = sorted((one, other), key=lambda found: found.start)
    between = text[first.end : second.start] if first.end <= second.start else "\ufffc"
    return bool(_ROW.fullmatch(between)) and lies_beside(one.places, other.places)
