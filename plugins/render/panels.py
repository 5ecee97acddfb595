"""Panels: how to give to a partner."""

from collections.abc import Iterable, Iterator

from plugins.giving.attribution import with_source
from plugins.render import addresses, views
from plugins.render.composer import Composer
from plugins.render.site import Link, Option, PublicEntry


def panel(
    c: Composer, partner: PublicEntry | None, *, anchor: str = "give", untold: bool = False
) -> views.GivePanel | None:
    """Return the panel of a partner whose page exists in this language; None where there is nothing to show.

    `untold`: it stands on a sensitive page, and its links tell nobody whence a giver comes.
    """
    if partner is None or partner.giving is None or c.lang not in partner.texts:
        return None
    giving = partner.giving
    if giving.status == "active" and not giving.options:
        return None
    options = tuple(_options(c, giving.options, "" if untold else partner.slug)) if giving.status == "active" else ()
    return views.GivePanel(
        partner=c.link(partner),
        summary=partner.texts[c.lang].summary,
        options=options,
        state=giving.status,
        verified=c.words.day(giving.verified_on) if giving.verified_on else None,
        example=any(option.example for option in options),
        anchor=anchor,
    )


def _options(c: Composer, options: Iterable[Option], campaign: str) -> Iterator[views.GiveOption]:
    for option in options:
        if isinstance(option.destination, Link):
            yield _link(c, option, option.destination, campaign)


def _link(c: Composer, option: Option, link: Link, campaign: str) -> views.GiveOption:
    note = option.note.get(c.lang, "")
    url = with_source(link.url, site=c.site.site.url, partner=campaign) if campaign else link.url
    return views.GiveOption("link", url, link.host, ", ".join(option.currencies), note, option.example)


def panels(c: Composer) -> tuple[views.GivePanel, ...]:
    """Return every panel, each with an anchor of its own."""
    partners = (e for e in c.entries("partners") if c.lang in e.texts)
    found = (panel(c, partner, anchor=f"give-{partner.slug}") for partner in partners)
    return tuple(p for p in found if p)


def give_url(c: Composer, partner: PublicEntry) -> str:
    """The address of a partner's panel."""
    return f"{addresses.entry(c.lang, 'partners', partner.slug)}#give"
