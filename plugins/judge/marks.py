"""The telling details of an entry, each with the stretch of text it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from plugins.common.languages import Lang
from plugins.common.text import RawText
from plugins.consent.ages import is_public
from plugins.consent.company import is_unlimited
from plugins.consent.positions import position
from plugins.consent.precedence import is_draft
from plugins.details.telling import Telling
from plugins.details.told import Fact, fact, told
from plugins.judge.beside import place_of
from plugins.judge.joined import told_together
from plugins.judge.links import as_words, links, path_of
from plugins.judge.own_contacts import is_own_contact
from plugins.judge.reading import Reading
from plugins.judge.spoken_in import language_of
from plugins.mentions.prepare import HREF
from plugins.mentions.stretch import Place, Stretch
from plugins.read.markdown import to_html

IN_ADDRESSES = ("case", "phone", "coordinates")
"""What the address of a link can tell by itself; its words are no sentence."""
IN_PATHS = ("age", "children", "occupation")
"""What the words of a path tell; a day in one says when a page was written."""


@dataclass(frozen=True, slots=True, repr=False)
class Mark:
    """One telling detail and where it stands."""

    stretch: Stretch
    telling: Telling

    @property
    def words(self) -> str:
        """What was typed there: for the eyes of reviewers alone."""
        return self.stretch.typed[self.telling.start : self.telling.end]

    @property
    def lang(self) -> Lang:
        """The language of the words; where the file doesn't say, that of their letters."""
        return language_of(self.stretch)


def is_general(reading: Reading) -> bool:
    """Tell whether only general details may be told: somebody who is not public stands in the text, and one of them asked for it (R10)."""
    register, day = reading.vocabulary.content.register, reading.today.consent
    return reading.decision.details == "general" and not is_unlimited(reading.entry, register, day)


def marks(reading: Reading) -> tuple[Mark, ...]:
    """Return all that the entry tells, in order: its texts, the roles that stand for people in them, its address and its links."""
    if not is_general(reading):
        return ()
    spoken = (*reading.stretches, *_roles(reading), *_address(reading), *_topics(reading))
    said = [
        Mark(stretch, telling)
        for stretch in spoken
        for telling in told(stretch.text, language_of(stretch))
        if (stretch.block, telling.kind) != ("slug", "case")  # "case-12" is how folders are called
    ]
    linked = [
        Mark(stretch, telling)
        for stretch in _links(reading)
        for telling in told(stretch.text, language_of(stretch))
        if telling.kind in IN_ADDRESSES
    ]
    linked += [
        Mark(stretch, telling)
        for stretch in _paths(reading)
        for telling in told(stretch.text, language_of(stretch))
        if telling.kind in IN_PATHS and telling.exact
    ]
    joined = [Mark(stretch, telling) for stretch, telling in told_together(reading.stretches)]
    return tuple(mark for mark in (*said, *joined, *linked) if not _is_own(mark, reading))


def _is_own(mark: Mark, reading: Reading) -> bool:
    said = mark.stretch.typed[mark.telling.start : mark.telling.end]
    return mark.telling.kind == "phone" and is_own_contact(said, reading.vocabulary.content)


def facts(reading: Reading) -> tuple[Fact, ...]:
    """Return what the entry tells, each fact once and in a fixed order. What stands in a draft is told to nobody yet."""
    return tuple(sorted({fact(mark.telling) for mark in marks(reading) if not is_draft(reading.entry, mark.lang)}))


def hidden(reading: Reading) -> frozenset[str]:
    """Return the people of the entry of whom only general details may be told: all but the public ones, where it asks for that."""
    register, day = reading.vocabulary.content.register, reading.today.consent
    if not is_general(reading):
        return frozenset()
    return frozenset(h for h in reading.decision.shown if h not in register or not is_public(register[h], day))


def _roles(reading: Reading) -> Iterator[Stretch]:
    """A role stands in the text of everyone who is shown by one ("a mother of seven")."""
    for handle, levels in reading.decision.shown.items():
        person = reading.vocabulary.content.register.get(handle)
        if person is None or levels.name != "role":
            continue
        for lang, role in person.role.items():
            if lang in reading.entry.texts:
                at = Place(f"people/{handle}.yaml", *position(person.lines, "role", lang), lang)
                yield from (Stretch(at, "role", said, said) for said in dict.fromkeys((role.first, role.then)))


def _topics(reading: Reading) -> Iterator[Stretch]:
    """The names of its topics stand on its page, and in the lists of languages in which it is not written yet."""
    topics, at = reading.vocabulary.content.topics, Place(*place_of(reading.entry, "topics"))
    for topic in (topics[name] for name in reading.entry.topics if name in topics):
        yield from (Stretch(at, "topic", words, words) for words in topic.words.values())


def _address(reading: Reading) -> Iterator[Stretch]:
    for text in list(reading.entry.texts.values())[:1]:
        line, column = text.lines.get("slug", (1, 1))
        for slug in dict.fromkeys((reading.entry.slug, *reading.entry.aliases)):
            words = slug.replace("-", " ").replace("/", " ")
            yield Stretch(Place(text.where, line, column), "slug", words, words)


def _links(reading: Reading) -> Iterator[Stretch]:
    for text in reading.entry.texts.values():
        for address in _addresses(text.body):
            yield Stretch(Place(text.where, text.body_line, 1, text.lang), "a", address, address, text.body)


def _paths(reading: Reading) -> Iterator[Stretch]:
    for where, href in links(reading):
        words = as_words(path_of(href))
        yield Stretch(where, "a", words, words)


@lru_cache(maxsize=256)
def _addresses(body: RawText) -> tuple[str, ...]:
    return tuple(map(unquote, HREF.findall(to_html(body)))) if LINKED.search(body) else ()


LINKED = re.compile(r"\]|<|://|href", re.IGNORECASE)
