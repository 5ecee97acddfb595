"""Which forms speak for a person on a day, and until when."""

from collections.abc import Iterator
from datetime import date

from plugins.consent.ages import ADULT_AT, is_minor, is_turning_adult
from plugins.consent.days import birthday, months_24_after
from plugins.read.schema.people import Form, Person


def end(form: Form, person: Person) -> date | None:
    """Return the first day on which what `form` allows is not shown; None when the form has neither a date nor an end.

    Without `expires` it is 24 months after the form's date (the guidelines give no number; this one is the project's). What was
    signed for a minor, or by one, ends at the latest on the day from which she is an adult for certain.
    """
    ends = [day for day in (_own_end(form), _end_of_minority(form, person)) if day is not None]
    return min(ends, default=None)


def _own_end(form: Form) -> date | None:
    if form.expires is not None:
        return form.expires
    return months_24_after(form.date) if form.date else None


def _end_of_minority(form: Form, person: Person) -> date | None:
    if person.born is None or form.date is None:
        return None
    earliest, latest = birthday(person.born, ADULT_AT)
    signed_as_minor = form.date < earliest or (form.guardian is not None and form.date < latest)
    return latest if signed_as_minor else None


def is_over(form: Form, person: Person, day: date) -> bool:
    """Tell whether `form` no longer allows anything on `day`.

    A guardian's form is over for an adult, whenever it was signed: she speaks for herself.
    """
    ends = end(form, person)
    if ends is not None and ends <= day:
        return True
    return form.guardian is not None and not is_minor(person, day)


def is_ahead(form: Form, day: date) -> bool:
    """Tell whether `form`, or the guardian's or the child's answer on it, carries a date after `day`."""
    parts = [part for part in (form, form.guardian, form.assent) if part is not None]
    return any(part.date is not None and part.date > day for part in parts)


def in_use(person: Person, form_id: str | None, day: date) -> tuple[Form, ...]:
    """Return the forms that speak for `person` where a text names `form_id`: that one, first, and the one that must stand beside it.

    While she may be an adult already and counts as a minor still, her guardian's form and her own are needed together.
    Nothing when the register has no such form.
    """
    named = person.forms.get(form_id) if form_id is not None else None
    if named is None:
        return ()
    beside = _beside(person, named, day) if is_turning_adult(person, day) else None
    return (named,) if beside is None else (named, beside)


def _beside(person: Person, named: Form, day: date) -> Form | None:
    fitting = [
        (form.date, form_id)
        for form_id, form in person.forms.items()
        if form.date is not None
        and (form.guardian is None) != (named.guardian is None)
        and is_in_force(form, person, day)
    ]
    return person.forms[max(fitting)[1]] if fitting else None


def is_in_force(form: Form, person: Person, day: date) -> bool:
    """Tell whether `form` says yes on `day`, at least to something."""
    taken_back = form.withdrawn is not None and form.withdrawn.scope == "all"
    return form.status == "given" and not taken_back and not is_ahead(form, day) and not is_over(form, person, day)


def lacks_own_form(person: Person, forms: tuple[Form, ...], day: date) -> bool:
    """Tell whether only a guardian speaks for somebody who may already be an adult."""
    return is_turning_adult(person, day) and bool(forms) and all(form.guardian is not None for form in forms)


def given(forms: tuple[Form, ...]) -> Iterator[Form]:
    """Yield those of `forms` that say yes."""
    return (form for form in forms if form.status == "given")
