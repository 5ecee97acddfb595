"""Go through the open questions, one key each: this is she, an ordinary word, a glossary word, a new person, or later."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.common.problems import N_
from plugins.judge.judge import judge
from plugins.judge.judged import Judged
from plugins.pipeline.material import Material
from plugins.read.folder import read_again
from plugins.report.excerpts import Excerpt
from plugins.report.words import say
from plugins.seal.writing import replace_file
from plugins.settle.edit import edited
from plugins.settle.questions import Question, questions
from plugins.settle.vocabularies import with_person, with_word

SHE, ORDINARY, GLOSSARY, NEW, INSTEAD, LATER, STOP = "s", "o", "g", "n", "w", "", "q"
# A Khmer keyboard has no such letters, and its own digits.
ALSO = {
    "1": SHE,
    "១": SHE,
    "2": ORDINARY,
    "២": ORDINARY,
    "3": GLOSSARY,
    "៣": GLOSSARY,
    "4": NEW,
    "៤": NEW,
    "5": INSTEAD,
    "៥": INSTEAD,
    "0": STOP,
    "០": STOP,
}
KEY_SENTENCES = {
    SHE: N_("1 or s: this is one of the people of the text"),
    ORDINARY: N_("2 or o: an ordinary word"),
    GLOSSARY: N_("3 or g: for the glossary"),
    NEW: N_("4 or n: a new person"),
    INSTEAD: N_("5 or w: write “{gentler}” in its place"),
    LATER: N_("Enter: later"),
    STOP: N_("q: stop"),
}
NOT_ABOUT_HER = N_("2 or o: this is about nobody in the story, and may be published")
WHO = N_("Which one? Type the number:")
NOBODY_YET = N_("Nobody is listed in consent.yaml of this text. Press n for a new person.")
IS_A_NAME = N_(
    "A registered person has this name. It cannot be settled as a word: press s, or choose other words in the text."
)
BY_HAND = N_(
    "This cannot be written by itself: bold, a line break or quotation marks part the words. Change the text by hand."
)
NOT_SAVED = N_(
    "The file could not be written. Look whether the disk is full, and whether you may write into the content folder."
)
WRITTEN = N_("Written: {words}")
NOTHING_SETTLED = N_("The glossary does not settle this, so nothing was written. Choose another key.")
NOT_LISTED = N_("Add this person under “people” in consent.yaml of the text; it could not be done by itself.")
ALL_DONE = N_("No question is left that can be settled here.")
SOME_LEFT = N_("Questions left for later: {count}")

Answered = bool
"""Whether something was written, so that the text has to be read again."""


@dataclass(slots=True)
class Desk:
    """The hands and eyes of whoever answers. `key` returns one key, `number` a line; `tell` may hold names and goes to a terminal only.

    `new_person` asks for a person and returns the new handle, or "" when none was made.
    """

    key: Callable[[], str]
    number: Callable[[], str]
    tell: Callable[[str], None]
    new_person: Callable[[], str]
    lang: str

    def say(self, message: str, **values: str) -> None:
        """Say a message marked by `N_`."""
        self.tell(say(message, self.lang, values.items()))


class Walk:
    """One walk through all texts. `again` reads the whole content anew, for when a vocabulary or the register has changed."""

    def __init__(self, material: Material, desk: Desk, again: Callable[[], Material]) -> None:
        self._material = material
        self._desk = desk
        self._again = again
        self._passed: set[tuple[str, str, int, int, int]] = set()

    def run(self) -> int:
        """Ask until nothing is open, or nobody wants to go on. Return how many questions were left for later."""
        for key in tuple(self._material.judged):
            while question := self._next(key):
                if not self._one(key, question):
                    return self._end()
        return self._end()

    def _end(self) -> int:
        left = sum(len(self._questions(key)) for key in self._material.judged)
        self._desk.say(SOME_LEFT if left else ALL_DONE, count=str(left))
        return left

    def _questions(self, key: str) -> tuple[Question, ...]:
        return questions(self._material.judged[key], self._material.vocabulary)

    def _next(self, key: str) -> Question | None:
        return next((q for q in self._questions(key) if q.place not in self._passed), None)

    def _one(self, key: str, question: Question) -> bool:
        """Ask one question; False when the walk shall end."""
        self._show(question)
        answers = self._answers(question)
        while True:
            pressed = self._desk.key().lower()
            pressed = ALSO.get(pressed, pressed)
            if pressed == STOP:
                return False
            if pressed == LATER:
                self._passed.add(question.place)
                return True
            if pressed not in answers:
                self._say_keys(question)
            elif answers[pressed](key, question):
                return True

    def _answers(self, question: Question) -> dict[str, Callable[[str, Question], Answered]]:
        """What may be answered: names to words that look like names, a gentler wording to what tells too much."""
        answers: dict[str, Callable[[str, Question], Answered]] = {ORDINARY: self._ordinary}
        if question.asks_who:
            answers |= {SHE: self._she, NEW: self._new}
        if question.may_be_listed:
            answers[GLOSSARY] = self._glossary
        if question.gentler:
            answers[INSTEAD] = self._instead
        return answers

    def _show(self, question: Question) -> None:
        p, seen = question.problem, excerpt(question)
        self._desk.tell(f"\n{p.where}:{p.line}:{p.column}\n  {seen.before}[{seen.word}]{seen.after}")
        self._desk.say(p.what, **dict(p.values))
        self._say_keys(question)

    def _say_keys(self, question: Question) -> None:
        offered = (*self._answers(question), LATER, STOP)
        for pressed, sentence in KEY_SENTENCES.items():
            if pressed in offered:
                told = NOT_ABOUT_HER if pressed == ORDINARY and not question.asks_who else sentence
                self._desk.say(f"{told}", gentler=question.gentler)

    def _she(self, key: str, question: Question) -> Answered:
        consent = self._material.judged[key].entry.consent
        people = list(consent.people) if consent else []
        if not people:
            self._desk.say(NOBODY_YET)
            return False
        is_meant = question.problem.handle in people
        handle = question.problem.handle if is_meant else self._chosen(people)
        return bool(handle) and self._write(key, question, f"{{{handle}}}")

    def _chosen(self, people: list[str]) -> str:
        self._desk.tell("\n".join(f"  {number} {handle}" for number, handle in enumerate(people, 1)))
        self._desk.say(WHO)
        given = self._desk.number().strip()
        return people[int(given) - 1] if given.isascii() and given.isdigit() and 0 < int(given) <= len(people) else ""

    def _ordinary(self, key: str, question: Question) -> Answered:
        return not self._is_protected(question) and self._write(key, question, f"{{={question.words}}}")

    def _instead(self, key: str, question: Question) -> Answered:
        return self._write(key, question, question.gentler)

    def _glossary(self, key: str, question: Question) -> Answered:
        if self._is_protected(question):
            return False
        path = self._path("glossary.yaml")
        old = path.read_bytes() if path.is_file() else b""
        if not self._saved(path, with_word(old, question.stretch.lang or "en", question.words), question.words):
            return False
        self._read_all()
        if any(q.place == question.place for q in self._questions(key)):
            self._saved(path, old)
            self._desk.say(NOTHING_SETTLED)
            return not self._read_all()
        return True

    def _new(self, key: str, question: Question) -> Answered:
        handle = self._desk.new_person()
        if not handle:
            return False
        path = self._path(self._material.judged[key].entry.consent_where)
        listed = with_person(path.read_bytes() if path.is_file() else b"", handle)
        if listed is None or not self._saved(path, listed):
            self._desk.say(NOT_LISTED)
        written = self._write(key, question, f"{{{handle}}}")
        self._read_all()  # the new one can be chosen now
        return written

    def _is_protected(self, question: Question) -> bool:
        protected = self._material.vocabulary.protects(question.words)
        if protected:
            self._desk.say(IS_A_NAME)
        return protected

    def _write(self, key: str, question: Question, instead: str) -> Answered:
        path = self._path(question.stretch.at.where)
        start = question.problem.start
        new = edited(path.read_bytes(), question.stretch, start, start + question.problem.length, instead)
        return self._saved(path, new, instead) and self._read_one(key)

    def _saved(self, path: Path, data: bytes | None, words: str = "") -> bool:
        if data is None:
            self._desk.say(BY_HAND)
            return False
        try:
            replace_file(path, data)
        except OSError:  # its text holds the path
            self._desk.say(NOT_SAVED)
            return False
        if words:
            self._desk.say(WRITTEN, words=words)
        return True

    def _path(self, where: str) -> Path:
        return self._material.content.root / where

    def _read_one(self, key: str) -> bool:
        material = self._material
        entry = read_again(material.content, material.judged[key].entry)
        judged: Judged = judge(entry, material.vocabulary, material.today, material.against.get(key, ()))
        self._material = replace(material, judged={**material.judged, key: judged})
        return True

    def _read_all(self) -> bool:
        self._material = self._again()
        return True


def excerpt(question: Question) -> Excerpt:
    """Return the words with what stands around them in their run."""
    typed, start = question.stretch.typed, question.problem.start
    end = start + question.problem.length
    return Excerpt(typed[:start], typed[start:end], typed[end:], question.stretch.lang)
