"""What the templates of feeds and of the sitemap are given. What holds for all of them stands in `views.py`."""

from dataclasses import dataclass

from plugins.common.languages import Lang


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An Atom entry. `id` is opaque and stays the same when a withheld story returns. `authors`: public people who signed it; the feed's
    author where there are none."""

    id: str
    title: str
    summary: str
    absolute: str
    published: str
    updated: str
    lang: Lang
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AtomFeed:
    """A feed: `absolute` is its own address, `page` that of the list it belongs to. Times are RFC 3339."""

    id: str
    lang: Lang
    title: str
    absolute: str
    page: str
    updated: str
    author: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class SitemapUrl:
    """A page with its alternates (lang, absolute URL), itself and `x-default` included."""

    absolute: str
    alternates: tuple[tuple[str, str], ...]
    updated: str
