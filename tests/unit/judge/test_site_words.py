"""The words that stand on every page hold nobody's name."""

import pytest

from plugins.common.problems import Stop
from plugins.judge.site_words import IN_HELPLINE, IN_SETTING
from tests.samples import SITE, TOPICS, person, story


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("name", "name: {en: The Sokmaly stories, km: រឿង}"), ("name", "name: {en: Stories, km: រឿងសុខម៉ាលី}"),
        ("organisation", "organisation: {en: Chheang Sokmaly and friends, km: អ្នកសាកល្បង}"),
        ("contact", "contact: {email: sokmaly@example.org}"), ("contact", "contact: {telegram: '@sokmaly'}"),
        ("contact", "contact: {phone: 012 345 678}"), ("exit_url", "exit_url: https://www.google.com/?q=sokmaly"),
    ],
)  # fmt: skip
def test_a_name_in_the_settings_ends_the_build_and_points_to_them(judged_site, key, line):
    others = [row for row in SITE["site.yaml"].splitlines() if not row.startswith(f"{key}:")]
    site = {"site.yaml": "\n".join([*others, line]) + "\n"}
    with pytest.raises(Stop) as stopped:
        judged_site(site, TOPICS, person(more="other_identifiers: ['012 345 678']"), story())
    assert [(p.where, p.what, dict(p.values)["key"]) for p in stopped.value.problems] == [
        ("site.yaml", IN_SETTING, f"{key}:")
    ]


def test_sound_settings_end_nothing(judged_site):
    assert judged_site(SITE, TOPICS, person(), story()).judged["stories/the-blue-door"].decision.problems == ()


def test_a_name_in_a_help_line_hides_that_line_and_blocks_nothing(judged_site):
    lines = {"helplines.yaml": "- {number: '117', en: Call Sokmaly, km: ក}\n- {number: '118', en: Call us, km: ក}\n"}
    made = judged_site(SITE, TOPICS, lines, person(), story())
    assert [line.number for line in made.content.helplines] == ["118"]
    assert [dict(p.values)["position"] for p in made.content.warnings if p.what == IN_HELPLINE] == ["1"]
    assert made.judged["stories/the-blue-door"].decision.problems == ()
