"""R4: what a minor needs before she may be shown."""

from collections.abc import Iterator, Mapping

from plugins.common.problems import N_, Problem
from plugins.consent.ages import PUBLIC_KINDS, is_minor, needs_assent
from plugins.consent.appearance import Appearance
from plugins.consent.forms import given
from plugins.consent.guardians import faults_of
from plugins.read.schema.people import Person


def is_shown_child(person: Appearance) -> bool:
    """Tell whether she is a minor who is a subject, has a name or pseudonym in the text, or is pictured."""
    shown = person.person.kind == "subject" or person.is_named or person.is_pictured
    return shown and is_minor(person.person, person.day)


def guardians(person: Appearance, register: Mapping[str, Person]) -> Iterator[Problem]:
    """Withhold a minor without a guardian's yes, or with that of somebody who may not give it (R4).

    Without any yes at all, R3 speaks.

    Source: UNICEF: permission of the child and of her guardian; CRC 3(1): her best interests come first. The suspect's exclusion is our own: he
    would agree for his own sake.
    """
    if not is_shown_child(person) or not person.has_yes:
        return
    signed = [form.guardian for form in given(person.forms) if form.guardian is not None]
    if not signed:
        what = N_("This person is a minor, or may be one, and no guardian has signed")
        remedy = N_(
            "Enter the guardian on the form; if she is an adult, write “born” or “minor: false” in the register"
        )
        yield person.form_problem("R4", what, remedy)
    faults = [fault for guardian in signed for fault in faults_of(guardian, person.handle, register, person.day)]
    yield from (person.form_problem("R4", *fault) for fault in dict.fromkeys(faults))


def assents(person: Appearance) -> Iterator[Problem]:
    """Withhold a minor who said no, and one who may be seven or older and was not asked (R4).

    A form of her own is her answer too. A child's no counts however little is shown of her.

    Source: CRC 12(1) and UNICEF: the child's views have weight by her age and maturity. Seven is our own line.
    """
    if not is_minor(person.person, person.day):
        return
    answers = [form.assent for form in person.forms if form.assent is not None]
    if any(not answer.given for answer in answers):
        what = N_("The child has said no, or the form does not say that she agreed")
        yield person.form_problem("R4", what, N_("Respect it; if she did agree, write “given: true” under “assent”"))
    own = any(form.guardian is None for form in given(person.forms))
    asked = bool(answers) or own or not person.has_yes
    if is_shown_child(person) and needs_assent(person.person, person.day) and not asked:
        what = N_("Nobody has written down that the child herself agreed")
        yield person.form_problem(
            "R4", what, N_("Ask her in words she understands, and enter the answer under “assent”")
        )


def named_with_face(person: Appearance) -> Iterator[Problem]:
    """Withhold a minor's real name together with her face: one of them, never both (R4).

    Source: CARE, three pillars: of face, place and name at least one is left out for a child. Which one is left out is our own choice.
    """
    if is_minor(person.person, person.day) and person.levels.name in ("full", "given") and person.shows_face:
        what = N_("A minor's real name and face stand in the same text")
        yield person.problem("R4", what, N_("Set “name: pseudonym”, or “photo: hidden-face”"), "name")


def public_minors(person: Appearance) -> Iterator[Problem]:
    """Withhold where `public` stands with a minor (R4): a child never speaks in a function.

    Source: CRC 16(1) and UNICEF: a child's right to privacy.
    """
    if person.person.public and person.person.kind in PUBLIC_KINDS and is_minor(person.person, person.day):
        what = N_("“public: true” stands with a minor")
        yield person.register_problem(
            "R4", what, N_("Take it out of the register, and enter the guardian's form"), "public"
        )
