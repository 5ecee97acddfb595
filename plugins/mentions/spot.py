"""Where in a paragraph of Khmer something stands, for somebody who counts: Khmer writes no spaces between words."""

import re

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
    ends = [end.end() for end in _SENTENCE_END.finditer(text) if end.end() <= place]
    opening = text[ends[-1] if ends else 0 : place]
    begun = re.search(r"\S*$", opening)
    assert begun  # the pattern fits any text
    part = len(opening[: begun.start()].split()) + 1
    chunk = re.match(r"\S*", text[place - len(begun[0]) :])
    return 1 + len(ends), part, max(_words_until(chunk[0] if chunk else "", len(begun[0])), 1)


def _words_until(chunk: str, place: int) -> int:
    starts = (piece.start() + edge for piece in _PIECE.finditer(chunk) for edge in _starts(piece[0]))
    return len({start for start in starts if start <= place})


def _starts(piece: str) -> list[int]:
    if not PHRASE.fullmatch(piece):
        return [0]
    return [at for at in edges(piece).khmercut if at < len(piece) and not INVISIBLES.match(piece[at])]
