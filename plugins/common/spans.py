"""Many stretches of characters, asked about as one: thousands of words are each held against thousands of findings."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Spans:
    """Any stretches [start, end), sorted by their `starts`; `reach`: how far the ones up to each go at most."""

    starts: tuple[int, ...]
    reach: tuple[int, ...]

    def meet(self, start: int, end: int) -> bool:
        """Tell whether one of them shares a character with [start, end).

        >>> found = spans([(5, 7), (0, 2)])
        >>> [found.meet(*asked) for asked in ((2, 5), (1, 2), (6, 9), (0, 9))]
        [False, True, True, True]
        """
        at = bisect_left(self.starts, end)
        return at > 0 and self.reach[at - 1] > start

    def hold(self, start: int, end: int) -> bool:
        """Tell whether one of them holds all of [start, end).

        >>> [spans([(0, 9), (2, 4)]).hold(*asked) for asked in ((3, 5), (8, 10))]
        [True, False]
        """
        at = bisect_right(self.starts, start)
        return at > 0 and self.reach[at - 1] >= end


def spans(found: Iterable[tuple[int, int]]) -> Spans:
    """Return `found` as one."""
    in_order = sorted(found)
    return Spans(tuple(start for start, _ in in_order), tuple(accumulate((end for _, end in in_order), max)))
