"""Stories that name a finer place than they may: withheld in both languages with a sentence, and nothing of them in the output."""

import pytest

from tests.reading import found_in
from tests.samples import CONTROL, CONTROL_PAGES, SITE, TOPICS, person, story, text

PLACES = (
    "Svay Leu",
    "Kouk Chak",
    "Phum Muoy",
    "Kroel Svat",
    "ស្វាយលើ",
    "ក្រាំងស្វាត",
    "Damnak",
    "ដំណាក់",
    "103.8564",
    "goo.gl",
    "12 km",
    "គីឡូ",
)
EVERY = {
    "p01-village": ("{mother-01} lives in Phum Muoy village, Svay Leu commune.", "{mother-01} រស់នៅទីនេះ។"),
    "p01-khmer": ("{mother-01} lives there.", "{mother-01} រស់នៅភូមិក្រាំងស្វាត ឃុំស្វាយលើ។"),
    "p02-landmark": ("{mother-01} lives near Wat Damnak.", "{mother-01} រស់នៅជិតវត្តដំណាក់។"),
    "p02-distance": ("{mother-01} lives 12 km from Siem Reap.", "{mother-01} រស់នៅចម្ងាយ ១២ គីឡូម៉ែត្រពីក្រុងសៀមរាប។"),
    "p03-coordinates": ("{mother-01} lives at 13.3633, 103.8564.", "{mother-01} រស់នៅទីនេះ។"),
    "p03-link": ("{mother-01} lives [here](https://maps.app.goo.gl/abc).", "{mother-01} រស់នៅទីនេះ។"),
    "p05-dateline": ("Kouk Chak commune, 3 March. {mother-01} laughed.", "{mother-01} សើច។"),
}  # fmt: skip


@pytest.fixture(scope="module")
def site(site_of_module):
    stories = {path: said for folder, (en, km) in EVERY.items() for path, said in story(folder, en=en, km=km).items()}
    titled = story("in-the-title") | {
        "stories/in-the-title/index.en.md": text("en", "{mother-01} laughed.", title="A door in Kouk Chak commune")
    }
    return site_of_module(SITE, TOPICS, person(), CONTROL, stories, titled)


@pytest.mark.parametrize("folder", [*EVERY, "in-the-title"])
def test_it_is_withheld_in_both_languages_with_a_sentence_for_places(site, folder):
    rows = [row for row in site.report if row["story"] == f"stories/{folder}"]
    assert {(row["lang"], row["state"]) for row in rows} == {("en", "withheld"), ("km", "withheld")}
    assert "R10" in {row["rule"] for row in rows}
    assert all(row["line"] and row["column"] for row in rows)


def test_nothing_of_them_is_published_or_said(site):
    assert site.exit == 3
    assert found_in(site.everything(), (*PLACES, *EVERY)) == []
    assert found_in(site.said, [place for place in PLACES if place not in ("12 km", "goo.gl")]) == []


def test_the_report_names_the_coarser_place_in_the_language_of_the_text(site):
    said = {row["story"]: row["remedy"] for row in site.report if row["rule"] == "R10" and "Write “" in row["remedy"]}
    assert "“Siem Reap province”" in said["stories/p01-village"]
    assert "“ខេត្តសៀមរាប”" in said["stories/p01-khmer"]


def test_a_story_in_order_is_published_beside_them(site):
    assert all(site.page(url).ok for url in CONTROL_PAGES)
