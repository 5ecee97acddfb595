"""What the finder answers."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, repr=False)
class Hit:
    """Characters [start, end) of a text are, or may be, a person's name.

    `verdict`: `yes`, or `ask` (the editor must settle it). `form`: which part of the name was typed. `handle` is one of the text's
    own people, or, when `own` is false, of somebody else in the register ("a registered person not declared here").
    """

    start: int
    end: int
    handle: str
    verdict: Literal["yes", "ask"]
    form: Literal["full", "given", "family", "alias", "also", "identifier"]
    own: bool = True
