"""Narrowing the list of one page without leaving it, by style sheets alone (`:has()`, in `theme/static/css/components/narrow.css`).

Where a browser cannot do it the rows are not shown; the links to topics, places and partners do the same by pages of their own.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from plugins.common.collation import collated
from plugins.render import views
from plugins.render.composer import Composer
from plugins.render.site import PublicEntry
from plugins.render.ways import ways_of

WORTH_IT = 3
"""From how many cards on there is anything to narrow."""
MOST = 48
"""The cards of one page that the style sheet knows: on a list stand twelve, on `give/` all partners."""

Named = Mapping[str, str]
"""The values of an entry in one row, by an inner name: what to call it. "" is what no other value may tell."""


def narrowed(
    c: Composer, rows: Sequence[str], entries: Sequence[PublicEntry]
) -> tuple[tuple[views.Narrowing, ...], tuple[views.Card, ...]]:
    """Return the rows by which the cards of `entries` can be narrowed, and the cards, as `numbered` does."""
    narrowings, numbers = numbered(c, rows, entries)
    cards = c.cards(tuple(entries))
    return narrowings, tuple(replace(card, number=own) for card, own in zip(cards, numbers, strict=True))


def numbered(
    c: Composer, rows: Sequence[str], entries: Sequence[PublicEntry]
) -> tuple[tuple[views.Narrowing, ...], tuple[str, ...]]:
    """Return the rows by which `entries` can be narrowed, some of `topics`, `places`, `partners`, `ways` and `homes`, and a number for each entry.

    An option says the numbers of the entries it keeps. So one style sheet fits every page, and knows which options leave something beside what is
    chosen in all other rows: it shows no others. Without rows the numbers are "".
    """
    values = {of: [_values(c, of)(entry) for entry in entries] for of in rows}
    useful = [of for of in rows if _is_useful(values[of])] if WORTH_IT <= len(entries) <= MOST else []
    numbers = tuple(f"n{place}" if useful else "" for place in range(1, len(entries) + 1))
    return tuple(_row(c, of, values[of], numbers) for of in useful), numbers


def _row(c: Composer, of: str, values: Sequence[Named], numbers: Sequence[str]) -> views.Narrowing:
    heading, every = {
        "topics": (c.words("Topics"), c.words("All topics")),
        "places": (c.words("Places"), c.words("Everywhere")),
        "partners": (c.words("Partners"), c.words("All partners")),
        "ways": (c.words("Way to give"), c.words("Any way")),
        "homes": (c.words("Places"), c.words("Everywhere")),
    }[of]
    names = {value: name for named in values for value, name in named.items()}
    others = [""] if "" in names else []
    in_order = collated((v for v in names if v), lambda value: names[value], c.lang)
    return views.Narrowing(
        of, heading, every, tuple(_option(c, v, names[v], values, numbers) for v in (*in_order, *others))
    )


def _option(c: Composer, value: str, name: str, values: Sequence[Named], numbers: Sequence[str]) -> views.NarrowOption:
    cards = tuple(number for number, named in zip(numbers, values, strict=True) if value in named)
    return views.NarrowOption(name, c.lang, len(cards), cards)


def _is_useful(values: Sequence[Named]) -> bool:
    """Something can be chosen that leaves something out."""
    return any(any(value not in other for other in values) for named in values for value in named)


def _values(c: Composer, of: str) -> Callable[[PublicEntry], Named]:
    kept = c.site.untold(c.lang)

    def topics(entry: PublicEntry) -> Named:
        return {topic: c.site.topics[topic].words[c.lang] for topic in dict.fromkeys(entry.topics)}

    def places(entry: PublicEntry) -> Named:
        if entry.kind != "stories" or entry.province is None:
            return {}
        told = {entry.province.slug: entry.province.names[c.lang]}
        return {"": c.words("Other provinces")} if entry.key in kept else told

    def partners(entry: PublicEntry) -> Named:
        partner = c.partner(entry)
        return {entry.partner: partner.name} if partner else {}

    def homes(entry: PublicEntry) -> Named:
        return {entry.province.slug: entry.province.names[c.lang]} if entry.province else {}

    def ways(entry: PublicEntry) -> Named:
        return ways_of(c, entry)

    return {"topics": topics, "places": places, "partners": partners, "ways": ways, "homes": homes}[of]
