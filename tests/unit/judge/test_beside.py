"""What is said beside a text passes every rule like the text."""

import pytest

from plugins.common.states import State
from plugins.judge.beside import IN_GENERAL_WORDS, NAMED_TOPIC, NOT_SAFE
from plugins.mentions.asks import IN_ADDRESS
from tests.samples import SITE, TOPICS, partner, person, story

HOUSE = "partners/the-house"
PARTNER = 'website: https://house.example.org/\nsince: "2008"\nfigures:\n  - {en: of every gift, km: ស្ត្រី, value: 46¢, of: 100¢, source: From our books, page: "12"}\n'


def said(judged, key):
    return {(p.rule, p.where) for p in judged.decision.problems}


def test_a_sound_partner_is_published(judged):
    house = judged(SITE, TOPICS, person(), partner(more=PARTNER), key=HOUSE)
    assert house.decision.problems == ()
    assert set(house.decision.states.values()) == {State.PUBLISHED}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        pytest.param("of every gift", "with Sokmaly", "R2", id="a label"),
        pytest.param("km: ស្ត្រី", "km: ជាមួយសុខម៉ាលី", "R2", id="a label in Khmer"),
        pytest.param("46¢", "Sokmaly", "R2", id="a value"),
        pytest.param("From our books", "Told by Sokmaly", "R2", id="a source"),
        pytest.param('"12"', "Sokmaly 12", "R2", id="a page"),
        pytest.param('"2008"', "Sokmaly", "R2", id="the beginning"),
        pytest.param("of every gift", "'with {mother-01}'", "R2", id="a handle"),
        pytest.param("of every gift", "with Narong", "R8", id="an unknown name"),
        pytest.param("house.example.org", "house.example.org/sokmaly", "R12", id="a name in the website"),
    ],
)
def test_a_name_in_a_partners_facts_withholds_the_partner(judged, old, new, rule):
    assert old in PARTNER
    house = judged(SITE, TOPICS, person(), partner(more=PARTNER.replace(old, new)), key=HOUSE)
    assert State.WITHHELD in house.decision.states.values()
    assert rule in {p.rule for p in house.decision.problems}


@pytest.mark.parametrize("note", ["Ask for Sokmaly", "Ask {mother-01}", "Ask for Narong"])
def test_a_name_in_a_note_withholds_the_partner_and_points_to_the_note(judged, note):
    house = judged(SITE, TOPICS, person(), partner(note=note), key=HOUSE)
    assert State.WITHHELD in house.decision.states.values()
    assert {p.where for p in house.decision.problems} == {f"{HOUSE}/giving.yaml"}


@pytest.mark.parametrize(
    "website",
    [
        "javascript:alert(1)",
        "ftp://house.example.org/",
        "https://a@b.example.org/",
        "/en/",
        "https://127.0.0.1/",
        "http://house.example.org/",
        "https://house.example.org./",
    ],
)
def test_a_website_leads_to_a_page_and_nowhere_else(judged, website):
    house = judged(SITE, TOPICS, person(), partner(more=f'website: "{website}"\n'), key=HOUSE)
    assert NOT_SAFE in {p.what for p in house.decision.problems}


@pytest.mark.parametrize("website", ["https://house.example.org/", "https://house.example.org/a?b=1"])
def test_a_plain_website_may_stand(judged, website):
    house = judged(SITE, TOPICS, person(), partner(more=f'website: "{website}"\n'), key=HOUSE)
    assert NOT_SAFE not in {p.what for p in house.decision.problems}


def test_a_name_in_an_address_to_give_is_refused(judged):
    files = {path: said.replace("example.org/house", "example.org/sokmaly") for path, said in partner().items()}
    assert IN_ADDRESS.what in {p.what for p in judged(SITE, TOPICS, person(), files, key=HOUSE).decision.problems}


@pytest.mark.parametrize(
    "role", ["Sokmaly’s aunt", "the aunt of {mother-01}", "the aunt of Vichekanika", "{=Rose}", "the aunt of Narong"]
)
def test_a_role_names_nobody(judged, role):
    aunt = person("aunt-01", kind="family", en="Vichekanika", km="វិចិកានីកា", forms="F-9: {status: not-asked}")
    aunt = {path: said.replace("a mother from the province", f'"{role}"') for path, said in aunt.items()}
    consent = 'place: {code: "170403", at_most: province}\npeople:\n  mother-01: {form: F-1, show: hidden}\n  aunt-01: {show: role}\n'
    door = judged(SITE, TOPICS, person(), aunt, story(consent=consent))
    assert set(door.decision.states.values()) == {State.WITHHELD}
    assert {p.where for p in door.decision.problems} == {"people/aunt-01.yaml"}


def test_a_role_that_is_not_shown_is_not_read(judged):
    mother = {path: said.replace("a mother from the province", "Narong") for path, said in person().items()}
    assert judged(SITE, TOPICS, mother, story()).decision.problems == ()


def test_a_topic_named_like_a_person_withholds_its_texts_and_no_others(judged_site):
    topics = {"topics.yaml": "work: {en: The Sokmaly fund, km: ការងារ}\nsafety: {en: Safety, km: សុវត្ថិភាព}\n"}
    made = judged_site(
        SITE,
        topics,
        person(),
        story("a", more="date: 2026-03-10\ntopics: [work]\n"),
        story("b", more="date: 2026-03-10\ntopics: [safety]\n"),
    )
    assert {p.what for p in made.judged["stories/a"].decision.problems} == {NAMED_TOPIC}
    assert made.judged["stories/b"].decision.problems == ()


def test_what_cannot_be_settled_here_is_not_said_to_be(judged):
    house = judged(SITE, TOPICS, person(), partner(note="Ask for Sokmaly"), key=HOUSE)
    assert not any("{=" in p.remedy for p in house.decision.problems)
    assert IN_GENERAL_WORDS


@pytest.mark.parametrize(
    "line",
    [
        "registration: {body: Office of Sokmaly}",
        'registration: {body: An office, number: "Sokmaly 12"}',
        "options: [{id: bank, kind: transfer, bank: A bank, account: '1', holder: Sokmaly}]",
        "options: [{id: khqr, kind: khqr, payload: '1', account: sokmaly@bank, shows_name: A HOUSE}]",
        "options: [{id: khqr, kind: khqr, payload: '1', account: house@bank, shows_name: CHHEANG SOKMALY}]",
    ],
)
def test_a_name_in_a_destination_or_a_registration_withholds_the_partner(judged, line):
    files = {**partner(), f"{HOUSE}/giving.yaml": f"status: active\n{line}\n"}
    house = judged(SITE, TOPICS, person(), files, key=HOUSE)
    assert IN_ADDRESS.what in {p.what for p in house.decision.problems}
    plain = {**partner(), f"{HOUSE}/giving.yaml": "status: active\nregistration: {body: An office, number: '12'}\n"}
    assert judged(SITE, TOPICS, person(), plain, key=HOUSE).decision.problems == ()
