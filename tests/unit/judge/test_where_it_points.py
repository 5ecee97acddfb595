"""A refusal points to the line that somebody has to mend, and says which field it is."""

import pytest

from plugins.common.states import State
from plugins.consent.answers import NO_WEB
from plugins.judge.beside import NAMED_PARTNER, NAMED_TOPIC_ID
from plugins.judge.pseudonym_rules import IS_A_NAME, NOT_IN_BOTH, TELLS
from tests.samples import SITE, TOPICS, partner, person, story

PERSON = person()["people/mother-01.yaml"]
ROLE = "role: {en: {first: a mother from the province, then: the woman}, km: {first: ស្ត្រីម្នាក់, then: ស្ត្រីនោះ}}"
PSEUDONYM = "pseudonym: {en: Bopha, km: បុប្ផា}"
SHOWN_BY_ROLE = "form: F-1, show: role"


def changed(old, new):
    assert old in PERSON
    return {"people/mother-01.yaml": PERSON.replace(old, new)}


def line_of(file, word):
    return next(number for number, line in enumerate(file.split("\n"), 1) if word in line)


def told(judged, people, **more):
    return [(p.what, p.where, p.line) for p in judged(SITE, TOPICS, people, story(**more)).decision.problems]


@pytest.mark.parametrize(
    ("pseudonym", "what", "word"),
    [
        pytest.param("pseudonym:\n  en: Bopha\n  km: សុខម៉ាលី", IS_A_NAME, "pseudonym", id="her own name"),
        pytest.param("pseudonym:\n  en: Bopha", NOT_IN_BOTH, "pseudonym", id="one script"),
        pytest.param("pseudonym:\n  en: Bopha 43\n  km: បុប្ផា", TELLS, "Bopha 43", id="a number in one script"),
    ],
)
def test_a_pseudonym_points_to_its_line(judged, pseudonym, what, word):
    people = changed(PSEUDONYM, pseudonym)
    (file,) = people.values()
    assert (what, "people/mother-01.yaml", line_of(file, word)) in told(judged, people)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("a woman like Narong", id="a stranger's name"),
        pytest.param("a woman of 43 years", id="an exact age"),
        pytest.param("a woman of {mother-01}", id="a handle"),
    ],
)
def test_a_role_points_to_its_language(judged, said):
    people = changed(ROLE, f"role:\n  km: ស្ត្រីម្នាក់\n  en: '{said}'")
    (file,) = people.values()
    lines = {(where, line) for _, where, line in told(judged, people, show=SHOWN_BY_ROLE)}
    assert lines == {("people/mother-01.yaml", line_of(file, "  en: '"))}


def test_a_missing_role_says_the_language_it_is_missing_in(judged):
    people = changed(ROLE, "role: {en: a woman}")
    (problem,) = judged(SITE, TOPICS, people, story(show=SHOWN_BY_ROLE)).decision.problems
    assert ("language", "ភាសាខ្មែរ") in problem.values
    assert (problem.where, problem.line) == ("people/mother-01.yaml", line_of(people[problem.where], "role:"))


@pytest.mark.parametrize(
    ("form", "word"),
    [
        pytest.param("channels: [feed]", "channels", id="the web, that the form does not name"),
        pytest.param("languages: [km]", "languages", id="a language that the form does not name"),
    ],
)
def test_what_a_form_does_not_allow_points_to_the_form(judged, form, word):
    typed = "  F-1:\n    " + PERSON.split("F-1: {")[1].rstrip("}\n").replace(", ", "\n    ").replace(
        "[en\n    km]", "[en, km]"
    ).replace("[web\n    feed\n    social\n    search]", "[web, feed, social, search]")
    people = {
        "people/mother-01.yaml": PERSON.split("forms:")[0]
        + "forms:\n"
        + "\n".join(f"    {form}" if line.strip().startswith(f"{word}:") else line for line in typed.split("\n"))
        + "\n"
    }
    (file,) = people.values()
    assert {(where, line) for _, where, line in told(judged, people)} == {
        ("people/mother-01.yaml", line_of(file, form))
    }


def test_a_record_that_narrows_points_to_the_record(judged):
    found = told(judged, person(), show="form: F-1, show: hidden, channels: [feed]")
    assert found == [(NO_WEB, "stories/the-blue-door/consent.yaml", 3)]


def test_a_name_in_the_id_of_a_topic_points_to_the_topics_of_the_text(judged):
    topics = {"topics.yaml": "sokmaly-days: {en: Days, km: ថ្ងៃ}\n"}
    found = judged(SITE, topics, person(), story(more="date: 2026-03-10\ntopics: [sokmaly-days]\n")).decision
    assert [(p.what, p.line, p.rule) for p in found.problems] == [(NAMED_TOPIC_ID, 6, "R12")]
    assert set(found.states.values()) == {State.WITHHELD}


@pytest.mark.parametrize("title", ["Sokmaly House", "The house of Sok-maly"])
def test_a_name_in_a_partners_title_points_to_the_title(judged, title):
    (problem,) = judged(SITE, TOPICS, person(), partner(title=title), key="partners/the-house").decision.problems
    assert (problem.what, problem.where, problem.line) == (NAMED_PARTNER, "partners/the-house/index.en.md", 2)


def test_a_topic_and_a_partner_named_for_nobody_are_published(judged):
    topics = {"topics.yaml": "somaly-work: {en: Work, km: ការងារ}\n"}
    more = "date: 2026-03-10\ntopics: [somaly-work]\npartner: the-house\n"
    found = judged(SITE, topics, person(), partner(), story(more=more)).decision
    assert set(found.states.values()) == {State.PUBLISHED}
