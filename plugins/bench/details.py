"""How often telling details are found, and how often what is called one is one: per kind and language, on marked sentences.

`tests/fixtures/details/{tune,frozen,frozen2}.{en,km}.tsv`: id, category, and a sentence with ⟦kind:words⟧ marks, parted by tabs; written by
somebody who had not seen the code. The frozen half was put aside before anything was tuned; frozen2 came later, by somebody else, and was
measured once before it was looked at. A telling counts for the kind that is marked; the last line asks only whether the words were pointed to.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.common.languages import LANGUAGES, Lang
from plugins.details.told import told

TABLES = Path(__file__).parents[2] / "tests" / "fixtures" / "details"
SETS = ("tune", "frozen", "frozen2")
ALSO: Mapping[str, frozenset[str]] = {
    "number": frozenset(("phone", "case")),
    "duration": frozenset(("age", "date")),
}
"""The kinds that a mark of the second writer stands for, where he drew the lines otherwise."""
MARK = re.compile("⟦([a-z]+):([^⟦⟧]*)⟧")

Span = tuple[str, int, int]
"""A kind, and the characters [start, end) that tell it."""


@dataclass(frozen=True, slots=True, repr=False)
class Sentence:
    """A sentence without its marks."""

    id: str
    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts: marks found and missed; tellings that were right and false."""

    found: int
    missed: int
    right: int
    false: int

    @property
    def precision(self) -> float:
        """The share of tellings that were right; 1 when there were none."""
        return self.right / (self.right + self.false) if self.right + self.false else 1.0

    @property
    def recall(self) -> float:
        """The share of marks that were found; 1 when there were none."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    def __str__(self) -> str:
        """The figures as a line of a table."""
        return f"{self.precision:9.1%} {self.recall:9.1%} {self.found:6} {self.missed:7} {self.false:6}"


def run() -> int:
    """Print a table for each set and language that is there; return 0, or 2 when none is."""
    tables = [
        (name, lang, table) for name in SETS for lang in LANGUAGES if (table := TABLES / f"{name}.{lang}.tsv").exists()
    ]
    for name, lang, table in tables:
        read = sentences(table)
        scores = by_kind(read, lang)
        print(f"\n{name}, {LANGUAGES[lang].english_name}: {len(read)} sentences")
        print(f"{'kind':12} precision    recall  found  missed  false")
        for kind, score in (*sorted(scores.items()), ("all", total(scores.values()))):
            print(f"{kind:12} {score}")
        print(f"{'of any kind':12} {of_any_kind(read, lang)}")
    return 0 if tables else 2


def sentences(table: Path) -> tuple[Sentence, ...]:
    """Read a table. Raises ValueError for a row that has not three columns."""
    rows = table.read_text(encoding="utf-8").split("\n")
    return tuple(sentence(row) for row in rows if row and not row.startswith("#"))


def sentence(row: str) -> Sentence:
    """Return the sentence of a row.

    >>> told = sentence("7\\tage\\tShe is ⟦age:41⟧.")
    >>> told.text, told.marks
    ('She is 41.', (('age', 7, 9),))
    """
    name, _, marked = row.split("\t")
    marks: list[Span] = []
    taken = 0
    for mark in MARK.finditer(marked):
        start = mark.start() - taken
        marks.append((mark[1], start, start + len(mark[2])))
        taken += len(mark[0]) - len(mark[2])
    return Sentence(name, MARK.sub(r"\2", marked), tuple(marks))


def by_kind(read: tuple[Sentence, ...], lang: Lang) -> dict[str, Score]:
    """Return the score of every kind that is marked or told. Touching a mark of the same kind is finding it."""
    counts: dict[str, Counter[str]] = {}
    for kind, what in (each for one in read for each in _judged(one, lang)):
        counts.setdefault(kind, Counter())[what] += 1
    return {kind: Score(c["found"], c["missed"], c["right"], c["false"]) for kind, c in counts.items()}


def of_any_kind(read: tuple[Sentence, ...], lang: Lang) -> Score:
    """Return the score when a telling of whatever kind finds a mark it touches: the writer is led to the words all the same."""
    blind = (replace(one, marks=tuple(("any", first, last) for _, first, last in one.marks)) for one in read)
    counts = Counter(what for one in blind for _, what in _judged(one, lang, any_kind=True))
    return Score(counts["found"], counts["missed"], counts["right"], counts["false"])


def _judged(one: Sentence, lang: Lang, *, any_kind: bool = False) -> Iterator[tuple[str, str]]:
    spans: list[Span] = [("any" if any_kind else t.kind, t.start, t.end) for t in told(one.text, lang)]
    for mark in one.marks:
        yield mark[0], "found" if any(_touch(span, mark) for span in spans) else "missed"
    for span in spans:
        yield span[0], "right" if any(_touch(span, mark) for mark in one.marks) else "false"


def _touch(one: Span, other: Span) -> bool:
    """Tell whether two spans share characters and are of one kind; `other` may be a mark or a telling."""
    same = one[0] == other[0] or one[0] in ALSO.get(other[0], ()) or other[0] in ALSO.get(one[0], ())
    return same and one[1] < other[2] and other[1] < one[2]


def total(scores: Iterable[Score]) -> Score:
    """Add up scores."""
    every = list(scores)
    return Score(*(sum(getattr(s, field) for s in every) for field in ("found", "missed", "right", "false")))
