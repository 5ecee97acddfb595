"""What the parts of the theme are called with: the same word means the same kind of value in all of them."""

from collections.abc import Mapping

from plugins.render import parts, views

KINDS: Mapping[str, object] = {
    "all_told": tuple[parts.Told, ...],
    "cards": tuple[parts.Card, ...],
    "contact": parts.Contact,
    "day": parts.Day,
    "entry": parts.Card,
    "figures": tuple[parts.Bar, ...],
    "frame": views.Frame,
    "groups": tuple[tuple[str, tuple[parts.Link, ...]], ...],
    "image": parts.Picture,
    "links": tuple[parts.Link, ...],
    "next": parts.Link | None,
    "numbers": tuple[parts.HelpNumber, ...],
    "page": views.Article,
    "pages": parts.Pages | None,
    "panel": parts.GivePanel,
    "previous": parts.Link | None,
    "rows": tuple[parts.Narrowing, ...],
    "switch": tuple[parts.Alternate, ...],
    "titles": tuple[views.Titles, ...],
}
"""Every other word is a text, a number or a yes, and comes as it is."""
