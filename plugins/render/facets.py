"""Links to topics and places, each with the number of its stories."""

from collections.abc import Iterable

from plugins.common.collation import collated
from plugins.render import views
from plugins.render.composer import Composer
from plugins.render.groups import places_of, topics_of


def topic_links(c: Composer) -> tuple[views.Link, ...]:
    """Return the topics with the number of their stories."""
    return _by_name(c, (c.topic(topic, len(entries)) for topic, entries in topics_of(c).items()))


def place_links(c: Composer) -> tuple[views.Link, ...]:
    """Return the provinces with the number of their stories; one that has only partners is no place of stories."""
    counts = {province: sum(e.kind == "stories" for e in entries) for province, entries in places_of(c).items()}
    links = (c.place(province, count) for province, count in counts.items() if count)
    return _by_name(c, (link for link in links if link))


def _by_name(c: Composer, links: Iterable[views.Link]) -> tuple[views.Link, ...]:
    return collated(links, lambda link: link.name, c.lang)
