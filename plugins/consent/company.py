"""Who stands in a text, as far as other rules need to know."""

from collections.abc import Mapping
from datetime import date

from plugins.consent.ages import is_minor, is_public
from plugins.read.content import Entry
from plugins.read.schema.base import PlaceLevel
from plugins.read.schema.people import Person


def has_minor(entry: Entry, register: Mapping[str, Person], day: date) -> bool:
    """Tell whether a minor, or somebody who may be one, is among the people of the record: two people then review the text (R5)."""
    return any(is_minor(person, day) for person in _people(entry, register))


def is_unlimited(entry: Entry, register: Mapping[str, Person], day: date) -> bool:
    """Tell whether nobody but public people stands in the text: then no place and no detail is too fine (R10)."""
    handles = entry.consent.people if entry.consent else ()
    people = _people(entry, register)
    return len(people) == len(handles) and all(is_public(person, day) for person in people)


def written_limit(entry: Entry) -> PlaceLevel | None:
    """Return the finest place that the record of a story itself allows (`at_most`), where somebody wrote it: it holds whoever stands in the
    text (R10). A partner's place is its own.

    Source: our own: what staff decided of a text, no rule takes back.
    """
    if entry.kind != "stories" or entry.consent is None or "at_most" not in entry.consent.place.model_fields_set:
        return None
    return entry.consent.place.at_most


def _people(entry: Entry, register: Mapping[str, Person]) -> list[Person]:
    handles = entry.consent.people if entry.consent else ()
    return [register[handle] for handle in handles if handle in register]
