"""A name in Khmer that nobody declared keeps the story out in both languages, whatever disguises it; what is fine is published (R8)."""

import pytest

from tests.samples import CONTROL, CONTROL_PAGES, person, story

NAMED = "{mother-01} បានបើកហាងជាមួយ"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("អ្នកស្រីចាន់ធូ", id="after a title"),
        pytest.param("អ្នកស្រី **ចាន់**ធូ", id="after a title, split by bold"),
        pytest.param("អ្នកស្រី[ចាន់ធូ](/en/)", id="in a link"),
        pytest.param("មីងសុ\u200bគន្ធី", id="a zero-width space inside"),
        pytest.param("ស្ត្រីឈ្មោះឃ្លុនណុង", id="of no list, after the word for named"),
        pytest.param("ហ៊ឹម ស៊ីណាត", id="a family name before it"),
        pytest.param("សុភី", id="of the list, without a cue"),
        pytest.param("ម&#6070;លី", id="an entity for a vowel"),
        pytest.param("បងពៅ", id="an everyday word after a word of kinship"),
        pytest.param("អ្នកស្រី Sokunthy", id="in Latin letters after a Khmer title"),
    ],
)
def test_an_undeclared_name_withholds_both_languages(build_site, said):
    site = build_site(person(), CONTROL, story(km=f"{NAMED}{said}។"))
    assert site.exit == 3
    assert {site.states["stories/the-blue-door", lang] for lang in ("en", "km")} == {"withheld"}
    assert {row["rule"] for row in site.report if row["story"] == "stories/the-blue-door"} == {"R8"}
    assert all(site.page(url).ok for url in CONTROL_PAGES)
    assert "ចាន់ធូ".encode() not in site.said


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("អ្នកស្រីម្នាក់", id="a title and no name"),
        pytest.param("បងប្អូន និងយាយរបស់នាង", id="kinship"),
        pytest.param("អ្នកស្រី{=ចាន់ធូ}", id="settled"),
        pytest.param("នាងបាននិយាយថានាងសុខសប្បាយ", id="a pronoun"),
        pytest.param("អង្គការយូនីសេហ្វ", id="of the shipped glossary"),
        pytest.param("អ្នកនៅខេត្តសៀមរាប នៅខែមករា", id="a province and a month"),
    ],
)
def test_what_is_no_name_is_published(build_site, said):
    en = "{mother-01} opened a shop in Siem Reap." if "សៀមរាប" in said else "{mother-01} opened a shop."
    site = build_site(person(), story(en=en, km=f"{NAMED}{said}។"))
    assert site.exit == 0, site.printed


def test_a_glossary_word_is_published(build_site):
    glossary = {"glossary.yaml": "- {en: Sophy Company, km: ក្រុមហ៊ុនសុភី}\n"}
    assert build_site(person(), glossary, story(km="{mother-01} ធ្វើការនៅក្រុមហ៊ុនសុភី។")).exit == 0
