"""What one text says that its translation has to say as well: persons, places and numbers above one (R9)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from plugins.common.languages import Lang
from plugins.common.spans import spans
from plugins.details.numbers import numbers
from plugins.mentions.passage import Mention, Settled
from plugins.mentions.stretch import Stretch
from plugins.mentions.tokens import covered
from plugins.parity.equivalents import equivalents
from plugins.parity.well_known import well_known
from plugins.places.found import FoundPlace
from plugins.places.in_texts import places_in
from plugins.read.schema.base import PlaceLevel

Kind = Literal["person", "place", "number"]
# Addresses of pages and mail (no part of one is longer: RFC 5321, RFC 1035), and the mark of a footnote after the end of a sentence: no numbers of the story.
NO_WORDS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.-]{1,64}+@[\w.-]+|@\w+|\b[\w-]{1,63}+\.(?:com|org|net|info|kh)(?:/\S*)?|(?<=[^\s\d][.!?។៕»”])[0-9]{1,2}(?![0-9])"
)
EVENING = re.compile(
    r"^\s*(?:p\.?m|o.clock in the (?:afternoon|evening)|in the (?:afternoon|evening)|at night|រសៀល|ល្ងាច|យប់)"
)
BUDDHIST = re.compile(r"(?:ព\.\s?ស\.?|ពុទ្ធសករាជ)\s*$")
BUDDHIST_ERA = (543, 544)


@dataclass(frozen=True, slots=True, repr=False)
class Said:
    """Characters [start, end) of a stretch say something. `values`: any of these in the other text answers it.

    `asked`: it has to be answered; otherwise it only answers. `turn`: it is a turn of phrase, and has to be answered only where the other
    text says something else instead. A place is its code, a person her handle. `level`: of a place in Cambodia.
    """

    kind: Kind
    start: int
    end: int
    values: frozenset[str]
    asked: bool = True
    level: PlaceLevel | None = None
    turn: bool = False


def said(stretch: Stretch, phrases: Iterable[str] = ()) -> tuple[Said, ...]:
    """Return what a stretch says, in order; what a writer settled answers and is not asked. `phrases`: names with digits in them that are no numbers."""
    lang = Lang(stretch.lang)
    text = _without(stretch.text, phrases)
    found = [*_people(stretch), *_places(text, lang), *_numbers(text, lang)]
    settled = [f for f in stretch.found if isinstance(f.piece, Settled)]
    found += [
        Said(each.kind, f.start, f.end, each.values, asked=False)
        for f in settled
        for each in (*_places(f.piece.word, lang), *_numbers(f.piece.word, lang))  # type: ignore[union-attr]
    ]
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _without(text: str, phrases: Iterable[str]) -> str:
    places = [found.span() for found in NO_WORDS.finditer(text)]
    for phrase in phrases:
        places += [found.span() for found in re.finditer(re.escape(phrase), text)]
    return covered(text, places) if places else text


def _people(stretch: Stretch) -> Iterator[Said]:
    for found in stretch.found:
        if isinstance(found.piece, Mention):
            yield Said("person", found.start, found.end, frozenset([found.piece.handle]))


def _places(text: str, lang: Lang) -> Iterator[Said]:
    """A finer place without a word such as "village" beside it may be an ordinary word: it answers, and is asked about by other rules."""
    for found in places_in(text):
        is_plain = found.level in ("province", "district") or (found.first, found.last) != (found.start, found.end)
        yield Said("place", found.first, found.last, _codes(found), is_plain, found.level)
    for place in well_known(text, lang):
        yield Said("place", place.start, place.end, frozenset([f"line {place.line} of the table"]), asked=place.asked)


def _codes(found: FoundPlace) -> frozenset[str]:
    alike = [place.code for place in found.places if place.level == found.level]
    return frozenset(alike or [place.code for place in found.places] or [f"a {found.level}"])


def _numbers(text: str, lang: Lang) -> Iterator[Said]:
    words = equivalents(text, lang)
    for word in words:
        if word.values:
            is_turn = word.kind == "turn"
            yield Said("number", word.start, word.end, word.values, asked=is_turn or word.kind == "said", turn=is_turn)
    told = spans((word.start, word.end) for word in words)
    for number in numbers(text, lang):
        if told.hold(number.start, number.end):
            continue
        values = {number.value, number.high or number.value}
        if max(values) <= 1:
            continue
        if number.value <= 12 and EVENING.match(text[number.end : number.end + 40]):
            values.add(number.value + 12)
        if BUDDHIST.search(text[max(0, number.start - 20) : number.start]):
            values |= {number.value - years for years in BUDDHIST_ERA}
        yield Said("number", number.start, number.end, frozenset(map(_written, values)))


def _written(value: Decimal) -> str:
    return format(value.normalize(), "f")
