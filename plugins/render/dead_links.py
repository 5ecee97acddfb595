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
    """An address outside the site, or within the page, is left to the search and to staff.

    >>> _is_alive("/en/gone/", "/en/x/", {"/en/x/"}, "https://a.org"), _is_alive("//A.org/en/gone/", "/en/x/", {"/en/x/"}, "https://a.org")
    (False, False)
    """
    if href.startswith("#"):
        return True
    try:
        whole = urlsplit(urljoin(site_url + page, href))
    except ValueError:  # brackets that are no address
        return False
    if (
        whole.scheme not in ("http", "https") or whole.hostname != urlsplit(site_url).hostname
    ):  # with a port, it is still here
        return True
    return (whole.path or "/") in known
