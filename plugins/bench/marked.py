"""Tables of sentences in which what must be asked about is marked."""

import re
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
    spans: dict[str, list[Span]] = {"!": [], "?": []}
    taken = 0
    for mark in MARK.finditer(marked):
        start = mark.start() - taken
        spans[mark[1]].append((start, start + len(mark[2])))
        taken += len(mark[0]) - len(mark[2])
    return Sentence(name, category, MARK.sub(r"\2", marked), tuple(spans["!"]), tuple(spans["?"]))


def sentences(table: Path) -> tuple[Sentence, ...]:
    """Return the sentences of a table; none if there is no such file."""
    rows = table.read_text(encoding="utf-8").splitlines() if table.exists() else []
    return tuple(sentence(row) for row in rows if row and not row.startswith("#"))
