"""The tables that the fold of the search is held to, in Python and in the browser."""

from typing import NamedTuple

from tests.conftest import ROOT

FIXTURES = ROOT / "tests" / "fixtures"


class Pair(NamedTuple):
    """Two spellings: are they the same to a reader?"""

    id: str
    one: str
    other: str
    same: bool


def _rows(file: str) -> list[list[str]]:
    lines = (FIXTURES / file).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _pairs(file: str) -> tuple[Pair, ...]:
    rows = (
        (row[0], *(said.replace("\\t", "\t").replace("\\u0007", "\x07") for said in row[1:3]), row[3])
        for row in _rows(file)
    )
    return tuple(Pair(name, one, other, same == "yes") for name, one, other, same in rows)


FOLDS = _pairs("search/folds.tsv")
# V20 is a colon typed for a sign: folded, every colon after a word would be taken for one.
VARIANTS = tuple(pair for pair in _pairs("khmer/name_variants.tsv") if pair.id != "V20")
