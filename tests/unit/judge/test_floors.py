"""R6 in whole texts: what is shown above a topic's limit withholds, with the field, the topic and the way out."""

import pytest

from plugins.common.states import State
from plugins.report.words import sentence
from tests.samples import REVIEWED, SITE, TOPICS, person, story

ACCEPTED = (
    "reviewed: {by: officer-01, second: manager-01, decision: publish, accepts: [{rule: R6, reason: she asked}]}\n"
)
DIRECTOR = {
    "people/director-01.yaml": (
        "kind: official\ngender: m\nminor: false\npublic: true\nnames: {en: {given: Vichekan, family: Kong}, km: {given: វិចិកាន, family: គង់}}\n"
    )
}


@pytest.fixture
def told(judged):
    def run(
        show, review=REVIEWED, more="topics: [safety]\n", people="", place="{code: '17', at_most: province}", files=()
    ):
        consent = f"place: {place}\npeople:\n  mother-01: {{form: F-1, {show}}}\n{people}{review}"
        made = judged(SITE, TOPICS, person(), *files, story(more=f"date: 2026-03-10\n{more}", consent=consent))
        return made.decision.states["en"], made.decision.problems

    return run


@pytest.mark.parametrize(
    ("show", "fields"),
    [
        pytest.param("show: hidden", [], id="hidden"),
        pytest.param("show: role", [], id="a role"),
        pytest.param("show: hidden, photo: hidden-face", [], id="a hidden face"),
        pytest.param("show: named", ["details", "name", "place"], id="named"),
        pytest.param("show: pictured", ["details", "name", "photo", "place"], id="pictured"),
        pytest.param("show: hidden, name: given", ["name"], id="the given name"),
        pytest.param("show: hidden, photo: face", ["photo"], id="the face"),
        pytest.param("show: hidden, place: district", ["place"], id="the district"),
        pytest.param("show: hidden, details: exact", ["details"], id="exact details"),
        pytest.param("show: hidden, name: full, withdrawn: {scope: name}", [], id="a name that was taken back"),
    ],
)
def test_more_than_the_topic_allows_withholds(told, show, fields):
    state, problems = told(show)
    assert state is (State.WITHHELD if fields else State.PUBLISHED)
    assert [sorted(dict(p.values)["fields"].split(", ")) for p in problems] == ([fields] if fields else [])
    assert {p.rule for p in problems} <= {"R6"}


def test_a_face_has_to_leave_the_record_of_the_picture_too(told):
    ((problem,)) = told("show: hidden, photo: face")[1]
    assert "take the handle out of show:" in problem.remedy


def test_two_people_may_accept_it(told):
    assert told("show: named", review=ACCEPTED)[0] is State.PUBLISHED
    assert told("show: named", review=ACCEPTED.replace("manager-01", "officer-01"))[0] is State.WITHHELD


def test_without_a_sensitive_topic_nothing_is_too_much(told):
    assert told("show: named", more="topics: [work]\n", review="")[0] is State.PUBLISHED


def test_public_people_are_above_no_floor(told):
    people = "  director-01: {show: named}\n"
    assert told("show: hidden", people=people, files=[DIRECTOR])[0] is State.PUBLISHED


def test_the_sentence_names_the_field_the_topic_and_the_way_out(told):
    ((problem,)) = told("show: hidden, name: given")[1]
    said = sentence(problem, "en")
    assert "consent.yaml:3:" in said
    assert all(word in said for word in ("name:", "(safety)", "“name: pseudonym”", "rule: R6"))
    ((of_text,)) = told("show: hidden, name: given", more="sensitive: true\n")[1]
    assert "sensitive text" in sentence(of_text, "en")
