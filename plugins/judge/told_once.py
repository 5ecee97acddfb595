"""One thing wrong is one sentence, where two rules ask for the same words to go."""

from collections.abc import Iterable

from plugins.common.problems import Problem
from plugins.judge.schools import SCHOOL
from plugins.mentions.place_asks import LANDMARK


def told_once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return `problems` without the landmarks (R10) that are schools named beside a child (R4): to settle one as harmless would not do."""
    problems = tuple(problems)
    schools = [problem for problem in problems if problem.what == SCHOOL.what]
    return tuple(p for p in problems if p.what != LANDMARK.what or not any(_meet(p, school) for school in schools))


def _meet(one: Problem, other: Problem) -> bool:
    """Tell whether both are about the same words: in one line of a file, with characters in common."""
    same = (one.where, one.lang, one.line) == (other.where, other.lang, other.line)
    return same and one.start < other.start + other.length and other.start < one.start + one.length
