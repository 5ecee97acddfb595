"""Panels: how to give to a partner."""

from collections.abc import Iterable, Iterator

from plugins.render import addresses, views
from plugins.render.composer import Composer
from plugins.render.site import Link, Option, PublicEntry


def panel(c: Composer, partner: PublicEntry | None, *, anchor: str = "give") -> views.GivePanel | None:
    """Return the panel of a partner whose page exists in this language; None where there is nothing to show."""
    if partner is None or partner.giving is None or c.lang not in partner.texts:
        return None
    giving = partner.giving
    if giving.status == "active" and not giving.options:
        return None
    options = tuple(_options(c, giving.options)) if giving.status == "active" else ()
    return views.GivePanel(
        partner=c.link(partner),
        summary=partner.texts[c.lang].summary,
        options=options,
        state=giving.status,
        verified=c.words.day(giving.verified_on) if giving.verified_on else None,
        example=any(option.example for option in options),
        anchor=anchor,
    )


def _options(c: Composer, options: Iterable[Option]) -> Iterator[views.GiveOption]:
    for option in options:
        if isinstance(option.destination, Link):
            yield _link(c, option, option.destination)


def _link(c: Composer, option: Option, link: Link) -> views.GiveOption:
    note = option.note.get(c.lang, "")
    return views.GiveOption("link", link.url, link.host, ", ".join(option.currencies), note, option.example)


def panels(c: Composer) -> tuple[views.GivePanel, ...]:
    """Return every panel, each with an anchor of its own."""
    partners = (e for e in c.entries("partners") if c.lang in e.texts)
    found = (panel(c, partner, anchor=f"give-{partner.slug}") for partner in partners)
    return tuple(p for p in found if p)


def give_url(c: Composer, partner: PublicEntry) -> str:
    """The address of a partner's panel."""
    return f"{addresses.entry(c.lang, 'partners', partner.slug)}#give"
