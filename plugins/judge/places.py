"""Places beside the text (R10): in the address of its page, and a partner's office in the village that the text may not name."""

import re
from collections.abc import Iterator
from dataclasses import replace

from plugins.common.problems import N_, Problem
from plugins.judge.beside import place_of
from plugins.judge.links import links, path_of
from plugins.judge.reading import Reading
from plugins.lint.allowed import allowed
from plugins.places.gazetteer import is_finer
from plugins.places.names import level_of, well_known_names

IN_SLUG = N_("the address of the page names a place that is finer than this text may name")
OTHER_SLUG = N_("Write other words after slug:, or rename the folder")
IN_ALIAS = N_("an old address among the aliases names a place that is finer than this text may name")
TAKE_OUT = N_("Take it out of aliases:, and let the old address be gone")
IN_TOPIC = N_("the name of a topic of this text names a place that is finer than this text may name")
OTHER_TOPIC = N_("Choose a coarser name for the topic in topics.yaml, or take the topic out of this text")
IN_LINK = N_("the address of a link names a place that is finer than this text may name")
OTHER_LINK = N_("Take the link out, or link to a page whose address names no place")
NEAR_PARTNER = N_("the partner of this text names a village or commune among its places, and this text may not name it")
LOOK = N_("If the person lives there as well, leave the partner out, or tell nothing that leads from one to the other")

_BETWEEN = re.compile(r"[-_/.\s]+")


def places_in_addresses(reading: Reading) -> Iterator[Problem]:
    """Withhold a text whose slug or alias names a finer place than the text may: addresses are never rewritten (R10).

    Source: UK Data Service: no finer place than keeps her hidden; RFC 9110, 17.9: addresses are meant to be shared.
    """
    limit, entry = reading.words.limit, reading.entry
    if limit is None:
        return
    if limit.names_finer(_as_names(entry.slug or "")):
        yield Problem(*place_of(entry, "slug"), "R10", IN_SLUG, OTHER_SLUG)
    if any(limit.names_finer(_as_names(alias)) for alias in entry.aliases):
        yield Problem(*place_of(entry, "aliases"), "R10", IN_ALIAS, TAKE_OUT)
    for where, href in links(reading):
        if limit.names_finer(_as_names(path_of(href))):
            yield Problem(where.where, where.line, where.column, "R10", IN_LINK, OTHER_LINK, lang=where.lang)


def places_in_topics(reading: Reading) -> Iterator[Problem]:
    """Withhold a text on whose page the name or the address of a topic would name a finer place than the text may (R10).

    Source: UK Data Service: no finer place than keeps her hidden.
    """
    entry, topics = reading.entry, reading.vocabulary.content.topics
    if reading.words.limit is None:
        return
    limit = replace(
        reading.words.limit, settled=allowed(well_known_names(reading.words.limit.level))
    )  # a topic is an entry itself: it would free its own name
    for topic in entry.topics:
        # Listed in every language, also where the text is not written yet.
        said = topics[topic].words.items() if topic in topics else ()
        if limit.names_finer(_as_names(topic)) or any(limit.finds(words, lang) for lang, words in said):
            yield Problem(*place_of(entry, "topics"), "R10", IN_TOPIC, OTHER_TOPIC)


def partner_nearby(reading: Reading) -> Iterator[Problem]:
    """Say that a partner's village stands on its page, to which the text leads: an office is a proxy for a home (R10).

    Source: ICRC: a home identifies. That an office stands for it is our own.
    """
    limit = reading.words.limit
    if limit is None or reading.entry.kind == "partners":
        return
    finest = [level_of(code) for code in limit.also if is_finer(level_of(code), "district")]
    if any(is_finer(level, reading.level) for level in finest):
        yield Problem(*place_of(reading.entry, "partner"), "R10", NEAR_PARTNER, LOOK)


def _as_names(path: str) -> str:
    """An address as words with capitals, for it has none of its own.

    >>> _as_names("the-well-of-svay-leu")
    'The Well Of Svay Leu'
    """
    return " ".join(word.capitalize() for word in _BETWEEN.split(path) if word)
