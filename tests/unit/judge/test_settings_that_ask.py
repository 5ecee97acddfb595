"""No setting of the site, and no help line, asks for money: they stand on every page."""

import pytest

from plugins.common.problems import Stop
from plugins.judge.site_words import HELP_ASKS, SETTING_ASKS
from tests.samples import SITE, person


@pytest.mark.parametrize(
    "line",
    [
        "name: {en: Give to ABA 000 123 456, km: រឿង}", "exit_url: https://www.paypal.me/x", "organisation: {en: Us, km: គណនី ០០០ ១២៣ ៤៥៦}",
    ],
)  # fmt: skip
def test_an_account_in_a_setting_ends_the_build(judged_site, line):
    key = line.partition(":")[0]
    lines = [old for old in SITE["site.yaml"].splitlines() if not old.startswith(f"{key}:")]
    with pytest.raises(Stop) as stop:
        judged_site({"site.yaml": "\n".join([*lines, line, ""])}, person())
    assert [problem.what for problem in stop.value.problems] == [SETTING_ASKS]


@pytest.mark.parametrize(
    "line",
    [
        'contact: {phone: "+855 23 000 000", telegram: "@us_all", email: care@house.example.org}',
        "exit_url: https://www.google.com",
    ],
)
def test_what_a_site_says_of_itself_may_stand(judged_site, line):
    judged_site({"site.yaml": SITE["site.yaml"] + line + "\n"}, person())


@pytest.mark.parametrize(
    ("words", "is_shown"), [("ABA account of the centre", False), ("The centre, day and night", True)]
)
def test_a_help_line_with_an_account_is_not_shown(judged_site, words, is_shown):
    line = f'- {{number: "000 123 456", en: "{words}", km: ហៅ, checked_on: 2026-05-01}}\n'
    content = judged_site(SITE, {"helplines.yaml": line}, person()).content
    assert bool(content.helplines) is is_shown
    assert (HELP_ASKS in {problem.what for problem in content.warnings}) is not is_shown
