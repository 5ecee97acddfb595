"""What stands in one language and not in the other is asked, and says which text lacks it (R9)."""

import pytest

from tests.samples import CONTROL, CONTROL_PAGES, person, story

STORY = "stories/the-blue-door"
SHOW = "form: F-1, show: hidden, details: exact"
EN, KM = "{mother-01} opened a shop", "{mother-01} បានបើកហាង"


def asked(site):
    return sorted(
        {(row["file"].split(".")[-2], row["rule"], row["message"]) for row in site.report if row["story"] == STORY}
    )


@pytest.mark.parametrize(
    ("en", "km", "lang", "message"),
    [
        pytest.param(f"{EN} in 2008.", f"{KM}។", "en", "number stands here and not in the Khmer text", id="a year"),
        pytest.param(f"{EN}.", f"{KM}នៅខេត្តសៀមរាប។", "km", "place is named here and not in the English", id="a place"),
        pytest.param(f"{EN} and kept it.", f"{KM}នៅខេត្តកែប។", "km", "place is named here and not in the English", id="a place whose name begins an English word"),
        pytest.param("A woman opened a shop.", f"{KM}។", "km", "is spoken of here and not in the English", id="a person"),
        pytest.param(f"{EN} with twice the money.", f"{KM}។", "en", "not in the Khmer text", id="a number in words"),
    ],
)  # fmt: skip
def test_it_withholds_both_and_says_where(build_site, en, km, lang, message):
    site = build_site(person(), CONTROL, story(en=en, km=km, show=SHOW))
    assert site.exit == 3
    assert {site.states[STORY, each] for each in ("en", "km")} == {"withheld"}
    [(found_in, rule, said)] = asked(site)
    assert (found_in, rule) == (lang, "R9")
    assert message in said
    assert all(site.page(url).ok for url in CONTROL_PAGES)


@pytest.mark.parametrize(
    ("en", "km"),
    [
        pytest.param(f"{EN} with seven friends.", f"{KM}ជាមួយមិត្ត ៧ នាក់។", id="words and digits"),
        pytest.param(f"{EN} with {{=7}} friends.", f"{KM}ជាមួយមិត្ត។", id="settled where it stands"),
        pytest.param(f"{EN} with {{=7}} friends.", f"{KM}ជាមួយមិត្ត ៧ នាក់។", id="settled on one side only"),
        pytest.param(f"They both know her. {EN}.", f"{KM}។", id="a word that need not be translated"),
        pytest.param("A woman opened a shop in 2008.", None, id="one language is missing"),
    ],
)
def test_what_says_the_same_is_published(build_site, en, km):
    site = build_site(person(), story(en=en, km=km, show=SHOW))
    assert site.exit == 0, site.printed


def test_a_draft_is_not_compared(build_site):
    files = story(en=f"{EN} with seven friends in 2008.", show=SHOW)
    files[f"{STORY}/index.en.md"] = files[f"{STORY}/index.en.md"].replace("status: published", "status: draft")
    assert build_site(person(), files).exit == 0


def test_a_language_that_is_not_allowed_is_not_compared(build_site):
    site = build_site(person(), story(en=f"{EN} in 2008.", show=f"{SHOW}, languages: [en]"))
    assert site.exit == 0, site.printed
    assert site.states[STORY, "km"] == "not-allowed"


def test_the_words_of_pictures_are_not_compared(build_site):
    consent = (
        'place: {code: "17", at_most: province}\npeople:\n  mother-01: {form: F-1, show: hidden}\n'
        'photos:\n  a.jpg:\n    people: []\n    faces: 0\n    marks: checked\n    alt: {en: "Seven doors", km: "ទ្វារ"}\n'
    )
    site = build_site(person(), story(consent=consent))
    assert not [row for row in site.report if row["rule"] == "R9"]
