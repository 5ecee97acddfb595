"""Which card each page wants: made of what the page itself shows, so that a picture, which no search can read, says nothing that the
search did not find on its page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from plugins.cards.card import Card
from plugins.render.planned import Planned
from plugins.render.views import Article, Frame, Partner, Plain

SITES_SCENE = "paddy"
"""The drawing of the gateway."""


def own_card(page: Planned) -> Card | None:
    """Return the card of a story, a post or a partner in the page's language; None where its people did not allow `social`, and of other pages."""
    view = page.view
    if not isinstance(view, Article | Partner) or not view.frame.share.own:
        return None
    topics = view.topics[:1] if isinstance(view, Article) else ()
    kicker = tuple(link.name for link in (*topics, view.place) if link)
    card = site_card(view.frame)
    words = replace(card, kicker=kicker, title=view.heading, summary=view.summary)
    if view.picture.covers:
        return words  # with the site's drawing: a frame of another shape would cut away who may be seen, and leave the colour
    if view.picture.kind == "photo":
        return replace(words, scene="", photo=view.picture.fallback[-1][0].lstrip("/"))
    return replace(
        words, scene=PurePosixPath(view.picture.src).stem.partition("-")[0]
    )  # as drawn, whichever of its pictures the page has


def site_card(frame: Frame) -> Card:
    """Return the card that says nothing of any text: the site's own, with its promise, in the language of `frame`."""
    organisation = frame.organisation if frame.organisation != frame.site_name else ""
    return Card(
        frame.lang,
        (),
        frame.promise,
        "",
        frame.site_name,
        organisation,
        SITES_SCENE,
    )


def cards(pages: tuple[Planned, ...]) -> tuple[Card, ...]:
    """Return every card that `pages` want, each once."""
    wanted = [card for page in pages for card in (own_card(page), *map(site_card, frames(page))) if card]
    return tuple(dict.fromkeys(wanted))


def frames(page: Planned) -> Iterator[Frame]:
    """The frames of a page: one in its language, those of both languages, or none."""
    if isinstance(page.view, Plain):
        yield from page.view.frames
    elif isinstance(frame := getattr(page.view, "frame", None), Frame):
        yield frame
