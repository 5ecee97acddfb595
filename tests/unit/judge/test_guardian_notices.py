"""A guardian who is a relative of the perpetrator is told of, and keeps nothing out."""

import pytest

from plugins.common.states import State
from plugins.judge.guardian_notices import NEAR_SUSPECT
from tests.samples import REVIEWED, SITE, TOPICS, form, person, story

SIGNED = 'guardian: {handle: aunt-01, is_suspect: false}, assent: {date: "2026-01-10", by: officer-01, given: true}'


@pytest.mark.parametrize(
    ("people", "relatives", "told"),
    [
        pytest.param("  husband-01: {show: role}\n", "relatives: [aunt-01]", True, id="his relative"),
        pytest.param("  husband-01: {show: role}\n", "", False, id="no relative"),
        pytest.param("", "relatives: [aunt-01]", False, id="he is not in the text"),
    ],
)
def test_a_guardian_near_the_suspect_is_told_of(judged, people, relatives, told):
    husband = person(
        "husband-01",
        kind="perpetrator",
        en="Bunroeun",
        family_en="Heng",
        km="ប៊ុនរឿន",
        family_km="ហេង",
        forms="{}",
        more=relatives,
    )
    aunt = person("aunt-01", kind="family", en="Sokhoeurn", family_en="Tep", km="សុខហឿន", family_km="ទេព", forms="{}")
    child = person(born="2014", forms=f"F-1: {form(more=SIGNED)}")
    consent = f"place: {{code: '17', at_most: province}}\npeople:\n  mother-01: {{form: F-1, show: hidden}}\n{people}{REVIEWED}"
    made = judged(
        SITE, TOPICS, child, husband, aunt, story(consent=consent, more="date: 2026-03-10\nsensitive: false\n")
    )
    assert [p.what for p in made.notices if p.rule == "R4"] == ([NEAR_SUSPECT] if told else [])
    assert made.decision.states["en"] is State.PUBLISHED
