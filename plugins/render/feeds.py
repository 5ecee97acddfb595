"""Atom feeds (RFC 4287), the sitemap, robots.txt."""

import uuid
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from plugins.render import addresses, views
from plugins.render.composer import Composer
from plugins.render.groups import places_of, topics_of
from plugins.render.moments import moment
from plugins.render.planned import Planned
from plugins.render.site import PublicEntry, PublicSite

IN_FEED = 30
NEVER = datetime(2000, 1, 1, tzinfo=UTC).isoformat()
"""When an empty feed was last changed: the same on every machine."""


def feeds(c: Composer) -> Iterator[Planned]:
    """Plan the feeds of this language: the site's, the blog's, and one for each topic, place and partner."""
    yield _feed(c, addresses.home(c.lang), "", (*c.entries("stories"), *c.entries("blog")))
    yield _feed(c, addresses.listing(c.lang, "blog"), c.words("Blog"), c.entries("blog"))
    for topic, entries in topics_of(c).items():
        yield _feed(c, addresses.topic(c.lang, topic), c.site.topics[topic].words[c.lang], entries)
    for province, entries in places_of(c).items():
        yield _feed(c, addresses.place(c.lang, province.slug), province.names[c.lang], entries)
    for partner in c.entries("partners"):
        if c.lang in partner.texts:
            stories = (e for e in c.entries("stories") if e.partner == partner.folder)
            yield _feed(
                c, addresses.entry(c.lang, "partners", partner.slug), partner.texts[c.lang].title, stories, partner
            )


def _feed(c: Composer, page: str, name: str, entries: Iterable[PublicEntry], *of: PublicEntry) -> Planned:
    """Only texts in the feed's own language are in it, and only those whose people allow feeds. `of`: whose name the feed bears."""
    shown = [e for e in entries if e.kind != "partners" and c.lang in e.texts and "feed" in e.channels]
    shown = sorted(shown, key=lambda e: e.date or date.min, reverse=True)[:IN_FEED]
    items = tuple(_item(c, e) for e in shown)
    url = addresses.feed(page)
    view = views.AtomFeed(
        id=identity(c.site, url),
        lang=c.lang,
        title=c.feed(page, name).title,
        absolute=addresses.absolute(c.site.site.url, url),
        page=addresses.absolute(c.site.site.url, page),
        updated=max((i.updated for i in items), default=NEVER),
        author=c.site.site.organisation[c.lang],
        entries=items,
    )
    return Planned(url, "feed.xml", c.lang, view, tuple(e.key for e in (*of, *shown)))


def _item(c: Composer, entry: PublicEntry) -> views.FeedEntry:
    text = entry.texts[c.lang]
    published = entry.date or date.min
    return views.FeedEntry(
        id=identity(c.site, f"{entry.key}:{c.lang}"),
        title=text.title,
        summary=text.summary,
        absolute=addresses.absolute(c.site.site.url, addresses.entry(c.lang, entry.kind, entry.slug)),
        published=moment(c.site, published),
        updated=moment(c.site, max(published, entry.updated or published)),
        lang=c.lang,
        authors=entry.authors.get(c.lang, ()),
    )


def identity(site: PublicSite, name: str) -> str:
    """Return an opaque id that stays the same when a text is withheld and returns."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{site.site.url}|{name}')}"


def sitemap(pages: Iterable[Planned]) -> Planned:
    """Plan the sitemap of all HTML pages that search engines may list."""
    urls = []
    owners: dict[str, None] = {}
    for page in pages:
        frame = getattr(page.view, "frame", None)
        if isinstance(frame, views.Frame) and frame.index:
            alternates = tuple((str(a.lang), a.absolute) for a in frame.alternates)
            urls.append(views.SitemapUrl(frame.canonical, (*sorted(alternates), ("x-default", frame.x_default)), ""))
            owners |= {page.owner: None} if page.owner else {}
    return Planned(
        "/sitemap.xml", "sitemap.xml", "", {"urls": tuple(sorted(urls, key=lambda u: u.absolute))}, tuple(owners)
    )


def robots(site: PublicSite) -> Planned:
    """Plan robots.txt."""
    return Planned("/robots.txt", "robots.txt", "", {"sitemap": addresses.absolute(site.site.url, "/sitemap.xml")})
