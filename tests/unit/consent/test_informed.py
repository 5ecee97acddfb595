"""R13."""

import pytest

from plugins.common.states import State


@pytest.mark.parametrize(
    ("person", "form", "withheld"),
    [
        pytest.param({}, {}, False, id="told, understood, signed"),
        pytest.param({}, {"told_unconditional": "false"}, True, id="not told that support does not hang on it"),
        pytest.param({}, {"told_withdrawal": "false"}, True, id="not told that she can take it back"),
        pytest.param({}, {"explained_in": "en"}, True, id="explained in a language she does not speak"),
        pytest.param({"speaks": ["en", "km"]}, {"explained_in": "en"}, False, id="explained in one of two she speaks"),
        pytest.param({"speaks": []}, {}, True, id="nobody knows what she speaks"),
        pytest.param({}, {"explained_in": None}, True, id="nobody knows what it was explained in"),
        pytest.param({}, {"how": "thumbprint"}, True, id="a thumbprint without a witness"),
        pytest.param({}, {"how": "witnessed-oral"}, True, id="a spoken yes without a witness"),
        pytest.param({}, {"how": "thumbprint", "witness": "officer-03"}, False, id="a thumbprint with a witness"),
        pytest.param({}, {"how": "witnessed-oral", "witness": "officer-03"}, False, id="a spoken yes with a witness"),
        pytest.param({}, {"how": "recorded"}, False, id="a recording needs no witness"),
    ],
)
@pytest.mark.parametrize("kind", ["subject", "family", "official"])
def test_a_yes_counts_when_she_knew_what_it_meant(judge_one, rules, kind, person, form, withheld):
    decision = judge_one(None, {"kind": kind, **person}, form)
    assert decision.states["km"] == (State.WITHHELD if withheld else State.PUBLISHED)
    assert rules(decision) == (["R13"] if withheld else [])


def test_a_form_that_the_text_does_not_use_is_not_judged(judge):
    forms = {"F1": {}, "F2": {"told_withdrawal": "false"}}
    decision = judge({"mother-01": {"form": "F1", "show": "hidden"}}, {"mother-01": {"forms": forms}})
    assert decision.problems == ()
