"""One thing wrong is one sentence, where two rules ask for the same words to go."""

from collections.abc import Collection, Iterable
from urllib.parse import unquote

from plugins.common.problems import Problem
from plugins.judge.marks import marks
from plugins.judge.reading import Reading
from plugins.judge.schools import SCHOOL
from plugins.mentions.asks import BARE_HANDLE, BRACES
from plugins.mentions.place_asks import LANDMARK
from plugins.mentions.stretch import Stretch


def told_once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return `problems` without the landmarks (R10) that are schools named beside a child (R4), for to settle one as harmless would
    not do; and without the bare handles of which one bracket was forgotten (R2)."""
    problems = tuple(problems)
    schools = [problem for problem in problems if problem.what == SCHOOL.what]
    braces = {(p.where, p.lang, p.line, p.start) for p in problems if p.what == BRACES.what}
    return tuple(p for p in problems if not _is_landmark_of(p, schools) and not _is_beside(p, braces))


def _is_landmark_of(problem: Problem, schools: Iterable[Problem]) -> bool:
    return problem.what == LANDMARK.what and any(_meet(problem, school) for school in schools)


def _is_beside(problem: Problem, braces: Collection[tuple[str, str, int, int]]) -> bool:
    """A handle with one bracket missing: the other bracket has its sentence."""
    sides = (problem.start - 1, problem.start + problem.length)
    here = problem.where, problem.lang, problem.line
    return problem.what == BARE_HANDLE.what and any((*here, side) in braces for side in sides)


def _meet(one: Problem, other: Problem) -> bool:
    """Tell whether both are about the same words: in one line of a file, with characters in common."""
    same = (one.where, one.lang, one.line) == (other.where, other.lang, other.line)
    return same and one.start < other.start + other.length and other.start < one.start + one.length


def is_told_of_link(reading: Reading, address: str) -> bool:
    """Tell whether another rule asks for a link to go, because it leads to a point on a map or to a person's profile (R10): to list its
    host (R12) would not do."""
    said = unquote(address)
    profiles = (m for m in marks(reading) if m.stretch.block == "a" and m.telling.kind == "phone")
    return _is_map(reading, address) or any(mark.stretch.typed == said for mark in profiles)


def is_told_of_words(reading: Reading, stretch: Stretch, start: int, end: int) -> bool:
    """The same of an address that is typed at [start, end) of a stretch."""
    said = stretch.typed[start:end]
    here = (m.telling for m in marks(reading) if m.stretch is stretch and m.telling.kind == "phone")
    is_profile = any(telling.start < end and start < telling.end for telling in here)
    return is_profile or _is_map(reading, said if "://" in said else f"https://{said}")


def _is_map(reading: Reading, address: str) -> bool:
    limit = reading.words.limit
    return limit is not None and address.startswith("http") and limit.leads_to_a_map(address)
