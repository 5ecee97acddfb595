"""A telling detail: words that by themselves say little, and together who is meant (a jigsaw)."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "village",
    "commune",
    "district",
    "province",
    "landmark",
    "distance",
    "coordinates",
    "age",
    "date",
    "month",
    "children",
    "family",
    "occupation",
    "case",
    "phone",
    "health",
    "minority",
    "event",
]


@dataclass(frozen=True, slots=True, repr=False)
class Telling:
    """Characters [start, end) of one stretch of text that tell a detail of `kind` (R10).

    `weight`: its part of the jigsaw score; the weights were measured on a raw paragraph (38) and its generalised version (0), after
    the UK Data Service's direct and indirect identifiers. `value`: the detail in one spelling, so that the same one in two texts is
    counted once; it is never printed. `exact`: by itself above `details: general`.
    """

    start: int
    end: int
    kind: Kind
    weight: int
    value: str = ""
    exact: bool = True
