"""Where in the content the words of a finding were typed: the line that somebody has to look at."""

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.common.problems import N_
from plugins.consent.positions import position
from plugins.judge.beside import place_of
from plugins.people.terms import Term
from plugins.pipeline.material import Material
from plugins.read.content import Entry
from plugins.verify.search import search_texts

FROM_HERE = N_("a name or number that must not be shown would stand on a page, and it was typed here, in {field}")
IN_THIS_LINE = N_(
    "Write other words in this line; where the text speaks of the person, write the handle in curly brackets"
)
IN_THE_TEXT = N_(
    "Write the handle in curly brackets, or other words; words that glossary.yaml or a partner's title holds may be the name too"
)
FROM_A_TOPIC = N_(
    "Choose other words, and another id, for this topic in topics.yaml; or take the topic out of this line"
)
FROM_A_PARTNER = N_("Rename the partner's folder, or its title, in partners/; or take the partner out of this line")


@dataclass(frozen=True, slots=True, repr=False)
class Typed:
    """Words of an entry under `field`, a key or a file, where they stand, and what to do about a name in them."""

    field: str
    at: tuple[str, int, int]
    words: str
    remedy: str = IN_THIS_LINE


def typed_at(material: Material, entry: Entry, handle: str) -> Typed | None:
    """Return the first field of `entry` in which a term of the person stands as it was typed; None where nothing is seen there."""
    terms: Sequence[Term] = [t for t in material.terms if t.handle == handle and t.kind != "handle"]
    fields = tuple(_fields(material, entry))
    pages = {str(number): f"<p>{html.escape(each.words)}</p>" for number, each in enumerate(fields)}
    found = search_texts(pages, terms) if terms else {}
    return next((each for number, each in enumerate(fields) if found.get(str(number))), None)


def _fields(material: Material, entry: Entry) -> Iterator[Typed]:
    content = material.content
    for text in entry.texts.values():
        for field, words in (("title", text.title), ("summary", text.summary)):
            yield Typed(f"{field}:", (text.where, *text.lines.get(field, (1, 1))), words)
    topics = [content.topics[topic] for topic in entry.topics if topic in content.topics]
    named = [word for topic in topics for word in (topic.id, *topic.words.values())]
    yield Typed("topics:", place_of(entry, "topics"), "\n".join(named), FROM_A_TOPIC)
    partner = material.vocabulary.partners.get(entry.partner or "")
    if partner:
        titles = [text.title for text in partner.texts.values()]
        yield Typed("partner:", place_of(entry, "partner"), "\n".join((partner.folder, *titles)), FROM_A_PARTNER)
    yield Typed("slug:", place_of(entry, "slug"), entry.slug or "")
    yield Typed("aliases:", place_of(entry, "aliases"), "\n".join(entry.aliases))
    for name, photo in entry.consent.photos.items() if entry.consent else ():
        said = [word for words in (photo.alt, photo.caption, photo.credit) for word in _words(words)]
        at = position(entry.consent_lines, "photos", name)
        yield Typed("photos:", (entry.consent_where, *at), "\n".join((name, *said)))
    for text in entry.texts.values():
        for number, line in enumerate(text.body.split("\n")):
            yield Typed(f"index.{text.lang}.md", (text.where, text.body_line + number, 1), line, IN_THE_TEXT)
        yield Typed(f"index.{text.lang}.md", (text.where, text.body_line, 1), text.body, IN_THE_TEXT)


def _words(said: object) -> Iterator[str]:
    yield from said.values() if isinstance(said, dict) else (said,) if isinstance(said, str) else ()
