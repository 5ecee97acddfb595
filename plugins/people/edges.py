"""Where words may begin and end in Khmer, which is written without spaces: evidence for names, never the truth.

Two segmenters are asked, ICU and khmercut; on 45 sentences a name whose ends lie on an edge of either was never
missed, and one whose ends both agree on was nearly always the name (measured on
`tests/fixtures/khmer/name_cases.tsv`). Both are loaded when first asked.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

from plugins.people.clusters import CLUSTER, INVISIBLE, INVISIBLES

# Khmer letters and marks, and what may stand unseen between them; the zero-width space parts words.
PHRASE = re.compile(f"[\u1780-\u17d3\u17dd{INVISIBLE}]+")
CLUSTERS = re.compile(CLUSTER)
ZERO_WIDTH_SPACE = "\u200b"


@dataclass(frozen=True, slots=True)
class Edges:
    """Places in a text where ICU, and where khmercut, sees a word begin or end."""

    icu: frozenset[int]
    khmercut: frozenset[int]


@cache
def _icu() -> Any:
    from icu import BreakIterator, Locale

    return BreakIterator.createWordInstance(Locale("km"))


def _icu_edges(phrase: str) -> Iterator[int]:
    breaks = _icu()
    breaks.setText(phrase)
    yield 0
    yield from breaks


def _khmercut_edges(phrase: str) -> Iterable[int]:
    from khmercut import tokenize

    tokens = tokenize(phrase)
    return accumulate(map(len, tokens), initial=0) if "".join(tokens) == phrase else ()


@lru_cache(maxsize=512)
def edges(phrase: str) -> Edges:
    """Return the word edges of a phrase of Khmer letters, marks and invisibles (`phrase_around`), cut at clusters only.

    ICU 72 broke inside a cluster 11 times in 1,000 sentences, so an edge that is not a cluster's is none.

    >>> sorted(edges("លោកស្រី").icu), sorted(edges("លោកស្រី").khmercut)
    ([0, 7], [0, 7])
    """
    return Edges(icu_edges(phrase), _places(phrase, _khmercut_edges))


def icu_edges(phrase: str) -> frozenset[int]:
    """Return what ICU sees of `edges`: enough where no name depends on it, and many times as quick."""
    return _places(phrase, _icu_edges)


def _places(phrase: str, segmenter: Callable[[str], Iterable[int]]) -> frozenset[int]:
    """Ask a segmenter about the visible letters; an edge lies before and behind what is unseen there."""
    visible = [place for place, letter in enumerate(phrase) if not INVISIBLES.match(letter)]
    bare = "".join(phrase[place] for place in visible)
    starts = {found.start() for found in CLUSTERS.finditer(bare)} | {len(bare)}
    begins, finishes = [*visible, len(phrase)], [0, *(place + 1 for place in visible)]
    edge = [place for place in segmenter(bare) if place in starts]
    return frozenset(begins[place] for place in edge) | frozenset(finishes[place] for place in edge)


def phrase_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the unbroken Khmer writing that `text[start:end]` stands in.

    >>> phrase_around("លោក សុខា​មាន", 4, 8)
    (4, 12)
    """
    starts, ends = _phrases(text)
    before, after = bisect_left(starts, start) - 1, bisect_right(starts, end) - 1
    first = starts[before] if before >= 0 and ends[before] >= start else start
    return first, ends[after] if after >= 0 and ends[after] > end else end


@lru_cache(maxsize=32)
def _phrases(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the pieces of unbroken Khmer writing begin, and where they end."""
    spans = [found.span() for found in PHRASE.finditer(text)]
    return tuple(start for start, _ in spans), tuple(end for _, end in spans)
