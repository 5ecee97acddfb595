"""The twin of each page without pictures: the same words in one small file, for a slow line or an old phone.

A twin is a page like any other: planned, searched, owned by the same text, and gone when that goes.
"""

import html
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from markupsafe import Markup

from plugins.render import addresses, views
from plugins.render.planned import Planned

TEMPLATES: Mapping[type, str] = {
    views.Home: "light/home.html",
    views.Listing: "light/listing.html",
    views.Index: "light/index.html",
    views.Article: "light/article.html",
    views.Partner: "light/partner.html",
    views.Give: "light/give.html",
    views.Page: "light/page.html",
    views.Help: "light/help.html",
}

_FIGURE = re.compile(
    r'<figure class="inset[^"]*">.*?alt="([^"]*)".*?(?:<figcaption>(.*?)</figcaption>)?</figure>', re.DOTALL
)
_LINK = re.compile(r'(<a (?:[^>"]|"[^"]*")*?href=")(/[^"#]*)')


def twins(pages: Iterable[Planned]) -> Iterator[Planned]:
    """Yield the twin of every page that has one."""
    whole = [page for page in pages if type(page.view) in TEMPLATES]
    known = {page.url for page in whole}
    for page in whole:
        yield replace(
            page, url=addresses.light(page.url), template=TEMPLATES[type(page.view)], view=_light(page.view, known)
        )


def _light(view: Any, known: Collection[str]) -> Any:
    """The same view: out of search engines, its body in words only."""
    frame = replace(
        view.frame,
        url=addresses.light(view.frame.url),
        index=False,
        alternates=(),
        jsonld=(),
        light=view.frame.url,
    )
    body = {"body": words_only(view.body, known)} if "body" in {field.name for field in fields(view)} else {}
    return replace(view, frame=frame, **body)


def words_only(body: Markup, known: Collection[str]) -> Markup:
    """Return `body` with words in place of its pictures; its links to the pages of `known` lead to their twins.

    >>> words_only(Markup('<p><a href="/en/x/">x</a> <a href="/en/feed.xml">y</a></p>'), {"/en/x/"})
    Markup('<p><a href="/en/light/x/">x</a> <a href="/en/feed.xml">y</a></p>')
    """

    def link(found: re.Match[str]) -> str:
        url = html.unescape(found[2])
        return found[1] + addresses.light(url) if url in known else found[0]

    return Markup(_LINK.sub(link, _FIGURE.sub(_said, body)))


def _said(figure: re.Match[str]) -> str:
    words = [said for said in (figure[1], figure[2]) if said]
    return f'<p class="picture">{" ".join(words)}</p>' if words else ""
