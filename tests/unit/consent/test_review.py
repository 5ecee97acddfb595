"""R5: which texts two people have to let pass, and what counts as two people."""

from datetime import date

import pytest

from plugins.consent.review import NOBODY, SAME, TOLD_OF, needs_review, outdated, unreviewed
from plugins.consent.reviewers import is_by_two
from plugins.read.schema.consent import Review
from plugins.read.schema.site import Topic

DAY = date(2026, 6, 1)
TOPICS = {
    "safety": Topic.model_validate({"id": "safety", "en": "Safety", "km": "សុវត្ថិភាព", "sensitive": "true"}),
    "work": Topic.model_validate({"id": "work", "en": "Work", "km": "ការងារ"}),
}
ADULT, CHILD, UNKNOWN = {"born": "1983"}, {"born": "2015"}, {"born": None}
PUBLIC = {"kind": "official", "public": "true", "born": None}
TWO = {"by": "officer-02", "second": "manager-01", "decision": "publish"}


@pytest.fixture
def case(build):
    """An entry with one person in it, its register and the topics."""

    def make(person=ADULT, *, kind="stories", review=None, people=None, **changes):
        record = {"people": {"mother-01": {"show": "hidden"}} if people is None else people}
        entry = build.entry(
            record | ({"reviewed": review} if review else {}), kind=kind, texts={"en": "published"}, **changes
        )
        return entry, {"mother-01": build.person(**person)}, TOPICS, DAY

    return make


@pytest.mark.parametrize(
    ("person", "changes", "needed"),
    [
        pytest.param(ADULT, {}, False, id="a story of an adult about nothing hard"),
        pytest.param(ADULT, {"sensitive": False}, False, id="said not to be sensitive"),
        pytest.param(ADULT, {"sensitive": True}, True, id="said to be sensitive"),
        pytest.param(ADULT, {"topics": ("work",)}, False, id="a topic that is not sensitive"),
        pytest.param(ADULT, {"topics": ("work", "safety")}, True, id="a sensitive topic"),
        pytest.param(ADULT, {"topics": ("safety",), "sensitive": False}, True, id="a sensitive topic, whatever the text says"),
        pytest.param(CHILD, {}, True, id="a child"),
        pytest.param(CHILD, {"sensitive": False}, True, id="a child in a text that is not sensitive"),
        pytest.param(UNKNOWN, {}, True, id="somebody of unknown age"),
        pytest.param({"minor": "false", "born": None}, {}, False, id="somebody who is said to be an adult"),
        pytest.param(PUBLIC, {"sensitive": True}, True, id="a sensitive story in which only public people stand"),
        pytest.param(ADULT, {"people": {}, "sensitive": True}, True, id="a sensitive story without people"),
        pytest.param(ADULT, {"people": {}, "sensitive": True, "kind": "blog"}, False, id="a sensitive post without people"),
        pytest.param(PUBLIC, {"sensitive": True, "kind": "partners"}, False, id="a sensitive partner's page with its public director"),
        pytest.param(ADULT, {"sensitive": True, "kind": "partners"}, True, id="a sensitive partner's page with somebody else"),
        pytest.param(CHILD, {"kind": "pages"}, True, id="a page with a child"),
        pytest.param(ADULT, {"kind": "blog", "people": {"stranger-01": {}}, "sensitive": True}, True, id="a post with somebody nobody knows"),
    ],
)  # fmt: skip
def test_who_needs_two_people(case, person, changes, needed):
    assert needs_review(*case(person, **changes)) is needed
    assert [p.rule for p in unreviewed(*case(person, **changes))] == ["R5"] * needed


