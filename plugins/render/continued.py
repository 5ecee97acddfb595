"""A list cut into pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.common.languages import Lang
from plugins.render import addresses, jsonld, views
from plugins.render.composer import Composer
from plugins.render.facets import Row
from plugins.render.frames import About, frame
from plugins.render.narrowing import narrowed
from plugins.render.planned import Planned
from plugins.render.site import PublicEntry

PER_PAGE = 12


@dataclass(frozen=True, slots=True)
class List:
    """A list to be cut into pages. `urls`: its first page in each language that has it; `counts`: how many entries it holds there.

    `feed` names its feed, which stands under the list, or under `feed_of` where that is another page. `narrow` are the rows by which a
    page of it can be narrowed; `beside` are entries whose names stand over the list.
    """

    urls: Mapping[Lang, str]
    counts: Mapping[Lang, int]
    heading: str
    intro: str
    section: str
    entries: tuple[PublicEntry, ...]
    empty: str
    kicker: views.Link | None = None
    facets: tuple[Row, ...] = ()
    feed: str = ""
    feed_of: str = ""
    narrow: tuple[str, ...] = ()
    beside: tuple[PublicEntry, ...] = ()


def pages_of(c: Composer, of: List) -> Iterator[Planned]:
    """Yield the pages of a list, at least one."""
    first = of.urls[c.lang]
    chunks = [of.entries[i : i + PER_PAGE] for i in range(0, len(of.entries), PER_PAGE)] or [()]
    for number, entries in enumerate(chunks, start=1):
        url = addresses.continued(first, number)
        urls = {
            lang: addresses.continued(at, number)
            for lang, at in of.urls.items()
            if number == 1 or of.counts[lang] > PER_PAGE * (number - 1)
        }
        feeds = (c.feed(of.feed_of or first, of.feed),) if of.feed else ()
        title = of.heading if number == 1 else f"{of.heading} ({c.words.number(number)})"
        data = (jsonld.collection(c, of.heading, url, entries), _path(c, of))
        about = About(url, urls, title, of.intro, of.section, feeds, jsonld=data)
        narrowings, cards = narrowed(c, of.narrow, entries)
        view = views.Listing(
            frame=frame(c, about),
            heading=of.heading,
            kicker=of.kicker,
            intro=of.intro,
            cards=cards,
            facets=of.facets if number == 1 else (),
            narrowings=narrowings,
            pages=_pages(c, first, number, len(chunks)),
            empty=of.empty,
            kind=of.section,
        )
        yield Planned(url, "listing.html", c.lang, view, c.named((*of.beside, *entries)))


def _path(c: Composer, of: List) -> jsonld.BreadcrumbList:
    """The way to a list; topics and places, which have a kicker, are lists of stories."""
    above = [(c.words("Stories"), addresses.listing(c.lang, "stories"))] if of.kicker else []
    return jsonld.path(c, *above, (of.heading, of.urls[c.lang]))


def _pages(c: Composer, first: str, number: int, of: int) -> views.Pages | None:
    if of == 1:
        return None
    text = c.words("Page %(number)s of %(of)s", number=c.words.number(number), of=c.words.number(of))
    previous = addresses.continued(first, number - 1) if number > 1 else ""
    return views.Pages(number, of, text, previous, addresses.continued(first, number + 1) if number < of else "")
