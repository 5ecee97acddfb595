"""The questions of a text that an answer in the text can settle."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.common.problems import Problem
from plugins.consent.precedence import is_draft
from plugins.judge.judged import Judged
from plugins.judge.words_of import Vocabulary
from plugins.mentions import asks
from plugins.mentions.prepare import prepare
from plugins.mentions.stretch import Stretch

RULES = frozenset({"R2", "R7", "R8", "R9", "R10"})
BY_HAND = frozenset(
    ask.what for ask in (asks.BRACES, asks.NOBODY, asks.SETTLED_NAME, asks.NOT_RENDERED, asks.IN_ADDRESS)
)
"""What no token can answer: it has to be taken out or written anew."""
LISTED = frozenset(ask.what for ask in (asks.UNKNOWN, asks.EVERYDAY))
"""What an entry of the glossary can settle; a place is as fine as before (R10)."""


@dataclass(frozen=True, slots=True, repr=False)
class Question:
    """A problem about certain words of a run."""

    problem: Problem
    stretch: Stretch

    @property
    def words(self) -> str:
        """What was typed there: for the screen of whoever writes, and nothing else."""
        start = self.problem.start
        return self.stretch.typed[start : start + self.problem.length]

    @property
    def asks_who(self) -> bool:
        """It asks who is meant; the others ask whether something may be told (R7, R9, R10)."""
        return self.problem.rule in ("R2", "R8")

    @property
    def may_be_listed(self) -> bool:
        """A line of the glossary could settle it: it is asked about as an unknown word."""
        return self.problem.what in LISTED

    @property
    def gentler(self) -> str:
        """What the program proposes in its place; "" where it proposes nothing."""
        values = dict(self.problem.values)
        return values.get("gentler", "") or values.get("place", "")

    @property
    def place(self) -> tuple[str, str, int, int, int]:
        """Where it stands; the same after words behind it have changed."""
        p = self.problem
        return p.where, p.lang, p.line, p.column, p.word


def questions(judged: Judged, vocabulary: Vocabulary) -> tuple[Question, ...]:
    """Return the open questions of an entry in the order of its files; one about a handle that was written is answered by no key."""
    asked = [problem for problem in judged.decision.problems if _can_be_settled(judged, problem)]
    if not asked:
        return ()
    _, _, stretches = prepare(judged.entry, vocabulary.words(judged.entry, "village"))
    found = [question for problem in asked for question in _located(problem, stretches) if "{" not in question.words]
    return tuple(sorted(found, key=lambda question: question.place))


def _can_be_settled(judged: Judged, problem: Problem) -> bool:
    of_draft = any(problem.lang == lang and is_draft(judged.entry, lang) for lang in judged.entry.texts)
    return problem.length > 0 and problem.rule in RULES and problem.what not in BY_HAND and not of_draft


def _located(problem: Problem, stretches: tuple[Stretch, ...]) -> Iterator[Question]:
    """The first run in which the problem could stand; none for the words of a register file, which are not the text's."""
    end = problem.start + problem.length
    for stretch in stretches:
        if (stretch.at.where, stretch.lang) != (problem.where, problem.lang) or end > len(stretch.typed):
            continue
        ask = asks.Ask(problem.rule, problem.what, problem.remedy)
        told = stretch.problem(problem.start, end, ask, handle=problem.handle)
        if (told.line, told.column, told.word) == (problem.line, problem.column, problem.word):
            yield Question(problem, stretch)
            return
