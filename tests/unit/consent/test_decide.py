from datetime import date

import pytest

from plugins.common.problems import Problem

HIDDEN = {"form": "F1", "show": "hidden"}


@pytest.mark.parametrize(
    ("record", "form", "place"),
    [
        pytest.param({"form": None}, {}, ("stories/the-well/consent.yaml", 3, 15), id="the key it is about"),
        pytest.param(
            {"languages": ["en"]}, {}, ("stories/the-well/consent.yaml", 3, 3), id="her line, when the key is not there"
        ),
        pytest.param({}, {"date": "2027-01-01"}, ("people/mother-01.yaml", 1, 1), id="her file in the register"),
    ],
)
def test_a_problem_points_to_where_it_can_be_mended(judge_one, record, form, place):
    (problem,) = judge_one(record, None, form).problems
    assert (problem.where, problem.line, problem.column) == place
    assert problem.handle == "mother-01"


def test_every_problem_is_told_at_once(judge_one, rules):
    form = {"told_withdrawal": "false", "guardian": {}, "how": "thumbprint"}
    decision = judge_one({"name": "full", "photo": "face"}, {"kind": "perpetrator", "born": "2012", "role": {}}, form)
    assert rules(decision) == ["R13", "R4", "R7"]
    assert len(decision.problems) == 6


def test_a_quiet_state_tells_its_reason(judge_one):
    (problem,) = judge_one(None, None, {"expires": "2026-05-01"}).problems
    assert (problem.rule, problem.handle) == ("R3", "mother-01")


def test_a_problem_found_twice_is_told_once(judge_one):
    twice = Problem("stories/the-well/index.en.md", 9, 1, "R8", "What is this word", "Settle it", lang="en")
    assert judge_one(questions=(twice, twice), problems=(twice,)).problems == (twice,)


def test_a_public_story_has_no_problems(judge_one):
    decision = judge_one()
    assert decision.problems == ()
    assert decision.published == ("en", "km")
    assert decision.key == "stories/the-well"


@pytest.mark.parametrize(
    ("record", "person", "form"),
    [
        pytest.param({"form": "XAVIERA-1"}, {}, {}, id="a form id"),
        pytest.param(
            {"name": "full", "photo": "face"}, {"kind": "perpetrator", "also_people": ["Xaviera"]}, {}, id="a name"
        ),
        pytest.param({"name": "role"}, {"role": {}, "aliases": ["Xaviera"]}, {}, id="an alias"),
        pytest.param(
            {},
            {"born": "2012", "minor": "false"},
            {"guardian": {"relation": "xaviera"}, "assent": {"by": "Xaviera"}},
            id="a relation",
        ),
        pytest.param(
            {}, {}, {"how": "thumbprint", "by": "Xaviera", "told_withdrawal": "false"}, id="a member of staff"
        ),
    ],
)
def test_no_message_repeats_what_somebody_typed(judge_one, record, person, form):
    decision = judge_one(record, person, form)
    assert decision.problems
    assert "xaviera" not in repr(decision).lower()


def test_a_withdrawal_takes_effect_whatever_else_is_broken(judge):
    people = {"mother-01": HIDDEN, "aunt-01": {"form": "nowhere", "show": "named"}, "husband-01": {"show": "pictured"}}
    register = {
        "mother-01": {"forms": {"F1": {"withdrawn": {"scope": "all"}}}},
        "husband-01": {"kind": "perpetrator", "minor": "true"},
    }
    decision = judge(
        people, register, problems=(Problem("stories/the-well/index.km.md", 2, 1, "R1", "Wrong", "Mend", lang="km"),)
    )
    assert set(decision.states.values()) == {"withdrawn"}


def test_the_first_story_is_published(judge):
    people = {"mother-01": HIDDEN, "husband-01": {"show": "role"}, "director-01": {"show": "named"}}
    register = {
        "mother-01": {"forms": {"F1": {}}},
        "husband-01": {"kind": "perpetrator", "born": None},
        "director-01": {"kind": "official", "public": "true", "born": None},
    }
    decision = judge(
        people, register, consent={"place": {"code": "170403", "at_most": "province"}}, day=date(2026, 11, 22)
    )
    assert decision.published == ("en", "km")
    assert (decision.place, decision.details) == ("province", "general")
    assert {handle: levels.name for handle, levels in decision.shown.items()} == {
        "mother-01": "pseudonym",
        "husband-01": "role",
        "director-01": "full",
    }
