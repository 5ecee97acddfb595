"""Links to topics, places and partners, each with the number of its stories."""

from collections.abc import Iterable

from plugins.common.collation import collated
from plugins.render import addresses, views
from plugins.render.composer import Composer
from plugins.render.groups import partners_of, places_of, topics_of


def topic_links(c: Composer) -> tuple[views.Link, ...]:
    """Return the topics that stories have, with the number of these."""
    counts = {topic: sum(e.kind == "stories" for e in entries) for topic, entries in topics_of(c).items()}
    return _by_name(c, (c.topic(topic, count) for topic, count in counts.items() if count))


def place_links(c: Composer) -> tuple[views.Link, ...]:
    """Return the provinces whose number of stories may be told; one that has only partners is no place of stories."""
    kept = c.site.untold(c.lang)
    counts = {
        province: sum(e.kind == "stories" and e.key not in kept for e in entries)
        for province, entries in places_of(c).items()
    }
    links = (c.place(province, count) for province, count in counts.items() if count)
    return _by_name(c, (link for link in links if link))


def others(c: Composer) -> int:
    """Return how many stories are counted under "other provinces"."""
    return len(c.site.untold(c.lang))


def partner_links(c: Composer) -> tuple[views.Link, ...]:
    """Return the partners that have stories, with the number of these; the link leads to the list of them."""
    links = (
        views.Link(addresses.partner_stories(c.lang, partner.slug), partner.texts[c.lang].title, c.lang, len(stories))
        for partner, stories in partners_of(c)
    )
    return _by_name(c, links)


Row = tuple[str, tuple[views.Link, ...]]


def row(c: Composer, of: str, here: views.Link | None = None) -> tuple[Row, ...]:
    """Return the row of links `of` topics, places or partners, all stories first; no row where there is nothing to choose.

    `here` is the link to the page itself, shown without a number: on a province's page stand also the stories that no number may count.
    """
    heading, every, links = {
        "topics": (c.words("Topics"), c.words("All topics"), topic_links),
        "places": (c.words("Places"), c.words("Everywhere"), place_links),
        "partners": (c.words("Partners"), c.words("All partners"), partner_links),
    }[of]
    found = links(c)
    if (not found and not here) or (len(found) == 1 and found[0].count == len(c.entries("stories"))):
        return ()
    whole = views.Link(addresses.listing(c.lang, "stories"), every, c.lang, len(c.entries("stories")))
    rest: tuple[views.Link, ...] = ()
    if of == "places" and (count := others(c)):
        rest = (views.Link(addresses.listing(c.lang, "places"), c.words("Other provinces"), c.lang, count),)
    if here:
        found = _by_name(c, (here, *(link for link in found if link.url != here.url)))
    return ((heading, (whole, *found, *rest)),)


def _by_name(c: Composer, links: Iterable[views.Link]) -> tuple[views.Link, ...]:
    return collated(links, lambda link: link.name, c.lang)
