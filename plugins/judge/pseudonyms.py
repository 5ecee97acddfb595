"""Which pseudonym stands for each person: her own, or one chosen for her; the same in all stories and in both scripts."""

from collections.abc import Iterable, Mapping
from itertools import chain

from plugins.common.languages import Lang
from plugins.people.fold import folded, is_khmer
from plugins.people.pseudonyms import pseudonym_for
from plugins.people.romanisation import romanisation_key
from plugins.read.content import Content
from plugins.read.schema.people import Person

Pseudonyms = Mapping[str, Mapping[Lang, str]]
"""By handle, then by language."""


def pseudonyms(content: Content, long_terms: frozenset[str]) -> Pseudonyms:
    """Return a pseudonym for everyone in the register whom a text may have to show by one.

    A written one comes first. The others are computed in the order of their handles, unlike the name of anybody in the person's
    stories, among the relatives or in the partner's stories; so they are the same in every build. Whoever finds the list exhausted is left out.
    """
    register = content.register
    found = {handle: {Lang(k): v for k, v in p.pseudonym.items()} for handle, p in register.items() if p.pseudonym}
    for handle in sorted(_pseudonymous(content) - found.keys()):
        near = _near(content, handle)
        chosen = pseudonym_for(
            register[handle],
            avoid=frozenset(name for other in near for name in _names(register[other])),
            long_terms=long_terms,
            reserved=frozenset(chain.from_iterable(found[other].values() for other in near if other in found)),
        )
        if chosen:
            found[handle] = dict(chosen)
    return found


def _pseudonymous(content: Content) -> set[str]:
    people = (item for entry in content.entries if entry.consent for item in entry.consent.people.items())
    return {handle for handle, line in people if line.levels.name == "pseudonym" and handle in content.register}


def _near(content: Content, handle: str) -> set[str]:
    """Everybody in the person's stories or in those of the same partner, and the relatives in both directions."""
    register = content.register
    hers = [entry for entry in content.entries if entry.consent and handle in entry.consent.people]
    partners = {entry.partner for entry in hers if entry.partner}
    near = {h for e in content.entries if e.consent and (e in hers or e.partner in partners) for h in e.consent.people}
    near |= {*register[handle].relatives, *(h for h, person in register.items() if handle in person.relatives)}
    return (near & register.keys()) - {handle}


def _names(person: Person) -> Iterable[str]:
    for name in person.names.values():
        yield from (part for part in (name.given, name.family, name.full) if part)
    yield from (*person.aliases, *person.also_people)


def real_names(content: Content, found: Pseudonyms) -> frozenset[str]:
    """Return the handles whose written pseudonym is a real name nearby: her own or one that sounds like it, or that of anybody in her
    stories, among her relatives or in the partner's stories."""
    register = content.register
    written = {handle: pair for handle, pair in found.items() if register[handle].pseudonym}
    return frozenset(handle for handle, pair in written.items() if _is_real(handle, tuple(pair.values()), content))


def _is_real(handle: str, pseudonym: tuple[str, ...], content: Content) -> bool:
    own = {part for name in _names(content.register[handle]) for part in (name, *name.split())}
    others = {name for other in _near(content, handle) for name in _names(content.register[other])}
    same = {folded(name) for name in own | others}
    sounds = {romanisation_key(name) for name in own | others if not is_khmer(name)} - {""}
    return any(folded(name) in same or (not is_khmer(name) and romanisation_key(name) in sounds) for name in pseudonym)
