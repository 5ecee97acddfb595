"""One entry: read, judged, and ready to be anonymised. It depends on nothing but its files, its people, the vocabulary and the day."""

from plugins.anonymise.cast import Cast, Part
from plugins.common.problems import Problem
from plugins.consent.company import is_unlimited, written_limit
from plugins.consent.decide import decide
from plugins.consent.decision import Today
from plugins.judge.judged import Judged
from plugins.judge.marks import facts, hidden
from plugins.judge.reading import Reading
from plugins.judge.reviewed_text import text_digest
from plugins.judge.rules_of_texts import NOTICES, WITHHOLDING
from plugins.judge.told_once import told_once
from plugins.judge.words_of import Vocabulary
from plugins.mentions.prepare import prepare
from plugins.read.content import Entry
from plugins.read.schema.base import PlaceLevel


def judge(
    entry: Entry, vocabulary: Vocabulary, today: Today, more: tuple[Problem, ...] = (), *, strict: bool = False
) -> Judged:
    """Return the judgement of `entry`. `more`: problems found beyond the entry itself (two texts with one path, a finding of the search).
    `strict` withholds what otherwise is only a notice: a review that is no longer current (R5)."""
    reading, cast, questions = reading_of(entry, vocabulary, today, strict=strict)
    register = vocabulary.content.register
    spoken = {
        lang: p.spoken & register.keys() for lang, p in reading.prepared.items()
    }  # `prepare` asked about the others
    found = tuple(problem for rule in WITHHOLDING for problem in rule(reading))
    told = told_once((*questions, *found, *more))
    decision = decide(entry, register, spoken=spoken, questions=told, today=today)
    notices = tuple(notice for rule in NOTICES for notice in rule(reading))
    return Judged(entry, decision, reading.prepared, cast, notices, facts(reading), hidden(reading))


def reading_of(
    entry: Entry, vocabulary: Vocabulary, today: Today, *, strict: bool = False
) -> tuple[Reading, Cast, tuple[Problem, ...]]:
    """Return `entry` as the rules read it, who is shown how, and the questions of the finder and the closed world."""
    register = vocabulary.content.register
    first = decide(entry, register, spoken={}, questions=(), today=today)
    unlimited = is_unlimited(entry, register, today.consent)
    written = written_limit(entry)
    level = (written or UNLIMITED) if unlimited else first.place
    words = vocabulary.words(entry, level, None if unlimited and not written else first.details)
    prepared, questions, stretches = prepare(entry, words)
    cast = {
        handle: Part(levels.name, register[handle], vocabulary.pseudonyms.get(handle, {}))
        for handle, levels in first.shown.items()
        if handle in register
    }
    has_review = entry.consent is not None and entry.consent.reviewed is not None
    digest = text_digest(Judged(entry, first, prepared, cast, ())) if has_review else ""
    reading = Reading(entry, first, level, vocabulary, words, stretches, today, prepared, digest, strict, cast)
    return reading, cast, questions


UNLIMITED: PlaceLevel = "village"
"""How fine the places are that a text may name in which nobody but public people stands. Communes and villages that are not its own are
asked about like any word: many of them are also people's names."""
