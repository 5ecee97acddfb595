"""What is said beside the text of an entry: roles, topics, a partner's figures and ways to give. It passes every rule like text, and no
person may be mentioned in it: nothing there would turn a handle into words."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from plugins.common.problems import N_, Problem
from plugins.consent.decision import Decision
from plugins.consent.positions import position
from plugins.giving.destinations import PLAIN, safe_host
from plugins.judge.reading import Reading
from plugins.judge.words_of import Vocabulary
from plugins.mentions import asks
from plugins.mentions.analysis import Words
from plugins.mentions.borders import over_borders
from plugins.mentions.prepare import Read, plain
from plugins.mentions.stretch import Place
from plugins.read.content import Entry
from plugins.read.schema.giving import KhqrOption, LinkOption, TransferOption

PERSON_IN_A_ROLE = N_("the role of {handle} mentions a person, or holds curly brackets")
PERSON_BESIDE = N_("a person is mentioned here, or curly brackets stand here, where only plain words can stand")
IN_GENERAL_WORDS = N_("Write it in general words, without a name or a handle")
NOTHING_TO_SETTLE = N_("Write it in general words; a word that may be published can be added to glossary.yaml")
NAMED_TOPIC = N_("the name of a topic of this text is the name of a registered person")
OTHER_TOPIC = N_("Choose another name for the topic in topics.yaml, or take the topic out of this text")
NAMED_TOPIC_ID = N_(
    "the id of a topic of this text holds the name of a registered person, and it would be the address of a page"
)
OTHER_TOPIC_ID = N_("Choose another id in topics.yaml, and write it after topics: in this text and all others")
NAMED_PARTNER = N_("the title of this partner holds the name of a registered person")
OTHER_TITLE = N_(
    "Write another title, without the name: it would stand on the partner's page and on those of its stories"
)
NOT_SAFE = N_("the address of the website is not a plain web address")


def said_beside(reading: Reading) -> Iterator[Problem]:
    """Yield what is wrong with the roles, topics, figures, notes and addresses of an entry (R2, R8, R12).

    Source: our own: what stands beside a text is read with it, so every rule for texts holds for it.
    """
    entry, vocabulary, words = reading.entry, reading.vocabulary, reading.words
    yield from _roles(entry, reading.decision, vocabulary, words)
    yield from _topics(entry, vocabulary)
    yield from _titles(entry, vocabulary)
    yield from _facts(entry, words)
    yield from _notes(entry, words)
    yield from _addresses(entry, words)


def _roles(entry: Entry, decision: Decision, vocabulary: Vocabulary, words: Words) -> Iterator[Problem]:
    """Roles pass every rule like text (rules.md, "Role in sentences")."""
    for handle, levels in decision.shown.items():
        person = vocabulary.content.register.get(handle)
        if person is None or levels.name != "role":
            continue
        for lang, role in person.role.items():
            if lang in entry.texts:
                at = Place(f"people/{handle}.yaml", *position(person.lines, "role", lang), lang)
                for said in dict.fromkeys((role.first, role.then)):
                    yield from _checked(said, "role", at, words, handle)


def _topics(entry: Entry, vocabulary: Vocabulary) -> Iterator[Problem]:
    """A topic's name stands on the pages of its texts; one that is a protected term licenses nothing there (rules.md, "Protected terms")."""
    if vocabulary.named_topics.intersection(entry.topics):
        where, line, column = place_of(entry, "topics")
        yield Problem(where, line, column, "R8", NAMED_TOPIC, OTHER_TOPIC)
    if vocabulary.topics_with_named_ids.intersection(entry.topics):
        yield Problem(*place_of(entry, "topics"), "R12", NAMED_TOPIC_ID, OTHER_TOPIC_ID)


