"""Picking a pseudonym: the same for the same handle always, in both scripts, and unlike any name near it (rules.md, "Pseudonyms")."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache

from plugins.common.languages import EN, KM, Lang
from plugins.people.fold import folded
from plugins.people.given_names import GivenName, given_names
from plugins.people.likeness import are_alike
from plugins.read.schema.people import Person


def pseudonym_for(
    person: Person, *, avoid: frozenset[str], long_terms: frozenset[str], reserved: frozenset[str] = frozenset()
) -> Mapping[Lang, str] | None:
    """Return the first name of the person's own order that nobody near her has, or None when the list is exhausted.

    Her own choice (`person.pseudonym`) comes first and is the caller's to look up. `avoid`: names in both scripts of everybody in
    her stories, among her relatives and in the partner's stories; hers are added here. `long_terms`: the long protected terms of
    everybody in the register. `reserved`: pseudonyms that stand in the same stories already. The order of `avoid`,
    of the register and of the list plays no part, so that one person more changes only the names that come too near.
    """
    near = (*avoid, *reserved, *_own_names(person))
    terms = _folded(long_terms)
    for name in ranked(person.handle, person.gender):
        pair = (name.latin, name.khmer)
        holds_a_term = any(not terms.isdisjoint(_inside(folded(text))) for text in pair)
        if not holds_a_term and not any(are_alike(text, other) for text in pair for other in near):
            return {EN.code: name.latin, KM.code: name.khmer}
    return None


def ranked(handle: str, gender: str) -> Iterator[GivenName]:
    """Give the names that `handle` may have, hers first: by gender, then those of the other gender that serve for both.

    Within each, by SHA-256 of the handle and the name. The handle has no capital and the name begins with one, so no
    two pairs make the same bytes; the real name plays no part, so the order tells nothing about it.
    """
    fitting = [name for name in given_names() if not name.doubt and (name.unisex or name.gender == gender)]
    return iter(sorted(fitting, key=lambda name: (gender not in ("x", name.gender), _digest(handle, name))))


def _digest(handle: str, name: GivenName) -> bytes:
    return hashlib.sha256(f"{handle}{name.latin}".encode()).digest()


def _own_names(person: Person) -> Iterator[str]:
    for name in person.names.values():
        yield from (name.given, name.full)
        if name.family:
            yield name.family
    yield from (*person.aliases, *person.also_people)


@lru_cache(maxsize=8)
def _folded(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(map(folded, terms)) - {""}


def _inside(text: str) -> set[str]:
    """Every part of `text`: fewer than a register has terms."""
    return {text[i:j] for i in range(len(text)) for j in range(i + 1, len(text) + 1)}
