"""A run of Khmer as the closed world reads it: where words may begin and end, and which word of a list stands where."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from functools import cached_property, lru_cache
from itertools import islice, pairwise

from plugins.lint.khmer_lists import clusters, deeds, longest
from plugins.people.clusters import INVISIBLES
from plugins.people.edges import PHRASE, ZERO_WIDTH_SPACE, edges
from plugins.people.fold import KHMER_LETTER, Folded

OPENING = "«“„‘\"'(‹:៖"
_KHMER = re.compile("[\u1780-\u17d3\u17dd]")


class Line:
    """The text of a run. Places are those of `key`, its folded letters without spaces; see `Folded`."""

    def __init__(self, text: str) -> None:
        self.folded = Folded(text)
        self.key = self.folded.key

    def is_cut(self, place: int) -> bool:
        """Tell whether a cluster ends before `place`, so that a word may."""
        return self.folded.ends[place] >= 0 or place == 0

    def cuts(self, *places: int) -> Iterator[int]:
        """Yield, of a range of `places`, those before which a cluster ends; who needs a few takes no more."""
        return filter(self.is_cut, range(*places))

    def is_letter(self, place: int) -> bool:
        """Tell whether a Khmer letter begins at `place`: no end of the text, mark of punctuation or covered name."""
        return place < len(self.key) and KHMER_LETTER.match(self.key[place]) is not None

    @cached_property
    def _gaps(self) -> dict[int, str]:
        """What stands before a unit where anything does, without invisibles."""
        found: dict[int, str] = {}
        text, starts, ends = self.folded.text, self.folded.starts, self.folded.ends
        for place in range(1, len(self.key)):
            if -1 < ends[place] < starts[place]:
                found[place] = INVISIBLES.sub("", text[ends[place] : starts[place]])
        return found

    def gap(self, place: int) -> str:
        """What stands between the units before and at `place`."""
        return self._gaps.get(place, "")

    def is_hard(self, place: int) -> bool:
        """Tell whether white space, punctuation or the end of the text parts the units before and at `place`."""
        return place == 0 or not self.is_letter(place) or bool(self.gap(place)) or not self._ends_in_khmer(place)

    def _ends_in_khmer(self, place: int) -> bool:
        return _KHMER.match(self.key[place - 1]) is not None

    @cached_property
    def _borders(self) -> list[int]:
        return [place for place in range(len(self.key)) if self.is_cut(place) and self.is_hard(place)]

    def limit(self, place: int) -> int:
        """Return the first place after `place` that is hard."""
        after = bisect_right(self._borders, place)
        return self._borders[after] if after < len(self._borders) else len(self.key)

    def phrases(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches of Khmer letters between white space, punctuation and what is covered."""
        for start, end in pairwise((*self._borders, len(self.key))):
            if self.is_letter(start):
                yield start, end

    @cached_property
    def _phrase_spans(self) -> tuple[tuple[int, int], ...]:
        return tuple(self.phrases())

    def phrase_before(self, place: int) -> int:
        """Return where the last phrase begins that ends at or before `place`, or `place`."""
        after = bisect_right(self._phrase_spans, place, key=lambda phrase: phrase[1])
        return self._phrase_spans[after - 1][0] if after else place

    def is_edge(self, place: int) -> bool:
        """Tell whether anybody sees the edge of a word at `place`: white space, ICU or khmercut."""
        return self.is_hard(place) or self._is_seen(place)

    @cached_property
    def _phrases(self) -> list[tuple[int, int]]:
        """Where each unbroken piece of Khmer writing stands in the text."""
        return [found.span() for found in PHRASE.finditer(self.folded.text)]

    def _is_seen(self, place: int) -> bool:
        start, end = self.folded.starts[place], self.folded.ends[place]
        if ZERO_WIDTH_SPACE in self.folded.text[end:start]:
            return True
        first, last = self._phrases[bisect_right(self._phrases, (start, len(self.folded.text))) - 1]
        seen = edges(self.folded.text[first:last])
        return start - first in seen.icu or start - first in seen.khmercut

    def word(self, place: int, known: Collection[str], limit: int) -> int:
        """Return where the longest of the `known` words that begins at `place` ends, or `place`."""
        for end in range(min(limit, place + longest()), place, -1):
            if self.key[place:end] in known and self.is_cut(end):
                return end
        return place

    def is_within(self, start: int, end: int, known: Collection[str]) -> bool:
        """Tell whether one of the `known` words begins up to four clusters before `start` and reaches `end`."""
        if self.is_hard(start):
            return False
        cuts = islice(self.cuts(start - 1, -1, -1), 4)
        return any(self.limit(cut) >= end <= self.word(cut, known, self.limit(cut)) for cut in cuts)

    def ends_with(self, place: int, known: Collection[str]) -> str:
        """Return the longest of the `known` words that ends at `place`, or nothing."""
        for start in range(max(0, place - longest()), place):
            if self.key[start:place] in known and self.is_cut(start):
                return self.key[start:place]
        return ""

    def does(self, place: int) -> bool:
        """Tell whether a verb stands at `place`; a short one must end with a word, for other words begin like it."""
        verb = self.word(place, deeds(), self.limit(place))
        return verb > place and (clusters(self.key[place:verb]) > 1 or self.is_edge(verb))

    def after_opening(self, place: int) -> int:
        """Return `place`, or where the word after an opening quotation mark or a colon begins."""
        while place < len(self.key) and self.key[place] in OPENING:
            place += 1
        return place


@lru_cache(maxsize=64)
def line_of(text: str) -> Line:
    """Return the line of `text`: several rules read the same one."""
    return Line(text)
