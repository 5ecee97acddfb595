"""R10: exact details, the score of a text and of all texts of one person."""

from datetime import date

import pytest

from plugins.common.states import State
from plugins.consent.decision import Today
from plugins.details.told import score
from plugins.judge.exact import SAYS
from plugins.judge.initials import INITIALS
from plugins.judge.jigsaw import ADDS, FOUND_BY, NEAR, TOGETHER
from plugins.pipeline.material import material
from plugins.read.folder import read_content
from tests.conftest import ROOT
from tests.samples import SITE, TOPICS, person, story

KEY = "stories/the-blue-door"
GENERAL = "{mother-01} opened a shop."
# Six soft details of three: none withholds by itself. Two more of two make twelve with four of them.
SOFT = ("She is deaf.", "They lost everything in the flood of 2011.", "It is {mother-01} with asthma.", "She is Tampuan.", "It was in June 2019.", "He had a stroke.")  # fmt: skip


def of(judged, en, km=None, **more):
    """English alone unless Khmer is given: what stands in one language only is another rule's."""
    return judged(SITE, TOPICS, person(), story(en=f"{GENERAL} {en}", km=km, **more))


def whats(judged):
    return [p.what for p in judged.decision.problems if p.rule == "R10"]


@pytest.mark.parametrize(
    ("kind", "en", "km"),
    [
        pytest.param("age", "She is forty-one.", "នាងអាយុសែសិបមួយឆ្នាំ។", id="an age in words"),
        pytest.param("age", "She is <b>4</b>1.", "នាងអាយុ ៤<b>១</b> ឆ្នាំ។", id="an age cut by markup"),
        pytest.param("age", "She is 4\u200b1.", "នាងអាយុ\u00a0៤\u200b១\u00a0ឆ្នាំ។", id="an age with what nobody sees in it"),
        pytest.param("age", "She is &#52;1.", "នាងអាយុ &#6116;១ ឆ្នាំ។", id="an age as an entity"),
        pytest.param("age", "She was born in 1983.", "នាងកើតឆ្នាំ១៩៨៣។", id="a year of birth"),
        pytest.param("date", "He came back on 3 March 2021.", "គាត់ត្រឡប់មកវិញនៅថ្ងៃទី៣ខែមីនាឆ្នាំ២០២១។", id="a day"),
        pytest.param("children", "She is a mother of seven.", "នាងជាម្ដាយកូនប្រាំពីរនាក់។", id="the number of children"),
        pytest.param("children", "Her eldest daughter helps.", "កូនស្រីច្បងជួយម្ដាយ។", id="which of them"),
        pytest.param("occupation", "She is the only female tailor in the village.", "នាងជាជាងកាត់ដេរតែម្នាក់គត់ក្នុងភូមិ។", id="unique work"),
        pytest.param("case", "It was case no. 452.", "នេះជាសំណុំរឿងលេខ ៤៥២។", id="a case"),
        pytest.param("phone", "Her number is 012 345 678.", "លេខរបស់នាងគឺ ០១២ ៣៤៥ ៦៧៨។", id="a telephone"),
    ],
)  # fmt: skip
def test_an_exact_detail_withholds_in_either_language(judged, kind, en, km):
    for found in (of(judged, en), of(judged, "", km=f"{{mother-01}} បានបើកហាង។ {km}")):
        assert whats(found) == [SAYS[kind]]
        assert found.decision.states["en"] is State.WITHHELD
        (problem,) = found.decision.problems
        assert problem.word > 0
        assert dict(problem.values)["gentler"]


@pytest.mark.parametrize(
    "en",
    [
        pytest.param("She is a mother in her forties, and her children are in school.", id="general words"),
        pytest.param("She is {=forty-one}, they say, a mother of {=seven}.", id="settled words"),
        pytest.param("At five in the morning she sells ten kilos of rice for $20, on page 12.", id="other numbers"),
        pytest.param("It was the first time she smiled, and the only thing she kept.", id="first and only"),
        pytest.param("Twelve months on, hundreds of women have come since 2008.", id="time and figures"),
    ],
)
def test_general_words_are_published(judged, en):
    found = of(judged, en)
    assert found.decision.problems == ()
    assert found.decision.states["en"] is State.PUBLISHED
    assert [n for n in found.notices if n.rule == "R10"] == []


def test_exact_details_of_somebody_who_allowed_them_are_published(judged):
    found = of(judged, "She is 41.", show="form: F-1, show: hidden, details: exact")
    assert found.decision.states["en"] is State.PUBLISHED


