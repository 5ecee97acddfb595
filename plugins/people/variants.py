"""Other spellings of a Latin name: words of a text whose romanisation key is a declared name's."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plugins.people.hits import Hit
from plugins.people.needles import Needle
from plugins.people.romanisation import SHORTEST, romanisation_key
from plugins.people.words import is_word

# A word with its accents and what hides in it; words in a row are parted by white space or a hyphen.
WORD = re.compile("[^\\W\\d_\u1780-\u17ff][^\\W\\d_\u1780-\u17ff\u0300-\u036f\u00ad\u200b-\u200d\u2060]*")
PARTED = re.compile(r"[\s\-\u2010\u2011]+")
MOST_WORDS = 3


class Variants:
    """The keys of one's own people, of names of at least five letters; every hit asks."""

    def __init__(self, needles: Sequence[Needle]) -> None:
        self._keys: dict[str, Needle] = {}
        for needle in needles:
            if _is_kept(needle):
                self._keys.setdefault(romanisation_key(needle.key), needle)

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield the words, alone or up to three in a row, that are another spelling and not all in the dictionary."""
        if not self._keys:
            return
        words = [found.span() for found in WORD.finditer(text)]
        unknown = [number for number, (start, end) in enumerate(words) if not is_word(text[start:end])]
        for number in unknown:
            for first in range(max(0, number - MOST_WORDS + 1), number + 1):
                for last in range(number, min(first + MOST_WORDS, len(words))):
                    if _is_row(text, words[first : last + 1]):
                        yield from self._hit(text, words[first][0], words[last][1])

    def _hit(self, text: str, start: int, end: int) -> Iterator[Hit]:
        needle = self._keys.get(romanisation_key(text[start:end]))
        if needle:
            yield Hit(start, end, needle.handle, "ask", needle.form)


def _is_row(text: str, words: Sequence[tuple[int, int]]) -> bool:
    return all(PARTED.fullmatch(text, one[1], other[0]) for one, other in pairwise(words))


def _is_kept(needle: Needle) -> bool:
    return needle.script == "latin" and needle.form not in ("family", "identifier") and len(needle.key) >= SHORTEST
