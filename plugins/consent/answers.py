"""R3: what a person, asked or not, has answered."""

from collections.abc import Iterator
from typing import Literal

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_, Problem
from plugins.common.states import State
from plugins.consent.ages import PUBLIC_KINDS
from plugins.consent.appearance import Appearance
from plugins.consent.forms import given, is_ahead, is_over, lacks_own_form
from plugins.consent.refusal import Refusal
from plugins.consent.scope import allowed_channels, allowed_languages

UNASKED_KINDS = frozenset({"family", "third-party", "perpetrator"})


def withdrawals(person: Appearance) -> Iterator[Refusal]:
    """Refuse what she has taken back: the text as a whole, or one language of it (R3).

    Source: GDPR 7(3): withdrawing is a right at any time, and as easy as giving.
    """
    what = N_("This person has withdrawn her consent")
    remedy = N_("Nothing to do: the text stays out, and what was published is taken down")
    if "all" in person.scopes:
        yield Refusal(State.WITHDRAWN, person.problem("R3", what, remedy, "withdrawn"))
    for lang in LANGUAGES:
        if f"language:{lang}" in person.scopes:
            yield Refusal(State.WITHDRAWN, person.problem("R3", what, remedy, "withdrawn", lang=lang))


def noes(person: Appearance) -> Iterator[Refusal]:
    """Refuse a text in which somebody's form says no (R3).

    Source: GDPR 4(11): consent is given freely, by a clear yes; ICRC: freely given, and aid does not hang on it.
    """
    if any(form.status == "refused" for form in person.forms):
        what = N_("This person was asked and has said no")
        remedy = N_("Respect it: leave the text as a draft, or write it without her")
        yield Refusal(State.REFUSED, person.problem("R3", what, remedy, "form"))


def unasked(person: Appearance) -> Iterator[Refusal]:
    """Refuse a subject, or a person shown above her role, without a form that says yes (R3).

    Family, third parties and perpetrators may stay unasked while they are only a role, without a face, and no nearer than
    their province. A form that is named and cannot be
    found or read is another fault, and a no another answer.

    Source: ICRC: consent of whoever is identified by name, face, relatives, home or clothes; GDPR 25(2): by default nothing is open to
    everybody. What a mere role may do without a form is our own: nobody is identified by it.
    """
    asked = any(form.status != "not-asked" for form in person.forms)
    if person.is_public or asked or _is_form_lost(person):
        return
    if person.person.kind == "subject":
        what = N_("No form is named in this person's line, so nobody knows whether she was asked")
        remedy = N_("If she has signed, write “form:” with the number of the form in this line; if not, ask her")
        yield Refusal(State.NOT_ASKED, person.problem("R3", what, remedy, "form"))
    elif person.person.kind not in UNASKED_KINDS:
        what = N_("No form says that this member of staff or official agreed to stand in the text")
        remedy = N_(
            "Enter the form, or write “public: true” in the register if this person speaks in an official function"
        )
        yield _withheld(person, what, remedy)
    elif not person.is_role_only:
        what = N_("No form says that this person agreed to be shown")
        remedy = N_("Enter the form, or set “show: role”")
        yield _withheld(person, what, remedy)


def lost_forms(person: Appearance) -> Iterator[Refusal]:
    """Withhold a text that names a form which the register does not have (R3).

    Source: GDPR 7(1): whoever relies on consent must be able to show it.
    """
    if _is_form_lost(person) and person.record.form not in person.person.broken_forms:
        what = N_("The register has no form of this person with this number")
        remedy = N_("Compare the number with the signed form, and enter the form in the register")
        yield _withheld(person, what, remedy)


def _is_form_lost(person: Appearance) -> bool:
    return person.record.form is not None and not person.forms


def untimely(person: Appearance) -> Iterator[Refusal]:
    """Refuse a form that is over, withhold one that has not begun or ends before it begins (R3).

    Source: GDPR 5(1)(e): no longer than the purpose asks; 7(1): able to show it. The 24 months of a form without an end are our own: no
    guideline names a number.
    """
    for form in given(person.forms):
        if is_ahead(form, person.day):
            what = N_("The form of this person has a date that is still ahead")
            remedy = N_("Compare the dates with the signed form")
            yield Refusal(State.WITHHELD, person.form_problem("R3", what, remedy))
        elif form.date is not None and form.expires is not None and form.expires <= form.date:
            what = N_("The form of this person ends before it begins")
            remedy = N_("Compare the dates with the signed form")
            yield Refusal(State.WITHHELD, person.form_problem("R3", what, remedy))
        elif is_over(form, person.person, person.day):
            what = N_("The form of this person has expired")
            remedy = N_("Ask her again, enter the new form, and write its number in this line")
            yield Refusal(State.EXPIRED, person.problem("R3", what, remedy, "form"))


def outgrown(person: Appearance) -> Iterator[Refusal]:
    """Refuse to let a guardian alone speak for somebody who may have turned 18 (R3).

    Source: CRC 1: a child is below eighteen; GDPR 4(11): consent is the person's own.
    """
    if lacks_own_form(person.person, tuple(given(person.forms)), person.day):
        what = N_("This person may have turned 18, and only her guardian has signed")
        remedy = N_("Let her sign a form of her own, enter it beside the guardian's, and write its number in this line")
        yield Refusal(State.EXPIRED, person.problem("R3", what, remedy, "form"))


def out_of_scope(person: Appearance) -> Iterator[Refusal]:
    """Refuse the languages she did not allow, and every one when she did not allow the web (R3).

    Source: GDPR 4(11): consent is specific; 5(1)(b): data stay with the purpose for which they were given.
    """
    languages = allowed_languages(person)
    for lang in LANGUAGES:
        if lang not in languages:
            what = N_("This person did not agree to this language")
            remedy = N_("Nothing to do, unless she signs a form that names it")
            yield Refusal(State.NOT_ALLOWED, _of_scope(person, what, remedy, "languages", lang))
    if "web" not in allowed_channels(person):
        remedy = N_(
            "Nothing to do, unless she agrees and signs a form that names the web; then write “web” among its channels"
        )
        yield Refusal(State.NOT_ALLOWED, _of_scope(person, NO_WEB, remedy, "channels"))


NO_WEB = N_("This person did not agree to be shown on the web: “web” is not among the channels here")


def _of_scope(
    person: Appearance, what: str, remedy: str, field: Literal["languages", "channels"], lang: str = ""
) -> Problem:
    """A problem at the line that narrows her yes: hers in the record, or else that of the form."""
    if getattr(person.record, field) is not None or not person.record.form:
        return person.problem("R3", what, remedy, field, lang=lang)
    return person.register_problem("R3", what, remedy, "forms", person.record.form, field, lang=lang)


def misplaced_public(person: Appearance) -> Iterator[Refusal]:
    """Withhold where `public` stands with somebody who is neither staff nor an official (R3).

    Source: GDPR 25(2): by default nobody is shown to everybody. That a function stands for a form is our own, and so is its limit.
    """
    if person.person.public and person.person.kind not in PUBLIC_KINDS:
        what = N_("“public: true” is only for staff and officials who speak in their function")
        remedy = N_("Take it out of the register, and enter the form this person signed")
        yield Refusal(State.WITHHELD, person.register_problem("R3", what, remedy, "public"))


def _withheld(person: Appearance, what: str, remedy: str) -> Refusal:
    return Refusal(State.WITHHELD, person.problem("R3", what, remedy, "form"))


ANSWERS = (withdrawals, noes, untimely, outgrown, out_of_scope, unasked, lost_forms, misplaced_public)
