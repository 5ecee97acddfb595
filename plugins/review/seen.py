"""What a reviewer sees of an entry: the public text, and everything that was made general, settled or counted."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from plugins.anonymise.cast import Part
from plugins.anonymise.publish import Public, publish
from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import Problem
from plugins.common.states import CLOSED
from plugins.common.text import MARKED
from plugins.details.told import score
from plugins.judge.judged import Judged
from plugins.judge.marks import Mark
from plugins.judge.reviewed_text import text_digest
from plugins.mentions.passage import Settled
from plugins.mentions.prepare import Prepared
from plugins.read.schema.consent import Levels

_PICTURE = re.compile(r"<p>\s*(?:<img\b[^>]*>\s*)+</p>|<img\b[^>]*>")


@dataclass(frozen=True, slots=True, repr=False)
class SeenPerson:
    """A person of the text: what the record allows of her, and what stands for her in each language."""

    handle: str
    kind: str
    levels: Levels
    words: tuple[tuple[Lang, str], ...]


@dataclass(frozen=True, slots=True, repr=False)
class Side:
    """One language of the text, as HTML in which names, pseudonyms and settled words are marked."""

    lang: Lang
    title: str
    summary: str
    body: str
    pictures: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, repr=False)
class Sheet:
    """Everything about one entry that its reviewers have to know. `digest` is "" where something cannot be shown yet; `told`: the phrases
    that add to the score, each with its weight."""

    key: str
    digest: str
    judged: Judged
    people: tuple[SeenPerson, ...]
    settled: tuple[tuple[Lang, str], ...]
    score: int
    problems: tuple[Problem, ...]
    told: tuple[tuple[Lang, str, int], ...]
    sides: tuple[Side, ...]


def sheet(judged: Judged, marks: Iterable[Mark] = ()) -> Sheet:
    """Return the sheet of an entry; languages that somebody's answer closes are not on it. `marks`: its telling details. Raises `NotShownError`."""
    open_langs = [lang for lang in judged.prepared if judged.decision.states[lang] not in CLOSED]
    digest = text_digest(judged)
    shown = open_langs if digest and not _is_open(judged) else []
    return Sheet(
        key=judged.entry.key,
        digest=digest,
        judged=judged,
        people=tuple(_person(h, part, judged.decision.shown[h], open_langs) for h, part in judged.cast.items()),
        settled=tuple(dict.fromkeys((lang, word) for lang in shown for word in _settled(judged.prepared[lang]))),
        score=score(judged.facts),
        problems=tuple(dict.fromkeys((*judged.decision.problems, *judged.notices))),
        told=tuple(dict.fromkeys((m.lang, m.words, m.telling.weight) for m in marks if m.telling.weight and shown)),
        sides=tuple(_side(publish(judged.prepared[lang], judged.cast)) for lang in shown),
    )


def _is_open(judged: Judged) -> bool:
    """Tell whether a question is open for which no review is the answer: an unsettled word may be a name, and the sheet is kept."""
    return any(not can_be_reviewed(problem) for problem in judged.decision.problems)


def can_be_reviewed(problem: Problem) -> bool:
    """Tell whether reviewers may look while this stands: that nobody has looked yet, and what two people may accept (R5, R6, R10)."""
    return problem.rule in ("R5", "R6") or (problem.rule == "R10" and not problem.length)


def _person(handle: str, part: Part, levels: Levels, langs: list[Lang]) -> SeenPerson:
    return SeenPerson(handle, part.person.kind, levels, tuple((lang, _shown_as(part, lang)) for lang in langs))


def _shown_as(part: Part, lang: Lang) -> str:
    name = part.person.names.get(lang)
    match part.level:
        case "full":
            return name.full if name else ""
        case "given":
            return name.given if name else ""
        case "pseudonym":
            return part.pseudonym.get(lang, "")
        case "role":
            role = part.person.role.get(lang)
            return role.first if role else ""
        case _:
            return ""


def _settled(prepared: Prepared) -> Iterator[str]:
    beside = [p for words in prepared.pictures.values() for p in (words.alt, words.caption, words.credit)]
    for passage in (prepared.title, prepared.summary, prepared.body, *beside):
        yield from (piece.word for piece in passage if isinstance(piece, Settled))


def _side(public: Public) -> Side:
    pictures = tuple((file, marked(escape(p.alt)), marked(escape(p.caption))) for file, p in public.pictures.items())
    body = marked(_PICTURE.sub("", public.body))
    return Side(public.lang, marked(escape(public.title)), marked(escape(public.summary)), body, pictures)


def marked(markup: str) -> str:
    """Return `markup` with what was licensed between `<mark>`: those are the words that were put in.

    >>> marked("\ue000Bopha\ue001 sang")
    '<mark>Bopha</mark> sang'
    """
    return MARKED.sub(r"<mark>\1</mark>", markup)


def read_aloud(seen: Sheet, wanted: frozenset[str]) -> Side | None:
    """Return the language to read to her: the first of hers in which there is a text, Khmer before others."""
    by_need = sorted(seen.sides, key=lambda side: (side.lang not in wanted, LANGUAGES[side.lang].script != "khmer"))
    return by_need[0] if by_need else None
