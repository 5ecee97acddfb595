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
SAID = {"en": "Bopha read this story as it stands here, or had it read aloud, and agreed to it on 1 May 2026", "km": "បុប្ផា បានអានរឿងនេះដូចដែលមាននៅទីនេះ ឬមាននរណាម្នាក់អានឱ្យស្តាប់ ហើយបានយល់ព្រមនៅថ្ងៃទី១ ខែឧសភា ឆ្នាំ២០២៦"}  # fmt: skip


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


@pytest.mark.parametrize("light", ["", "light/"])
def test_of_a_person_who_is_only_a_role_no_name_is_said_of_who_agreed(tmp_path, light):
    record = question(REVIEWED)["stories/the-question/consent.yaml"].replace("show: hidden", "show: role")
    files = (REAL, TOPICS, person(), question(), {"stories/the-question/consent.yaml": record})
    built(tmp_path, *files)
    record += f"read_back: {{date: 2026-05-01, text: {_digest(tmp_path)}}}\n"
    site = built(tmp_path, *files, {"stories/the-question/consent.yaml": record})
    page = site.page(f"/en/{light}stories/the-question/").text
    assert "The person whom this story is about read it as it stands here" in page
    assert "Bopha" not in page


@pytest.mark.parametrize("light", ["", "light/"])
def test_the_day_on_which_two_people_looked_is_said_while_it_is_of_this_text(tmp_path, light):
    files = (REAL, TOPICS, person(), question(REVIEWED))
    built(tmp_path, *files)
    record = REVIEWED.replace("}", f", date: 2026-05-02, text: {_digest(tmp_path)}}}")
    said = {"en": "Two people looked at it again on 2 May 2026.", "km": "ថ្ងៃទី២ ខែឧសភា ឆ្នាំ២០២៦"}
    urls = {lang: f"/{lang}/{light}stories/the-question/" for lang in said}
    site = built(tmp_path, *files, question(record))
    assert all(words in site.page(urls[lang]).text for lang, words in said.items())
    changed = {path: text.replace("a shop", "a big shop") for path, text in question(record).items()}
    later = built(tmp_path, *files, changed)
    assert all(later.page(url).ok for url in urls.values())
    assert not any(words in later.page(urls[lang]).text for lang, words in said.items())


@pytest.mark.parametrize(
    ("body", "leads"),
    [
        pytest.param("{{mother-01}} {0}\n\n---\n\n{0}", "#changed", id="a line of hyphens"),
        pytest.param("{{mother-01}} {0}\n\n{0}", "#after-story", id="none"),
        pytest.param("{{mother-01}} {0}\n\n---\n\n{0}\n\n---\n\n{0}", "#changed", id="two: the first"),
    ],
)
def test_the_care_note_leads_past_what_is_hard(build_site, body, leads):
    words = {"en": body.format("opened a shop."), "km": body.format("បានបើកហាង។")}
    consent = question(REVIEWED)["stories/the-question/consent.yaml"]
    site = build_site(SITE, TOPICS, person(), story("the-question", consent=consent, more=HARD, **words))
    assert site.exit == 0
    for url in (*URLS, *(f"{url[:3]}/light{url[3:]}" for url in URLS)):
        page = site.page(url).text
        assert f'<a href="{leads}">' in page
        assert page.count(f'id="{leads[1:]}"') == 1


def test_a_story_that_goes_takes_its_light_page_and_every_word_of_it_along(tmp_path):
    files = (
        SITE,
        TOPICS,
        person(),
        CONTROL,
        story("the-question", show=HIDDEN, en="{mother-01} sang of rivers.", km="{mother-01} ច្រៀង។"),
    )
    assert built(tmp_path, *files).page("/en/light/stories/the-question/").ok
    gone = person(forms="F-1: {status: refused}")
    site = built(tmp_path, *files, gone)
    assert not any(
        url.startswith(("en/light/stories/the-question", "km/light/stories/the-question")) for url in site.files()
    )
    assert b"sang of rivers" not in site.everything()


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
