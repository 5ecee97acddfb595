"""The addresses of the site (design.md, section 5). Every one is site-relative and ends with `/` or a file name."""

import unicodedata

from plugins.common.languages import Lang

FIXED = frozenset({"stories", "blog", "partners", "topics", "places", "give", "search", "page", "feed.xml", "light"})
"""First parts of a path that no page may take for its slug."""


def home(lang: Lang) -> str:
    """`/en/`"""
    return f"/{lang}/"


def listing(lang: Lang, kind: str, number: int = 1) -> str:
    """`/en/stories/`, `/en/stories/page/2/`"""
    return continued(f"/{lang}/{kind}/", number)


def continued(first: str, number: int) -> str:
    """The address of page `number` of a list that begins at `first`.

    >>> continued("/en/stories/", 3)
    '/en/stories/page/3/'
    """
    return first if number == 1 else f"{first}page/{number}/"


def entry(lang: Lang, kind: str, slug: str) -> str:
    """`/en/stories/the-well/`; a page stands right under its language: `/en/our-promise/`."""
    return f"/{lang}/{slug}/" if kind == "pages" else f"/{lang}/{kind}/{slug}/"


def topic(lang: Lang, topic_id: str) -> str:
    """`/en/topics/safety/`"""
    return f"/{lang}/topics/{topic_id}/"


def place(lang: Lang, slug: str) -> str:
    """`/en/places/siem-reap/`"""
    return f"/{lang}/places/{slug}/"


def partner_stories(lang: Lang, slug: str) -> str:
    """`/en/partners/river-kitchen/stories/`"""
    return f"{entry(lang, 'partners', slug)}stories/"


def help_lines(lang: Lang) -> str:
    """`/en/help/`"""
    return f"/{lang}/help/"


def light(url: str) -> str:
    """The twin of a page without pictures.

    >>> light("/en/"), light("/km/stories/the-well/")
    ('/en/light/', '/km/light/stories/the-well/')
    """
    _, lang, rest = url.split("/", 2)
    return f"/{lang}/light/{rest}"


def feed(page: str) -> str:
    """The feed of a list: `feed.xml` under it; that of the stories is the site's.

    >>> feed("/en/topics/safety/")
    '/en/topics/safety/feed.xml'
    """
    return f"{page}feed.xml"


def file(url: str) -> str:
    """The file of an address in the output folder.

    >>> file("/en/"), file("/sitemap.xml")
    ('en/index.html', 'sitemap.xml')
    """
    path = url.lstrip("/")
    return path + "index.html" if not path or path.endswith("/") else path


def absolute(site_url: str, url: str) -> str:
    """The whole address, for readers outside the site."""
    return site_url.rstrip("/") + url


def compared(url: str) -> str:
    """An address as it is compared: where capitals and Unicode forms make no difference, the second file would overwrite the first.

    >>> compared("/en/stories/The-Well/")
    '/en/stories/the-well/'
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", url).casefold())
