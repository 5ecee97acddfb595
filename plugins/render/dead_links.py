"""A link in a body to a page that is not there (withdrawn, withheld, never written) becomes plain words: no reader meets a dead end,
and no address tells what was taken down."""

import html
import re
from collections.abc import Collection
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from plugins.render.planned import Planned
from plugins.render.views import Article, Page, Partner

_LINK = re.compile(r'<a (?:[^>"]|"[^"]*")*?href="([^"]*)"(?:[^>"]|"[^"]*")*>(.*?)</a>', re.DOTALL)


def without_dead_links(pages: tuple[Planned, ...], site_url: str) -> tuple[Planned, ...]:
    """Return `pages` with the dead links of their bodies unmade."""
    known = {page.url for page in pages}
    return tuple(_mended(page, known, site_url.rstrip("/")) for page in pages)


def _mended(page: Planned, known: Collection[str], site_url: str) -> Planned:
    if not isinstance(page.view, Article | Partner | Page):
        return page

    def link(found: re.Match[str]) -> str:
        return found[0] if _is_alive(html.unescape(found[1]), page.url, known, site_url) else found[2]

    body = Markup(_LINK.sub(link, page.view.body))
    return replace(page, view=replace(page.view, body=body))


def _is_alive(href: str, page: str, known: Collection[str], site_url: str) -> bool:
    """An address outside the site, or within the page, is left to the search and to staff."""
    if href.startswith(("#", "mailto:", "tel:")):
        return True
    if href.startswith(site_url + "/"):
        href = href.removeprefix(site_url)
    if urlsplit(href).scheme or href.startswith("//"):
        return True
    return urlsplit(urljoin(page, href)).path in known
