"""R6: the most that a topic lets a text show of somebody."""

import pytest

from plugins.consent.floors import is_accepted, limits_of
from plugins.read.schema.consent import Review
from plugins.read.schema.site import Topic


def topic(topic_id, **more):
    return Topic.model_validate({"id": topic_id, "en": "Word", "km": "ពាក្យ", **more})


TOPICS = {
    "safety": topic("safety", sensitive="true"),
    "trial": topic("trial", sensitive="true", floor={"name": "role", "photo": "face"}),
    "loans": topic("loans", floor={"place": "country"}),
    "work": topic("work"),
}
DEFAULT = {"name": ("pseudonym", ""), "photo": ("hidden-face", ""), "place": ("province", ""), "details": ("general", "")}  # fmt: skip


def of(by, /, **changes):
    return {field: (level, by) for field, (level, _) in DEFAULT.items()} | changes


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, {}, id="no topic: no limit"),
        pytest.param({"topics": ("work",)}, {}, id="a topic without a floor"),
        pytest.param({"topics": ("unknown",)}, {}, id="a topic that nobody knows"),
        pytest.param({"sensitive": True}, DEFAULT, id="a sensitive text: the default"),
        pytest.param({"sensitive": False, "topics": ("work",)}, {}, id="not sensitive"),
        pytest.param({"topics": ("safety",)}, of("safety"), id="a sensitive topic: the default"),
        pytest.param({"topics": ("loans",)}, {"place": ("country", "loans")}, id="one field of a topic that is not sensitive"),
        pytest.param({"topics": ("trial",)}, of("trial", name=("role", "trial"), photo=("face", "trial")), id="a sensitive topic's own word goes before the default"),
        pytest.param({"topics": ("trial", "safety")}, of("trial", name=("role", "trial"), photo=("hidden-face", "safety")), id="of two topics the strictest, field by field"),
        pytest.param({"topics": ("safety", "loans")}, of("safety", place=("country", "loans")), id="a coarser place of another topic"),
        pytest.param({"topics": ("safety",), "sensitive": False}, of("safety"), id="a sensitive topic, whatever the text says"),
    ],
)  # fmt: skip
def test_the_strictest_limit_of_each_field(build, changes, expected):
    entry = build.entry({}, kind="stories", texts={"en": "published"}, **changes)
    assert {limit.field: (limit.level, limit.topic) for limit in limits_of(entry, TOPICS)} == expected


TWO = {"by": "officer-02", "second": "manager-01", "decision": "publish"}
R6 = {"rule": "R6", "reason": "She asked for her name, twice."}


@pytest.mark.parametrize(
    ("review", "accepted"),
    [
        pytest.param({**TWO, "accepts": [R6]}, True, id="two people, by name"),
        pytest.param({**TWO, "accepts": [{**R6, "rule": "r6"}]}, True, id="in a small letter"),
        pytest.param({**TWO, "accepts": [{**R6, "rule": "R10"}]}, False, id="another rule"),
        pytest.param({**TWO, "accepts": []}, False, id="nothing"),
        pytest.param({**TWO, "second": "officer-02", "accepts": [R6]}, False, id="one person twice"),
        pytest.param({**TWO, "second": None, "accepts": [R6]}, False, id="one person"),
        pytest.param({**TWO, "decision": "hold", "accepts": [R6]}, False, id="held back"),
    ],
)
def test_an_acceptance_counts_from_two_people_who_say_publish(review, accepted):
    assert is_accepted(Review.model_validate(review)) is accepted


def test_no_review_accepts_nothing():
    assert not is_accepted(None)
