"""R7: an office in a sentence about harm, or beside a declared perpetrator, is asked about."""

import pytest

from plugins.common.states import State
from plugins.judge.accused_offices import BY_OFFICE
from tests.samples import REVIEWED, SITE, TOPICS, person, story

HIM = person("husband-01", kind="perpetrator", en="Vichekanika", km="វិចិកានីកា", forms="{}")
BOTH = f"people:\n  mother-01: {{form: F-1, show: hidden}}\n  husband-01: {{show: role}}\n{REVIEWED}"
ALONE = f"people:\n  mother-01: {{form: F-1, show: hidden}}\n{REVIEWED}"
HARD = "date: 2026-03-10\nsensitive: true\n"


def asked(judged, consent, en="{mother-01} laughed.", km="{mother-01} សើច។"):
    found = judged(SITE, TOPICS, person(), HIM, story(en=en, km=km, more=HARD, consent=consent)).decision
    return [p.what for p in found.problems if p.rule == "R7"]


ASKED = {
    "violence in the sentence": (ALONE, "The commune chief slapped {mother-01}."),
    "a teacher of her school": (ALONE, "A teacher of her school raped {mother-01}."),
    "her boss": (ALONE, "Her boss locked {mother-01} in."),
    "a declared perpetrator in the sentence": (BOTH, "{husband-01}, her teacher, laughed at {mother-01}."),
    "a declared perpetrator in the text": (BOTH, "{husband-01} laughed. {mother-01} saw that the commune chief was angry."),
    "Khmer, violence in the sentence": (ALONE, "មេឃុំវាយ{mother-01}។"),
    "Khmer, a teacher": (ALONE, "គ្រូរបស់នាងរំលោភ{mother-01}។"),
    "Khmer, a declared perpetrator in the text": (BOTH, "{husband-01}សើច។ មេភូមិខឹងនឹង{mother-01}។"),
}  # fmt: skip


@pytest.mark.parametrize(("consent", "text"), [pytest.param(*case, id=name) for name, case in ASKED.items()])
def test_an_office_that_may_be_his_is_asked_about(judged, consent, text):
    lang = "en" if text.isascii() else "km"
    assert asked(judged, consent, **{lang: text}) == [BY_OFFICE.what]


QUIET = {
    "no harm and no perpetrator": (ALONE, "The commune chief came to the feast of {mother-01}."),
    "whom she told": (ALONE, "{mother-01} was beaten, and she told the village chief."),
    "whom she went to": (BOTH, "{mother-01} went to the village chief about {husband-01}."),
    "who helped": (BOTH, "The commune chief helped {mother-01} when {husband-01} came."),
    "a teacher in a text with a perpetrator": (BOTH, "{husband-01} left. Her teacher praised {mother-01}."),
    "Khmer, whom she told": (ALONE, "{mother-01}ត្រូវគេវាយ ហើយនាងទៅប្រាប់មេភូមិ។"),
    "a settled office": (BOTH, "{husband-01} laughed. The {=commune chief} sang for {mother-01}."),
}  # fmt: skip


@pytest.mark.parametrize(("consent", "text"), [pytest.param(*case, id=name) for name, case in QUIET.items()])
def test_whoever_helps_or_is_told_is_left_alone(judged, consent, text):
    lang = "en" if text.isascii() else "km"
    assert asked(judged, consent, **{lang: text}) == []


def test_it_withholds_and_says_one_thing_once(judged):
    text = "The man who slapped {mother-01} is the commune chief."
    found = judged(SITE, TOPICS, person(), HIM, story(en=text, more=HARD, consent=ALONE)).decision
    assert State.WITHHELD in found.states.values()
    assert len([p for p in found.problems if p.lang == "en"]) == 1
