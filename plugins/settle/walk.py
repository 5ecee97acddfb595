"""Go through the open questions, one key each: this is she, an ordinary word, a glossary word, a new person, or later."""

from collections.abc import Callable

from plugins.common.problems import N_
from plugins.pipeline.material import Material
from plugins.report.excerpts import Excerpt
from plugins.settle.answers import Answers
from plugins.settle.desk import Desk
from plugins.settle.keys import KEY_SENTENCES, LATER, NOT_ABOUT_HER, ORDINARY, STOP, meant
from plugins.settle.questions import Question

ALL_DONE = N_("No question is left that can be settled here.")
SOME_LEFT = N_("Questions left for later: {count}")


class Walk:
    """One walk through all texts. `again` reads the whole content anew, for when a vocabulary or the register has changed."""

    def __init__(self, material: Material, desk: Desk, again: Callable[[], Material]) -> None:
        self._answers = Answers(material, desk, again)
        self._desk = desk
        self._passed: set[tuple[str, str, int, int, int]] = set()

    def run(self) -> int:
        """Ask until nothing is open, or nobody wants to go on. Return how many questions were left for later."""
        for key in self._answers.entries:
            while question := self._next(key):
                if not self._one(key, question):
                    return self._end()
        return self._end()

    def _end(self) -> int:
        left = sum(len(self._answers.questions(key)) for key in self._answers.entries)
        self._desk.say(SOME_LEFT if left else ALL_DONE, count=str(left))
        return left

    def _next(self, key: str) -> Question | None:
        return next((q for q in self._answers.questions(key) if q.place not in self._passed), None)

    def _one(self, key: str, question: Question) -> bool:
        """Ask one question; False when the walk shall end."""
        self._show(question)
        answers = self._answers.offered(question)
        while True:
            pressed = meant(self._desk.key())
            if pressed == STOP:
                return False
            if pressed == LATER:
                self._passed.add(question.place)
                return True
            if pressed not in answers:
                self._say_keys(question)
            elif answers[pressed](key, question):
                return True

    def _show(self, question: Question) -> None:
        p, seen = question.problem, excerpt(question)
        self._desk.tell(f"\n{p.where}:{p.line}:{p.column}\n  {seen.before}[{seen.word}]{seen.after}")
        self._desk.say(p.what, **dict(p.values))
        self._say_keys(question)

    def _say_keys(self, question: Question) -> None:
        offered = (*self._answers.offered(question), LATER, STOP)
        for pressed, sentence in KEY_SENTENCES.items():
            if pressed in offered:
                told = NOT_ABOUT_HER if pressed == ORDINARY and not question.asks_who else sentence
                self._desk.say(f"{told}", gentler=question.gentler)


def excerpt(question: Question) -> Excerpt:
    """Return the words with what stands around them in their run."""
    typed, start = question.stretch.typed, question.problem.start
    end = start + question.problem.length
    return Excerpt(typed[:start], typed[start:end], typed[end:], question.stretch.lang)