@pytest.mark.parametrize(
    ("review", "counts"),
    [
        pytest.param(TWO, True, id="two people"),
        pytest.param({**TWO, "date": "2026-03-10"}, True, id="two people and a day"),
        pytest.param({**TWO, "second": None}, False, id="one"),
        pytest.param({**TWO, "by": None}, False, id="only the second"),
        pytest.param({**TWO, "second": "officer-02"}, False, id="one twice"),
        pytest.param({**TWO, "second": "Officer-02 "}, False, id="one twice, in capitals and with a space"),
        pytest.param({**TWO, "second": "officer 02"}, False, id="one twice, without the hyphen"),
        pytest.param({**TWO, "second": "officer-\u200b02"}, False, id="one twice, with an invisible character"),
        pytest.param({**TWO, "second": "0fficer-02"}, True, id="another, though it looks alike"),
        pytest.param({**TWO, "by": "សុភា", "second": "សុភា "}, False, id="one twice, in Khmer"),
        pytest.param({**TWO, "by": "សុភា", "second": "វណ្ណា"}, True, id="two in Khmer"),
        pytest.param({**TWO, "second": "-"}, False, id="a stroke for the second"),
        pytest.param({**TWO, "second": "officer-2"}, False, id="one twice, without the zero"),
        pytest.param({**TWO, "second": "officer-20"}, True, id="another number"),
        pytest.param({**TWO, "second": "?"}, False, id="a question mark for the second"),
        pytest.param({**TWO, "second": "TBD"}, False, id="to be decided"),
        pytest.param({**TWO, "by": "xxx"}, False, id="crosses for the first"),
        pytest.param({**TWO, "second": "n/a"}, False, id="not available"),
        pytest.param({**TWO, "second": "គ្មាន"}, False, id="nobody, in Khmer"),
        pytest.param({**TWO, "by": "A. B.", "second": "C. D."}, True, id="initials"),
        pytest.param({**TWO, "second": "mother-01"}, True, id="somebody of the text, whom another sentence stops"),
        pytest.param({**TWO, "decision": "hold"}, False, id="held back"),
        pytest.param({"by": "officer-02", "second": "manager-01"}, False, id="no decision"),
    ],
)
def test_two_different_people_who_say_publish(case, review, counts):
    assert is_by_two(Review.model_validate(review)) is counts
    told = [p.rule for p in unreviewed(*case(sensitive=True, review=review))]
    assert told == ["R5"] * (not counts or review["second"] == "mother-01")


@pytest.mark.parametrize(
    ("review", "what"),
    [
        pytest.param({**TWO, "second": "officer-02"}, SAME, id="one twice"),
        pytest.param({**TWO, "second": "tbd"}, NOBODY, id="nobody"),
        pytest.param({**TWO, "by": "Mother-1"}, TOLD_OF, id="her handle"),
        pytest.param({**TWO, "second": "xaviera"}, TOLD_OF, id="her name"),
        pytest.param({**TWO, "second": "ស្រីពៅ"}, TOLD_OF, id="her name in Khmer"),
    ],
)
def test_what_is_wrong_with_the_names_of_a_review_is_said(case, review, what):
    assert [p.what for p in unreviewed(*case(sensitive=True, review=review))] == [what]


def test_whoever_speaks_in_her_function_may_review_what_she_says(case):
    assert list(unreviewed(*case(PUBLIC, sensitive=True, review={**TWO, "by": "mother-01"}))) == []


def test_no_review_is_none():
    assert is_by_two(None) is False


def test_what_two_people_hold_back_stays_back_though_nobody_had_to_look(case):
    assert [p.rule for p in unreviewed(*case(review={**TWO, "decision": "hold"}))] == ["R5"]
    assert list(unreviewed(*case(review={"by": "officer-02"}))) == []


def test_the_way_out_for_somebody_of_unknown_age_names_the_register(case):
    (problem,) = unreviewed(*case(UNKNOWN))
    assert "minor: false" in problem.remedy
    (sensitive,) = unreviewed(*case(UNKNOWN, sensitive=True))
    assert "minor: false" not in sensitive.remedy


@pytest.mark.parametrize(
    ("written", "digest", "told"),
    [
        pytest.param("ab12", "ab12", False, id="current"),
        pytest.param("AB12", "ab12", False, id="current, in capitals"),
        pytest.param("ab12", "cd34", True, id="the text has changed"),
        pytest.param(None, "cd34", True, id="nobody wrote which text"),
        pytest.param(None, "", True, id="no text that can be shown"),
    ],
)
def test_a_review_of_another_text_is_told(case, written, digest, told):
    review = TWO | ({"text": written} if written else {})
    assert bool(list(outdated(*case(sensitive=True, review=review), digest))) is told


def test_nothing_is_told_of_a_review_that_nobody_needs_or_that_does_not_count(case):
    assert list(outdated(*case(review=TWO), "cd34")) == []
    assert list(outdated(*case(sensitive=True, review={**TWO, "second": "officer-02"}), "cd34")) == []


def test_without_a_record_another_rule_speaks(build):
    entry = build.entry(None, kind="stories", texts={"en": "published"}, sensitive=True)
    assert list(unreviewed(entry, {}, TOPICS, DAY)) == []
