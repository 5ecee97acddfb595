from datetime import date

import pytest

from plugins.consent.forms import end, in_use, is_over
from plugins.read.schema.people import Form, Person

CHILD = {"born": "2008"}
OWN = {"date": "2026-03-01"}


@pytest.mark.parametrize(
    ("born", "form", "expected"),
    [
        pytest.param("1983", {"expires": "2027-01-01"}, date(2027, 1, 1), id="the day it names"),
        pytest.param("1983", {"expires": None}, date(2028, 2, 14), id="24 months after its date"),
        pytest.param(
            "1983", {"expires": None, "date": "2024-02-29"}, date(2026, 2, 28), id="24 months after 29 February"
        ),
        pytest.param(
            "2009-05-14",
            {"expires": None, "guardian": {}},
            date(2027, 5, 14),
            id="a minor's: at most the 18th birthday",
        ),
        pytest.param(
            "2009-05-14", {"guardian": {}}, date(2027, 5, 14), id="a minor's that names a later day: the same"
        ),
        pytest.param(
            "2009-05-14", {"expires": "2026-09-01", "guardian": {}}, date(2026, 9, 1), id="a minor's that ends before"
        ),
        pytest.param("2009", {"guardian": {}}, date(2028, 1, 1), id="a minor's, year only: the end of that year"),
        pytest.param(
            "2008-02-29", {"date": "2025-01-01", "guardian": {}}, date(2026, 3, 1), id="a minor's, born on 29 February"
        ),
        pytest.param(
            "2009-05-14", {}, date(2027, 5, 14), id="signed by a minor alone: it does not outlive her minority"
        ),
        pytest.param("2007-05-14", {}, date(2028, 2, 14), id="signed by an adult"),
        pytest.param("2008-02-14", {"guardian": {}}, date(2028, 2, 14), id="signed on the 18th birthday"),
        pytest.param("2007-05-14", {"guardian": {}}, date(2028, 2, 14), id="signed for an adult under guardianship"),
        pytest.param(None, {"expires": None}, date(2028, 2, 14), id="of unknown age"),
        pytest.param("1983", {"expires": None, "date": None}, None, id="neither date nor end"),
    ],
)
def test_when_a_form_ends(build, born, form, expected):
    assert end(build.form(**form), build.person(born=born)) == expected


@pytest.mark.parametrize(
    ("person", "form", "day", "expected"),
    [
        pytest.param({}, {}, date(2028, 2, 13), False, id="the last day"),
        pytest.param({}, {}, date(2028, 2, 14), True, id="the first day not shown"),
        pytest.param(
            {"born": None, "minor": "true"}, {"guardian": {}}, date(2026, 6, 1), False, id="a guardian's, for a minor"
        ),
        pytest.param(
            {"born": None, "minor": "false"},
            {"guardian": {}},
            date(2026, 6, 1),
            True,
            id="a guardian's, for an adult since nobody knows when",
        ),
    ],
)
def test_when_a_form_is_over(build, person, form, day, expected):
    assert is_over(build.form(**form), build.person(**person), day) is expected


@pytest.mark.parametrize(
    ("forms", "day", "expected"),
    [
        pytest.param(
            {"F1": {"guardian": {}}, "F2": OWN},
            date(2025, 12, 31),
            1,
            id="before the year in which she turns 18: the named one alone",
        ),
        pytest.param(
            {"F1": {"guardian": {}}, "F2": OWN}, date(2026, 6, 1), 2, id="in it: her own beside the guardian's"
        ),
        pytest.param(
            {"F1": OWN, "F2": {"guardian": {}}}, date(2026, 6, 1), 2, id="in it: the guardian's beside her own"
        ),
        pytest.param({"F1": {"guardian": {}}, "F2": OWN}, date(2027, 1, 1), 1, id="after it: the named one alone"),
        pytest.param({"F1": {"guardian": {}}}, date(2026, 6, 1), 1, id="none of her own"),
        pytest.param({"F1": {"guardian": {}}, "F2": {"guardian": {}}}, date(2026, 6, 1), 1, id="two of the guardian's"),
        pytest.param(
            {"F1": {"guardian": {}}, "F2": {**OWN, "status": "refused"}}, date(2026, 6, 1), 1, id="her own says no"
        ),
        pytest.param(
            {"F1": {"guardian": {}}, "F2": {"date": "2026-06-02"}}, date(2026, 6, 1), 1, id="her own is dated tomorrow"
        ),
        pytest.param(
            {"F1": {"guardian": {}}, "F2": {**OWN, "expires": "2026-06-01"}}, date(2026, 6, 1), 1, id="her own is over"
        ),
        pytest.param(
            {"F1": {"guardian": {}}, "F2": {**OWN, "withdrawn": {"scope": "all"}}},
            date(2026, 6, 1),
            1,
            id="her own is withdrawn",
        ),
        pytest.param(
            {"F1": {"guardian": {}}, "F2": {**OWN, "withdrawn": {"scope": "photo"}}},
            date(2026, 6, 1),
            2,
            id="her own is withdrawn in part",
        ),
        pytest.param({"F3": {}}, date(2026, 6, 1), 0, id="no such form"),
    ],
)
def test_which_forms_speak_for_somebody_about_to_turn_18(build, forms, day, expected):
    assert len(in_use(build.person(forms=forms, **CHILD), "F1", day)) == expected


def test_of_two_own_forms_the_later_speaks(build):
    forms = {"F1": {"guardian": {}}, "F2": {"date": "2026-04-01"}, "F3": {"date": "2026-03-01"}}
    person = build.person(forms=forms, **CHILD)
    assert in_use(person, "F1", date(2026, 6, 1)) == (person.forms["F1"], person.forms["F2"])


def test_a_form_without_a_date_never_stands_beside_another(build):
    person = build.person(forms={"F1": {"guardian": {}}, "F2": {"date": None}}, **CHILD)
    assert in_use(person, "F1", date(2026, 6, 1)) == (person.forms["F1"],)


@pytest.mark.parametrize("born", ["1983", "2007-05-01"])
def test_a_guardians_form_is_over_for_an_adult(born):
    guarded = {
        "status": "given",
        "date": "2026-01-10",
        "expires": "2046-01-01",
        "guardian": {"relation": "mother", "is_suspect": "false"},
    }
    adult = Person.model_validate(
        {"handle": "girl-01", "kind": "subject", "born": born, "names": {"en": {"given": "Sokmaly"}}}
    )
    assert is_over(Form.model_validate(guarded), adult, date(2026, 11, 22))
