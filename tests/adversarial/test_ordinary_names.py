"""A register is full of ordinary names: they withhold no text that doesn't name anybody, and careless entries hide nobody's name from the search."""

import re

import pytest

from tests.reading import found_in
from tests.samples import CONTROL, CONTROL_PAGES, NAMES, SITE, TOPICS, person, story

pytestmark = pytest.mark.adversarial

# Given and family names in Latin and Khmer letters that are also everyday words, months, provinces or titles.
ORDINARY = (
    ("May", "Chea", "ម៉ី", "ជា"), ("Mina", "Sok", "មីនា", "សុខ"), ("Seiha", "Keo", "សីហា", "កែវ"), ("Tola", "Meas", "តុលា", "មាស"), ("Kanha", "Long", "កញ្ញា", "ឡុង"),
    ("Kandal", "Chan", "កណ្ដាល", "ចាន់"), ("Sokha", "Som", "សុខា", "សំ"), ("Rose", "Mom", "រ៉ូស", "ម៉ម"), ("Hope", "Many", "សង្ឃឹម", "ម៉ានី"), ("Neang", "Kong", "នាង", "គង់"),
    ("Theary", "Ly", "ធារី", "លី"), ("Both", "Sun", "បុត", "ស៊ុន"), ("Srey", "Pich", "ស្រី", "ពេជ្រ"), ("Lin", "So", "លីន", "សូ"), ("Vichheka", "In", "វិច្ឆិកា", "អ៊ិន"),
)  # fmt: skip
BYSTANDERS = {
    f"people/bystander-{number:02d}.yaml": (
        f"kind: third-party\nminor: false\nnames: {{en: {{given: {en}, family: {family}}}, km: {{given: {km}, family: {family_km}}}}}\n"
    )
    for number, (en, family, km, family_km) in enumerate(ORDINARY)
}
# "She is", "he is", "in Battambang", "in good health", "agrees", dates of May, the word for glass in a province's name.
EVERYDAY = {
    "en": "{mother-01} opened a shop in May 2026. She may go on for long, and so many hope. Both are in good health, and the sun shines. Battambang is a province, and she goes to Takeo.",
    "km": "{mother-01} បានបើកហាងនៅខែឧសភា ឆ្នាំ២០២៦។ នាងជាស្ត្រីម្នាក់ លោកជាអ្នកលក់ ហើយបាត់ដំបងជាខេត្តមួយ។ នាងសុខចិត្តទៅតាកែវ ហើយយាយសុខសប្បាយ។ គ្រប់គ្នាមានសុខភាពល្អ។",
}


def test_a_register_of_ordinary_names_withholds_nothing(build_site):
    texts = story("the-days", **EVERYDAY, more="date: 2026-05-10\nupdated: 2026-09-11\ntopics: [work]\n")
    site = build_site(SITE, TOPICS, person(), BYSTANDERS, CONTROL, texts)
    assert site.exit == 0, site.printed
    assert all(site.page(url).ok for url in (*CONTROL_PAGES, "/en/stories/the-days/", "/km/stories/the-days/"))


def test_a_hidden_name_inside_a_public_one_does_not_withhold_the_public_one(build_site):
    named = person("cook-01", en="Chantheary", km="ចាន់ធារី", family_en="Ouk", family_km="អ៊ុក")
    consent = "place: {code: '12', at_most: province}\npeople:\n  cook-01: {form: F-1, show: named}\n"
    shown = story("the-soup", en="{cook-01} cooks. Then {cook-01} rests.", km="{cook-01} ចម្អិន។", consent=consent)
    site = build_site(SITE, TOPICS, person(), BYSTANDERS, named, CONTROL, shown)
    assert site.exit == 0, site.printed
    assert "Ouk Chantheary cooks." in site.page("/en/stories/the-soup/").text
    leaking = story("the-soup", en="{cook-01} cooks with {=Thea}{=ry}.", km="{cook-01} ចម្អិន។", consent=consent)
    site = build_site(SITE, TOPICS, person(), BYSTANDERS, named, CONTROL, leaking)
    assert site.states["stories/the-soup", "en"] == "withheld"


CARELESS = {
    "a title before it": "អ្នកស្រី សុខម៉ាលី",
    "a title joined to it": "អ្នកស្រីសុខម៉ាលី",
    "the family name before it": "ឈាង សុខម៉ាលី",
    "the family name after it": "សុខម៉ាលី ឈាង",
    "two names": "សុខម៉ាលី ឬ ម៉ាលី",
    "a sign that repeats": "សុខម៉ាលីៗ",
    "an invisible space": "សុខ\u200bម៉ាលី",
    "a space that does not break": "\u00a0សុខម៉ាលី\u00a0",
}


@pytest.mark.parametrize("given", [pytest.param(given, id=name) for name, given in CARELESS.items()])
def test_a_name_that_was_entered_with_more_than_the_name_is_found_by_itself(build_site, given):
    """Khmer text has no capitals to tell an unknown name by: what the register does not yield, nobody finds."""
    typed = story("the-day", en=None, km="ថ្ងៃនេះ សុខម៉ាលី ទៅផ្សារ។ ហាងរបស់សុខម៉ាលីល្អ។")
    site = build_site(SITE, TOPICS, person(km=f'"{given}"'), CONTROL, typed)
    assert site.exit in (0, 3)
    assert found_in(site.everything() + site.said, NAMES) == []
    assert all(site.page(url).ok for url in CONTROL_PAGES)


@pytest.mark.parametrize(
    "given",
    ["សុខម៉ាលី (ម៉ាលី)", "សុខម៉ាលី/ម៉ាលី", "សុខម៉ាលី, ម៉ាលី", "«សុខម៉ាលី»", "សុខម៉ាលី។"],
    ids=["brackets", "a stroke", "a comma", "quotation marks", "a full stop"],
)
@pytest.mark.parametrize("field", ["given", "family", "alias", "relative"])
def test_two_names_in_one_field_end_the_build_before_a_blind_search(build_site, given, field):
    more = {"alias": f'aliases: ["{given}"]', "relative": f'also_people: ["{given}"]'}.get(field, "")
    names = {"given": {"km": f'"{given}"'}, "family": {"family_km": f'"{given}"'}}.get(field, {})
    site = build_site(SITE, TOPICS, person(more=more, **names), CONTROL)
    assert site.exit == 1
    # A file named for somebody is told by its place in the folder, where her names cannot be known.
    assert re.match(r"people/(mother-01\.yaml|▮▮▮ \(the 1st file\)):\d+:\d+: R1: ", site.printed)
    assert found_in(site.printed.encode(), NAMES) == []
