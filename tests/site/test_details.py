"""R10, as a visitor and an officer see it: details that would tell a neighbour are not published, and general words are."""

import pytest

from tests.reading import found_in
from tests.samples import CONTROL, CONTROL_PAGES, SITE, TOPICS, person, pictured, story, text

GENERAL_EN = (
    "{mother-01} is a mother in her forties. Her children are in school since 2020; at five in the morning she sells ten kilos of rice "
    "for $20, and on page 12 stands the first thing she wrote. Hundreds of women have come since 2008."
)
GENERAL_KM = (
    "{mother-01} ជាម្ដាយវ័យសែសិបជាង។ កូនៗរបស់គាត់ចូលរៀនតាំងពីឆ្នាំ២០២០។ នៅម៉ោងប្រាំព្រឹក គាត់លក់អង្ករដប់គីឡូ ថ្លៃ ២០ ដុល្លារ។ "
    "នេះជាលើកទីមួយដែលគាត់សរសេរ។ ស្ត្រីរាប់រយនាក់បានមកតាំងពីឆ្នាំ២០០៨។"
)
HIDDEN = {
    "words": story("in-words", en="{mother-01} is a mother of seven, and forty-one years old.", km="{mother-01} ទៅ។"),
    "khmer-digits": story("in-khmer", km="{mother-01} អាយុ​៤​១​ឆ្នាំ មានកូន\u00a0៧\u00a0នាក់។"),
    "markup": story("in-markup", en="{mother-01} has **sev**en *child*ren.", km="{mother-01} ទៅ។"),
    "summary": story("in-a-summary")
    | {"stories/in-a-summary/index.en.md": text("en", "{mother-01} left.", summary="A mother of seven starts again.")},
    "alt": pictured("in-an-alt", alt="A mother of seven at her loom"),
}
NEEDLES = ("mother of seven", "forty-one", "៤១", "៧ នាក់", "sev", "seven children")


@pytest.fixture(scope="module")
def site(site_of_module):
    general = story("in-general", en=GENERAL_EN, km=GENERAL_KM)
    return site_of_module(SITE, TOPICS, person(), CONTROL, general, *HIDDEN.values())


def test_exact_details_are_nowhere(site):
    assert site.exit == 3
    assert found_in(site.everything(), [needle for needle in NEEDLES if needle != "sev"]) == []
    assert {site.states[f"stories/{folder}", lang] for folder in ("in-words", "in-khmer", "in-markup", "in-a-summary", "in-an-alt") for lang in ("en", "km")} == {"withheld"}  # fmt: skip


def test_general_words_are_published_beside_them(site):
    assert all(site.page(url).ok for url in CONTROL_PAGES)
    assert all(site.page(f"/{lang}/stories/in-general/").ok for lang in ("en", "km"))
    assert not [row for row in site.report if row["story"] == "stories/in-general"]


def test_the_officer_is_told_where_and_how_to_soften_it_and_no_words_are_quoted(site):
    rows = [
        row
        for row in site.report
        if row["story"] == "stories/in-words" and row["rule"] == "R10" and row["lang"] == "en"
    ]
    assert len(rows) == 2
    assert [(row["line"], row["word"]) for row in rows] == [(8, 4), (8, 8)]
    assert "several children" in rows[0]["remedy"]
    assert found_in(site.said, NEEDLES[:4]) == []


def test_the_gentler_wording_is_in_the_language_of_the_text(site):
    rows = [row for row in site.report if row["story"] == "stories/in-khmer" and row["lang"] == "km"]
    assert [row["remedy"] for row in rows if "កូនៗ" in row["remedy"]]
