"""Sight a few new people in the kept folds of a whole site, as bytes, and many times as quickly as in a text that is new."""

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from plugins.verify.matcher import Matcher

_SMALL = bytes(range(256)).lower()
_SPACED = _SMALL.replace(b"\n", b" ")
_FEW = 40


class Newcomers:
    """Tells in which folds the people of a `matcher` may stand.

    A fold is in small letters but for the ASCII capitals with which words begin, so bytes are lowered as letters are. The keys of the
    terms are looked for in it without its spaces, their words between spaces; only where one is found the matcher is asked.
    """

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._keys = BytesAhoCorasick([key.encode() for key in matcher.keys], matchkind=MatchKind.LeftmostFirst)
        self._words = tuple(f" {word} ".encode() for word in matcher.words)

    def may_stand_in(self, fold: bytes) -> bool:
        """Tell whether any of their terms can stand in the file with this fold: never wrongly no."""
        if (
            len(self._words) > _FEW
            or self._keys.find_matches_as_indexes(fold.translate(_SMALL, b" "))
            or self._has_a_word(fold)
        ):
            return self._matcher.sights(fold.decode("utf-8"))
        return False

    def _has_a_word(self, fold: bytes) -> bool:
        spaced = b" %b " % fold.translate(_SPACED)
        return any(self._is_worth_a_look(word, spaced, fold) for word in self._words if word in spaced)

    def _is_worth_a_look(self, word: bytes, spaced: bytes, fold: bytes) -> bool:
        """Ask of each place of a word whether it can be a name there, from the words beside it."""
        at = spaced.find(word)
        while at >= 0:
            end = at + len(word) - 1
            before = spaced[spaced.rfind(b" ", 0, at) + 1 : at] if at else b""
            after = spaced[end + 1 : spaced.find(b" ", end + 1)] if end + 1 < len(spaced) else b""
            if self._matcher.can_be_a_name(
                word[1:-1].decode(), before.decode(), after.decode(), is_capital=fold[at : at + 1].isupper()
            ):
                return True
            at = spaced.find(word, end)
        return False
