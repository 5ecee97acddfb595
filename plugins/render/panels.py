"""Panels: how to give to a partner."""

from plugins.render import addresses, views
from plugins.render.bars import language_of
from plugins.render.composer import Composer
from plugins.render.site import Giving, PublicEntry
from plugins.render.ways import shown, way, ways_of


def panel(
    c: Composer, partner: PublicEntry | None, *, anchor: str = "give", untold: bool = False
) -> views.GivePanel | None:
    """Return the panel of a partner whose page exists in this language; None where there is nothing to show.

    `untold`: it stands on a sensitive page, and its links tell nobody whence a giver comes.
    """
    if partner is None or partner.giving is None or c.lang not in partner.texts:
        return None
    giving = partner.giving
    options = shown(giving)
    if giving.status == "active" and not options:
        return None
    return views.GivePanel(
        partner=c.link(partner),
        summary=partner.texts[c.lang].summary,
        options=tuple(way(c, option, partner.slug, untold=untold) for option in options),
        state=giving.status,
        verified=c.words.day(giving.verified_on) if giving.verified_on else None,
        example=any(option.example for option in options),
        anchor=anchor,
        topics=c.topics(partner),
        place=c.place(partner.province),
        ways=tuple(ways_of(c, partner).values()),
        registered=_registered(c, giving),
    )


def _registered(c: Composer, giving: Giving) -> views.Registered | None:
    if giving.registration is None:
        return None
    said = ", ".join(filter(None, (giving.registration.body, giving.registration.number)))
    seen = giving.registration.seen_on
    return views.Registered(said, language_of(said, c.lang), c.words.day(seen) if seen else None)


def givers(c: Composer) -> tuple[PublicEntry, ...]:
    """Return the partners that have a panel in this language; those that rest come last."""
    found = [e for e in c.entries("partners") if panel(c, e)]
    return tuple(sorted(found, key=lambda partner: not shown(partner.giving)))


def give_url(c: Composer, partner: PublicEntry) -> str:
    """The address of a partner's panel."""
    return f"{addresses.entry(c.lang, 'partners', partner.slug)}#give"
