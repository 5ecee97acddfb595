"""The entries of each topic and of each province, as a language lists them."""

from plugins.places.provinces import Province, provinces
from plugins.render.composer import Composer
from plugins.render.site import PublicEntry


def topics_of(c: Composer) -> dict[str, tuple[PublicEntry, ...]]:
    """The stories and posts of each topic that has any, in the order of `topics.yaml`."""
    found: dict[str, list[PublicEntry]] = {topic: [] for topic in c.site.topics}
    for entry in (*c.entries("stories"), *c.entries("blog")):
        for topic in dict.fromkeys(entry.topics):
            found[topic].append(entry)
    return {topic: tuple(entries) for topic, entries in found.items() if entries}


def places_of(c: Composer) -> dict[Province, tuple[PublicEntry, ...]]:
    """The stories of each province that has any, then its partners, by the province's code."""
    found: dict[str, list[PublicEntry]] = {code: [] for code in provinces()}
    for entry in (*c.entries("stories"), *c.entries("partners")):
        if entry.province:
            found[entry.province.code].append(entry)
    return {provinces()[code]: tuple(entries) for code, entries in found.items() if entries}


def partners_of(c: Composer) -> tuple[tuple[PublicEntry, tuple[PublicEntry, ...]], ...]:
    """The partners that have a page in this language and stories, with these."""
    found: dict[str, list[PublicEntry]] = {}
    for story in c.entries("stories"):
        found.setdefault(story.partner, []).append(story)
    shown = (partner for partner in c.entries("partners") if c.lang in partner.texts)
    return tuple((partner, tuple(found[partner.folder])) for partner in shown if partner.folder in found)
