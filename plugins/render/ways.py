"""The ways to give to one partner, as readers see them: a link, a KHQR code, a bank account."""

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from plugins.giving.attribution import with_source
from plugins.khqr.code import Khqr as Code
from plugins.khqr.code import read_code
from plugins.khqr.picture import drawn, file_of, saved
from plugins.render import views
from plugins.render.composer import Composer
from plugins.render.site import Giving, Khqr, Link, Option, PublicEntry, Transfer

CURRENCIES = {"USD": "US dollars (USD)", "KHR": "Cambodian riel (KHR)"}
WIDTH = 270
"""About how many CSS pixels a code is wide: what a panel has room for on a phone, a whole number of them for each module."""


def shown(giving: Giving | None) -> tuple[Option, ...]:
    """Return the ways to give that readers see: none of a partner that rests."""
    return giving.options if giving and giving.status == "active" else ()


def ways_of(c: Composer, partner: PublicEntry) -> Mapping[str, str]:
    """Return the kinds of a partner's ways to give, with their names, in the order of its record."""
    return {type(option.destination).__name__: way_of(c, option) for option in shown(partner.giving)}


def way_of(c: Composer, option: Option) -> str:
    """Return what an option's kind is called."""
    names = {Link: "The partner’s own page", Khqr: "KHQR code", Transfer: "Bank transfer"}
    return c.words(names[type(option.destination)])


def currencies(option: Option) -> tuple[str, ...]:
    """Return the currencies of an option; a KHQR code says its own."""
    code = _code(option.destination) if isinstance(option.destination, Khqr) else None
    return option.currencies or ((code.currency,) if code else ())


def way(c: Composer, option: Option, slug: str, *, untold: bool) -> views.GiveOption:
    """Return one way to give to the partner with this slug. `untold`: its link tells nobody whence a giver comes."""
    made = views.GiveOption(
        kind="",
        currencies=", ".join(c.words(CURRENCIES[currency]) for currency in currencies(option)),
        note=option.note.get(c.lang, ""),
        ends=c.words.day(option.ends) if option.ends else None,
        example=option.example,
    )
    match option.destination:
        case Link() as link:
            led = href(c, link, slug, untold=untold)
            return replace(made, kind="link", destination=led, address=link.url, host=link.host)
        case Khqr() as khqr:
            paid = views.Field(c.words("Account"), (account(khqr),))
            return replace(made, kind="khqr", code=pay_code(khqr, slug), fields=(paid,))
        case Transfer() as bank:
            return replace(made, kind="transfer", fields=_account_at(c, bank))
        case other:  # pragma: no cover
            assert_never(other)


def href(c: Composer, link: Link, slug: str, *, untold: bool) -> str:
    """Return where a button leads: with the site as its source, or bare where nothing may be told."""
    return link.url if untold else with_source(link.url, site=c.site.site.url, partner=slug)


def _account_at(c: Composer, bank: Transfer) -> tuple[views.Field, ...]:
    """Names stay as the bank writes them; what is typed into a form is cut at its spaces."""
    said = (
        ("Bank", (bank.bank,)), ("Account holder", (bank.holder,)), ("Account number", tuple(bank.account.split())),
        ("SWIFT code", tuple(bank.swift.split())),
    )  # fmt: skip
    return tuple(views.Field(c.words(name), groups) for name, groups in said if any(groups))


def account(khqr: Khqr) -> str:
    """Return the account that a code says, with the number behind it: what the record says of it may be less."""
    code = _code(khqr)
    return code.whole_account if code else khqr.account


def pay_code(khqr: Khqr, slug: str) -> views.PayCode:
    """Return a KHQR code as it is drawn."""
    code, made = _code(khqr), drawn(khqr.payload)
    currency = code.currency if code else ""
    return views.PayCode(
        modules=made.modules,
        size=made.modules * max(1, WIDTH // made.modules),
        path=made.path,
        picture=f"/{_file(khqr, slug)}",
        saved_as=f"khqr-{_named(khqr, slug)}.png",
        kilobytes=-(-len(picture(khqr)) // 1024),
        names=tuple(dict.fromkeys(filter(None, (khqr.shows_name, code.khmer_name if code else "")))),
        currency=currency,
    )


def picture(khqr: Khqr) -> bytes:
    """Return the PNG to save: the code over the name that a bank's app must show and its currency, as two codes of one partner look alike."""
    code = _code(khqr)
    return saved(khqr.payload, (khqr.shows_name, f"KHQR {code.currency}") if code else ())


def _file(khqr: Khqr, slug: str) -> str:
    return file_of(khqr.payload, _named(khqr, slug))


def _named(khqr: Khqr, slug: str) -> str:
    code = _code(khqr)
    return f"{slug}-{code.currency.lower()}" if code else slug


def _code(khqr: Khqr) -> Code | None:
    code = read_code(khqr.payload)
    return code if isinstance(code, Code) else None


def code_files(entry: PublicEntry) -> Mapping[str, Khqr]:
    """Return the codes that readers see, each by the path in the output of its picture to save."""
    codes = (option.destination for option in shown(entry.giving) if isinstance(option.destination, Khqr))
    return {_file(khqr, entry.slug): khqr for khqr in codes}
