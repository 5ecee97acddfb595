"""R12: the name and the summary of a partner stand in its panel, and hand no donor over to anybody."""

import pytest

from plugins.judge.panel_words import IN_PANEL
from tests.samples import SITE, TOPICS, partner, person, story

SETTINGS = {"site.yaml": SITE["site.yaml"] + 'contact: {phone: "+855 23 000 111", telegram: "@house_kh", email: care@test.example.org}\n'}  # fmt: skip
SUMMARY = "summary: She opened a shop."
HANDED_OVER = {
    "a mail address": "To give, write to sok@evil.test.",
    "a telephone number": "To give, ring 012 345 678.",
    "a number with the country's": "Ring +855 12 345 678 to give.",
    "a number without the plus": "Ring 855 12 345 678 to give.",
    "a number in Khmer digits": "ទូរស័ព្ទ ០១២ ៣៤៥ ៦៧៨",
    "a name on Telegram": "Give through @evil_kh on Telegram.",
    "in letters of full width": "Give through ＠ｅｖｉｌ_kh.",
    "with an invisible letter": "Write to sok@ev\u200bil.test",
    "in brackets": "Ring us (012-345-678).",
    "a number as of an account": "New number since May: 123 456 789.",
    "one in pairs": "Now 12 34 56 78 9, no longer the one below.",
}
FREE = {
    "the site's own number": "Ask us on 023 000 111.",
    "the site's own mail": "Write to care@test.example.org.",
    "mail of a listed host": "Write to kitchen@house.example.org.",
    "the site's own Telegram": "Ask @house_kh.",
    "a day": "Open since 01/02/2016.",
    "years": "Work of 2016-2019 and 2020/2021.",
    "a sum": "They gave 12,000 meals and 0.5 tons of rice.",
    "people": "They fed 120 000 families in 2,500 villages since 1998.",
    "a large sum": "They lent 12 345 678 riel.",
    "nothing of the kind": "They weave @ home.",
}


def told(judged, files):
    made = judged(SETTINGS, TOPICS, person(), files, key="partners/the-house")
    return [p for p in made.decision.problems if p.what == IN_PANEL.what]


def beside(said):
    files = partner()
    index = "partners/the-house/index.en.md"
    return {**files, index: files[index].replace(SUMMARY, f'summary: "{said}"')}


@pytest.mark.parametrize("said", [pytest.param(said, id=name) for name, said in HANDED_OVER.items()])
def test_a_contact_in_the_panel_that_is_not_the_sites_own_is_asked_about(judged, said):
    (problem,) = told(judged, beside(said))
    assert (problem.rule, problem.where, problem.line, problem.lang) == ("R12", "partners/the-house/index.en.md", 3, "en")  # fmt: skip


@pytest.mark.parametrize("said", [pytest.param(said, id=name) for name, said in FREE.items()])
def test_what_leads_to_nobody_may_stand_there(judged, said):
    assert told(judged, beside(said)) == []


def test_the_name_is_read_too(judged):
    assert len(told(judged, partner(title="Weavers 012 345 678"))) == 1


def test_the_text_of_the_partner_and_other_texts_are_not_asked(judged):
    said = "Ring the kitchen on 012 345 678."
    files = partner()
    files["partners/the-house/index.en.md"] = files["partners/the-house/index.en.md"].replace("They weave.", said)
    assert told(judged, {**files, **story(en="{mother-01} left. " + said)}) == []
