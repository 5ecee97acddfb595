"""Places that are in no list of provinces, as either language names them: countries, cities abroad, rivers. The table is `data/places.tsv`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.common.languages import Lang
from plugins.details.plain import plain

TABLE = Path(__file__).parent / "data" / "places.tsv"
COLUMNS = ("en", "km")
CELL = re.compile(r"(?P<names>[^(]*)(?:\((?P<only_answers>[^)]*)\))?")
MARKS = "[\u17b6-\u17d3\u17dd]"


@dataclass(frozen=True, slots=True, repr=False)
class WellKnown:
    """Characters [start, end) of a text name the place of a line of the table; `asked`: by its name, not by a people or a language."""

    start: int
    end: int
    line: str
    asked: bool


def well_known(text: str, lang: Lang) -> Iterator[WellKnown]:
    """Yield the places of the table in `text`, the longest name where several begin. In English they have a capital.

    >>> [(place.line, place.asked) for place in well_known("Thai rice from Vietnam, on fine china", Lang("en"))]
    [('1', False), ('2', True)]
    """
    read = plain(text)
    for found in _pattern(lang).finditer(read.key):
        span = read.span(*found.span())
        if span and not text[span[0]].islower():
            yield WellKnown(*span, *_names(lang)[found[0]])


@cache
def _names(lang: Lang) -> dict[str, tuple[str, bool]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    names: dict[str, tuple[str, bool]] = {}
    for number, line in enumerate(lines, start=1):
        cell = CELL.fullmatch(line.split("\t")[COLUMNS.index(lang)])
        assert cell  # the pattern fits any text
        for group, asked in (("names", True), ("only_answers", False)):
            for name in filter(None, (cell[group] or "").strip().split("|")):
                names[plain(name).key] = (str(number), asked)
    return names


@cache
def _pattern(lang: Lang) -> re.Pattern[str]:
    longest_first = sorted(_names(lang), key=len, reverse=True)
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, longest_first))})(?![a-z]|{MARKS})")
