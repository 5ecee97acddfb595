"""R5: a text that tells of a hard matter says whether it is sensitive."""

import pytest

from plugins.common.states import State
from tests.samples import REVIEWED, SITE, TOPICS, partner, person, pictured, story, text

KEY = "stories/the-blue-door"
EN = "{mother-01} came out of prison and opened a shop."
OUT, P, DRAFT = State.WITHHELD, State.PUBLISHED, State.DRAFT


@pytest.fixture
def told(judged):
    def run(*files, key=KEY):
        made = judged(SITE, TOPICS, person(), *files, key=key)
        return made.decision.states["en"], sorted((p.rule, p.lang, p.line) for p in made.decision.problems)

    return run


@pytest.mark.parametrize(
    ("files", "state", "langs"),
    [
        pytest.param(story(en=EN), OUT, ["en"], id="in English"),
        pytest.param(story(km="{mother-01} ធ្លាប់ជាប់គុក។"), OUT, ["km"], id="in Khmer"),
        pytest.param(story(en=EN, km="{mother-01} ធ្លាប់ជាប់គុក។"), OUT, ["en", "km"], id="in both: once each"),
        pytest.param(story(en=f"{EN} The prison was cold. Prison again."), OUT, ["en"], id="three times: once"),
        pytest.param(story(en="{mother-01} came out of {=prison}."), OUT, ["en"], id="a settled word"),
        pytest.param(story(en="{mother-01} came out of **pri**son."), OUT, ["en"], id="half in bold"),
        pytest.param(story() | {f"{KEY}/index.en.md": text("en", "{mother-01} left.", title="Out of prison")}, OUT, ["en"], id="the title"),
        pytest.param(story() | {f"{KEY}/index.en.md": text("en", "{mother-01} left.", summary="Out of prison.")}, OUT, ["en"], id="the summary"),
        pytest.param(story(en="Her uncle sold {mother-01} to a family."), OUT, ["en"], id="a deed done to a handle"),
        pytest.param(story(en="Her uncle slapped Sokmaly."), OUT, ["en"], id="a deed done to a declared name"),
        pytest.param(story(km="ប្ដីគាត់ធាក់{mother-01}។"), OUT, ["km"], id="a deed done to a handle in Khmer"),
        pytest.param(story(en=EN, more="date: 2026-03-10\nsensitive: false\n"), P, [], id="said not to be sensitive"),
        pytest.param(story(en="{mother-01} opened a shop and beat the eggs."), P, [], id="a kitchen word"),
    ],
)  # fmt: skip
def test_it_is_asked_once_in_each_language(told, files, state, langs):
    assert [told(files)[0], [lang for _, lang, _ in told(files)[1]]] == [state, langs]
    assert {rule for rule, _, _ in told(files)[1]} <= {"R5"}


@pytest.mark.parametrize("more", ["sensitive: true\n", "topics: [safety]\n"])
def test_who_says_so_needs_a_review_and_is_asked_no_more(told, more):
    consent = f"people:\n  mother-01: {{form: F-1, show: hidden}}\n{REVIEWED}"
    assert told(story(en=EN, more=f"date: 2026-03-10\n{more}", consent=consent)) == (P, [])


def test_a_topic_that_is_not_sensitive_answers_nothing(told):
    assert told(story(en=EN, more="date: 2026-03-10\ntopics: [work]\n"))[0] is OUT


def test_a_draft_keeps_nothing_else_out(told):
    files = story(en=EN)
    path = f"{KEY}/index.en.md"
    files[path] = files[path].replace("status: published", "status: draft")
    assert told(files)[0] is DRAFT


def test_a_caption_and_a_role_count(told):
    picture = pictured(caption="The door of the prison")
    assert told(picture, key="stories/the-picture")[0] is OUT
    role = person()["people/mother-01.yaml"].replace("then: the woman", "then: the prisoner")
    assert told({"people/mother-01.yaml": role}, story(show="form: F-1, show: role"))[0] is OUT
    assert told({"people/mother-01.yaml": role}, story())[0] is P


def test_a_handle_is_not_read(told):
    files = person("prison-01", en="Chakriya", km="ចរិយាវត្តី")
    consent = "people:\n  prison-01: {form: F-1, show: role}\n"
    assert told(files, story(en="{prison-01} left.", km="{prison-01} ទៅ។", consent=consent))[0] is P


@pytest.mark.parametrize("more", ["figures:\n  - {en: freed from prison, km: ស្ត្រី, value: '46'}\n"])
def test_a_partners_figures_count(told, more):
    assert told(partner(more=more), key="partners/the-house")[0] is OUT
    assert told(partner(more=f"{more}sensitive: false\n"), key="partners/the-house")[0] is P
    assert told(partner(note="Against violence"), key="partners/the-house")[0] is OUT
