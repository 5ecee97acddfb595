"""Every state of a text, as a visitor and a search engine meet it: its pages, lists, alternates, feeds, the sitemap, and how the build ends."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from plugins.site.commands import build, check
from tests.conftest import built, pelican, write_content
from tests.reading import found_in
from tests.samples import CONTROL, CONTROL_PAGES, SITE, TOPICS, form, person, pictured, story, text

LANGS = ("en", "km")
ALL = "withdrawn: {date: 2026-05-01, received_by: officer-01, scope: all}"


def other(forms: str = "", **more) -> dict[str, str]:
    """The person of the story in question; the control is another's."""
    files = person("mother-02", en="Chakriya", km="ចរិយាវត្តី", forms=forms or f"F-1: {form()}", **more)
    return {path: said.replace("{en: Bopha, km: បុប្ផា}", "{en: Kolap, km: កុលាប}") for path, said in files.items()}


def asked(show: str = "form: F-1, show: hidden", **more) -> dict[str, str]:
    """The story in question."""
    consent = f"place: {{code: '17', at_most: province}}\npeople:\n  mother-02: {{{show}}}\n"
    return story("the-question", en="{mother-02} left.", km="{mother-02} ទៅ។", consent=consent, **more)


def drafted(*langs: str) -> dict[str, str]:
    return {
        f"stories/the-question/index.{lang}.md": "---\ntitle: The needle\nstatus: draft\n---\nThe needle.\n"
        for lang in langs
    }


TOMORROW = (date.today() + timedelta(days=2)).isoformat()
P, OUT = "published", "withheld"
# What is changed about the story, the states in English and Khmer, the exit code.
STATES = {
    "published": ({}, (P, P), 0),
    "draft": (drafted("en", "km"), ("draft", "draft"), 0),
    "draft in English": (drafted("en"), ("draft", P), 0),
    "a draft with every kind of error": ({"stories/the-question/index.en.md": "---\nstatus: draft\ntitel: x\ndate: no\n---\n{x} Mom Bopha\n"}, ("draft", P), 0),
    "only in Khmer": ({"stories/the-question/index.en.md": None}, ("not-translated", P), 0),
    "only in English": ({"stories/the-question/index.km.md": None}, (P, "not-translated"), 0),
    "scheduled": (asked(more=f"date: {TOMORROW}\n"), ("scheduled", "scheduled"), 0),
    "an open question": ({"stories/the-question/index.en.md": text("en", "{mother-02} met Chanthea.")}, (OUT, OUT), 3),
    "a text that cannot be read": ({"stories/the-question/index.km.md": "---\ntitle: [\n---\nx"}, (OUT, OUT), 3),
    "no record": ({"stories/the-question/consent.yaml": None}, (OUT, OUT), 3),
    "a person who is not in the record": (asked("form: F-1, show: hidden") | {"stories/the-question/index.en.md": text("en", "{mother-01} left.")}, (OUT, OUT), 3),
    "a form that does not exist": (asked("form: F-9, show: hidden"), (OUT, OUT), 3),
    "a form of the future": (other(f"F-1: {form()}".replace("2026-01-10", "2098-01-10")), (OUT, OUT), 3),
    "a form in English alone": (other(f"F-1: {form(languages='en')}"), (P, "not-allowed"), 0),
    "a form in Khmer alone": (other(f"F-1: {form(languages='km')}"), ("not-allowed", P), 0),
    "a record in English alone": (asked("form: F-1, show: hidden, languages: [en]"), (P, "not-allowed"), 0),
    "a form without the web": (other(f"F-1: {form()}".replace("[web, feed, social, search]", "[feed]")), ("not-allowed", "not-allowed"), 0),
    "no form": (asked("show: hidden"), ("not-asked", "not-asked"), 0),
    "a form that was not asked for": (other("F-1: {status: not-asked}"), ("not-asked", "not-asked"), 0),
    "a no": (other("F-1: {status: refused, date: 2026-01-10}"), ("refused", "refused"), 0),
    "a no beside an open question": (
        other("F-1: {status: refused, date: 2026-01-10}") | {"stories/the-question/index.en.md": text("en", "{mother-02} met Chanthea.")}, ("refused", "refused"), 0),
    "a form that ran out": (other(f"F-1: {form(expires='2026-02-01')}"), ("expired", "expired"), 0),
    "a form that ran out by itself": (other(f"F-1: {form()}".replace('expires: "2099-01-01", ', "").replace("2026-01-10", "2020-01-10")), ("expired", "expired"), 0),
    "a withdrawn form": (other(f"F-1: {form(more=ALL)}"), ("withdrawn", "withdrawn"), 0),
    "a form whose status is withdrawn": (other("F-1: {status: withdrawn, date: 2026-01-10}"), ("withdrawn", "withdrawn"), 0),
    "a withdrawal in the record": (asked(f"form: F-1, show: hidden, {ALL}"), ("withdrawn", "withdrawn"), 0),
    "a withdrawal that cannot be read": (asked("form: F-1, show: hidden, withdrawn: yes she did"), ("withdrawn", "withdrawn"), 0),
    "a withdrawal of a day to come": (asked("form: F-1, show: hidden, withdrawn: {date: 2098-01-01, scope: all}"), ("withdrawn", "withdrawn"), 0),
    "Khmer withdrawn": (asked("form: F-1, show: hidden, withdrawn: {date: 2026-05-01, scope: language:km}"), (P, "withdrawn"), 0),
    "the name withdrawn": (asked("form: F-1, show: named, withdrawn: {date: 2026-05-01, scope: name}"), (P, P), 0),
    "the photograph withdrawn": (asked("form: F-1, show: hidden, withdrawn: {date: 2026-05-01, scope: photo}"), (P, P), 0),
    "social media withdrawn": (asked("form: F-1, show: hidden, withdrawn: {date: 2026-05-01, scope: social}"), (P, P), 0),
}  # fmt: skip
KEPT_OUT = [name for name, (_, states, _) in STATES.items() if P not in states]
NO_TRACE = [
    (name, lang)
    for name, (_, states, _) in STATES.items()
    for lang, state in zip(LANGS, states, strict=True)
    if state in ("not-allowed", "withdrawn")
]


