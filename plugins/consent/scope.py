"""How far a person's yes goes: languages and channels, and the strictest of everyone in a text."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.common.languages import LANGUAGES
from plugins.consent.appearance import Appearance
from plugins.consent.forms import given
from plugins.read.schema.base import CHANNELS, DETAIL_LEVELS, PLACE_LEVELS, DetailLevel, PlaceLevel
from plugins.read.schema.consent import StoryPlace


def allowed_languages(person: Appearance) -> frozenset[str]:
    """Return the languages she allows: those of her forms, or fewer. Whoever has no form narrows nothing but by her line in the record."""
    allowed = frozenset[str](LANGUAGES)
    for form in given(person.forms):
        allowed &= form.languages
    return allowed if person.record.languages is None else allowed & person.record.languages


def allowed_channels(person: Appearance) -> frozenset[str]:
    """Return the channels she allows, less `social` if she has withdrawn that."""
    allowed = CHANNELS - (person.scopes & {"social"})
    for form in given(person.forms):
        allowed &= form.channels
    return allowed if person.record.channels is None else allowed & person.record.channels


@dataclass(frozen=True, slots=True)
class Limits:
    """The finest place, the finest detail and the channels of a whole text."""

    place: PlaceLevel
    details: DetailLevel
    channels: frozenset[str]


def limits(people: Iterable[Appearance], place: StoryPlace) -> Limits:
    """Return the strictest of all `people` who are not public, and of the place's own `at_most`.

    Where nobody but public people stands, details and channels have no limit, and the place is what the record says of it:
    `at_most` when it gives a code, else nothing.
    """
    bound = [person for person in people if not person.is_public]
    if not bound:
        return Limits(place.at_most if place.code else "none", "exact", CHANNELS)
    return Limits(
        place=min([place.at_most, *(person.levels.place for person in bound)], key=PLACE_LEVELS.index),
        details=min((person.levels.details for person in bound), key=DETAIL_LEVELS.index),
        channels=CHANNELS.intersection(*map(allowed_channels, bound)),
    )
