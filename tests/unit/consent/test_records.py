"""R1."""

import pytest

from plugins.common.problems import Problem
from plugins.common.states import State

WITHHELD = {"en": State.WITHHELD, "km": State.WITHHELD}
PUBLISHED = {"en": State.PUBLISHED, "km": State.PUBLISHED}


def problem(**changes):
    return Problem(
        **{
            "where": "stories/the-well/index.km.md",
            "line": 2,
            "column": 1,
            "rule": "R1",
            "what": "Wrong",
            "remedy": "Mend",
            **changes,
        }
    )


@pytest.mark.parametrize(
    ("kind", "spoken", "changes", "withheld"),
    [
        pytest.param("stories", {}, {}, True, id="a story, even about nobody"),
        pytest.param("blog", {}, {}, False, id="a post about nobody"),
        pytest.param("pages", {}, {}, False, id="a page about nobody"),
        pytest.param("partners", {}, {}, False, id="a partner without pictures"),
        pytest.param("blog", {"en": {"mother-01"}}, {}, True, id="a post that names somebody"),
        pytest.param("pages", {"km": {"mother-01"}}, {}, True, id="a page that names somebody in Khmer"),
        pytest.param("blog", {}, {"photos": {"a.jpg": "a.jpg"}}, True, id="a post that holds a picture"),
        pytest.param("blog", {}, {"cover": "a.jpg"}, True, id="a post with a cover"),
        pytest.param("partners", {}, {"logo": "logo.png"}, True, id="a partner with a logo"),
    ],
)
def test_which_texts_need_a_record(judge, rules, kind, spoken, changes, withheld):
    decision = judge(None, {"mother-01": {}}, kind=kind, spoken=spoken, **changes)
    assert decision.states == (WITHHELD if withheld else PUBLISHED)
    assert rules(decision) == (["R1"] if withheld else [])


def test_a_record_that_could_not_be_read_is_not_called_missing(judge):
    unreadable = problem(where="stories/the-well/consent.yaml")
    decision = judge(None, {}, problems=(unreadable,))
    assert decision.states == WITHHELD
    assert decision.problems == (unreadable,)


def test_an_error_in_one_language_withholds_both(judge_one):
    assert judge_one(problems=(problem(lang="km"),)).states == WITHHELD


def test_an_error_in_a_file_that_gave_no_text_withholds_the_other(judge_one):
    assert judge_one(problems=(problem(lang="km"),), texts={"en": "published"}).states == WITHHELD


def test_an_error_in_a_draft_counts_for_nothing(judge_one):
    decision = judge_one(problems=(problem(lang="km"),), texts={"en": "published", "km": "draft"})
    assert decision.states == {"en": State.PUBLISHED, "km": State.DRAFT}
    assert len(decision.problems) == 1


@pytest.mark.parametrize(
    ("person", "form", "expected"),
    [
        pytest.param({"broken_forms": ["F1"], "forms": {}}, {}, True, id="the form it relies on could not be read"),
        pytest.param({"broken_forms": ["F2"]}, {}, False, id="another form could not be read"),
        pytest.param({}, {"date": None}, True, id="a yes without a date"),
        pytest.param({}, {"how": None}, True, id="a yes without how"),
        pytest.param({}, {"by": None}, True, id="a yes without who asked"),
        pytest.param({"born": "1983", "minor": "true"}, {}, True, id="born and minor contradict each other"),
        pytest.param({"born": "1983", "minor": "false"}, {}, False, id="born and minor agree"),
    ],
)
def test_what_the_register_must_say(judge_one, person, form, expected):
    decision = judge_one(None, person, form)
    assert decision.states == (WITHHELD if expected else PUBLISHED)
    assert any(found.rule == "R1" and found.where == "people/mother-01.yaml" for found in decision.problems) is expected


def test_a_broken_form_is_no_unknown_form(judge_one, rules):
    assert rules(judge_one(None, {"broken_forms": ["F1"], "forms": {}})) == ["R1"]
