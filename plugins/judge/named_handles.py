"""A handle that is made of the person's own name. Handles stand in texts, records and messages, so they have to reveal nothing (formats.md)."""

from collections.abc import Mapping

from plugins.people.fold import folded
from plugins.people.terms import terms_of
from plugins.read.schema.people import Person


def named_handles(people: Mapping[str, Person]) -> frozenset[str]:
    """Return the handles of `people` of which a part is a name of the person who bears it (R2).

    >>> dara = Person.model_validate({"handle": "dara-01", "kind": "subject", "names": {"en": {"given": "Dara"}}})
    >>> sorted(named_handles({"dara-01": dara, "mother-01": dara.model_copy(update={"handle": "mother-01"})}))
    ['dara-01']

    Source: GDPR 4(5): what leads from the handle to her is kept apart.
    """
    return frozenset(handle for handle, person in people.items() if _is_named(handle, person))


def _is_named(handle: str, person: Person) -> bool:
    names = {folded(term.text) for term in terms_of(person) if term.kind not in ("handle", "identifier")}
    return not names.isdisjoint([folded(handle), *map(folded, handle.split("-"))])
