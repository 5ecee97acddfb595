"""A handle that is made of the person's own name. Handles stand in texts, records and messages, so they have to reveal nothing (formats.md)."""

from collections.abc import Iterator, Mapping

from plugins.common.problems import N_, Problem
from plugins.people.fold import folded
from plugins.people.terms import terms_of
from plugins.read.content import Entry
from plugins.read.schema.people import Person

IS_A_NAME = N_("a handle in this file is made of the person's own name")
RENAME = N_(
    "Choose a handle that tells nothing, such as mother-01, and write it in the register, in the records and in the texts"
)


def named_handles(people: Mapping[str, Person]) -> frozenset[str]:
    """Return the handles of `people` of which a part is a name of the person who bears it.

    >>> dara = Person.model_validate({"handle": "dara-01", "kind": "subject", "names": {"en": {"given": "Dara"}}})
    >>> sorted(named_handles({"dara-01": dara, "mother-01": dara.model_copy(update={"handle": "mother-01"})}))
    ['dara-01']
    """
    return frozenset(handle for handle, person in people.items() if _is_named(handle, person))


def _is_named(handle: str, person: Person) -> bool:
    names = {folded(term.text) for term in terms_of(person) if term.kind not in ("handle", "identifier")}
    return not names.isdisjoint([folded(handle), *map(folded, handle.split("-"))])


def notices(entry: Entry, named: frozenset[str]) -> Iterator[Problem]:
    """Yield what to say of an entry that has such a handle among its people; it withholds nothing, for no handle is ever published."""
    for handle in entry.consent.people if entry.consent else ():
        if handle in named:
            line, column = entry.consent_lines.get(("people", handle), (1, 1))
            yield Problem(entry.consent_where, line, column, "R2", IS_A_NAME, RENAME)
