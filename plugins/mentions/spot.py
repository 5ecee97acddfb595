"""Where in a paragraph of Khmer something stands, for somebody who counts: Khmer writes no spaces between words."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from plugins.people.clusters import INVISIBLE, INVISIBLES
from plugins.people.edges import PHRASE, edges

_SENTENCE_END = re.compile("[។៕!?]+[»”’\"')\\]]*")
_PIECE = re.compile(f"{PHRASE.pattern}|[^\\s\u1780-\u17d3\u17dd{INVISIBLE}]+")

Spot = tuple[int, int, int]
"""From 1: the sentence of the paragraph, the part of that sentence between spaces, and the word of that part, as a segmenter cuts it."""


def spot(text: str, place: int) -> Spot:
    """Return where character `place` of a paragraph stands.

    >>> spot("គាត់ឈ្មោះសុខា។ ពួកគេ រស់នៅភូមិ", 21)
    (2, 2, 1)
    """
    ends, parts = _ends_of_sentences(text), _parts(text)
    sentence = bisect_right(ends, place)
    begin = ends[sentence - 1] if sentence else 0
    number = (
        bisect_left(parts.starts, place) - 1
    )  # the part that has begun, unless white space or the sentence came after it
    begun = number >= 0 and parts.ends[number] >= place and place > begin
    at = max(parts.starts[number], begin) if begun else place
    before = bisect_left(parts.starts, at) - bisect_right(parts.ends, begin) if at > begin else 0
    last = bisect_right(parts.ends, at)
    chunk = text[at : parts.ends[last]] if last < len(parts.ends) and parts.starts[last] <= at else ""
    return 1 + sentence, before + 1, max(bisect_right(_words(chunk), place - at), 1)


@dataclass(frozen=True, slots=True)
class _Parts:
    """Where what stands between spaces begins and ends."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=32)
def _parts(text: str) -> _Parts:
    spans = [found.span() for found in re.finditer(r"\S+", text)]
    return _Parts(tuple(start for start, _ in spans), tuple(end for _, end in spans))


@lru_cache(maxsize=32)
def _ends_of_sentences(text: str) -> tuple[int, ...]:
    return tuple(end.end() for end in _SENTENCE_END.finditer(text))


@lru_cache(maxsize=64)
def _words(chunk: str) -> tuple[int, ...]:
    """Where the words of what has no space in it begin, in order."""
    return tuple(sorted({piece.start() + edge for piece in _PIECE.finditer(chunk) for edge in _starts(piece[0])}))


def _starts(piece: str) -> list[int]:
    if not PHRASE.fullmatch(piece):
        return [0]
    return [at for at in edges(piece).khmercut if at < len(piece) and not INVISIBLES.match(piece[at])]
