"""What nobody types who writes plainly, and what hides a name: a Khmer letter torn from its signs, a word in two alphabets, a letter's code."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from plugins.people.clusters import INVISIBLE

_UNSEEN = f"[{INVISIBLE}]*"
# A vowel or sign without a letter before it, and a subscript sign without one behind it. ះ and ៈ alone, between spaces, are typed for a colon.
_TORN = re.compile(
    f"(?<![\u1780-\u17b3\u17b6-\u17d3\u17dd{INVISIBLE}])(?!{_UNSEEN}[\u17c7\u17c8](?:\\s|$)){_UNSEEN}[\u17b6-\u17d1\u17d3\u17dd]"
    f"|\u17d2(?!{_UNSEEN}[\u1780-\u17b3])|(?<![\u1780-\u17b3\u17b6-\u17d3\u17dd{INVISIBLE}]){_UNSEEN}\u17d2"
)
_WORD = re.compile("[^\\W_\u1780-\u17ff]{2,}")
_LATIN = ("LATIN", "FULLWIDTH LATIN", "MATHEMATICAL", "DOUBLE-STRUCK", "SCRIPT", "BLACK-LETTER", "MODIFIER LETTER")
_LATIN_TOO = frozenset("ªºµKÅ")
_CODE = re.compile(r"&[a-zA-Z]{2,12};|&#[xX]?[0-9a-fA-F]{2,};?|\\u\{?[0-9a-fA-F]{2,}|(?:%[0-9a-fA-F]{2}){2,}")


def torn(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of Khmer signs that stand without their letter: no font draws them, and a name cut so is still read.

    >>> list(torn("ស ុខ")), list(torn("ឈ្មោះ ៈ សុខ")), list(torn("ស\u200bុខ"))
    ([(2, 3)], [], [])
    """
    yield from (found.span() for found in _TORN.finditer(text))


def codes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of codes for letters that a page would show as they are: `&amp;#83;` in the text, `%53%6F` (case N07).

    >>> list(codes("&#83;okmaly, 100% of 50 & more"))
    [(0, 5)]
    """
    yield from (found.span() for found in _CODE.finditer(text))


def in_two_alphabets(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of words that mix Latin letters with those of another alphabet, as with a Cyrillic o (case N08).

    >>> list(in_two_alphabets("S\u043ekmaly, a \u03b1-cell and 5 \u00b5m"))
    [(0, 7)]
    """
    if text.isascii():
        return
    for word in _WORD.finditer(text):
        letters = [letter for letter in word[0] if letter.isalpha()]
        if 0 < sum(map(_is_latin, letters)) < len(letters):
            yield word.span()


@lru_cache(maxsize=1024)
def _is_latin(letter: str) -> bool:
    return letter.isascii() or letter in _LATIN_TOO or unicodedata.name(letter, "").startswith(_LATIN)
