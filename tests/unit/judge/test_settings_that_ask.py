"""No setting of the site, and no help line, asks for money: they stand on every page."""

import pytest

from plugins.common.problems import Stop
from plugins.judge.site_words import EXIT_SENDS_ON, HELP_ASKS, HELP_LEADS, SETTING_ASKS, SETTING_LEADS
from tests.samples import SITE, person


@pytest.mark.parametrize(
    "line",
    [
        "name: {en: Give to ABA 000 123 456, km: រឿង}", "exit_url: https://www.paypal.me/x", "organisation: {en: 'Us 123 456 789', km: យើង}", "organisation: {en: Us, km: គណនី ០០០ ១២៣ ៤៥៦}",
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
        "name: {en: Stories of evil-kitchen.com, km: រឿង}", "organisation: {en: Us, km: សូមមើល www.evil.museum}",
        "organisation: {en: 'See https://evil.museum/x.', km: យើង}", "name: {en: evil dot com, km: រឿង}",
    ],
)  # fmt: skip
def test_another_website_in_a_name_ends_the_build(judged_site, line):
    key = line.partition(":")[0]
    lines = [old for old in SITE["site.yaml"].splitlines() if not old.startswith(f"{key}:")]
    with pytest.raises(Stop) as stop:
        judged_site({"site.yaml": "\n".join([*lines, line, ""])}, person())
    assert [(problem.what, dict(problem.values)["key"]) for problem in stop.value.problems] == [
        (SETTING_LEADS, f"{key}:")
    ]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://www.google.com/url?q=https://evil.museum/x", [EXIT_SENDS_ON]), ("https://www.google.com/amp/s/evil.com/x", [EXIT_SENDS_ON]),
        ("https://www.google.com/search?q=weather", []), ("https://www.bbc.com/khmer", []),
    ],
)  # fmt: skip
def test_the_quick_exit_sends_nobody_on(judged_site, address, said):
    files = {"site.yaml": SITE["site.yaml"] + f"exit_url: {address}\n"}
    if not said:
        judged_site(files, person())
        return
    with pytest.raises(Stop) as stop:
        judged_site(files, person())
    assert [problem.what for problem in stop.value.problems] == said


@pytest.mark.parametrize("name", ["test.example.org", "www.test.example.org", "St. Anne's", "House no. 3", "R.D.I.C."])
def test_a_site_may_be_called_by_its_own_address(judged_site, name):
    lines = [old for old in SITE["site.yaml"].splitlines() if not old.startswith("name:")]
    judged_site({"site.yaml": "\n".join([*lines, f"name: {{en: {name}, km: រឿង}}", ""])}, person())


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
    ("words", "told"),
    [
        ("ABA account of the centre", {HELP_ASKS}), ("The centre, see evil-kitchen.com", {HELP_LEADS}),
        ("The centre, day and night", set()), ("The centre, see test.example.org", set()),
    ],
)  # fmt: skip
def test_a_help_line_that_leads_elsewhere_is_not_shown(judged_site, words, told):
    line = f'- {{number: "000 123 456", en: "{words}", km: ហៅ, checked_on: 2026-05-01}}\n'
    content = judged_site(SITE, {"helplines.yaml": line}, person()).content
    assert bool(content.helplines) is not bool(told)
    assert {HELP_ASKS, HELP_LEADS} & {problem.what for problem in content.warnings} == told
