"""Cut a text into words and Khmer clusters, folded, and say what stands between them.

Only letters and digits count; what parts them is kept as places, for a long name matches through hyphens anywhere, through
white space only at the edges of words, and through the end of a sentence never. Fold lines (`fold_lines`) are the fast way to the
folded words and are made of every text; `Tokens` knows the places too and is made where something was found.
"""

import re
from bisect import bisect_right
from enum import IntEnum
from itertools import accumulate
from typing import NamedTuple

from plugins.people.clusters import CLUSTER, INVISIBLE
from plugins.people.fold import ENCLOSED, folded

# A Khmer cluster, a Khmer mark that lost its letter, or a word of any other script with its accents and invisibles.
# (`\w` does not see Khmer marks, but it does see Khmer letters and digits: the block's letters are taken out of it.)
_KHMER = f"{CLUSTER}|[\u17b6-\u17d3\u17dd]"
_LETTER = f"(?:[^\\W_\u1780-\u17d3\u17dc\u17dd]|[{ENCLOSED}])"
# A plain word first, for speed; `++` keeps it from giving back the letter before an accent.
_PLAIN = "[0-9A-Za-z]++(?![^\x00-\x7f])"
WORD = re.compile(f"{_PLAIN}|{_KHMER}|{_LETTER}(?:{_LETTER}|[\u0300-\u036f{INVISIBLE}])*")
_KHMER_START = re.compile("[\u1780-\u17d3\u17dd\u25cc]")
_SENTENCE_END = re.compile("[.!?\u2026\u17d4\u17d5][\"'\u201d\u2019\u00bb\u203a)\\]]*\\s")
_INVISIBLES = re.compile(f"[{INVISIBLE}]*")
# What joins the parts of a word or an address: hyphens, apostrophes, dots, strokes, marks of emphasis.
_JOINERS = re.compile(rf"[{INVISIBLE}_\-.'\u2018\u2019\u02bc`\u00b7/\\*~|+\u2010-\u2014\u2212\ufe58\ufe63\uff0d]*")


class Gap(IntEnum):
    """What stands between two tokens, the stronger the higher."""

    NONE = 0  # nothing that is seen
    JOINER = 1  # a hyphen and the like
    SPACE = 2  # white space, and any other punctuation
    SENTENCE = 3  # the end of a sentence


class Token(NamedTuple):
    """A folded word or Khmer cluster, and where it stands in the text."""

    fold: str
    start: int
    end: int
    is_khmer: bool


_MOST_WORDS = 30_000


class Folds(dict[str, str]):
    """Remember the fold of each word: a site says the same words again and again. One serves one search."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
        fold = self[word] = self.fold(word)
        return fold

    def fold(self, word: str) -> str:
        """Return the fold of a word."""
        # (`lower`, as a fold line is lowered whole: Cherokee is folded to capitals.)
        return word.lower() if word.isascii() else folded(word).lower()


class Tokens:
    """The tokens of a text, its key (all folds in one string), and the way back from the key to the text."""

    __slots__ = ("items", "key", "offsets", "text")

    def __init__(self, text: str, folds: Folds | None = None) -> None:
        known = Folds() if folds is None else folds
        found = ((known[word[0]], word[0], word.span()) for word in WORD.finditer(text))
        self.text = text
        self.items = [Token(fold, *span, _KHMER_START.match(word) is not None) for fold, word, span in found if fold]
        self.offsets = [0, *accumulate(len(token.fold) for token in self.items)]
        self.key = "".join(token.fold for token in self.items)

    def token_at(self, place: int) -> int:
        """Return which token holds the character of the key at `place`."""
        return bisect_right(self.offsets, place) - 1

    def gap(self, before: int) -> Gap:
        """Return what stands before the token `before`; the ends of the text are as good as the end of a sentence."""
        if not 0 < before < len(self.items):
            return Gap.SENTENCE
        between = self.between(before)
        if _INVISIBLES.fullmatch(between):
            return Gap.NONE
        if _SENTENCE_END.search(between):
            return Gap.SENTENCE
        return Gap.JOINER if _JOINERS.fullmatch(between) else Gap.SPACE

    def is_edge(self, place: int) -> bool:
        """Tell whether a token ends and another begins, visibly, at `place` of the key.

        Between Khmer clusters there is an edge only where something is written between them; a word and a number
        that touch, and two scripts that touch, have one.
        """
        if place in (0, len(self.key)):
            return True
        token = self.token_at(place)
        if self.offsets[token] != place:
            return self.key[place - 1].isdigit() != self.key[place].isdigit()
        return self.gap(token) > Gap.NONE or self.items[token].is_khmer != self.items[token - 1].is_khmer

    def source_of(self, token: int) -> str:
        """Return the token as it stands in the text."""
        return self.text[self.items[token].start : self.items[token].end]

    def between(self, before: int) -> str:
        """Return what is written between the token `before` and the one before that; "" at the start."""
        return self.text[self.items[before - 1].end : self.items[before].start] if before else ""

    def cuts_a_cluster(self, place: int) -> bool:
        """Tell whether `place` of the key lies inside a Khmer cluster."""
        token = self.token_at(place)
        return token < len(self.items) and self.items[token].is_khmer and self.offsets[token] != place
