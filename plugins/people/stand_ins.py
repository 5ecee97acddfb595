"""Digits and signs that stand for letters (S0kmaly, $okm@ly), and what holds the letters of a name apart: both undone place for place.

A text comes back as long as it was, so that a hit in it has its places in what was typed.
"""

import re
from collections.abc import Iterator

from plugins.people.fold import JOINER

# Two tables, for the 1 and the stroke stand for i and for l.
_LETTERS = dict(zip("034578@9$€¢£¤2#", "oeastbagseclozh", strict=True))
TABLES = tuple(str.maketrans({**_LETTERS, "1": one, "|": one, "!": one}) for one in "il")
SIGNS = re.escape("".join((*_LETTERS, *"1|!")))
# A word of letters with such a digit or sign in it; Khmer letters part words.
_MIXED = re.compile(
    rf"(?=[{SIGNS}]*[^\W\d_\u1780-\u17ff])(?=[^\W\d_\u1780-\u17ff]*[{SIGNS}])(?:[^\W_\u1780-\u17ff]|[{SIGNS}])+"
)

# Whatever is no letter (nor one in a circle, in brackets or of a flag), no digit and no Khmer sign of spelling, parts no word anyway
# (`fold.JOINER`), ends no sentence, and is no token (U+FFFC). U+2029 is the border of two texts.
BORDER = "\u2029"
_TAG = re.compile("<[^<>]*>")  # typed where no markup is read, as in a title
APART = re.compile(
    f"(?!{JOINER})[^\\w\u1780-\u17d3\u17d7\u17dd.!?\u2026\u17d4\u17d5\u249c-\u24e9\U0001f110-\U0001f189\U0001f1e6-\U0001f1ff\ufffc]|{BORDER}"
)


def without_stand_ins(text: str) -> Iterator[str]:
    """Yield `text` with letters in the place of digits and signs, in words that hold both; nothing where there is no such word.

    >>> list(without_stand_ins("In 2026 S0kma1y left"))
    ['In 2026 Sokmaiy left', 'In 2026 Sokmaly left']
    """
    if _MIXED.search(text):
        for table in TABLES:
            yield _MIXED.sub(lambda word: word[0].translate(table), text)  # noqa: B023  (used at once)


def without_any_stand_ins(text: str) -> Iterator[str]:
    """Yield `text` with letters in the place of all digits and signs, also those that stand alone: "5" in one cell, "okmaly" in the next."""
    yield from dict.fromkeys(text.translate(table) for table in TABLES)


def without_signs(text: str) -> str:
    """Return `text` with a space for each sign, border and letter of a tag that could hold the letters of a name apart.

    >>> without_signs("Sok* \u2029maly. She")
    'Sok   maly. She'
    """
    return APART.sub(" ", _TAG.sub(lambda tag: " " * len(tag[0]), text))
