"""Everything that an entry says to its readers: its texts, and what stands beside them."""

from collections.abc import Iterator

from plugins.consent.positions import position
from plugins.judge.beside import place_of
from plugins.judge.reading import Reading
from plugins.mentions.stretch import Place, Stretch


def all_said(reading: Reading) -> Iterator[Stretch]:
    """Yield the stretches of the texts, then the roles that are shown, a partner's figures and the notes beside its ways to give."""
    yield from reading.stretches
    yield from _roles(reading)
    yield from _figures(reading)
    yield from _notes(reading)


def all_shown(reading: Reading) -> Iterator[Stretch]:
    """Yield all that is said, and what stands with it on the page: the names of its topics, when a partner began, where it is registered."""
    yield from all_said(reading)
    yield from _topics(reading)
    yield from _facts(reading)


def _roles(reading: Reading) -> Iterator[Stretch]:
    register = reading.vocabulary.content.register
    for handle, levels in reading.decision.shown.items():
        if levels.name == "role" and handle in register:
            for lang, role in register[handle].role.items():
                if lang in reading.entry.texts:
                    at = Place(f"people/{handle}.yaml", *position(register[handle].lines, "role", lang), lang)
                    yield from (_plain(said, "role", at) for said in dict.fromkeys((role.first, role.then)))


def _topics(reading: Reading) -> Iterator[Stretch]:
    """In every language, each as if it were the text's own: the topic is listed where the text is not written yet as well."""
    topics, at = reading.vocabulary.content.topics, place_of(reading.entry, "topics")
    for topic in (topics[name] for name in reading.entry.topics if name in topics):
        yield from (_plain(said, "topic", Place(*at)) for said in topic.words.values())


def _facts(reading: Reading) -> Iterator[Stretch]:
    entry = reading.entry
    if entry.since:
        yield _plain(entry.since, "since", Place(*place_of(entry, "since")))
    if entry.giving and entry.giving.registration:
        line, column = entry.giving_lines.get(("registration",), (1, 1))
        said = f"{entry.giving.registration.body} {entry.giving.registration.number or ''}"
        yield _plain(said, "registration", Place(entry.giving_where, line, column))


def _figures(reading: Reading) -> Iterator[Stretch]:
    at = place_of(reading.entry, "figures")
    for figure in reading.entry.figures:
        yield from (_plain(label, "figure", Place(*at, lang)) for lang, label in figure.words.items())
        yield from (_plain(said, "figure", Place(*at)) for said in (figure.value, figure.source, figure.page) if said)
        # Together as they stand on the page: an account is one by what is written around it.
        rest = " ".join(part for part in (figure.value, figure.of, figure.source, figure.page) if part)
        yield from (_plain(f"{label} {rest}", "figure", Place(*at, lang)) for lang, label in figure.words.items())


def _notes(reading: Reading) -> Iterator[Stretch]:
    entry = reading.entry
    for number, option in enumerate(entry.giving.options if entry.giving else ()):
        line, column = entry.giving_lines.get(("options", number), (1, 1))
        yield from (_plain(n, "note", Place(entry.giving_where, line, column, lang)) for lang, n in option.note.items())


def _plain(said: str, block: str, at: Place) -> Stretch:
    return Stretch(at, block, said, said)
