"""What a text with people in it who are not public may not say of places (R10): found before the closed world asks, so that one phrase is one question."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.common.languages import Lang
from plugins.common.spans import Spans, spans
from plugins.details.addresses import addresses
from plugins.details.coordinates import coordinates, is_map
from plugins.details.distances import distances
from plugins.details.landmarks import landmarks
from plugins.lint.allowed import Allowed
from plugins.lint.closed_world import allowed_spans
from plugins.mentions import place_asks
from plugins.mentions.asks import Ask
from plugins.people.fold import Folded, is_khmer
from plugins.places.coarser import coarser
from plugins.places.found import FoundPlace
from plugins.places.gazetteer import is_finer
from plugins.places.in_texts import places_in, places_in_words
from plugins.read.schema.base import DetailLevel, PlaceLevel

Values = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, repr=False)
class TooFine:
    """Characters [start, end) of a run say more of a place than its text may."""

    start: int
    end: int
    ask: Ask
    values: Values = ()


@dataclass(frozen=True, slots=True, repr=False)
class Limit:
    """The finest place that a text may name, and what else is told of places in it (R10).

    `code`: where it happened; `also`: the places that its partner declares, with all they lie in; `settled`: the glossary and other phrases
    that may stand though they hold the name of a place.

    Source: UK Data Service: no finer place than keeps her hidden; HIPAA: places smaller than a state are taken out; ICRC: a home identifies.
    """

    level: PlaceLevel
    details: DetailLevel
    code: str
    also: frozenset[str]
    settled: Allowed

    def finds(self, text: str, said_in: str = "") -> tuple[TooFine, ...]:
        """Return what is too fine in `text`, in order, nothing twice; names in a row are one finding. `said_in`: its language, "" for any."""
        lang = Lang(said_in or ("km" if is_khmer(text) else "en"))
        named, told = self._named(text), [*self._points(text, lang), *self._told(text, lang)]
        if not named and not told:
            return ()
        quiet = self._settled(text)
        rows = _rows(text, [place for place in named if not quiet.hold(place.first, place.last)])
        finer = [self._finer(row, lang) for row in rows]
        return tuple(_apart([*finer, *(t for t in told if not quiet.hold(t.start, t.end))]))

    def may_stand(self, text: str) -> list[tuple[int, int]]:
        """Return where places of the gazetteer stand that the text may name, in whatever spelling: no name of a person to ask about."""
        return [(found.start, found.end) for found in places_in(text) if found.places and not self._hides(found)]

    def names_finer(self, words: str) -> bool:
        """Tell whether the words of an address or a pseudonym name a place that is too fine; landmarks and distances are not looked for."""
        quiet = self._settled(words)
        named = filter(self._hides, places_in_words(words))
        return any(not quiet.hold(place.first, place.last) for place in named)

    def leads_to_a_map(self, address: str) -> bool:
        """Tell whether the address of a link gives away a point that the text may not."""
        return self._hides_points and is_map(address)

    @property
    def _hides_points(self) -> bool:
        return self.details == "general" or is_finer("village", self.level)

    def _points(self, text: str, lang: Lang) -> Iterator[TooFine]:
        if self._hides_points:
            yield from (TooFine(t.start, t.end, place_asks.POINT) for t in coordinates(text, lang))

    def _told(self, text: str, lang: Lang) -> Iterator[TooFine]:
        """Landmarks say where to the village, whatever the details; distances are details."""
        if self.details == "general" or is_finer("district", self.level):
            yield from (TooFine(t.start, t.end, place_asks.ADDRESS) for t in addresses(text, lang))
            yield from (TooFine(t.start, t.end, place_asks.LANDMARK) for t in landmarks(text, lang))
        if self.details == "general":
            yield from (TooFine(t.start, t.end, place_asks.DISTANCE) for t in distances(text, lang))

    def _named(self, text: str) -> list[FoundPlace]:
        """The places that are too fine; the partner's are not, nor what they lie in."""
        return [found for found in places_in(text) if self._hides(found)]

    def _hides(self, found: FoundPlace) -> bool:
        return is_finer(found.level, self.level) and not (
            self.also and any(place.code in self.also for place in found.places)
        )

    def _finer(self, row: list[FoundPlace], lang: Lang) -> TooFine:
        """Names in a row; the last and coarsest says most about where they lie."""
        instead = coarser(row[-1], self.level, self.code, lang)
        return TooFine(row[0].start, row[-1].end, place_asks.FINER[self.level], (("place", instead),))

    def _settled(self, text: str) -> Spans:
        found = allowed_spans(text, self.settled)
        if self.settled.khmer_keys:
            key = Folded(text)
            found += [span for word in self.settled.khmer_keys for span in _all_of(key, word)]
        return spans(found)


def _rows(text: str, places: Iterable[FoundPlace]) -> list[list[FoundPlace]]:
    """Names with nothing but a comma between them are one row."""
    rows: list[list[FoundPlace]] = []
    for place in places:
        if rows and not text[rows[-1][-1].end : place.start].strip(" \u00a0,"):
            rows[-1].append(place)
        else:
            rows.append([place])
    return rows


def _all_of(key: Folded, word: str) -> Iterator[tuple[int, int]]:
    at = key.key.find(word) if word else -1
    while at >= 0:
        span = key.span(at, at + len(word))
        if span:
            yield span
        at = key.key.find(word, at + 1)


def _apart(found: Iterable[TooFine]) -> Iterator[TooFine]:
    """Findings that do not overlap: a distance to a landmark is one answer, and the first of them gives it."""
    end = -1
    for each in sorted(found, key=lambda f: (f.start, -f.end)):
        if each.start >= end:
            yield each
            end = each.end
