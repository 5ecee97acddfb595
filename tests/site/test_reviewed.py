"""What two people and the person herself have agreed to, as the build ends and as a reader meets it."""

import pytest

from plugins.judge.reviewed_text import text_digest
from plugins.pipeline.material import material
from plugins.read.folder import read_content
from tests.conftest import built
from tests.samples import CONTROL_PAGES, REVIEWED, SITE, TOPICS, partner, person, story

HIDDEN = "form: F-1, show: hidden"
CONTROL = story("the-control", show=HIDDEN)
HARD = "date: 2026-03-10\nsensitive: true\n"
URLS = ("/en/stories/the-question/", "/km/stories/the-question/")
REAL = {"site.yaml": SITE["site.yaml"].replace("https://test.example.org", "https://stories.kitchen.kh")}
SAID = {"en": "read it as it stands here, or had it read aloud, and agreed to it on 1 May 2026", "km": "បានយល់ព្រមនៅថ្ងៃទី១ ខែឧសភា ឆ្នាំ២០២៦"}  # fmt: skip


def question(record: str = "", more: str = HARD) -> dict[str, str]:
    consent = f"place: {{code: '17', at_most: province}}\npeople:\n  mother-01: {{{HIDDEN}}}\n{record}"
    return story("the-question", consent=consent, more=more)


@pytest.mark.parametrize(
    ("record", "strict", "code", "shown"),
    [
        pytest.param("", False, 3, False, id="nobody has looked"),
        pytest.param(REVIEWED, False, 0, True, id="two people looked, at which text is not known"),
        pytest.param(REVIEWED, True, 3, False, id="the same, in a strict build"),
        pytest.param(REVIEWED.replace("manager-01", "Officer 01"), False, 3, False, id="one person looked twice"),
    ],
)
def test_how_a_build_ends_for_a_sensitive_story(build_site, record, strict, code, shown):
    site = build_site(REAL, TOPICS, person(), CONTROL, question(record), strict=strict)
    assert (site.exit, [site.page(url).ok for url in URLS]) == (code, [shown, shown])
    assert all(site.page(url).ok for url in CONTROL_PAGES)
    assert "R5" in {row["rule"] for row in site.report}


def test_what_was_read_to_her_is_said_in_both_languages_while_it_is_current(tmp_path):
    files = (REAL, TOPICS, person(), CONTROL, question(REVIEWED))
    built(tmp_path, *files)
    digest = _digest(tmp_path)
    record = REVIEWED.replace("}", f", text: {digest}}}") + f"read_back: {{date: 2026-05-01, text: {digest}}}\n"
    site = built(tmp_path, *files, question(record), strict=True)
    assert site.exit == 0
    for lang, said in SAID.items():
        assert said in site.page(f"/{lang}/stories/the-question/").text
        assert said not in site.page(f"/{lang}/stories/the-control/").text
    changed = {path: said.replace("a shop", "a big shop") for path, said in question(record).items()}
    later = built(tmp_path, *files, changed)
    assert later.exit == 0
    assert all(said not in later.page(f"/{lang}/stories/the-question/").text for lang, said in SAID.items())


def _digest(folder) -> str:
    from datetime import date

    from plugins.consent.decision import Today

    day = date(2026, 6, 1)
    judged = material(read_content(folder / "content"), Today(day, day)).judged
    return text_digest(judged["stories/the-question"])


def test_a_story_with_everything_in_order_is_published_beside_its_partner(build_site):
    """A mother under another name, her husband as a role, the public director, a link to the partner: nothing to ask."""
    husband = person("husband-01", kind="perpetrator", en="Chakriyan", km="ចរិយាន", family_en="Oeurn", family_km="អឿន",
                     forms="F-9: {status: not-asked}", more="relatives: [mother-01]")  # fmt: skip
    husband = {p: s.replace("{en: Bopha, km: បុប្ផា}", "{en: Kolap, km: កុលាប}") for p, s in husband.items()}
    director = {"people/director-01.yaml": "kind: official\nminor: false\npublic: true\nnames: {en: {given: Vichekan, family: Kong}, km: {given: វិចិកាន, family: គង់}}\n"}  # fmt: skip
    consent = (
        f"place: {{code: '17', at_most: province}}\npeople:\n  mother-01: {{{HIDDEN}}}\n  husband-01: {{show: role}}\n"
        f"  director-01: {{show: named}}\n{REVIEWED}"
    )
    told = story(
        "the-question",
        en="{husband-01} was violent, and {mother-01} left. {director-01} listened. [The house](https://house.example.org/)",
        km="{husband-01} ប្រើអំពើហិង្សា ហើយ {mother-01} ចាកចេញ។ {director-01} បានស្ដាប់។",
        consent=consent,
        more="date: 2026-03-10\ntopics: [safety]\npartner: the-house\n",
    )
    house = partner(more="province: '17'\nwebsite: https://house.example.org/\n")
    site = build_site(SITE, TOPICS, person(), husband, director, CONTROL, house, told)
    assert site.exit == 0
    assert all(site.page(url).ok for url in (*URLS, *CONTROL_PAGES, "/en/partners/the-house/"))
    assert "Kong Vichekan" in site.page(URLS[0]).text
