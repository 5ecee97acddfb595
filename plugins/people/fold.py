"""One folding of Latin and Khmer letters, for matching only: text is never rewritten with it.

Khmer: `pheasa` and seven rules; 29 of 30 variant pairs folded and no wrong fold (measured on
`tests/fixtures/khmer/name_variants.tsv`). Latin: case, accents, full-width and look-alike letters.
"""

import re
import unicodedata
from bisect import bisect_left
from functools import cached_property, lru_cache
from string import ascii_lowercase

from plugins.people.clusters import CLUSTER, INVISIBLE, folded_cluster

KHMER_LETTER = re.compile("[\u1780-\u17b3]")
# What may stand between the letters of a name without parting them: white space, hyphens, apostrophes, invisibles.
JOINER = rf"(?:[\s_\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d'’‘ʼ`{INVISIBLE}]|\.(?=[^\W\d_]))"
JOINERS = re.compile(f"{JOINER}+")
# ASCII goes a run at a time: letters, digits and punctuation other than the joiners.
ASCII = r"(?:[!-&(-,/-\^a-~]|\.(?![^\W\d_]))+(?![\u0300-\u036f])"
PIECE = re.compile(
    f"{JOINER}*+(?:(?P<ascii>{ASCII})|(?P<khmer>{CLUSTER})|(?P<other>.[\u0300-\u036f]*)|(?P<end>\\Z))", re.DOTALL
)
# Letters that look like Latin ones and that NFKD leaves whole: Cyrillic and Greek by case (Ν is N, ν is v), small capitals,
# and those of Armenian and Cherokee that come out the same in most fonts.
LOOK_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХԌҺӀаеѕіјкморстухԁԛԝһӏьвнгпѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεικνορτυχωηγϲıłøđðħŧɡɑŁØĐ"
    "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɩƖօսոհցզՕՍՏԼᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᎽᏃ",
    "ABESIJKMHOPCTYXGHIaesijkmopctyxdqwhlbbhrnvABEZHIKMNOPTYXabeikvoptuxwnyciloddhtgaLOD"
    "abcdefghijklmnoprstuvwyziIounhgqOUSLABCDEGHJKLMPRSTVWYZ",
)
# Letters drawn in brackets, boxes and flags: NFKD leaves them, or turns them into a letter between brackets.
LETTER_SIGNS = {
    first + place: letter
    for first in (0x249C, 0x1F110, 0x1F150, 0x1F170, 0x1F1E6)
    for place, letter in enumerate(ascii_lowercase)
} | {0x1F12A: "s"}

# Capitals in circles, squares and flags, which are signs to Unicode and no letters.
_ROWS = (0x24B6, 0x24D0, 0x1F110, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6)
ENCLOSED = "".join(f"{chr(first)}-{chr(first + 25)}" for first in _ROWS)


@lru_cache(maxsize=4096)
def _letters(piece: str) -> str:
    digit = unicodedata.digit(piece[0], None)
    if digit is not None:
        return str(digit)
    plain = unicodedata.normalize("NFKD", piece.translate(LETTER_SIGNS)).translate(LOOK_ALIKE).casefold()
    return "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Cf", "Cc"))


class Folded:
    """A text as it is compared: folded letters, clusters and punctuation, without what may stand between letters.

    `key` is all of it in one string. A character of `key` that begins a unit has its place in the text in `starts`,
    one before which a unit ends in `ends`; elsewhere they hold -1, for a match may not begin or end there.

    >>> Folded("Sok-Mály").key, Folded("សុ\u200bខ").spans
    ('sokmaly', ((0, 2), (3, 4)))
    """

    __slots__ = ("__dict__", "ends", "key", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = [-1]
        for found in PIECE.finditer(text):
            kind = found.lastgroup or "other"
            piece, (start, end) = found[kind], found.span(kind)
            if kind == "ascii":
                parts.append(piece.lower())
                starts += range(start, end)
                ends += range(start + 1, end + 1)
                continue
            if kind == "end":  # joiners with nothing after them, which are else looked at from each
                break
            unit = folded_cluster(piece) if kind == "khmer" else _letters(piece)
            if unit:
                inner = [-1] * (len(unit) - 1)
                parts.append(unit)
                starts += [start, *inner]
                ends += [*inner, end]
        self.key, self.starts, self.ends = "".join(parts), starts, ends

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where `key[start:end]` stands in the text, or nothing when that cuts a unit."""
        first, last = self.starts[start], self.ends[end]
        return None if first < 0 or last < 0 else (first, last)

    @cached_property
    def _cuts(self) -> list[int]:
        return [place for place, start in enumerate(self.starts) if start >= 0] + [len(self.key)]

    @cached_property
    def units(self) -> tuple[str, ...]:
        """The units of `key`: a letter, a Khmer cluster, or one other character."""
        return tuple(self.key[start:end] for start, end in zip(self._cuts, self._cuts[1:], strict=False))

    def unit_at(self, place: int) -> int:
        """Return the number of the unit that begins at `place` of `key`; at its end, how many there are."""
        return bisect_left(self._cuts, place)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each unit stands in the text."""
        return tuple((self.starts[a], self.ends[b]) for a, b in zip(self._cuts, self._cuts[1:], strict=False))


def folded(text: str) -> str:
    """Return `text` as it is compared: see `Folded.key`.

    >>> folded("Ｓｏｋｍａｌｙ") == folded("Sok Mály"), folded("មា៉លី") == folded("ម៉ាលី")
    (True, True)
    """
    return Folded(text).key


def is_khmer(text: str) -> bool:
    """Tell whether `text` holds a Khmer letter: the script of a name is read from its characters."""
    return KHMER_LETTER.search(text) is not None
