"""The first story as it was told, with every fact in it: withheld in both languages, for the reasons of `expected.tsv`, and nothing of it gets out."""

import csv

import pytest

from tests.conftest import ROOT, built, write_content
from tests.reading import found_in
from tests.samples import CONTROL, CONTROL_PAGES, person

RAW = ROOT / "tests/fixtures/raw-story"
STORY = "stories/the-first-telling"
# What could lead to her: names in both scripts with their spellings, the village, the visitor, the husband.
NEEDLES = (
    *(
        "Somaly",
        "Sokmaly",
        "Sok Maly",
        "Soumaly",
        "Sumaly",
        "Somali told",
        "Bunroeun",
        "Thavrin",
        "Kroel Svat",
        "Ms Chan",
    ),
    *("ស៊ូម៉ាលី", "សូម៉ាលី", "សុម៉ាលី", "សុខម៉ាលី", "ស៊ុម៉ាលី", "ប៊ុនរឿន", "ថាវរិន", "ក្រឡស្វាត"),
)
# The words of the report by which a reason of `expected.tsv` is known.
SAID = {
    "is nobody": "looks like a name and is nobody declared",
    "may be hers": "may be the name of mother-01",
    "is finer": "this text may say no more than the province",
    "is a distance": "a distance or a time on the road",
}


def expected() -> list[dict[str, str]]:
    lines = (RAW / "expected.tsv").read_text(encoding="utf-8").splitlines()
    header = next(line for line in lines if line.startswith("# story\t")).removeprefix("# ")
    return list(csv.DictReader([header, *(line for line in lines if not line.startswith("#"))], delimiter="\t"))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    raw = {
        path.relative_to(RAW).as_posix(): path.read_bytes()
        for path in RAW.rglob("*.*")
        if path.suffix in (".yaml", ".md")
    }
    beside = person("mother-02", en="Ratanakvy", km="រតនៈវី") | {
        path: said.replace("mother-01", "mother-02") for path, said in CONTROL.items()
    }
    beside = {path: said.replace("{en: Bopha, km: បុប្ផា}", "{en: Kolap, km: កុលាប}") for path, said in beside.items()}
    return built(tmp_path_factory.mktemp("raw"), raw, beside)


def test_it_is_withheld_in_both_languages_and_the_build_ends_with_three(site):
    assert site.exit == 3
    assert [site.states[STORY, lang] for lang in ("en", "km")] == ["withheld", "withheld"]
    assert all(site.page(url).ok for url in CONTROL_PAGES)


def test_nothing_of_it_is_in_the_output_or_in_what_is_said(site):
    assert found_in(site.everything(), (*NEEDLES, "the-first-telling", "seven children", "Angkor temples")) == []
    assert found_in(site.said, NEEDLES) == []


@pytest.mark.parametrize("lang", ["en", "km"])
def test_the_reasons_are_those_expected_line_by_line(site, lang):
    wanted = [line for line in expected() if line["lang"] == lang]
    # A question in one language withholds both, so that the other language's rows name it too.
    rows = [
        row
        for row in site.report
        if row["story"] == STORY and row["lang"] == lang and row["file"] == f"{STORY}/index.{lang}.md"
    ]
    rows.sort(key=lambda row: (row["line"], row["column"], row["word"]))
    places = [(row["file"], row["line"], row["column"]) for row in rows]
    assert len(set(places)) == len(places)
    assert [row["rule"] for row in rows] == [line["rule"] for line in wanted]
    for row, line in zip(rows, wanted, strict=True):
        assert [said for reason, said in SAID.items() if reason in line["reason"] and said in row["message"]], line[
            "reason"
        ]
    assert wanted


def test_the_same_story_in_order_is_published(tmp_path):
    """Handles for people, general words for the rest: what is withheld above is the words, not the story."""
    content = write_content(tmp_path, {})
    raw = {path.relative_to(RAW).as_posix(): path.read_bytes() for path in RAW.rglob("*.yaml")}
    told = {
        f"{STORY}/index.{lang}.md": f"---\ntitle: {title}\nsummary: {title}\nstatus: published\ndate: 2026-03-12\ntopics: [safety]\nsensitive: true\n---\n{body}\n"
        for lang, title, body in (
            (
                "en",
                "Nobody had asked",
                "{mother-01} has several children. {husband-01} was often violent. {director-01} leads the Women's Resource Center.",
            ),
            (
                "km",
                "គ្មាននរណាធ្លាប់សួរ",
                "{mother-01} មានកូនច្រើននាក់។ {husband-01} ច្រើនតែប្រើអំពើហិង្សា។ {director-01} ដឹកនាំមជ្ឈមណ្ឌល។",
            ),
        )
    }
    site = built(content, raw, told)
    assert site.exit == 0, site.printed
    assert found_in(site.everything(), NEEDLES) == []
    for lang, words in {"en": ("Bopha", "Kong Vanthat"), "km": ("បុប្ផា", "គង់ វណ្ណថាត")}.items():
        page = site.page(f"/{lang}/{STORY}/").text
        assert [word for word in words if word not in page] == []
