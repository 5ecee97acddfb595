"""How often telling details are found, and how often what is called one is one: per kind and language, on marked sentences.

`tests/fixtures/details/{tune,frozen,frozen2}.{en,km}.tsv`: id, category, and a sentence with ⟦kind:words⟧ marks, parted by tabs; written by
somebody who had not seen the code. The frozen half was put aside before anything was tuned; frozen2 came later, by somebody else, and was
measured once before it was looked at. A telling counts for the kind that is marked; the last line asks only whether the words were pointed to.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.bench.marked import Sentence, rows, unmarked
from plugins.bench.scores import Score, score, total
from plugins.common.languages import LANGUAGES, Lang
from plugins.details.told import told

TABLES = Path(__file__).parents[2] / "tests" / "fixtures" / "details"
SETS = ("tune", "frozen", "frozen2", "frozen3")
ALSO: Mapping[str, frozenset[str]] = {
    "number": frozenset(("phone", "case")),
    "duration": frozenset(("age", "date")),
}
"""The kinds that a mark of the second writer stands for, where he drew the lines otherwise."""
MARK = re.compile("⟦([a-z]+):([^⟦⟧]*)⟧")

Span = tuple[str, int, int]
"""A kind, and the characters [start, end) that tell it."""


@dataclass(frozen=True, slots=True, repr=False)
class Told:
    """A sentence without its marks; each is a kind, and the characters [start, end) that tell it."""

    id: str
    text: str
    marks: tuple[tuple[str, int, int], ...]


def run() -> int:
    """Print a table for each set and language that is there; return 0, or 2 when none is."""
    tables = [
        (name, lang, table) for name in SETS for lang in LANGUAGES if (table := TABLES / f"{name}.{lang}.tsv").exists()
    ]
    for name, lang, table in tables:
        read = sentences(table)
        scores = by_kind(read, lang)
        print(f"\n{name}, {LANGUAGES[lang].english_name}: {len(read)} sentences")
        for kind, each in (*sorted(scores.items()), ("all", total(scores.values()))):
            print(f"{kind:12} {each}")
        print(f"{'of any kind':12} {of_any_kind(read, lang)}")
    return 0 if tables else 2


def sentences(table: Path) -> tuple[Told, ...]:
    """Read a table. Raises ValueError for a row that has not three columns."""
    return tuple(map(sentence, rows(table)))


def sentence(row: str) -> Told:
    """Return the sentence of a row.

    >>> each = sentence("7\\tage\\tShe is ⟦age:41⟧.")
    >>> each.text, each.marks
    ('She is 41.', (('age', 7, 9),))
    """
    name, _, marked = row.split("\t")
    return Told(name, *unmarked(marked, MARK))


def by_kind(read: tuple[Told, ...], lang: Lang) -> dict[str, Score]:
    """Return the score of every kind that is marked or told. Touching a mark of the same kind is finding it."""
    scores: dict[str, list[Score]] = {}
    for kind, each in (scored for one in read for scored in _scored(one, lang)):
        scores.setdefault(kind, []).append(each)
    return {kind: total(every) for kind, every in scores.items()}


def _scored(one: Told, lang: Lang) -> Iterator[tuple[str, Score]]:
    found = [(t.kind, t.start, t.end) for t in told(one.text, lang)]
    for kind in dict.fromkeys(each[0] for each in (*one.marks, *found)):
        of_marks = _score(
            one, [mark for mark in one.marks if mark[0] == kind], [each for each in found if _same(each[0], kind)]
        )
        of_finds = _score(
            one, [mark for mark in one.marks if _same(kind, mark[0])], [each for each in found if each[0] == kind]
        )
        yield kind, Score(of_marks.found, of_marks.missed, of_finds.right, of_finds.false)


def of_any_kind(read: tuple[Told, ...], lang: Lang) -> Score:
    """Return the score when a telling of whatever kind finds a mark it touches: the writer is led to the words all the same."""
    return total(_score(one, one.marks, [(t.kind, t.start, t.end) for t in told(one.text, lang)]) for one in read)


def _score(one: Told, marks: Iterable[Span], found: Iterable[Span]) -> Score:
    return score(Sentence(one.id, "", one.text, tuple(mark[1:] for mark in marks), ()), (each[1:] for each in found))


def _same(telling: str, mark: str) -> bool:
    return telling == mark or telling in ALSO.get(mark, ())
