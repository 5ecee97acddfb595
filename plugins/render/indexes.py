"""The pages that lead to others: all topics, all places, and the help lines."""

from collections.abc import Iterator, Sequence

from plugins.common.collation import collated
from plugins.common.languages import LANGUAGES
from plugins.render import addresses, jsonld, views
from plugins.render.composer import Composer
from plugins.render.facets import others, place_links
from plugins.render.frames import About, frame, has_help
from plugins.render.groups import places_of, topics_of
from plugins.render.planned import Planned
from plugins.render.site import PublicEntry

NEWEST = 3


def indexes(c: Composer) -> Iterator[Planned]:
    """Plan the pages of all topics, of all places, and of the help lines where there are any."""
    yield _topics(c)
    yield _places(c)
    if has_help(c):
        yield _help(c)


def _topics(c: Composer) -> Planned:
    intro = c.words("What our stories are about. Each topic has a page and a feed of its own.")
    found = [(c.topic(topic), entries) for topic, entries in topics_of(c).items()]
    return _index(c, "topics", (c.words("Topics"), intro, c.words("No topics here yet.")), found)


def _places(c: Composer) -> Planned:
    intro = c.words("Where our stories come from: we name a province, never a village.")
    kept = c.site.untold(c.lang)
    told = {province: tuple(e for e in entries if e.key not in kept) for province, entries in places_of(c).items()}
    found = [(link, entries) for province, entries in told.items() if entries and (link := c.place(province))]
    return _index(c, "places", (c.words("Places"), intro, c.words("No places here yet.")), found)


def _index(
    c: Composer,
    kind: str,
    words: tuple[str, str, str],
    found: Sequence[tuple[views.Link, tuple[PublicEntry, ...]]],
) -> Planned:
    heading, intro, empty = words
    url = addresses.listing(c.lang, kind)
    path = jsonld.path(c, (c.words("Stories"), addresses.listing(c.lang, "stories")), (heading, url))
    urls = {lang: addresses.listing(lang, kind) for lang in LANGUAGES}
    about = About(url, urls, heading, intro, "stories", jsonld=(path,))
    view = views.Index(
        frame=frame(c, about),
        heading=heading,
        intro=intro,
        told=collated((_told(c, *each) for each in found), lambda told: told.link.name, c.lang),
        places=place_links(c) if kind == "places" else (),
        others=others(c) if kind == "places" else 0,
        empty=empty,
    )
    return Planned(url, "index.html", c.lang, view, c.named(e for _, entries in found for e in entries[:NEWEST]))


def _told(c: Composer, link: views.Link, entries: Sequence[PublicEntry]) -> views.Told:
    """No number here: the rows of the story list tell those that may be told."""
    return views.Told(link, tuple(c.link(entry) for entry in entries[:NEWEST]))


def _help(c: Composer) -> Planned:
    heading, intro = (
        c.words("Help lines"),
        c.words("You may call even if you are not sure. You need not say your name."),
    )
    urls = {lang: addresses.help_lines(lang) for lang in LANGUAGES}
    path = jsonld.path(c, (heading, urls[c.lang]))
    about = About(urls[c.lang], urls, heading, intro, "help", jsonld=(path,), sensitive=True)
    return Planned(about.url, "help.html", c.lang, views.Help(frame(c, about), heading, intro))
