"""One paragraph through everything that a build asks of a text, without the rest of a build."""

import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from plugins.bench.marked import Span
from plugins.common.languages import Lang
from plugins.consent.decide import decide
from plugins.consent.decision import Decision, Today
from plugins.judge.reading import Reading
from plugins.judge.rules_of_texts import WITHHOLDING
from plugins.judge.words_of import Vocabulary
from plugins.mentions.analysis import Words
from plugins.mentions.prepare import Read, plain
from plugins.mentions.stretch import Place
from plugins.read.content import Entry
from plugins.read.folder import read_content
from plugins.read.schema.base import PlaceLevel

RULES = frozenset({"R2", "R8", "R10"})
"""The rules that ask who or where a word is; what else is asked about (a hard matter, a link) is not measured here."""
TODAY = Today(date(2026, 1, 1), date(2026, 1, 1))


@dataclass(frozen=True, slots=True, repr=False)
class Asking:
    """A story in which nobody is declared, on a site with an empty register and no glossary of its own; places down to `level`."""

    entry: Entry
    vocabulary: Vocabulary
    words: Words
    decision: Decision
    level: PlaceLevel

    def about(self, text: str, lang: Lang) -> tuple[Span, ...]:
        """Return what is asked about a paragraph by the closed world and by every rule that reads texts."""
        read = Read([], [])
        plain(text, "p", Place("a sentence", 1, 1, lang), self.words, read)
        reading = Reading(
            self.entry, self.decision, self.level, self.vocabulary, self.words, tuple(read.stretches), TODAY, {}
        )
        problems = (*read.problems, *(problem for rule in WITHHOLDING for problem in rule(reading)))
        return tuple(sorted({(p.start, p.start + p.length) for p in problems if p.length and p.rule in RULES}))


def asking(level: PlaceLevel) -> Asking:
    """Return the story; its details may be exact, as they are measured by themselves."""
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder, "stories", "measured")
        story.mkdir(parents=True)
        (story / "consent.yaml").write_text("people: {}\n", encoding="utf-8")
        (story / "index.en.md").write_text("", encoding="utf-8")
        content = read_content(Path(folder))
    vocabulary = Vocabulary(content)
    (entry,) = content.entries
    decision = decide(entry, {}, spoken={}, questions=(), today=TODAY)
    return Asking(
        entry,
        vocabulary,
        vocabulary.words(entry, level, "exact"),
        replace(decision, place=level, details="exact"),
        level,
    )
