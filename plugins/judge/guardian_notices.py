"""A guardian who is a relative of the perpetrator in the same text: often the mother, now and then somebody who signs for him."""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.consent.ages import is_minor
from plugins.consent.appearance import Appearance, appearances
from plugins.consent.forms import given
from plugins.judge.reading import Reading

NEAR_SUSPECT = N_("the guardian on the form of {handle} is a relative of a perpetrator in this text")
MAKE_SURE = N_("Make sure that the guardian signed freely and not for that person; otherwise let another guardian sign")


def guardians_near_suspects(reading: Reading) -> Iterator[Problem]:
    """Tell of a guardian who is a relative of the suspect, and keep nothing out (R4).

    `is_suspect: false` was written by somebody who had to be certain, and a mother is a relative of the father by her child alone.

    Source: UNICEF: permission of the child and of her guardian; CRC 3(1): her best interests come first. That it only notifies is our own.
    """
    entry, register = reading.entry, reading.vocabulary.content.register
    people = appearances(entry, register, reading.today.consent)
    suspects = {person.handle for person in people if person.person.kind == "perpetrator"}
    near = {other for handle in suspects for other in register[handle].relatives}
    near |= {handle for handle, person in register.items() if suspects & set(person.relatives)} if suspects else set()
    for person in people:
        if near & _guardians(person) and is_minor(person.person, person.day):
            yield person.form_problem("R4", NEAR_SUSPECT, MAKE_SURE)


def _guardians(person: Appearance) -> set[str | None]:
    return {form.guardian.handle for form in given(person.forms) if form.guardian}
