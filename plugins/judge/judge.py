"""One entry: read, judged, and ready to be anonymised. It depends on nothing but its files, its people, the vocabulary and the day."""

from plugins.anonymise.cast import Part
from plugins.common.problems import Problem
from plugins.consent.company import is_unlimited
from plugins.consent.decide import decide
from plugins.consent.decision import Today
from plugins.judge.judged import Judged
from plugins.judge.reading import Reading
from plugins.judge.rules_of_texts import NOTICES, WITHHOLDING
from plugins.judge.words_of import Vocabulary
from plugins.mentions.prepare import prepare
from plugins.read.content import Entry
from plugins.read.schema.base import PlaceLevel


def judge(entry: Entry, vocabulary: Vocabulary, today: Today, more: tuple[Problem, ...] = ()) -> Judged:
    """Return the judgement of `entry`. `more`: problems found beyond the entry itself (two texts with one path, a finding of the search)."""
    register = vocabulary.content.register
    first = decide(entry, register, spoken={}, questions=(), today=today)
    unlimited = is_unlimited(entry, register, today.consent)
    level = UNLIMITED if unlimited else first.place
    words = vocabulary.words(entry, level, None if unlimited else first.details)
    prepared, questions, stretches = prepare(entry, words)
    spoken = {lang: p.spoken & register.keys() for lang, p in prepared.items()}  # `prepare` asked about the others
    reading = Reading(entry, first, level, vocabulary, words, stretches, today)
    found = tuple(problem for rule in WITHHOLDING for problem in rule(reading))
    decision = decide(entry, register, spoken=spoken, questions=(*questions, *found, *more), today=today)
    cast = {
        handle: Part(levels.name, register[handle], vocabulary.pseudonyms.get(handle, {}))
        for handle, levels in decision.shown.items()
        if handle in register
    }
    notices = tuple(notice for rule in NOTICES for notice in rule(reading))
    return Judged(entry, decision, prepared, cast, notices)


UNLIMITED: PlaceLevel = "village"
"""How fine the places are that a text may name in which nobody but public people stands. Communes and villages that are not its own are
asked about like any word: many of them are also people's names."""
