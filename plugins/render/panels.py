"""Panels: how to give to a partner."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import assert_never

from plugins.khqr.code import Khqr as Code
from plugins.khqr.code import read_code
from plugins.khqr.picture import drawn, file_of
from plugins.render import addresses, views
from plugins.render.bars import language_of
from plugins.render.composer import Composer
from plugins.render.site import Giving, Khqr, Link, Option, PublicEntry, Transfer

CURRENCIES = {"USD": "US dollars (USD)", "KHR": "Cambodian riel (KHR)"}
WIDTH = 270
"""About how many CSS pixels a code is wide: what a panel has room for on a phone, a whole number of them for each module."""


def panel(c: Composer, partner: PublicEntry | None, *, anchor: str = "give") -> views.GivePanel | None:
    """Return the panel of a partner whose page exists in this language; None where there is nothing to show."""
    if partner is None or partner.giving is None or c.lang not in partner.texts:
        return None
    giving = partner.giving
    options = shown(giving)
    if giving.status == "active" and not options:
        return None
    return views.GivePanel(
        partner=c.link(partner),
        summary=partner.texts[c.lang].summary,
        options=tuple(_option(c, option, partner.slug) for option in options),
        state=giving.status,
        verified=c.words.day(giving.verified_on) if giving.verified_on else None,
        example=any(option.example for option in options),
        anchor=anchor,
        topics=c.topics(partner),
        place=c.place(partner.province),
        ways=tuple(ways_of(c, partner).values()),
        registered=_registered(c, giving),
    )


def shown(giving: Giving | None) -> tuple[Option, ...]:
    """Return the ways to give that readers see: none of a partner that rests."""
    return giving.options if giving and giving.status == "active" else ()


def ways_of(c: Composer, partner: PublicEntry) -> Mapping[str, str]:
    """Return the kinds of a partner's ways to give, with their names, in the order of its record."""
    return {type(option.destination).__name__: way_of(c, option) for option in shown(partner.giving)}


def way_of(c: Composer, option: Option) -> str:
    """Return what an option's kind is called."""
    names = {Link: "The partner\u2019s own page", Khqr: "KHQR", Transfer: "Bank transfer"}
    return c.words(names[type(option.destination)])


def _registered(c: Composer, giving: Giving) -> views.Registered | None:
    if giving.registration is None:
        return None
    said = ", ".join(filter(None, (giving.registration.body, giving.registration.number)))
    seen = giving.registration.seen_on
    return views.Registered(said, language_of(said, c.lang), c.words.day(seen) if seen else None)


def _option(c: Composer, option: Option, slug: str) -> views.GiveOption:
    made = views.GiveOption(
        kind="",
        currencies=", ".join(c.words(CURRENCIES[currency]) for currency in currencies(option)),
        note=option.note.get(c.lang, ""),
        ends=c.words.day(option.ends) if option.ends else None,
        example=option.example,
    )
    match option.destination:
        case Link() as link:
            return replace(made, kind="link", destination=link.url, host=link.host)
        case Khqr() as khqr:
            return replace(
                made, kind="khqr", code=pay_code(khqr, slug), fields=_fields(c, (("Account", khqr.account),))
            )
        case Transfer() as bank:
            named = (
                ("Bank", bank.bank),
                ("Account holder", bank.holder),
                ("Account number", bank.account),
                ("SWIFT code", bank.swift),
            )
            return replace(made, kind="transfer", fields=_fields(c, named))
        case other:  # pragma: no cover
            assert_never(other)


def _account(khqr: Khqr) -> str:
    code = read_code(khqr.payload)
    return code.whole_account if isinstance(code, Code) else khqr.account


def currencies(option: Option) -> tuple[str, ...]:
    """Return the currencies of an option; a KHQR code says its own."""
    code = read_code(option.destination.payload) if isinstance(option.destination, Khqr) else None
    return option.currencies or ((code.currency,) if isinstance(code, Code) else ())


def _fields(c: Composer, named: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((c.words(name), value) for name, value in named if value)


def pay_code(khqr: Khqr, slug: str) -> views.PayCode:
    """Return a KHQR code as it is drawn."""
    code, made = read_code(khqr.payload), drawn(khqr.payload)
    khmer = code.khmer_name if isinstance(code, Code) else ""
    return views.PayCode(
        modules=made.modules,
        size=made.modules * max(1, WIDTH // made.modules),
        path=made.path,
        picture=f"/{file_of(khqr.payload, slug)}",
        saved_as=f"khqr-{slug}.png",
        names=tuple(dict.fromkeys(filter(None, (khqr.shows_name, khmer)))),
    )


def code_files(entry: PublicEntry) -> Mapping[str, str]:
    """Return the pictures to save of the KHQR codes that readers see: path in the output to payload."""
    payloads = (o.destination.payload for o in shown(entry.giving) if isinstance(o.destination, Khqr))
    return {file_of(payload, entry.slug): payload for payload in payloads}


def givers(c: Composer) -> tuple[PublicEntry, ...]:
    """Return the partners that have a panel in this language; those that rest come last."""
    found = [e for e in c.entries("partners") if panel(c, e)]
    return tuple(sorted(found, key=lambda partner: not shown(partner.giving)))


def give_url(c: Composer, partner: PublicEntry) -> str:
    """The address of a partner's panel."""
    return f"{addresses.entry(c.lang, 'partners', partner.slug)}#give"
