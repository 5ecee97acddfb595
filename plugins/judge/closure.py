"""R9, people: over all texts that are published, what one shows of a person gives away nothing that another hides."""

from collections.abc import Iterator, Mapping

from plugins.common.problems import N_, Problem
from plugins.consent.ages import PUBLIC_KINDS
from plugins.consent.closure import Clash, Showing, clashes, kin
from plugins.consent.positions import position
from plugins.judge.judged import Judged
from plugins.judge.words_of import Vocabulary
from plugins.read.content import Entry
from plugins.read.schema.base import DETAIL_LEVELS, PLACE_LEVELS
from plugins.read.schema.people import Person

OF_RELATIVE = N_(
    "“{field}” shows more of this person than “{other}” shows of a relative, and the one leads to the other"
)
ALIKE = N_(
    "Write “{field}: {level}” in this person's line; or, in “{other}”, take the relative out of “people” and use plain words, or show the relative as much if that was agreed"
)
OF_HERSELF = N_("“{field}” shows more of this person than “{other}” does, and readers can put the two together")
SAME = N_("Write “{field}: {level}” in this person's line; or, if her form allows it, show as much of her in “{other}”")


def closure(judged: Mapping[str, Judged], vocabulary: Vocabulary) -> Mapping[str, tuple[Problem, ...]]:
    """Return, by the key of the entry, what keeps it out because of a relative or of another published text (R9).

    Published is what has a page in a language before this rule is asked; drafts and what is kept out bind nobody.

    Source: ICRC, UNICEF, HIPAA and Sweeney 2002, as in `clashes`. That drafts bind nobody is our own: nobody reads them.
    """
    register = vocabulary.content.register
    live = [one for one in judged.values() if one.decision.published]
    showings = [showing for one in live for showing in _showings(one, register)]
    found: dict[str, tuple[Problem, ...]] = {}
    for clash in clashes(showings, kin(register)):
        problem = _problem(judged[clash.text].entry, clash, register[clash.handle])
        found[clash.text] = (*found.get(clash.text, ()), problem)
    return found


def _showings(judged: Judged, register: Mapping[str, Person]) -> Iterator[Showing]:
    decision = judged.decision
    for handle, levels in decision.shown.items():
        if handle not in register:
            continue
        limited = {
            "place": min(levels.place, decision.place, key=PLACE_LEVELS.index),
            "details": min(levels.details, decision.details, key=DETAIL_LEVELS.index),
        }
        yield Showing(judged.entry.key, handle, levels, levels.model_copy(update=limited), _is_public(register[handle]))


def _is_public(person: Person) -> bool:
    """In a published text nobody is public and a minor (R4), so that the day makes no difference."""
    return person.public and person.kind in PUBLIC_KINDS


def _problem(entry: Entry, clash: Clash, person: Person) -> Problem:
    line, column = position(entry.consent_lines, "people", clash.handle, clash.field)
    what, remedy = (OF_RELATIVE, ALIKE) if clash.of_relative else (OF_HERSELF, SAME)
    values = (("field", clash.field), ("level", _way_out(clash, person)), ("other", clash.other))
    return Problem(entry.consent_where, line, column, "R9", what, remedy, values, clash.handle)


def _way_out(clash: Clash, person: Person) -> str:
    """The level to write: any that hides the name will do, and one that must not be mentioned at all is too much to ask."""
    if clash.field != "name":
        return clash.level
    return "role" if _is_public(person) else "pseudonym"