@pytest.fixture(scope="module")
def site_in(tmp_path_factory):
    """The site with the story in the state of that name: built once."""
    sites = {}

    def built_once(name):
        if name not in sites:
            sites[name] = built(
                tmp_path_factory.mktemp("state"), SITE, TOPICS, person(), CONTROL, other(), asked(), STATES[name][0]
            )
        return sites[name]

    return built_once


@pytest.mark.parametrize("name", STATES)
def test_the_state_decides_which_pages_there_are_and_how_the_build_ends(site_in, name):
    site, (_, states, code) = site_in(name), STATES[name]
    assert site.exit == code
    for lang, state in zip(LANGS, states, strict=True):
        assert site.states.get(("stories/the-question", lang), P) == state
        assert site.page(f"/{lang}/stories/the-question/").ok is (state == P)
        assert (f"/{lang}/stories/the-question/" in site.page("/sitemap.xml").text) is (state == P)
        assert (f"/{lang}/stories/the-question/" in site.page(f"/{lang}/feed.xml").text) is (state == P)
        assert (f'href="/{lang}/stories/the-question/"' in site.page(f"/{lang}/stories/").text) is (state == P)
    assert all(site.page(url).ok for url in CONTROL_PAGES)


@pytest.mark.parametrize("name", KEPT_OUT)
def test_what_is_kept_out_leaves_nothing(site_in, name):
    assert (
        found_in(
            site_in(name).everything(),
            ["the-question", "the needle", "Kolap", "កុលាប", "Chakriya", "ចរិយាវត្តី", "mother-02"],
        )
        == []
    )


@pytest.mark.parametrize(("name", "lang"), NO_TRACE)
def test_where_a_language_is_not_allowed_nothing_tells_of_the_other(site_in, name, lang):
    site = site_in(name)
    pages = [path for path in site.files() if path.startswith(f"{lang}/")]
    assert [path for path in pages if "the-question" in (site.output / path).read_text(encoding="utf-8")] == []
    other_lang = LANGS[lang == "en"]
    page = site.page(f"/{other_lang}/stories/the-question/")
    assert f'hreflang="{lang}" href="https://test.example.org/{lang}/stories/' not in page.text
    assert f"/{lang}/stories/the-question" not in page.text


@pytest.mark.parametrize(
    ("name", "lang", "told"),
    [
        ("only in Khmer", "en", "Only in Khmer"),
        ("only in English", "km", "en"),
        ("draft in English", "en", "Only in Khmer"),
    ],
)
def test_a_text_without_a_translation_is_listed_there_and_linked_across(site_in, name, lang, told):
    site, written = site_in(name), LANGS[lang == "en"]
    listed = site.page(f"/{lang}/stories/").text
    assert f'<a href="/{written}/stories/the-question/" lang="{written}" hreflang="{written}">' in listed
    assert told in listed
    assert "/the-question/" not in site.page(f"/{lang}/feed.xml").text
    assert (
        f'hreflang="{lang}"'
        not in re.findall("<head>.*?</head>", site.page(f"/{written}/stories/the-question/").text, re.DOTALL)[0]
    )


