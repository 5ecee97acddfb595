"""A place found in a text."""

from dataclasses import dataclass

from plugins.places.gazetteer import Named
from plugins.read.schema.base import PlaceLevel


@dataclass(frozen=True, slots=True, repr=False)
class FoundPlace:
    """Characters [start, end) of a text name a place of `level`; a word such as "village" beside the name is among them.

    [first, last) is the name alone. `places`: all places it can be, none where only the word beside it says that it is one.
    """

    start: int
    end: int
    first: int
    last: int
    level: PlaceLevel
    places: tuple[Named, ...]


def of_level(places: tuple[Named, ...], level: PlaceLevel | None) -> tuple[Named, ...]:
    """Return those of `places` that a word such as "commune" can mean; all of them where it fits none, or without a word."""
    fitting = tuple(place for place in places if place.level == level)
    return fitting or places


def lies_beside(one: tuple[Named, ...], other: tuple[Named, ...]) -> bool:
    """Tell whether a place of `one` lies in a place of `other`, or the other way round; a province is too wide to say so.

    Two names in a row that do are an address, whatever else each of them may mean.
    """
    codes = {place.code for place in other if place.level != "province"}
    return any(
        place.code[:length] in codes or any(code.startswith(place.code) for code in codes if place.level != "province")
        for place in one
        for length in (4, 6, 8)
    )
