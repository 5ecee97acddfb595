"""People are called like provinces, or like a part of one: what is theirs is kept, and what is the place's is published."""

import pytest

from tests.samples import CONTROL, CONTROL_PAGES, SITE, TOPICS, person, story

pytestmark = pytest.mark.adversarial

# Codes of the provinces: 17 Siem Reap, 24 Pailin, 16 Ratanakiri, 01 Banteay Meanchey, 08 Kandal, 21 Takeo.
LONG = person("woman-02", en="Pailin", km="ប៉ៃលិន", family_en="Keo", family_km="កែវ")
PARTS = [
    person("man-02", en="Ratanak", km="រតនៈ", family_en="Siem", family_km="សៀម"),
    person("man-03", en="Meanchey", km="មានជ័យ", family_en="Svay", family_km="ស្វាយ"),
    person("man-04", en="Keo", km="កែវ", family_en="Reap", family_km="រាប"),
]


def placed(code, folder="the-place", at_most="province"):
    consent = f'place: {{code: "{code}", at_most: {at_most}}}\npeople:\n  mother-01: {{form: F-1, show: hidden, photo: face}}\n'
    return story(folder, consent=consent)


def test_a_text_in_a_province_called_like_a_person_says_who_and_what_to_do(build_site):
    site = build_site(SITE, TOPICS, person(), LONG, CONTROL, placed("24"))
    assert site.exit == 3
    (row,) = {tuple(row[key] for key in ("rule", "handle", "file", "line")) for row in site.kept_out}
    assert row == ("R8", "woman-02", "stories/the-place/consent.yaml", 1)
    assert "at_most: country" in site.printed
    assert "Pailin" not in site.printed
    assert all(site.page(url).ok for url in CONTROL_PAGES)


def test_following_the_sentence_publishes_the_text(build_site):
    site = build_site(SITE, TOPICS, person(), LONG, CONTROL, placed("24", at_most="country"))
    assert (site.exit, site.page("/en/stories/the-place/").ok) == (0, True)
    assert b"Pailin" not in site.everything()


@pytest.mark.parametrize("code", ["16", "01", "21", "17"], ids=["Ratanakiri", "Banteay Meanchey", "Takeo", "Siem Reap"])
def test_a_person_called_like_a_part_of_a_province_withholds_no_text_from_there(build_site, code):
    site = build_site(SITE, TOPICS, person(), *PARTS, CONTROL, placed(code))
    assert site.exit == 0, site.printed
    assert site.page("/en/stories/the-place/").ok
    assert site.page("/km/stories/the-place/").ok
