"""A text as the patterns of this package read it: folded, yet with its spaces, and every place leads back to what was typed."""

import re
import unicodedata
from functools import lru_cache

from plugins.people.clusters import CLUSTER, INVISIBLE, folded_cluster
from plugins.people.fold import LOOK_ALIKE

# ASCII goes a run at a time; white space of any sort and length is one blank.
PIECE = re.compile(
    rf"[{INVISIBLE}]+|(?P<blank>\s[\s{INVISIBLE}]*)|(?P<ascii>[!-~]+(?: [!-~]+)*(?![\u0300-\u036f]))"
    rf"|(?P<khmer>{CLUSTER})|(?P<other>.[\u0300-\u036f]*)",
    re.DOTALL,
)
CLUSTERS = re.compile(CLUSTER)
# ‹ and › are kept for figures (`figured.py`); the short dashes are one hyphen, the long ones part sentences.
ONE_SIGN = str.maketrans("‘’ʼ‹›\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\u2015", "'''<>-------—")


class Plain:
    r"""A text in small letters, ASCII digits and folded Khmer clusters; white space is one blank each, what nobody sees is gone.

    `key` is all of it; a match in it is led back by `span`.

    >>> plain("\u17a2ាយុ\u200b ៤\u200b១").key == plain("អាយុ\xa041").key, plain("Ａged 4\u00ad1").span(5, 7)
    (True, (5, 8))
    """

    __slots__ = ("ends", "key", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = [0]
        for found in PIECE.finditer(text):
            if not found.lastgroup:
                continue
            if found.lastgroup == "ascii":
                parts.append(found[0].lower())
                starts += range(found.start(), found.end())
                ends += range(found.start() + 1, found.end() + 1)
                continue
            unit = " " if found.lastgroup == "blank" else _unit(found[0], found.lastgroup)
            if unit:
                parts.append(unit)
                starts += [found.start(), *([-1] * (len(unit) - 1))]
                ends += [*([-1] * (len(unit) - 1)), found.end()]
        self.key, self.starts, self.ends = "".join(parts), starts, ends

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where `key[start:end]` was typed, or nothing when that cuts a cluster or is empty."""
        if start >= end:
            return None
        first, last = self.starts[start], self.ends[end]
        return None if first < 0 or last < 0 else (first, last)


def _unit(piece: str, sort: str) -> str:
    return folded_cluster(piece) if sort == "khmer" else _sign(piece)


@lru_cache(maxsize=4096)
def _sign(piece: str) -> str:
    digit = unicodedata.digit(piece[0], None)
    if digit is not None:
        return str(digit)
    letters = unicodedata.normalize("NFKD", piece.translate(ONE_SIGN)).translate(LOOK_ALIKE).casefold()
    return "".join(c for c in letters if unicodedata.category(c) not in ("Mn", "Me", "Cf", "Cc"))


@lru_cache(maxsize=256)
def plain(text: str) -> Plain:
    """Return `text` as it is read; the last few are kept, as several patterns read the same text."""
    return Plain(text)


def folded_pattern(pattern: str) -> str:
    """Return a regular expression with its Khmer letters folded as texts are; everything else is left as it is."""
    return CLUSTERS.sub(lambda found: folded_cluster(found[0]), pattern)
