"""How often something is found that is marked, and how often what is found is right: questions, telling details."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.bench.marked import Sentence, Span


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of marked words that were found and missed, and of findings that were right and false."""

    found: int = 0
    missed: int = 0
    right: int = 0
    false: int = 0

    @property
    def precision(self) -> float:
        """The share of findings that were right; 1 when there were none."""
        return self.right / (self.right + self.false) if self.right + self.false else 1.0

    @property
    def recall(self) -> float:
        """The share of marked words that were found; 1 when there were none."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    def __str__(self) -> str:
        """The figures as a line of a table."""
        shares = f"precision {self.precision:6.1%}   recall {self.recall:6.1%}"
        return f"{shares}   {self.found:3} found {self.missed:3} missed {self.false:3} false"


def score(told: Sentence, asked: Iterable[Span]) -> Score:
    """Compare what was found in a sentence with its marks: touching a marked word is finding it."""
    spans = tuple(asked)
    found = sum(any(_touch(span, mark) for span in spans) for mark in told.must)
    false = sum(not any(_touch(span, mark) for mark in (*told.must, *told.may)) for span in spans)
    right = sum(any(_touch(span, mark) for mark in told.must) for span in spans)
    return Score(found, len(told.must) - found, right, false)


def total(scores: Iterable[Score]) -> Score:
    """Add up scores."""
    every = tuple(scores)
    return Score(
        sum(s.found for s in every),
        sum(s.missed for s in every),
        sum(s.right for s in every),
        sum(s.false for s in every),
    )


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
