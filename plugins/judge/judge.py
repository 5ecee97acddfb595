"""One entry: read, judged, and ready to be anonymised. It depends on nothing but its files, its people, the vocabulary and the day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.anonymise.cast import Cast, Part
from plugins.common.languages import Lang
from plugins.common.problems import N_, Problem
from plugins.common.states import State
from plugins.consent.company import has_minor, is_unlimited
from plugins.consent.decide import decide
from plugins.consent.decision import Decision, Today
from plugins.consent.schools import names_a_school
from plugins.judge.beside import said_beside
from plugins.judge.named_addresses import named_addresses
from plugins.judge.named_handles import notices
from plugins.judge.pseudonyms import not_fixed, unusable
from plugins.judge.words_of import Vocabulary
from plugins.mentions.prepare import Prepared, prepare
from plugins.read.content import Entry
from plugins.read.schema.base import PlaceLevel


@dataclass(frozen=True, slots=True, repr=False)
class Judged:
    """An entry with the answer to everything: `decision`, its passages by language, and who is shown how. `notices` withhold nothing."""

    entry: Entry
    decision: Decision
    prepared: Mapping[Lang, Prepared]
    cast: Cast
    notices: tuple[Problem, ...]


def judge(entry: Entry, vocabulary: Vocabulary, today: Today, more: tuple[Problem, ...] = ()) -> Judged:
    """Return the judgement of `entry`. `more`: problems found beyond the entry itself (two texts with one path, a finding of the search)."""
    register = vocabulary.content.register
    first = decide(entry, register, spoken={}, questions=(), today=today)
    words = vocabulary.words(entry, UNLIMITED if is_unlimited(entry, register, today.consent) else first.place)
    prepared, questions = prepare(entry, words)
    spoken = {lang: p.spoken & register.keys() for lang, p in prepared.items()}  # `prepare` asked about the others
    masked = {h for h, levels in first.shown.items() if levels.name == "pseudonym" and h in register}
    chosen = vocabulary.pseudonyms
    unusable_ones = unusable(_open(entry, first), masked, chosen, vocabulary.real_pseudonyms)
    questions += (
        *unusable_ones, *said_beside(entry, first, vocabulary, words), *named_addresses(entry, vocabulary, words),
        *_schools(entry, vocabulary, today), *more,
    )  # fmt: skip
    decision = decide(entry, register, spoken=spoken, questions=questions, today=today)
    cast = {
        handle: Part(levels.name, register[handle], chosen.get(handle, {}))
        for handle, levels in decision.shown.items()
        if handle in register
    }
    return Judged(
        entry, decision, prepared, cast, (*not_fixed(masked, register), *notices(entry, vocabulary.named_handles))
    )


UNLIMITED: PlaceLevel = "village"
"""How fine the places are that a text may name in which nobody but public people stands. Communes and villages that are not its own are
asked about like any word: many of them are also people's names."""


def _open(entry: Entry, decision: Decision) -> tuple[Lang, ...]:
    """The languages of the texts that may have a page: those that nobody in it closed."""
    return tuple(
        lang
        for lang in entry.texts
        if decision.states[lang] not in (State.NOT_ALLOWED, State.WITHDRAWN, State.REFUSED, State.EXPIRED)
    )


def _schools(entry: Entry, vocabulary: Vocabulary, today: Today) -> Iterator[Problem]:
    """A school named in a text with a minor (R4)."""
    if not has_minor(entry, vocabulary.content.register, today.consent):
        return
    for lang, text in entry.texts.items():
        for field, said in (("title", text.title), ("summary", text.summary), ("body", text.body)):
            if names_a_school(said, lang):
                line, column = text.lines.get(field, (text.body_line, 1))
                yield Problem(text.where, line, column, "R4", SCHOOL, NO_SCHOOL, lang=lang)


SCHOOL = N_("a school is named in a text with a child in it")
NO_SCHOOL = N_("Write “her school” or “a school”, without its name")
