"""The words and digits that numbers are made of (`data/numbers.tsv`), found in a text."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

from plugins.details.plain import folded_pattern
from plugins.people.fold import folded

Part = Literal["digits", "unit", "ten", "scale", "half", "article", "none"]
DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True, repr=False)
class Piece:
    """One word or run of digits of the folded text."""

    start: int
    end: int
    part: Part
    value: Decimal
    ordinal: bool = False


GROUPED_ENGLISH = r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9])|[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])"
GROUPED_KHMER = rf"{GROUPED_ENGLISH}|[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}})+(?![0-9])"
MARK = "[\u17b6-\u17d3\u17dd]"
ORDINAL_ENDING = r"(?P<ending>st|nd|rd|th)(?![a-z])"
ORDINAL_KHMER = re.compile(folded_pattern(r"(?<!នា)ទី ?\Z"))
LONGEST_ORDINAL = 4  # characters of ទី as it is folded, with a blank


@cache
def _table() -> dict[str, tuple[Part, Decimal, bool]]:
    lines = (DATA / "numbers.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {_key(word): (part, Decimal(value), ordinal == "yes") for _, word, value, part, ordinal in rows}  # type: ignore[misc]


def _key(word: str) -> str:
    return folded(word)


@cache
def pieces_of(khmer: bool) -> re.Pattern[str]:
    """Return the pattern of one piece; `khmer` decides how digits are grouped."""
    words = sorted(_table(), key=len, reverse=True)
    latin = "|".join(word for word in words if word.isascii())
    others = "|".join(word for word in words if not word.isascii())
    decimals = r"[.,][0-9]{1,2}" if khmer else r"\.[0-9]+"
    digits = (
        rf"(?:{GROUPED_KHMER if khmer else GROUPED_ENGLISH}|(?<![0-9][.,/])[0-9]+{decimals}(?![0-9.,/]*[0-9])|[0-9]+)"
    )
    return re.compile(
        rf"(?<![a-z0-9])(?P<digits>{digits})(?:{ORDINAL_ENDING})?"
        rf"|(?<![a-z])(?P<half>half a)(?= dozen(?![a-z]))|(?<![a-z])(?P<article>an?)(?= (?:dozen|hundred|thousand|million|billion)(?![a-z]))"
        rf"|(?<![a-z'])(?P<latin>{latin})(?![a-z])|(?P<others>{others})(?!{MARK})"
    )


def piece(found: re.Match[str], khmer: bool) -> Piece:
    """Return the piece that a match of `pieces_of` is."""
    start, end = found.span()
    if digits := found["digits"]:
        return Piece(start, end, "digits", _value(digits, khmer), found["ending"] is not None)
    if found["half"]:
        return Piece(start, end, "half", Decimal("0.5"))
    if found["article"]:
        return Piece(start, end, "article", Decimal(1))
    part, value, ordinal = _table()[found[0]]
    return Piece(start, end, part, value, ordinal)


def _value(digits: str, khmer: bool) -> Decimal:
    if re.fullmatch(GROUPED_KHMER if khmer else GROUPED_ENGLISH, digits):
        return Decimal(re.sub("[ .,]", "", digits))
    return Decimal(digits.replace(",", "."))