def test_where_nobody_but_public_people_stand_there_is_no_limit(judged):
    consent = 'place: {code: "17"}\npeople:\n  director-01: {show: named}\n'
    official = {
        path: said.replace("public: false", "public: true")
        for path, said in person("director-01", kind="official", more="public: true").items()
    }
    found = judged(
        SITE,
        TOPICS,
        official,
        story(en="{director-01} is 41 and has seven children.", km=None, consent=consent),
    )
    assert found.decision.states["en"] is State.PUBLISHED


def test_a_role_that_tells_withholds(judged):
    people = {path: said.replace("a mother from the province", "a mother of seven") for path, said in person().items()}
    found = judged(SITE, TOPICS, people, story(show="form: F-1, show: role"))
    assert [(p.where, p.what) for p in found.decision.problems] == [("people/mother-01.yaml", SAYS["children"])]


def test_an_address_that_tells_withholds(judged):
    found = judged(SITE, TOPICS, person(), story(more="date: 2026-03-10\nslug: a-mother-of-seven\n"))
    assert whats(found) == [SAYS["children"]]


def test_a_link_to_a_profile_withholds(judged):
    assert whats(of(judged, "See [her page](https://www.facebook.com/sreypov.tailor).")) == [SAYS["phone"]]


def test_below_six_nothing_is_said_and_from_six_on_each_phrase_is_pointed_to(judged):
    assert [n for n in of(judged, SOFT[0]).notices if n.rule == "R10"] == []
    found = of(judged, " ".join(SOFT[:2]))
    assert found.decision.states["en"] is State.PUBLISHED
    notices = [n for n in found.notices if n.rule == "R10"]
    assert [n.what for n in notices] == [NEAR, ADDS.what, ADDS.what]
    assert dict(notices[0].values)["score"] == "6"
    assert [n.word for n in notices] == [0, 7, 12]


def test_from_twelve_on_it_is_withheld_and_the_score_is_said(judged):
    found = of(judged, " ".join((*SOFT[:3], SOFT[5])))
    assert whats(found) == [FOUND_BY]
    assert dict(found.decision.problems[0].values)["score"] == "12"
    assert [n.what for n in found.notices if n.rule == "R10"] == [ADDS.what] * 4


def test_the_same_detail_in_both_languages_counts_once(judged):
    found = of(judged, f"{SOFT[0]} {SOFT[1]}", km="{mother-01} គថ្លង់។ ពួកគេបាត់បង់អ្វីៗក្នុងទឹកជំនន់ឆ្នាំ២០១១។")
    assert dict(next(n for n in found.notices if n.what == NEAR).values)["score"] == "6"


def test_a_place_that_the_glossary_allows_is_pointed_to_like_the_rest(judged):
    glossary = {"glossary.yaml": "- {en: Svay Leu Weavers, km: តម្បាញស្វាយលើ}\n"}
    found = judged(
        SITE, TOPICS, glossary, person(), story(en=f"{GENERAL} The Svay Leu Weavers sing. {SOFT[0]}", km=None)
    )
    assert found.decision.problems == ()
    notices = [n for n in found.notices if n.rule == "R10"]
    assert [n.what for n in notices] == [NEAR, ADDS.what, ADDS.what]
    assert sum(int(dict(n.values)["weight"]) for n in notices[1:]) == int(dict(notices[0].values)["score"])


REVIEW = "reviewed: {{by: officer-02, second: {second}, date: 2026-03-10, decision: {decision}, accepts: [{{rule: {rule}, score: {score}, reason: her wish}}]}}\n"  # fmt: skip
CONSENT = 'place: {code: "170403", at_most: province}\npeople:\n  mother-01: {form: F-1, show: hidden}\n'


@pytest.mark.parametrize(
    ("review", "state"),
    [
        pytest.param({}, State.PUBLISHED, id="two people accepted that score"),
        pytest.param({"score": 15}, State.PUBLISHED, id="they accepted a higher one"),
        pytest.param({"score": 11}, State.WITHHELD, id="they accepted a lower one"),
        pytest.param({"second": "officer-02"}, State.WITHHELD, id="one person looked twice"),
        pytest.param({"decision": "hold"}, State.WITHHELD, id="they decided to wait"),
        pytest.param({"rule": "R6"}, State.WITHHELD, id="they accepted another rule"),
    ],
)
def test_two_people_may_accept_a_score(judged, review, state):
    fields = {"second": "manager-01", "decision": "publish", "rule": "R10", "score": 12} | review
    found = of(judged, " ".join((*SOFT[:3], SOFT[5])), consent=CONSENT + REVIEW.format(**fields))
    assert found.decision.states["en"] is state


