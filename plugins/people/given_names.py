"""Given names common in Cambodia (`data/names.tsv`): who may be called what."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from plugins.people.fold import folded

NAMES = Path(__file__).parent / "data" / "names.tsv"


@dataclass(frozen=True, slots=True)
class GivenName:
    """A name in both scripts. `doubt` says why nobody should be given it; `variants` are other romanisations in use."""

    gender: Literal["f", "m"]
    latin: str
    khmer: str
    variants: tuple[str, ...]
    unisex: bool
    doubt: str


@cache
def given_names() -> tuple[GivenName, ...]:
    """Return the names of the list in its order."""
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    return tuple(_name(line.split("\t")) for line in lines if line and not line.startswith("#"))


def _name(cells: list[str]) -> GivenName:
    gender, latin, khmer, variants, unisex, doubt, *_ = cells
    return GivenName(
        "f" if gender == "f" else "m", latin, khmer, tuple(filter(None, variants.split(" | "))), unisex == "yes", doubt
    )


@cache
def _known() -> frozenset[str]:
    return frozenset(
        folded(spelling) for name in given_names() for spelling in (name.latin, name.khmer, *name.variants)
    )


def is_given_name(word: str) -> bool:
    """Tell whether `word` is a name of the list in any case, script or usual romanisation.

    >>> is_given_name("chanthou"), is_given_name("Srey Mom"), is_given_name("table")
    (True, True, False)
    """
    return (word.lower() if word.isalpha() and word.isascii() else folded(word)) in _known()
