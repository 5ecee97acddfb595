"""Fold the words of a text, the fast way: every text of a site goes through here, and few go on to `Tokens`."""

import re

from plugins.people.fold import KHMER_LETTER
from plugins.verify.tokens import WORD, Folds

# What texts hold beside ASCII and Khmer, as a rule: it parts words.
_PARTING = "\u00a0\u00b7\u2010-\u2015\u2018-\u201f\u2026"
_TYPOGRAPHY = re.compile(f"[{_PARTING}]+")
_SPACED = {code: chr(code) if chr(code).isalnum() else " " for code in range(128)}

# Khmer text that holds nothing else. Most of its clusters are their own fold and need not be cut apart: a letter with one subscript and one
# mark at most, none of them one that is written in two ways (a test folds each). A letter or a mark by itself that breaks this is left to `WORD`.
_MARK, _MARK_OR_COENG = "[\u17b6-\u17d1\u17d3\u17dd]", "[\u17b6-\u17d3\u17dd]"
_RARE_LETTERS = {"\u17a3": "\u17a2", "\u17a4": "\u17a2\u17b6", "\u17b2": "\u17b1"}
_OTHER = re.compile(f"[^\x00-\x7f{_PARTING}\u200b\u1780-\u17b3\u17b6-\u17db\u17dd\u17e0-\u17e9]")
_RUN = re.compile("[0-9A-Za-z\u17e0-\u17e9]+|[\u1780-\u17b3\u17b6-\u17d3\u17dd]+|\u17d7")
_STRAY = re.compile(f"(?: |^){_MARK_OR_COENG}|\u17d2(?![\u1780-\u17b3])")
_PLAIN = f"(?:\u17d2[\u1780-\u1789\u178b-\u17a2\u17a5-\u17b1\u17b3])?+[\u17b6-\u17c7\u17c9-\u17cb\u17cd-\u17d1]?+(?!{_MARK_OR_COENG})"
_FOLDING = re.compile(
    f"[\u1780-\u17b3](?={_MARK_OR_COENG})(?!(?<![\u17a3\u17a4\u17b2]){_PLAIN})(?:\u17d2[\u1780-\u17b3]|{_MARK})++"
)
_DIGIT = re.compile("[\u17e0-\u17e9]")
_DIGITS = {0x17E0 + digit: str(digit) for digit in range(10)}


class _CasedFolds(Folds):
    """The folds of words, with the capital that a word begins with."""

    def fold(self, word: str) -> str:
        """Return the fold of a word, with its capital."""
        fold = word if word.isascii() else super().fold(word)
        return fold[:1].upper() + fold[1:] if fold.isascii() and word[:1].isupper() else fold


class FoldLines:
    """Fold texts word by word. Remembers the words it has met; not more than serve a search."""

    def __init__(self) -> None:
        self._folds = _CasedFolds()

    def line(self, text: str) -> str:
        """Return the folded words of `text`, parted by spaces; capitals at their beginnings stay. Khmer clusters may stand together.

        In lower case and without its spaces it is the key of the `Tokens` of this text.

        >>> FoldLines().line("Sok-m\u00e1ly, Sok"), FoldLines().line("Sok \u179f\u17bb\u200b\u1781") == "Sok \u179f\u17bb\u1781"
        ('Sok maly Sok', True)
        """
        plain = text if text.isascii() or KHMER_LETTER.search(text) else _TYPOGRAPHY.sub(" ", text)
        if plain.isascii():
            return " ".join(plain.translate(_SPACED).split())
        khmer = None if _OTHER.search(text) else self._khmer(text)
        return " ".join(filter(None, map(self._folds.__getitem__, WORD.findall(text)))) if khmer is None else khmer

    def _khmer(self, text: str) -> str | None:
        """Return the same of a text in Khmer and ASCII letters; nothing when a mark of it has no letter."""
        line = " ".join(_RUN.findall(text.replace("\u200b", "")))
        if _STRAY.search(line):
            return None
        line = _FOLDING.sub(lambda cluster: self._folds[cluster[0]], line)
        for letter, same in _RARE_LETTERS.items():
            line = line.replace(letter, same)
        return line.translate(_DIGITS) if _DIGIT.search(line) else line
