"""What must not appear: the protected terms of everyone in the register who is not `public` (rules.md, "Protected terms")."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from plugins.common.languages import Script
from plugins.people.fold import Folded, is_khmer
from plugins.people.identifiers import identifiers
from plugins.people.name_parts import name_parts
from plugins.people.words import is_word
from plugins.read.schema.people import Name, Person

TermKind = Literal["full", "given", "family", "alias", "also", "identifier", "handle"]

LONG_LATIN = 6  # letters and digits
LONG_KHMER = 3  # clusters


@dataclass(frozen=True, slots=True, repr=False)
class Term:
    """One protected term as declared. Its `repr` shows nothing.

    `kind`: a full name (one term an order), a given name, a bare family name, an alias, a name of `also_people`, a form of an
    entry of `other_identifiers`, or the handle. `long`: at least 6 Latin letters or 3 Khmer clusters, and no dictionary word.
    """

    text: str
    handle: str
    kind: TermKind
    script: Script
    long: bool


def is_long(text: str) -> bool:
    """Tell whether a name of either script is long enough to be looked for anywhere, and no dictionary word.

    White space and hyphens in it do not count; the digits of a telephone number do.

    >>> is_long("Somaly"), is_long("Mom"), is_long("Mothers"), is_long("ចាន់ធូ"), is_long("សុខ")
    (True, False, False, True, False)
    """
    return _is_long(text)


@lru_cache(maxsize=65536)
def _is_long(text: str) -> bool:
    name = Folded(text)
    letters = sum(unit[0].isalnum() or is_khmer(unit) for unit in name.units)
    return letters >= (LONG_KHMER if is_khmer(text) else LONG_LATIN) and not is_word(text) and not is_word(name.key)


def _names(name: Name) -> Iterator[tuple[str, TermKind]]:
    if name.family is not None:
        for full in name.both_orders:
            yield full, "full"
        yield name.family, "family"
    yield name.given, "given"
    # In a text she may be called by a part: only a long one tells by itself that it is she.
    yield from ((part, "alias") for part in name_parts(name.given) if is_long(part))


def _texts(person: Person) -> Iterator[tuple[str, TermKind]]:
    for name in person.names.values():
        yield from _names(name)
    for alias in person.aliases:
        yield alias, "alias"
    for relative in person.also_people:
        yield relative, "also"
    for entry in person.other_identifiers:
        yield from ((form, "identifier") for form in identifiers(entry))
    if (
        "-" in person.handle
    ):  # `en`, `h1`: any page writes these by itself; between curly brackets they are looked for all the same
        yield person.handle, "handle"


def terms_of(person: Person) -> tuple[Term, ...]:
    """Return every term of one person, `public` or not, in the order of declaration and each text and kind once.

    The script is read from the characters: a Khmer alias may stand anywhere in the list.
    """
    return tuple(
        Term(text, person.handle, kind, "khmer" if is_khmer(text) else "latin", is_long(text))
        for text, kind in dict.fromkeys(_texts(person))
    )


def protected_terms(register: Mapping[str, Person]) -> tuple[Term, ...]:
    """Return the protected terms of everyone in the register who is not `public`, whatever a story shows of them."""
    return tuple(term for person in register.values() if not person.public for term in terms_of(person))
