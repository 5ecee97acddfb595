from datetime import date

import pytest

from plugins.consent.ages import contradicts_birth, is_minor, is_public, is_turning_adult, needs_assent

DAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("person", "day", "expected"),
    [
        pytest.param({"born": "2008"}, date(2026, 12, 31), True, id="year only: a minor until 31 December"),
        pytest.param({"born": "2008"}, date(2027, 1, 1), False, id="year only: an adult the day after"),
        pytest.param({"born": "2008-06"}, date(2026, 6, 30), True, id="month only: a minor until its end"),
        pytest.param({"born": "2008-06"}, date(2026, 7, 1), False, id="month only: an adult the day after"),
        pytest.param({"born": "2008-06-02"}, DAY, True, id="the day before her birthday"),
        pytest.param({"born": "2008-06-01"}, DAY, False, id="on her birthday"),
        pytest.param({"born": "2008-02-29"}, date(2026, 2, 28), True, id="born on 29 February: a minor on the 28th"),
        pytest.param({"born": "2008-02-29"}, date(2026, 3, 1), False, id="born on 29 February: an adult on 1 March"),
        pytest.param({"born": None, "minor": "true"}, DAY, True, id="said to be a minor"),
        pytest.param({"born": None, "minor": "false"}, DAY, False, id="said to be an adult"),
        pytest.param({"born": None}, DAY, True, id="nothing said: a minor"),
        pytest.param({"born": "1983", "minor": "true"}, DAY, True, id="contradiction: a minor"),
        pytest.param({"born": "2015", "minor": "false"}, DAY, True, id="contradiction the other way: a minor"),
        pytest.param(
            {"born": None, "kind": "official", "public": "true"}, DAY, False, id="a public official of unknown age"
        ),
        pytest.param({"born": None, "kind": "official"}, DAY, True, id="an official of unknown age who is not public"),
        pytest.param({"born": None, "kind": "family", "public": "true"}, DAY, True, id="public where it means nothing"),
        pytest.param({"born": "2015", "kind": "staff", "public": "true"}, DAY, True, id="public and born too late"),
    ],
)
def test_who_is_a_minor(build, person, day, expected):
    assert is_minor(build.person(**person), day) is expected


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        pytest.param({"born": "1983", "minor": "false"}, False, id="both, and alike"),
        pytest.param({"born": "2015", "minor": "true"}, False, id="both say minor"),
        pytest.param({"born": "1983", "minor": "true"}, True, id="an adult said to be a minor"),
        pytest.param({"born": "2015", "minor": "false"}, True, id="a child said to be an adult"),
        pytest.param({"born": "2008", "minor": "false"}, True, id="year only, before its end: still counted a minor"),
        pytest.param({"born": "2008", "minor": "true"}, False, id="year only, before its end, said to be a minor"),
        pytest.param({"born": "2008-06-01", "minor": "false"}, False, id="an adult from today"),
        pytest.param({"born": "1983"}, False, id="only born"),
        pytest.param({"born": None, "minor": "true"}, False, id="only minor"),
    ],
)
def test_born_and_minor_may_contradict_each_other(build, person, expected):
    assert contradicts_birth(build.person(**person), DAY) is expected


@pytest.mark.parametrize(
    ("born", "day", "expected"),
    [
        pytest.param("2008", date(2025, 12, 31), False, id="year only: the year before"),
        pytest.param("2008", date(2026, 1, 1), True, id="year only: from 1 January"),
        pytest.param("2008", date(2026, 12, 31), True, id="year only: to 31 December"),
        pytest.param("2008", date(2027, 1, 1), False, id="year only: over"),
        pytest.param("2008-06", date(2026, 6, 15), True, id="month only: in the month"),
        pytest.param("2008-06-15", date(2026, 6, 15), False, id="a known day: never in doubt"),
        pytest.param(None, DAY, False, id="unknown: a minor without an end"),
    ],
)
def test_the_time_in_which_she_may_be_either(build, born, day, expected):
    assert is_turning_adult(build.person(born=born), day) is expected


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        pytest.param("2019-06-01", True, id="seven today"),
        pytest.param("2019-06-02", False, id="seven tomorrow"),
        pytest.param("2019", True, id="seven at some time this year"),
        pytest.param("2020", False, id="six"),
        pytest.param(None, True, id="of unknown age"),
    ],
)
def test_assent_is_needed_from_seven_and_in_doubt(build, born, expected):
    assert needs_assent(build.person(born=born), DAY) is expected


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        pytest.param({"kind": "staff", "public": "true"}, True, id="staff"),
        pytest.param({"kind": "official", "public": "true"}, True, id="an official"),
        pytest.param({"kind": "staff", "public": "false"}, False, id="staff who are not public"),
        pytest.param({"kind": "subject", "public": "true"}, False, id="a subject"),
        pytest.param({"kind": "perpetrator", "public": "true"}, False, id="a perpetrator"),
        pytest.param({"kind": "official", "public": "true", "born": "2012"}, False, id="a minor"),
    ],
)
def test_public_are_adult_staff_and_officials_only(build, person, expected):
    assert is_public(build.person(**person), DAY) is expected