def _titles(entry: Entry, vocabulary: Vocabulary) -> Iterator[Problem]:
    """A partner's title may stand in every text, so that the closed world asks nothing about it: who is named in it is asked here."""
    if entry.kind == "partners":
        for lang, text in entry.texts.items():
            if vocabulary.protects(text.title):
                at = text.lines.get("title", (1, 1))
                yield Problem(text.where, *at, "R8", NAMED_PARTNER, OTHER_TITLE, lang=lang)


def _facts(entry: Entry, words: Words) -> Iterator[Problem]:
    """A partner's figures and the year it began. What is the same in every language is read once."""
    where, line, column = place_of(entry, "figures")
    for figure in entry.figures:
        for lang, label in figure.words.items():
            if lang in entry.texts:
                yield from _checked(label, "figure", Place(where, line, column, lang), words)
        for said in (figure.value, figure.of, figure.source, figure.page):
            yield from _checked(said or "", "figure", Place(where, line, column), words)
    yield from _checked(entry.since or "", "since", Place(*place_of(entry, "since")), words)


def _notes(entry: Entry, words: Words) -> Iterator[Problem]:
    for number, option in enumerate(entry.giving.options if entry.giving else ()):
        for lang, note in option.note.items():
            path = next(
                (p for p in (("options", number, "note", lang), ("options", number)) if p in entry.giving_lines), ()
            )
            line, column = entry.giving_lines.get(path, (1, 1))
            if lang in entry.texts:
                yield from _checked(note, "note", Place(entry.giving_where, line, column, lang), words)


def _addresses(entry: Entry, words: Words) -> Iterator[Problem]:
    """A name in an address cannot be rewritten, only refused; and an address that does more than lead to a page is none."""
    if entry.website:
        where, line, column = place_of(entry, "website")
        if words.protects(unquote(entry.website)):
            yield Problem(where, line, column, asks.IN_ADDRESS.rule, asks.IN_ADDRESS.what, asks.IN_ADDRESS.remedy)
        if not safe_host(entry.website):
            yield Problem(where, line, column, "R12", NOT_SAFE, PLAIN)
    for at, said in _destinations(entry):
        if words.protects(unquote(said)):
            line, column = entry.giving_lines.get(at, (1, 1))
            yield Problem(
                entry.giving_where, line, column, asks.IN_ADDRESS.rule, asks.IN_ADDRESS.what, asks.IN_ADDRESS.remedy
            )


def _destinations(entry: Entry) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What stands in a giving record as it is, for a bank or a register to know it again, and where."""
    record = entry.giving
    for number, option in enumerate(record.options if record else ()):
        match option:
            case LinkOption():
                said = option.url
            case KhqrOption():
                said = f"{option.account} {option.shows_name}"
            case TransferOption():
                said = f"{option.bank} {option.account} {option.holder}"
        yield ("options", number), said
    if record and record.registration:
        yield ("registration",), f"{record.registration.body} {record.registration.number or ''}"


def _checked(said: str, block: str, at: Place, words: Words, handle: str = "") -> Iterator[Problem]:
    read = Read([], [])
    passage = plain(said, block, at, words, read)
    read.problems.extend(over_borders(read.stretches, words.finder, read.problems))
    yield from (replace(problem, remedy=NOTHING_TO_SETTLE) for problem in read.problems)
    if any(not isinstance(piece, str) for piece in passage):
        what = PERSON_IN_A_ROLE if handle else PERSON_BESIDE
        yield Problem(
            at.where, at.line, at.column, "R2", what, IN_GENERAL_WORDS, (("handle", handle),), handle, lang=str(at.lang)
        )


def place_of(entry: Entry, *keys: str) -> tuple[str, int, int]:
    """Return the file, line and column of the first of `keys` that stands in the front matter of a text; else the top of a text."""
    for key in keys:
        for text in entry.texts.values():
            if key in text.lines:
                return (text.where, *text.lines[key])
    text_or_none = next(iter(entry.texts.values()), None)
    return (text_or_none.where if text_or_none else entry.key, 1, 1)