def test_translations_name_each_other(site_in):
    for lang, code in (("en", "km"), ("km", "en")):
        page = site_in("published").page(f"/{lang}/stories/the-question/").text
        head = re.findall("<head>.*?</head>", page, re.DOTALL)[0]
        assert {found for found in re.findall('hreflang="([^"]+)"', head) if found in ("en", "km", "x-default")} == {
            "en",
            "km",
            "x-default",
        }
        assert f'<a href="/{code}/stories/the-question/" hreflang="{code}" lang="{code}">' in page


def test_a_withdrawn_name_is_a_role(site_in):
    page = site_in("the name withdrawn").page("/en/stories/the-question/").text
    assert "A mother from the province left." in page
    assert found_in(site_in("the name withdrawn").everything(), ["Chakriya", "ចរិយាវត្តី"]) == []


def test_social_media_withdrawn_leaves_no_links_to_share(site_in):
    for state, shares in (("published", True), ("social media withdrawn", False)):
        assert ("t.me/share" in site_in(state).page("/en/stories/the-question/").text) is shares


CHANNELS = {"search": "[web, feed, social]", "feed": "[web, social, search]", "social": "[web, feed, search]"}


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_channel_that_was_not_allowed_is_left_out(build_site, channel):
    site = build_site(
        SITE, TOPICS, person(), CONTROL, other(), asked(f"form: F-1, show: hidden, channels: {CHANNELS[channel]}")
    )
    assert site.exit == 0
    for lang in LANGS:
        page = site.page(f"/{lang}/stories/the-question/").text
        assert ("noindex" in page) is (channel == "search")
        assert (f"/{lang}/stories/the-question/" in site.page("/sitemap.xml").text) is (channel != "search")
        assert (f"/{lang}/stories/the-question/" in site.page(f"/{lang}/feed.xml").text) is (channel != "feed")
        assert ("t.me/share" in page) is (channel != "social")


def test_a_withdrawn_photograph_is_gone_and_the_page_stays(build_site):
    seen = build_site(SITE, TOPICS, person(), CONTROL, pictured())
    assert [name for name in seen.files() if name.endswith(".webp")]
    gone = build_site(
        SITE,
        TOPICS,
        person(),
        story("the-control", show="form: F-1, show: hidden"),
        pictured(show="form: F-1, show: hidden, photo: face, withdrawn: {date: 2026-05-01, scope: photo}"),
    )
    assert gone.exit == 0
    assert not [name for name in gone.files() if name.endswith(".webp")]
    assert gone.page("/en/stories/the-picture/").ok


def test_an_old_address_goes_with_its_text(build_site):
    alias = "date: 2026-03-10\naliases: [/2019/the-old-door/]\n"
    site = build_site(SITE, TOPICS, person(), CONTROL, other(), asked(more=alias))
    page = site.page("/2019/the-old-door/").text
    assert 'http-equiv="refresh"' in page
    assert "noindex" in page
    assert "blue door" not in page
    withdrawn = build_site(
        SITE, TOPICS, person(), CONTROL, other(), asked(f"form: F-1, show: hidden, {ALL}", more=alias)
    )
    assert not withdrawn.page("/2019/the-old-door/").ok
    assert b"the-old-door" not in withdrawn.everything()


@pytest.mark.parametrize(
    ("epoch", "state"),
    [("0", "expired"), ("4102444800", "expired"), ("no number", "expired"), ("99999999999999999999", "expired")],
)
def test_no_clock_of_a_reproducible_build_revives_a_consent(build_site, monkeypatch, epoch, state):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    site = build_site(SITE, TOPICS, person(), CONTROL, other(f"F-1: {form(expires='2026-02-01')}"), asked())
    assert site.exit == 0
    assert site.states["stories/the-question", "en"] == state
    assert found_in(site.everything(), ["the-question"]) == []


def test_withdrawn_is_gone_at_the_next_build_whatever_else_is_broken(build_site):
    assert build_site(SITE, TOPICS, person(), CONTROL, other(), asked()).page("/en/stories/the-question/").ok
    broken = {
        "stories/the-control/index.en.md": "---\ntitle: {\n---\n",
        "stories/another/index.en.md": "no front matter, Mom Bopha",
        "blog/empty/consent.yaml": "people: [",
        "partners/x/giving.yaml": ": : :",
        "helplines.yaml": "[",
    }
    site = build_site(SITE, TOPICS, person(), CONTROL, other(), asked(f"form: F-1, show: hidden, {ALL}"), broken)
    assert site.exit == 3
    assert found_in(site.everything(), ["the-question", "Kolap", "កុលាប"]) == []


