"""R1: a record that cannot be read whole withholds. In doubt nobody is shown."""

from collections.abc import Collection, Iterator

from plugins.common.problems import N_, Problem
from plugins.consent.ages import contradicts_birth
from plugins.consent.appearance import Appearance
from plugins.consent.forms import given
from plugins.read.content import Entry


def unreadable(entry: Entry) -> Iterator[Problem]:
    """Yield what was wrong with the entry's files when they were read (R1).

    Source: GDPR 7(1): able to show her consent; what cannot be read shows nothing.
    """
    seen: dict[Problem, None] = dict.fromkeys(entry.problems)
    for text in entry.texts.values():
        seen.update(dict.fromkeys(text.problems))
    yield from seen


def missing_record(entry: Entry, spoken: Collection[str]) -> Iterator[Problem]:
    """Withhold a story without a consent record, and another text that names somebody by handle or holds a picture (R1).

    `spoken`: every handle mentioned in any language.

    Source: GDPR 7(1): able to show her consent; 25(2): nobody is shown by default.
    """
    if entry.consent is not None or any(problem.where == entry.consent_where for problem in entry.problems):
        return
    if entry.kind == "stories":
        what = N_("The story has no consent.yaml, so nobody knows what its people agreed to")
    elif spoken or entry.photos or entry.cover or entry.logo:
        what = N_("This text names a person or holds a picture, and has no consent.yaml")
    else:
        return
    yield Problem(
        entry.consent_where,
        1,
        1,
        "R1",
        what,
        N_(
            "Write a file consent.yaml beside the text, with a line people: and below it, two spaces further in, a line for each person, such as mother-01: {{form: WRC-2026-014, show: hidden}}"
        ),
    )


def broken_form(person: Appearance) -> Iterator[Problem]:
    """Withhold a text that relies on a form which could not be read (R1).

    Source: GDPR 7(1): able to show her consent; a form that cannot be read may hold her withdrawal.
    """
    if person.record.form in person.person.broken_forms:
        what = N_("The form that this text relies on could not be read")
        yield person.form_problem(
            "R1", what, N_("Mend the form: what is wrong in it stands further down, with its line")
        )


def half_form(person: Appearance) -> Iterator[Problem]:
    """Withhold a yes without its date, how it was given, or who asked: nobody could prove it (R1).

    Source: GDPR 7(1): able to show her consent.
    """
    if any(form.date is None or form.how is None or form.by is None for form in given(person.forms)):
        what = N_("The form of this person says yes, but not when, how, or who asked her")
        yield person.form_problem("R1", what, N_("Fill in “date”, “how” and “by” from the signed form"))


def contradictory_birth(person: Appearance) -> Iterator[Problem]:
    """Withhold where the register says two different things about a person's age (R1).

    Source: GDPR 5(1)(d): personal data are accurate. That she is a child in doubt is our own reading of CRC 3(1).
    """
    if contradicts_birth(person.person, person.day):
        what = N_("“born” and “minor” contradict each other")
        yield person.register_problem("R1", what, N_("Take out the one that is wrong"), "minor")


def unborn(person: Appearance) -> Iterator[Problem]:
    """Withhold where a year of birth is still ahead: nobody knows how old she is (R1).

    Source: GDPR 5(1)(d): personal data are accurate; whether CRC 1 protects her cannot be told.
    """
    if person.person.born is not None and int(person.person.born[:4]) > person.day.year:
        what = N_("the year of birth of this person is still ahead")
        yield person.register_problem("R1", what, N_("Compare it with the signed form"), "born")


RECORDS = (broken_form, half_form, contradictory_birth, unborn)
