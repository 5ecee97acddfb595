"""Tables of sentences in which what must be asked about is marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MARK = re.compile("⟦([!?])([^⟦⟧]*)⟧")

Span = tuple[int, int]
"""Characters [start, end) of a text."""


@dataclass(frozen=True, slots=True, repr=False)
class Sentence:
    """A sentence without its marks. About each span of `must` a question is due; about those of `may` either answer is right."""

    id: str
    category: str
    text: str
    must: tuple[Span, ...]
    may: tuple[Span, ...]


def sentence(row: str) -> Sentence:
    """Return the sentence of a row: id, category and marked sentence, parted by tabs. Raises ValueError for any other row.

    >>> told = sentence("7\\tdish\\t⟦!Rose⟧ eats ⟦?Amok⟧.")
    >>> told.text, told.must, told.may
    ('Rose eats Amok.', ((0, 4),), ((10, 14),))
    """
    name, category, marked = row.split("\t")
    text, marks = unmarked(marked, MARK)
    must, may = (tuple((start, end) for sign, start, end in marks if sign == wanted) for wanted in "!?")
    return Sentence(name, category, text, must, may)


def unmarked(marked: str, mark: re.Pattern[str]) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """Return a text without its marks, and where each was: the first group of `mark` is its sign, the second the marked words.

    >>> unmarked("⟦!Rose⟧ eats", MARK)
    ('Rose eats', (('!', 0, 4),))
    """
    places: list[tuple[str, int, int]] = []
    taken = 0
    for found in mark.finditer(marked):
        start = found.start() - taken
        places.append((found[1], start, start + len(found[2])))
        taken += len(found[0]) - len(found[2])
    return mark.sub(r"\2", marked), tuple(places)


def rows(table: Path) -> Iterator[str]:
    """Yield the rows of a table, without comments; none if there is no such file."""
    lines = table.read_text(encoding="utf-8").splitlines() if table.exists() else []
    yield from (row for row in lines if row and not row.startswith("#"))


def sentences(table: Path) -> tuple[Sentence, ...]:
    """Return the sentences of a table; none if there is no such file."""
    return tuple(map(sentence, rows(table)))