def test_accepting_a_score_accepts_no_exact_detail(judged):
    fields = {"second": "manager-01", "decision": "publish", "rule": "R10", "score": 40}
    assert whats(of(judged, "She is 41.", consent=CONSENT + REVIEW.format(**fields))) == [SAYS["age"]]


def two(judged_site, first, second, *, dates=("2026-03-10", "2026-04-10"), consent=""):
    files = [
        story("one", en=f"{GENERAL} {first}", km=None, more=f"date: {dates[0]}\n"),
        story("two", en=f"{GENERAL} {second}", km=None, more=f"date: {dates[1]}\n", consent=consent),
    ]
    return judged_site(SITE, TOPICS, person(), *files).judged


def test_over_all_stories_of_a_person_the_later_one_is_withheld(judged_site):
    judged = two(judged_site, f"{SOFT[0]} {SOFT[1]}", f"{SOFT[2]} {SOFT[5]}")
    assert judged["stories/one"].decision.problems == ()
    (problem,) = judged["stories/two"].decision.problems
    assert (problem.rule, problem.what, problem.handle) == ("R10", TOGETHER, "mother-01")
    assert judged["stories/two"].decision.states["en"] is State.WITHHELD


def test_it_is_the_later_one_by_date_whatever_the_folders_are_called(judged_site):
    judged = two(judged_site, f"{SOFT[0]} {SOFT[1]}", f"{SOFT[2]} {SOFT[5]}", dates=("2026-04-10", "2026-03-10"))
    assert whats(judged["stories/one"]) == [TOGETHER]
    assert whats(judged["stories/two"]) == []


def test_a_later_story_that_tells_nothing_new_stays(judged_site):
    judged = two(judged_site, f"{SOFT[0]} {SOFT[1]}", f"{SOFT[0]} {SOFT[1]}")
    assert [whats(each) for each in judged.values()] == [[], []]


def test_a_draft_tells_nobody_anything(judged_site):
    files = [
        story("one", en=f"{GENERAL} {SOFT[0]} {SOFT[1]}", more="date: 2026-03-10\n"),
        story("two", en=f"{GENERAL} {SOFT[2]} {SOFT[5]}", more="date: 2026-04-10\n"),
    ]
    files[0] = {p: s.replace("status: published", "status: draft") for p, s in files[0].items()}
    judged = judged_site(SITE, TOPICS, person(), *files).judged
    assert whats(judged["stories/two"]) == []


def test_two_people_may_accept_the_sum(judged_site):
    fields = {"second": "manager-01", "decision": "publish", "rule": "R10", "score": 12}
    judged = two(judged_site, f"{SOFT[0]} {SOFT[1]}", f"{SOFT[2]} {SOFT[5]}", consent=CONSENT + REVIEW.format(**fields))
    assert [whats(each) for each in judged.values()] == [[], []]


@pytest.mark.parametrize(
    ("en", "expected"),
    [
        pytest.param("{=S.M.} and S.M. came, and she was 41.", {SAYS["age"], INITIALS.what}, id="beside an age"),
        pytest.param("S.M. came.", set(), id="alone"),
        pytest.param("At 5 P.M. she was 41.", {SAYS["age"]}, id="an abbreviation"),
    ],
)
def test_initials_beside_an_exact_age(judged, en, expected):
    assert set(whats(of(judged, en))) == expected


@pytest.fixture(scope="module")
def content():
    return material(read_content(ROOT / "content"), Today(date(2026, 11, 1), date(2026, 11, 1))).judged


def test_the_published_first_story_scores_less_than_six(content):
    first = content["stories/nobody-had-asked"]
    assert first.hidden
    assert score(first.facts) < 6


def test_nothing_of_the_content_is_warned_of(content):
    assert [
        key for key, each in content.items() for p in (*each.decision.problems, *each.notices) if p.rule == "R10"
    ] == []


def test_facts_hold_no_words(judged):
    found = of(judged, "She is deaf. It was case no. 452.")
    assert found.facts
    assert all(set(fact.mark) <= set("0123456789abcdef") and len(fact.mark) == 16 for fact in found.facts)
    assert not [word for word in ("452", "deaf") if word in repr(found.facts)]
