"""Narrowing the list of one page without leaving it, by style sheets alone (`:has()`, in `theme/static/css/components/narrow.css`).

Where a browser cannot do it the rows are not shown; the links to topics, places and partners do the same by pages of their own.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from plugins.common.collation import collated
from plugins.render import views
from plugins.render.composer import Composer
from plugins.render.site import PublicEntry
from plugins.render.ways import ways_of

WORTH_IT = 3
"""From how many cards on there is anything to narrow."""
ROWS = "ab"
MOST = 24
"""The options of one row that the style sheet knows."""

Named = Mapping[str, str]
"""The values of an entry in one row, by an inner name: what to call it. "" is what no other value may tell."""


def narrowed(
    c: Composer, rows: Sequence[str], entries: Sequence[PublicEntry]
) -> tuple[tuple[views.Narrowing, ...], tuple[views.Card, ...]]:
    """Return the rows by which the cards of `entries` can be narrowed, and the cards, as `keyed` does."""
    narrowings, keys = keyed(c, rows, entries)
    cards = c.cards(tuple(entries))
    return narrowings, tuple(replace(card, narrows=own) for card, own in zip(cards, keys, strict=True))


def keyed(
    c: Composer, rows: Sequence[str], entries: Sequence[PublicEntry]
) -> tuple[tuple[views.Narrowing, ...], tuple[tuple[str, ...], ...]]:
    """Return the rows by which `entries` can be narrowed, at most two of `topics`, `places`, `partners`, `ways` and `homes`, and the keys of each.

    Two rows together never leave nothing: an option says beside which of the other row's something stays (`beside`).
    """
    by_row = {of: [_values(c, of)(entry) for entry in entries] for of in rows}
    useful = (
        [of for of in rows if _is_useful(by_row[of]) and len(_keys("", by_row[of])) <= MOST]
        if len(entries) >= WORTH_IT
        else []
    )
    keys = {of: _keys(row, by_row[of]) for row, of in zip(ROWS, useful, strict=False)}
    of_cards = [
        tuple(key for of in keys for value in by_row[of][place] for key in [keys[of][value]])
        for place in range(len(entries))
    ]
    narrowings = tuple(_row(c, row, of, by_row[of], keys[of], of_cards) for row, of in zip(ROWS, keys, strict=False))
    return narrowings, tuple(of_cards)


def _keys(row: str, values: Sequence[Named]) -> dict[str, str]:
    """Number the values as they come: on a page of twelve cards the style sheet needs no more than these."""
    return {value: f"{row}{n}" for n, value in enumerate(dict.fromkeys(v for named in values for v in named), start=1)}


def _row(
    c: Composer,
    row: str,
    of: str,
    values: Sequence[Named],
    keys: Mapping[str, str],
    of_cards: Sequence[tuple[str, ...]],
) -> views.Narrowing:
    heading, every = {
        "topics": (c.words("Topics"), c.words("All topics")),
        "places": (c.words("Places"), c.words("Everywhere")),
        "partners": (c.words("Partners"), c.words("All partners")),
        "ways": (c.words("Way to give"), c.words("Any way")),
        "homes": (c.words("Places"), c.words("Everywhere")),
    }[of]
    counts = Counter(value for named in values for value in named)
    names = {value: name for named in values for value, name in named.items()}

    def beside(key: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(k for own in of_cards if key in own for k in own if k[0] != row))

    others = [""] if "" in names else []
    in_order = collated((v for v in names if v), lambda value: names[value], c.lang)
    options = (
        views.NarrowOption(keys[value], names[value], c.lang, counts[value], beside(keys[value]))
        for value in (*in_order, *others)
    )
    return views.Narrowing(row, heading, every, tuple(options))


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
