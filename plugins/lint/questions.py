"""What the closed world asks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Question:
    """Characters [start, end) of a text look like a name and are nobody's and nothing's that was declared (R8).

    `everyday`: an ordinary word, capitalised in mid-sentence; otherwise an unknown word.
    """

    start: int
    end: int
    everyday: bool
