"""Digits and signs that stand for letters (S0kmaly, $okm@ly), and what holds the letters of a name apart: both undone place for place.

A text comes back as long as it was, so that a hit in it has its places in what was typed.
"""

import re
from collections.abc import Iterator

from plugins.people.fold import JOINER

# The 1, the stroke and the exclamation mark stand for i and for l; @ and # also stand before a profile; a digit may only hold letters apart.
_LETTERS = dict(zip("034578@9$€¢£¤2#", "oeastbagseclozh", strict=True))
_AS_I, _AS_L = ({**_LETTERS, **dict.fromkeys("1|!", one)} for one in "il")
_PROFILE = {sign: letter for sign, letter in _AS_I.items() if sign not in "@#"}
_TABLES = tuple(map(str.maketrans, (_AS_I, _AS_L, _PROFILE, dict.fromkeys("0123456789០១២៣៤៥៦៧៨៩", " "))))
# What may stand for a letter beside one; the last two also end a sentence or part words, and count before a letter only.
_SIGN = f"(?:[{re.escape(''.join(_LETTERS))}1]|[|!](?=[^\\W\\d_]))"

BORDER = "\u2029"
"""Stands between two texts of a page."""
# Whatever is no letter (nor one in a circle, in brackets or of a flag), no digit and no Khmer sign of spelling, parts no word anyway
# (`fold.JOINER`), ends no sentence, and is no token (U+FFFC).
_LETTER_SIGNS = "\u249c-\u24e9\U0001f110-\U0001f189\U0001f1e6-\U0001f1ff"
_APART = re.compile(f"(?!{JOINER})[^\\w\u1780-\u17d3\u17d7\u17dd.!?\u2026\u17d4\u17d5{_LETTER_SIGNS}\ufffc]|{BORDER}")
_LETTER, _BETWEEN = "[^\\W\\d_\u1780-\u17ff]", f"(?:{BORDER}|[^\\w \n.!?\u2026\u17d4\u17d5\ufffc]){{0,8}}"
_KHMER = "[\u1780-\u17d3\u17dd]"
_TOUCHING = re.compile(f"{_SIGN}{_BETWEEN}{_LETTER}|{_LETTER}{_BETWEEN}{_SIGN}|{_KHMER}[0-9០-៩]+{_KHMER}")
_STOP = re.compile(r"(?<=[0-9០-៩])[.!?…\s]+(?=[0-9០-៩])")  # in a number it ends no sentence
_TAG = re.compile("<[^<>]*>")  # typed where no markup is read, as in a title
_HELD = re.compile(f"{_TAG.pattern}|{_STOP.pattern}|{_APART.pattern}")
_NEAR = 60  # characters: longer than a name or a cue


def retold(text: str) -> Iterator[tuple[int, str]]:
    """Yield where a passage of `text` begins, and the passage with a trick undone, as long as it was; nothing where there is no trick.

    >>> list(retold("S0kma1y left")), list(retold("In 2026 she left")), list(retold("Sok* maly"))
    ([(0, 'Sokmaiy left'), (0, 'Sokmaly left'), (0, 'S kma y left')], [], [(0, 'Sok  maly')])
    """
    for start, end in _passages(text, _HELD):
        yield start, _without_signs(text[start:end])
    for start, end in _passages(text, _TOUCHING):
        for plain in dict.fromkeys(text[start:end].translate(table) for table in _TABLES):
            yield start, _without_signs(plain)


def _without_signs(text: str) -> str:
    """Put a space in the place of each sign, border and letter of a tag that could hold the letters of a name apart."""
    for held in (_TAG, _STOP, _APART):
        text = held.sub(lambda found: " " * len(found[0]), text)
    return text


def _passages(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The surroundings of what `pattern` finds, those that touch joined: a whole text would be folded for each comma."""
    first = last = -1
    for found in pattern.finditer(text):
        start, end = max(0, found.start() - _NEAR), min(len(text), found.end() + _NEAR)
        if first >= 0 and start > last:
            yield first, last
            first = -1
        first, last = (start if first < 0 else first), end
    if first >= 0:
        yield first, last
