"""Give each page its drawn card, and say which file of the output belongs to which text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from plugins.cards.card import Card
from plugins.cards.drawing import Drawing
from plugins.cards.measures import HEIGHT, WIDTH
from plugins.cards.wanted import frames, own_card, site_card
from plugins.render import addresses
from plugins.render.planned import Planned
from plugins.render.views import Article, Frame, Partner, Plain, ShareCard


def with_cards(pages: tuple[Planned, ...], drawn: Mapping[Card, Drawing], site_url: str) -> tuple[Planned, ...]:
    """Return `pages` with their cards: a page whose own could not be drawn, or may not be, has the site's."""

    def shared(frame: Frame, own: Card | None, alt: str) -> Frame:
        if own and own in drawn:
            return replace(frame, card=_share(drawn[own], alt, site_url, own=True))
        site = drawn.get(site_card(frame))
        alt = f"{frame.site_name} — {frame.promise}"
        return replace(frame, card=_share(site, alt, site_url, own=False)) if site else frame

    def of(page: Planned) -> Planned:
        view = page.view
        if isinstance(view, Plain):
            return replace(page, view=replace(view, frames=tuple(shared(frame, None, "") for frame in view.frames)))
        if not hasattr(view, "frame"):
            return page
        alt = f"{view.heading} — {view.picture.alt}" if isinstance(view, Article | Partner) else ""
        return replace(page, view=replace(view, frame=shared(view.frame, own_card(page), alt)))  # type: ignore[type-var]

    return tuple(map(of, pages))


def _share(drawing: Drawing, alt: str, site_url: str, *, own: bool) -> ShareCard:
    return ShareCard(drawing.path, addresses.absolute(site_url, f"/{drawing.path}"), WIDTH, HEIGHT, alt, own)


def undrawn(pages: tuple[Planned, ...]) -> Iterator[Planned]:
    """Yield the pages that have the site's card because their own could not be drawn whole."""
    yield from (page for page in pages if own_card(page) and any(f.card and not f.card.own for f in frames(page)))


def files(pages: tuple[Planned, ...], drawn: Mapping[Card, Drawing]) -> dict[str, tuple[bytes, tuple[str, ...]]]:
    """Return the bytes of every card that a page has, by path, with the keys of the texts whose words are drawn on it."""
    data = {drawing.path: drawing.data for drawing in drawn.values()}
    keys: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for card in {frame.card for frame in frames(page) if frame.card}:
            keys[card.path] |= {page.owner} if card.own else set()
    return {path: (data[path], tuple(sorted(keys[path]))) for path in sorted(keys)}