WHOLE = {
    "a register file that cannot be read": {
        "people/mother-03.yaml": "kind: subject\nnames: {en: {given: [Sreyneang]}}\n"
    },
    "a register file of another name": {"people/Mother 03.yaml": "kind: subject\n"},
    "no register": {"people/mother-01.yaml": None, "people/mother-02.yaml": None},
    "site.yaml": {"site.yaml": "name: Sreyneang\n"},
    "topics": {"topics.yaml": "- Sreyneang\n"},
    "glossary": {"glossary.yaml": "Sreyneang: x\n"},
}


@pytest.mark.parametrize("name", WHOLE)
def test_what_blinds_the_search_ends_the_build_and_the_old_site_stands(build_site, name):
    before = build_site(SITE, TOPICS, person(), CONTROL, other(), asked())
    assert before.exit == 0
    old = before.everything()
    after = build_site(SITE, TOPICS, person(), CONTROL, other(), asked(), WHOLE[name])
    assert after.exit == 1
    assert after.everything() == old
    assert found_in(after.printed.encode(), ["Sreyneang", "Chakriya", "Sokmaly"]) == []
    assert re.search(r"^(people|site\.yaml|topics\.yaml|glossary\.yaml)[^:]*(:\d+:\d+)?: ", after.printed, re.MULTILINE)


@pytest.mark.parametrize("name", ["published", "an open question", "a withdrawn form", "a no", "only in Khmer"])
def test_check_ends_with_one_when_a_build_would_not_end_well(tmp_path, capsys, name):
    content = write_content(tmp_path / "content", SITE, TOPICS, person(), CONTROL, other(), asked(), STATES[name][0])
    expected = 1 if STATES[name][2] else 0
    assert check(content=str(content), output=str(tmp_path / "out")) == expected
    said = capsys.readouterr().out
    assert ("stories/the-question" in said) is (name in ("an open question", "a withdrawn form", "a no"))
    assert check(content=str(content), output=str(tmp_path / "out"), as_json=True) == expected
    rows = json.loads(capsys.readouterr().out)
    assert all(
        {"story", "lang", "state", "rule", "handle", "file", "line", "column", "word", "message", "remedy"}
        == row.keys()
        for row in rows
    )
    assert {row["state"] for row in rows if row["story"] == "stories/the-question"} <= {*STATES[name][1]}
    assert list(tmp_path.iterdir()) == [content]


def test_check_tells_the_place_of_a_word_and_says_it_in_khmer(tmp_path, capsys):
    content = write_content(
        tmp_path / "content", SITE, TOPICS, person(), CONTROL, other(), asked(), STATES["an open question"][0]
    )
    assert check(content=str(content), output=str(tmp_path / "out"), as_json=True, lang="km") == 1
    (row,) = [row for row in json.loads(capsys.readouterr().out) if row["lang"] == "en" and row["rule"]]
    assert (row["file"], row["line"], row["column"], row["word"], row["rule"]) == (
        "stories/the-question/index.en.md",
        8,
        17,
        3,
        "R8",
    )
    assert re.search("[ក-ឳ]", row["message"])
    assert re.search("[ក-ឳ]", row["remedy"])


def test_check_of_a_broken_register_ends_with_one(tmp_path, capsys):
    content = write_content(tmp_path / "content", SITE, person(), CONTROL, WHOLE["a register file that cannot be read"])
    for as_json in (False, True):
        assert check(content=str(content), output=str(tmp_path / "out"), as_json=as_json) == 1
        assert "people/" in "".join(capsys.readouterr())


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path, capsys):
    assert build(content=str(tmp_path / "none"), output=str(tmp_path / "out")) == 2
    assert check(content=str(tmp_path / "none"), output=str(tmp_path / "out")) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "code"), [("published", 0), ("an open question", 0), ("a withdrawn form", 0), ("", 1)]
)
def test_pelican_itself_ends_with_nought_or_one_and_gives_the_safe_site(tmp_path, name, code):
    more = STATES[name][0] if name else WHOLE["a register file that cannot be read"]
    content = write_content(tmp_path / "content", SITE, TOPICS, person(), CONTROL, other(), asked(), more)
    ran = pelican(content, tmp_path / "out")
    assert ran.returncode == code
    assert "Traceback" not in ran.stdout + ran.stderr
    assert found_in((ran.stdout + ran.stderr).encode(), ["Sokmaly", "សុខម៉ាលី", "Chakriya", "Sreyneang"]) == []
    there = Path(tmp_path / "out/en/stories/the-question/index.html").exists()
    assert there is (name == "published")
