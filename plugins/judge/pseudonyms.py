"""Which pseudonym stands for each person: her own, or one chosen for her; the same in all stories and in both scripts."""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain

from plugins.common.languages import Lang
from plugins.common.problems import N_, Problem
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


def unusable(
    langs: Collection[Lang], handles: Collection[str], found: Pseudonyms, real: Collection[str]
) -> tuple[Problem, ...]:
    """Return what withholds a text in `langs` whose `handles` are shown by a pseudonym: none left, none in a language, or one that is a
    real name (`real`: the handles for which that is so)."""
    problems = [_said(handle, IS_A_NAME, CHOOSE_ANOTHER) for handle in sorted(handles) if handle in real]
    for handle in sorted(handles):
        if handle not in found:
            problems.append(_said(handle, LIST_EXHAUSTED, USE_THE_ROLE))
        else:
            problems += [_said(handle, NOT_IN_BOTH, ADD_IT, lang) for lang in langs if lang not in found[handle]]
    return tuple(dict.fromkeys(problems))


def not_fixed(handles: Collection[str], register: Mapping[str, Person]) -> tuple[Problem, ...]:
    """Return the notices about pseudonyms that the build chose and nobody wrote down."""
    return tuple(_said(handle, NOT_FIXED, FIX_IT) for handle in sorted(handles) if not register[handle].pseudonym)


def _said(handle: str, what: str, remedy: str, lang: str = "") -> Problem:
    return Problem(f"people/{handle}.yaml", 1, 1, "R8", what, remedy, (("handle", handle),), handle, lang=lang)


IS_A_NAME = N_("the pseudonym of {handle} is the real name of a registered person")
CHOOSE_ANOTHER = N_("Choose another pseudonym")
LIST_EXHAUSTED = N_("no pseudonym is left for {handle}")
USE_THE_ROLE = N_("Write one into the register, or set show: role")
NOT_IN_BOTH = N_("the pseudonym of {handle} is missing in a language of this text")
ADD_IT = N_("Write the same pseudonym in both scripts into the register")
NOT_FIXED = N_("the pseudonym of {handle} is not yet fixed: the build chose one")
FIX_IT = N_("Write it into the register as pseudonym: so that it stays the same for ever")
