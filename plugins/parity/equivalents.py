"""Words that stand for numbers in a free translation: twice, both, មួយឡូ. The table is `data/equivalents.tsv`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from plugins.common.languages import Lang
from plugins.details.plain import plain

TABLE = Path(__file__).parent / "data" / "equivalents.tsv"
Kind = Literal["said", "may", "turn", "none"]
MARKS = "[\u17b6-\u17d3\u17dd]"


@dataclass(frozen=True, slots=True, repr=False)
class Equivalent:
    """Characters [start, end) of a text are a phrase of the table."""

    start: int
    end: int
    kind: Kind
    values: frozenset[str]


def equivalents(text: str, lang: Lang) -> tuple[Equivalent, ...]:
    """Find the phrases of the table in `text`, the longest where several begin.

    >>> [(e.kind, sorted(e.values)) for e in equivalents("Both went twice.", Lang("en"))]
    [('may', ['2']), ('said', ['2'])]
    """
    read = plain(text)
    found = []
    for match in _pattern(lang).finditer(read.key):
        kind, values, is_name = _table(lang)[match[0]]
        span = read.span(*match.span())
        if span and not (is_name and text[span[0]].islower()):
            found.append(Equivalent(*span, kind, values))
    return tuple(found)


@cache
def _table(lang: Lang) -> Mapping[str, tuple[Kind, frozenset[str], bool]]:
    """Of each phrase the kind, the values, and whether it is written with a capital (May, the month)."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {
        plain(phrase).key: (kind, frozenset(filter(None, values.split(","))), phrase[0].isupper())  # type: ignore[misc]
        for found_in, phrase, kind, values in rows
        if found_in == lang
    }


@cache
def _pattern(lang: Lang) -> re.Pattern[str]:
    longest_first = sorted(_table(lang), key=len, reverse=True)
    phrases = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![a-z])(?:{phrases})(?![a-z]|{MARKS}|\u17d2)")
