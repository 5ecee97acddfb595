"""Help numbers grow old: warned of at 90 days, hidden at 180, never blocking."""

from datetime import date

import pytest

from plugins.judge.helplines import CALL, HIDDEN, SOON, UNCHECKED, due
from plugins.read.schema.site import Helpline

TODAY = date(2026, 11, 22)


def helpline(checked: str | None) -> Helpline:
    return Helpline.model_validate({"number": "117", "en": "Police", "km": "នគរបាល", "checked_on": checked})


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        pytest.param("2026-11-22", None, id="today"),
        pytest.param("2026-08-25", None, id="89 days ago"),
        pytest.param("2026-08-24", SOON, id="90 days ago"),
        pytest.param("2026-05-27", SOON, id="179 days ago"),
        pytest.param("2026-05-26", HIDDEN, id="180 days ago"),
        pytest.param(None, UNCHECKED, id="never"),
    ],
)
def test_what_is_said_of_a_number_depends_on_when_it_was_checked(checked, said):
    assert [problem.what for problem in due([helpline(checked)], TODAY)] == ([said] if said else [])


def test_the_way_out_is_to_call():
    (problem,) = due([helpline("2026-11-22"), helpline(None)], TODAY)
    assert (problem.where, problem.remedy, dict(problem.values)["position"]) == ("helplines.yaml", CALL, "2")
