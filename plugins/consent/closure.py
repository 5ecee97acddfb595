"""R9: whoever knows the one knows the other. Relatives, and one person in several texts, share the strictest that is shown of any."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.consent.ages import PUBLIC_KINDS
from plugins.read.schema.base import DETAIL_LEVELS, PLACE_LEVELS
from plugins.read.schema.consent import Levels
from plugins.read.schema.people import Person

Field = str
OF_EVERYONE: tuple[Field, ...] = ("name", "photo", "place", "details")
OF_RELATIVES: tuple[Field, ...] = ("name", "photo", "place")
OF_PUBLIC: tuple[Field, ...] = ("name", "photo")
"""What a public person and a relative share, in one text: what the public one does elsewhere tells nothing new, and where she works
narrows no place."""

RANKS: Mapping[Field, Callable[[str], int]] = {
    "name": ("full", "given").count,  # a pseudonym, a role and nothing hide her equally
    "photo": ("face",).count,
    "place": PLACE_LEVELS.index,
    "details": DETAIL_LEVELS.index,
}


@dataclass(frozen=True, slots=True)
class Showing:
    """One person in one published text (its key). `allowed`: what her line says; `shown`: what is left of that under the limits of the
    text, which are those of its strictest person."""

    text: str
    handle: str
    allowed: Levels
    shown: Levels
    is_public: bool


@dataclass(frozen=True, slots=True, order=True)
class Clash:
    """A text shows more of somebody in one field than `other`, a text or the same one, allows of her or of a relative: at most `level`."""

    text: str
    handle: str
    field: Field
    of_relative: bool
    other: str
    level: str


def kin(register: Mapping[str, Person]) -> Mapping[str, frozenset[str]]:
    """Return the relatives of everyone who has any; written down on one side, it holds for both (R9; formats.md, `relatives`).

    Whoever signed for a child is as near to her as a relative, unless it was a member of staff or an official.

    Source: ICRC: the names of parents and siblings identify. That guardians count is our own: whoever signs for a child lives near her.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for handle, person in register.items():
        for relative in (*person.relatives, *_guardians(person, register)):
            if relative != handle:
                found[handle].add(relative)
                found[relative].add(handle)
    return {handle: frozenset(relatives) for handle, relatives in found.items()}


def _guardians(person: Person, register: Mapping[str, Person]) -> Iterator[str]:
    for form in person.forms.values():
        guardian = register.get(form.guardian.handle or "") if form.guardian else None
        if guardian is not None and guardian.kind not in PUBLIC_KINDS:
            yield guardian.handle


def clashes(showings: Sequence[Showing], relatives: Mapping[str, frozenset[str]]) -> tuple[Clash, ...]:
    """Return where a text shows more than it may, in one pass over what is published: one clash for each text, person and field (R9).

    A named mother unmasks her hidden daughter. Of two texts that collide, the one above the strictest is told. Who stands in no published text binds nobody.

    Source: ICRC: the names of parents and siblings identify; UNICEF: nor may siblings be put at risk; HIPAA: identifiers of relatives count as
    her own. Sweeney 2002: releases that are safe alone are joined (for one handle in several texts).
    """
    of_handle: defaultdict[str, list[Showing]] = defaultdict(list)
    for showing in showings:
        of_handle[showing.handle].append(showing)
    found: dict[tuple[str, str, Field], Clash] = {}
    for one in showings:
        near = sorted(relatives.get(one.handle, ()))
        others = [*of_handle[one.handle], *(other for handle in near for other in of_handle[handle])]
        for clash in sorted(_between(one, others)):
            found.setdefault((clash.text, clash.handle, clash.field), clash)
    return tuple(sorted(found.values()))


def _between(one: Showing, others: Iterable[Showing]) -> Iterator[Clash]:
    for other in others:
        for field in _shared(one, other):
            level = getattr(other.allowed, field)
            if RANKS[field](getattr(one.shown, field)) > RANKS[field](level):
                yield Clash(one.text, one.handle, field, one.handle != other.handle, other.text, level)


def _shared(one: Showing, other: Showing) -> tuple[Field, ...]:
    if one.is_public or other.is_public:
        return OF_PUBLIC if one.handle != other.handle and one.text == other.text else ()
    return OF_EVERYONE if one.handle == other.handle else OF_RELATIVES
