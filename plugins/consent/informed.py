"""R13: a yes counts when the person knew what she said yes to, and somebody can vouch for it."""

from collections.abc import Iterator

from plugins.common.problems import N_, Problem
from plugins.consent.appearance import Appearance
from plugins.consent.forms import given

WITNESSED = frozenset({"thumbprint", "witnessed-oral"})


def told(person: Appearance) -> Iterator[Problem]:
    """Withhold where she was not told that support does not hang on it, and how to withdraw (R13).

    Source: GDPR 7(3): told of withdrawal before she agrees; 7(4): freely given, so nothing hangs on it; ICRC: aid does not, and she is told how
    to withdraw.
    """
    forms = list(given(person.forms))
    if any(not form.told_unconditional for form in forms):
        what = N_("The form does not say she was told that she gets the same support if she says no")
        yield person.form_problem("R13", what, N_("Tell her; then write “told_unconditional: true”"))
    if any(not form.told_withdrawal for form in forms):
        what = N_("The form does not say she was told that she can take her consent back, and how")
        yield person.form_problem("R13", what, N_("Tell her; then write “told_withdrawal: true”"))


def understood(person: Appearance) -> Iterator[Problem]:
    """Withhold where it was explained in a language that she does not, as far as the register knows, speak (R13).

    Source: ICRC: forms in the language required; GDPR 7(2): intelligible, in clear and plain language.
    """
    if any(form.explained_in not in person.person.speaks for form in given(person.forms)):
        what = N_("The form was not explained in a language that the register says this person speaks")
        yield person.form_problem(
            "R13", what, N_("Compare “explained_in” on the form with “speaks”; explain it to her again if need be")
        )


def witnessed(person: Appearance) -> Iterator[Problem]:
    """Withhold a thumbprint or a spoken yes without a witness (R13).

    Source: Declaration of Helsinki: consent that is not in writing is documented and witnessed; ICH E6: an impartial witness for whoever cannot
    read.
    """
    if any(form.how in WITNESSED and form.witness is None for form in given(person.forms)):
        what = N_("A thumbprint or a spoken yes needs a witness, and the form names none")
        yield person.form_problem("R13", what, N_("Enter the witness from the form"))


INFORMED = (told, understood, witnessed)
