"""One person in one text: what its record says of her, what the register says, and what is left of it after withdrawals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plugins.common.problems import Problem
from plugins.consent.ages import is_public
from plugins.consent.forms import given, in_use
from plugins.consent.positions import Lines, position
from plugins.read.content import Entry
from plugins.read.schema.base import NAME_LEVELS, PLACE_LEVELS
from plugins.read.schema.consent import Consent, Levels, PersonEntry
from plugins.read.schema.people import Form, Person

NAMED = frozenset({"full", "given", "pseudonym"})


@dataclass(frozen=True, slots=True, repr=False)
class Appearance:
    """A registered person in a text on `day`. `forms` are those that speak for her there, the named one first (`forms.in_use`).

    `scopes` are the withdrawals that act, from the record and the forms: `all`, `photo`, `name`, `social`, `language:<code>`.
    `levels` are what the record says less those. `is_public`: no form is needed of her, and she narrows nothing.
    """

    handle: str
    record: PersonEntry
    person: Person
    forms: tuple[Form, ...]
    scopes: frozenset[str]
    levels: Levels
    shows_face: bool
    is_public: bool
    day: date
    where: str
    lines: Lines

    @property
    def is_named(self) -> bool:
        """She has a name or a pseudonym in the text."""
        return self.levels.name in NAMED

    @property
    def is_pictured(self) -> bool:
        """A photograph of her may stand in the text, with her face or without."""
        return self.shows_face or self.levels.photo != "none"

    @property
    def is_placed_finer_than_province(self) -> bool:
        """Her district, commune or village may be said."""
        return PLACE_LEVELS.index(self.levels.place) > PLACE_LEVELS.index("province")

    @property
    def is_role_only(self) -> bool:
        """Nothing above the preset `role` is shown of her: no name, no photograph, no place finer than the province, no exact detail."""
        above = self.is_named or self.is_pictured or self.is_placed_finer_than_province
        return not above and self.levels.details == "general"

    @property
    def has_yes(self) -> bool:
        """A form that speaks for her here says yes."""
        return any(given(self.forms))

    def problem(self, rule: str, what: str, remedy: str, *field: str, lang: str = "") -> Problem:
        """Return a problem that points to `field` of her line in the record; `what` and `remedy` are marked by `N_` where they stand."""
        line, column = position(self.lines, "people", self.handle, *field)
        return Problem(self.where, line, column, rule, what, remedy, handle=self.handle, lang=lang)

    def register_problem(
        self, rule: str, what: str, remedy: str, *field: str, lang: str = "", values: tuple[tuple[str, str], ...] = ()
    ) -> Problem:
        """Return a problem that points to `field` of her file in the register."""
        line, column = position(self.person.lines, *field)
        where = f"people/{self.handle}.yaml"
        return Problem(where, line, column, rule, what, remedy, values, handle=self.handle, lang=lang)

    def form_problem(self, rule: str, what: str, remedy: str) -> Problem:
        """Return a problem that points to the form which her record names, or to all her forms."""
        return self.register_problem(rule, what, remedy, "forms", self.record.form or "")


def appearances(entry: Entry, register: Mapping[str, Person], day: date) -> tuple[Appearance, ...]:
    """Return everyone of the entry's record whom the register knows, in the record's order."""
    consent = entry.consent
    if consent is None:
        return ()
    return tuple(
        _appearance(entry, consent, handle, record, register[handle], day)
        for handle, record in consent.people.items()
        if handle in register
    )


def _appearance(
    entry: Entry, consent: Consent, handle: str, record: PersonEntry, person: Person, day: date
) -> Appearance:
    forms = in_use(person, record.form, day)
    scopes = _scopes(record, forms)
    levels = narrowed(record.levels, scopes)
    chosen = any(handle in photo.show for photo in consent.photos.values()) and "photo" not in scopes
    return Appearance(
        handle=handle,
        record=record,
        person=person,
        forms=forms,
        scopes=scopes,
        levels=levels,
        shows_face=levels.photo == "face" or chosen,
        is_public=is_public(person, day),
        day=day,
        where=entry.consent_where,
        lines=entry.consent_lines,
    )


def _scopes(record: PersonEntry, forms: tuple[Form, ...]) -> frozenset[str]:
    """A withdrawal acts from the moment it is written down, whatever day it carries: GDPR 7(3), as easy as giving."""
    taken_back = [record.withdrawn, *(form.withdrawn for form in forms)]
    whole = {"all" for form in forms if form.status == "withdrawn"}
    return frozenset(whole | {withdrawal.scope for withdrawal in taken_back if withdrawal is not None})


def narrowed(levels: Levels, scopes: frozenset[str]) -> Levels:
    """Return `levels` less what was withdrawn: without `name` at most a role, without `photo` no photograph.

    >>> narrowed(Levels(name="full", photo="face"), frozenset({"name"})).name
    'role'
    """
    changes = {}
    if "name" in scopes:
        changes["name"] = min(levels.name, "role", key=NAME_LEVELS.index)
    if "photo" in scopes:
        changes["photo"] = "none"
    return levels.model_copy(update=changes)
