"""Who is a minor. Doubt makes a minor; the United Nations' Convention on the Rights of the Child draws the line at 18."""

from datetime import date

from plugins.consent.days import birthday
from plugins.read.schema.people import Person

ADULT_AT = 18
ASSENT_FROM = 7  # the child's own view counts by her age (UNICEF, ethical reporting); the line at 7 is this project's
PUBLIC_KINDS = frozenset({"staff", "official"})


def is_minor(person: Person, day: date) -> bool:
    """Tell whether `person` counts as a minor on `day` (R4).

    Somebody of whom only the year (or month) of birth is known is a minor until its end; of whom nothing is known, a minor.
    Where `born` and `minor` contradict each other (an error), she is one. Staff and officials entered as `public` are said
    to be adults by that, unless `born` or `minor` says otherwise.

    Source: CRC 1: below eighteen. That doubt makes a minor is our own.
    """
    if contradicts_birth(person, day):
        return True
    if person.born is not None:
        return day < birthday(person.born, ADULT_AT).latest
    if person.minor is not None:
        return person.minor
    return not (person.public and person.kind in PUBLIC_KINDS)


def contradicts_birth(person: Person, day: date) -> bool:
    """Tell whether `born` and `minor` both stand there and say different things on `day`."""
    if person.born is None or person.minor is None:
        return False
    return person.minor != (day < birthday(person.born, ADULT_AT).latest)


def is_turning_adult(person: Person, day: date) -> bool:
    """Tell whether `person` is still counted as a minor on `day` and may already be an adult: her birthday is not known to the day.

    In this time a guardian's form no longer suffices, and her own does not yet.
    """
    if person.born is None:
        return False
    earliest, latest = birthday(person.born, ADULT_AT)
    return earliest <= day < latest


def needs_assent(person: Person, day: date) -> bool:
    """Tell whether a minor is, or may be, old enough on `day` to be asked herself; of unknown age she is (R4).

    Source: CRC 12(1) and UNICEF: her views have weight by her age and maturity. Seven is our own line.
    """
    return person.born is None or birthday(person.born, ASSENT_FROM).earliest <= day


def is_public(person: Person, day: date) -> bool:
    """Tell whether `person` speaks in public as staff or an official, so that no form is needed; never a minor."""
    return person.public and person.kind in PUBLIC_KINDS and not is_minor(person, day)
