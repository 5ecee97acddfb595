"""What becomes of an answer: it is written into the text, the record or a vocabulary, and the text is read again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from plugins.common.problems import N_
from plugins.judge.judge import judge
from plugins.pipeline.material import Material
from plugins.read.folder import read_again
from plugins.seal.writing import replace_file
from plugins.settle.desk import Desk
from plugins.settle.edit import edited
from plugins.settle.keys import GLOSSARY, INSTEAD, NEW, ORDINARY, SHE
from plugins.settle.questions import Question, questions
from plugins.settle.vocabularies import with_person, with_word

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

Answered = bool
"""Whether something was written, so that the text has to be read again."""
Answer = Callable[[str, Question], Answered]
"""Takes the key of an entry, and the question about it."""


class Answers:
    """Writes answers, and holds all texts as they are after the last. `again` reads the whole content anew, for when a vocabulary or
    the register has changed."""

    def __init__(self, material: Material, desk: Desk, again: Callable[[], Material]) -> None:
        self._material = material
        self._desk = desk
        self._again = again

    @property
    def entries(self) -> tuple[str, ...]:
        """The keys of all entries."""
        return tuple(self._material.judged)

    def questions(self, key: str) -> tuple[Question, ...]:
        """Return what is open now in the entry `key`."""
        return questions(self._material.judged[key], self._material.vocabulary)

    def offered(self, question: Question) -> dict[str, Answer]:
        """Return what may be answered, by its key: names to words that look like names, a gentler wording to what tells too much."""
        answers: dict[str, Answer] = {ORDINARY: self._ordinary}
        if question.asks_who:
            answers |= {SHE: self._she, NEW: self._new}
        if question.may_be_listed:
            answers[GLOSSARY] = self._glossary
        if question.gentler:
            answers[INSTEAD] = self._instead
        return answers

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
        if any(q.place == question.place for q in self.questions(key)):
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
        judged = judge(entry, material.vocabulary, material.today, material.against.get(key, ()))
        self._material = replace(material, judged={**material.judged, key: judged})
        return True

    def _read_all(self) -> bool:
        self._material = self._again()
        return True
