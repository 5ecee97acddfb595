"""Why something is not shown, as a value: nothing that is withheld raises."""

from dataclasses import dataclass

from plugins.common.problems import Problem
from plugins.common.states import State


@dataclass(frozen=True, slots=True, repr=False)
class Refusal:
    """The state that one person's answer, or one fault, puts a text into; `problem` says why, and in which language ("" is all)."""

    state: State
    problem: Problem
