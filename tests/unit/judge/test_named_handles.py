"""A handle made of the person's own name is told, and printed nowhere."""

import pytest

from plugins.common.states import State
from plugins.judge.handle_notices import IS_A_NAME
from plugins.pipeline.masking import masks
from tests.samples import SITE, TOPICS, person, story

CONSENT = 'place: {{code: "17", at_most: province}}\npeople:\n  {handle}: {{form: F-1, show: hidden}}\n'


def told_of(judged_site, handle):
    made = judged_site(
        SITE,
        TOPICS,
        person(handle),
        story(en=f"{{{handle}}} came.", km=f"{{{handle}}} មក។", consent=CONSENT.format(handle=handle)),
    )
    return made, made.judged["stories/the-blue-door"]


@pytest.mark.parametrize(
    ("handle", "is_told"),
    [("sokmaly", True), ("sokmaly-01", True), ("chheang-01", True), ("mother-01", False), ("door", False)],
)
def test_it_is_told_and_withholds_nothing(judged_site, handle, is_told):
    made, judged = told_of(judged_site, handle)
    assert [p.what for p in judged.notices] == ([IS_A_NAME] if is_told else [])
    assert set(judged.decision.states.values()) == {State.PUBLISHED}
    assert (handle in masks(made.vocabulary, "en")(f"people/{handle}.yaml")) is not is_told
    assert (masks(made.vocabulary, "en")(handle) == handle) is not is_told


def test_the_notice_does_not_quote_it(judged_site):
    _, judged = told_of(judged_site, "sokmaly")
    assert not any("sokmaly" in repr(p) for p in judged.notices)
