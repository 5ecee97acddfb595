"""With the other walls taken down, the search of the finished bytes still finds every name: a silent one could not be told from a clean site (C14).

Each test fails when the search says nothing.
"""

import functools
import re
import shutil
from pathlib import Path

import pytest

from plugins.common.text import PublicText
from plugins.judge.parity import parity
from plugins.judge.rules_of_texts import WITHHOLDING
from plugins.lint import closed_world
from plugins.mentions import analysis
from plugins.people.finder import Finder
from plugins.people.terms import terms_of
from plugins.photos import derive, encode
from plugins.pipeline import stage
from plugins.read.schema.people import Name, Person
from plugins.verify.search import search_texts
from tests.reading import found_in
from tests.samples import NAMES, SITE, TOPICS, person, pictured, story, text

pytestmark = pytest.mark.adversarial

# A control without anybody in it: with the walls down, a mention in it would be a leak too.
CONTROL = story("the-control", en="A shop opened.", km="ហាងមួយបានបើក។", consent="people: {}\n")
OTHER = Person(
    kind="subject",
    handle="mother-01",
    names={"en": Name(family="Chheang", given="Sokmaly"), "km": Name(family="ឈាង", given="សុខម៉ាលី")},
)
SAYS = {"en": "Then {} left the shop.", "km": "ថ្ងៃនេះ {} ទៅផ្សារ។"}
PLAIN = {"en": "She left.", "km": "នាងបានទៅ។"}


def planted(field: str, lang: str, name: str, folder: str = "the-leak") -> dict[str, str | bytes]:
    """A story with `name` in one field of one language, and nobody mentioned elsewhere."""
    said = {"title": "", "summary": "", "body": PLAIN[lang]}
    if field in said:
        said[field] = SAYS[lang].format(name)
        files: dict[str, str | bytes] = dict(story(folder, en=PLAIN["en"], km=PLAIN["km"]))
        quoted = {key: f"'{value}'" if key != "body" and value else value for key, value in said.items()}
        return files | {
            f"stories/{folder}/index.{lang}.md": text(
                lang, said["body"], title=quoted["title"], summary=quoted["summary"]
            )
        }
    files = pictured(folder)
    record = (
        str(files[f"stories/{folder}/consent.yaml"])
        + "    caption: {en: A door, km: ទ្វារ}\n    credit: {en: Staff, km: បុគ្គលិក}\n"
    )
    record = re.sub(
        rf"({field}: {{.*?{lang}: )([^,}}]+)", lambda found: f"{found[1]}'{SAYS[lang].format(name)}'", record
    )
    bodies = {
        f"stories/{folder}/index.{each}.md": text(each, f"{PLAIN[each]}\n\n![](portrait.jpg)") for each in ("en", "km")
    }
    return files | bodies | {f"stories/{folder}/consent.yaml": record}


IN_FIELDS = {
    f"{field}-{lang}": (field, lang)
    for field in ("title", "summary", "body", "alt", "caption", "credit")
    for lang in ("en", "km")
}


def assert_seen(site, *folders: str) -> None:
    assert site.exit == 3
    for folder in folders or ("the-leak",):
        assert {site.states.get((f"stories/{folder}", lang), "published") for lang in ("en", "km")} == {"withheld"}, (
            folder
        )
    assert found_in(site.everything(), NAMES) == []
    assert found_in(site.said, NAMES) == []
    assert site.page("/en/stories/the-control/").ok
    assert site.page("/km/stories/the-control/").ok


@pytest.fixture
def renderer_off(monkeypatch):
    """Whoever is mentioned is shown by her own name, and nothing licenses it."""
    monkeypatch.setattr(
        "plugins.anonymise.publish.shown", lambda mention, cast, lang, *, first: PublicText(OTHER.names[lang].given)
    )


@pytest.fixture
def reader_off(monkeypatch):
    """No name is found in a source, and nothing is asked."""
    monkeypatch.setattr(Finder, "find", lambda self, text: ())
    monkeypatch.setattr(Finder, "disguised", lambda self, text: ())
    monkeypatch.setattr(analysis, "questions", lambda text, **more: ())
    monkeypatch.setattr(analysis, "khmer_questions", lambda text, allowed: ())
    monkeypatch.setattr(closed_world, "questions", lambda text, **more: ())


def test_the_search_finds_what_a_broken_renderer_lets_out(build_site, renderer_off):
    leaks = [planted(field, lang, "{mother-01}", folder) for folder, (field, lang) in IN_FIELDS.items()]
    assert_seen(build_site(SITE, TOPICS, person(), CONTROL, *leaks), *IN_FIELDS)


def test_the_search_finds_what_a_blind_reader_lets_in(build_site, reader_off):
    names = {"en": "Sokmaly", "km": "សុខម៉ាលី"}
    leaks = [planted(field, lang, names[lang], folder) for folder, (field, lang) in IN_FIELDS.items()]
    assert_seen(build_site(SITE, TOPICS, person(), CONTROL, *leaks), *IN_FIELDS)


@pytest.mark.parametrize(
    "more",
    ["slug: sokmaly-left\n", "aliases: [/old/sokmaly/]\n", "aliases: [/old/សុខម៉ាលី/]\n"],
    ids=["slug", "alias", "Khmer alias"],
)
def test_the_search_finds_a_name_in_an_address(build_site, reader_off, more):
    files = story("the-leak", en=PLAIN["en"], km=PLAIN["km"], more=f"date: 2026-03-10\n{more}")
    assert_seen(build_site(SITE, TOPICS, person(), CONTROL, files))


def test_the_search_finds_a_name_left_in_a_picture(build_site, monkeypatch):
    monkeypatch.setattr(encode, "_saved", functools.partial(encode._saved, comment=b"Sokmaly"))
    monkeypatch.setattr(derive, "holds_only_pixels", lambda data: True)
    files = planted("alt", "en", "a shop")
    assert_seen(build_site(SITE, TOPICS, person(), CONTROL, files))


def test_the_search_finds_a_handle_that_was_never_rendered(build_site, monkeypatch):
    monkeypatch.setattr(
        "plugins.anonymise.publish.shown", lambda mention, cast, lang, *, first: PublicText(f"{{{mention.handle}}}")
    )
    site = build_site(SITE, TOPICS, person(), CONTROL, planted("body", "en", "{mother-01}"))
    assert_seen(site)
    assert found_in(site.everything(), ["mother-01"]) == []


def test_the_search_finds_a_real_name_in_the_place_of_a_pseudonym_though_the_renderer_licenses_it(
    build_site, monkeypatch
):
    monkeypatch.setattr("plugins.anonymise.cast._name", lambda part, mention, lang: part.person.names[lang].full)
    leaks = [planted(field, lang, "{mother-01}", folder) for folder, (field, lang) in IN_FIELDS.items()]
    assert_seen(build_site(SITE, TOPICS, person(), CONTROL, *leaks), *IN_FIELDS)


def test_the_search_finds_a_real_name_in_the_place_of_a_role(build_site, monkeypatch):
    monkeypatch.setattr(
        "plugins.anonymise.cast._role", lambda part, mention, lang, *, first: part.person.names[lang].given
    )
    role = "place: {code: '17', at_most: province}\npeople:\n  mother-01: {form: F-1, show: role}\n"
    leak = story("the-leak", en="Then {mother-01} left.", km="ថ្ងៃនេះ {mother-01} ទៅ។", consent=role)
    assert_seen(build_site(SITE, TOPICS, person(), CONTROL, leak))


def test_the_search_finds_a_name_in_a_role_that_no_rule_read(build_site, monkeypatch):
    monkeypatch.setattr("plugins.judge.judge.WITHHOLDING", ())
    role = "place: {code: '17', at_most: province}\npeople:\n  mother-01: {form: F-1, show: role}\n"
    telling = {path: said.replace("a mother from the province", "Sokmaly") for path, said in person().items()}
    leak = story("the-leak", en="Then {mother-01} left.", km="ថ្ងៃនេះ {mother-01} ទៅ។", consent=role)
    assert_seen(build_site(SITE, TOPICS, telling, CONTROL, leak))


def test_the_search_finds_what_was_settled_though_it_is_a_name(build_site, monkeypatch):
    monkeypatch.setattr("plugins.judge.words_of.Vocabulary.protects", lambda self, word: False)
    leak = story("the-leak", en="Then {=Sokmaly} left.", km="ថ្ងៃនេះ {=សុខម៉ាលី} ទៅ។")
    assert_seen(build_site(SITE, TOPICS, person(), CONTROL, leak))


def test_the_reader_alone_lets_no_name_in(build_site, monkeypatch):
    """With the search off, what was typed is still replaced."""
    monkeypatch.setattr(stage, "search", lambda root, **told: ())
    # Each of these texts speaks of her in one language alone.
    monkeypatch.setattr("plugins.judge.judge.WITHHOLDING", tuple(rule for rule in WITHHOLDING if rule is not parity))
    names = {"en": "Sokmaly", "km": "សុខម៉ាលី"}
    typed = [planted(field, lang, names[lang], folder) for folder, (field, lang) in IN_FIELDS.items()]
    site = build_site(SITE, TOPICS, person(), CONTROL, *typed)
    assert site.exit == 0, site.printed
    assert found_in(site.everything() + site.said, NAMES) == []
    assert all(site.page(f"/{lang}/stories/{folder}/").ok for folder, (_, lang) in IN_FIELDS.items())


@pytest.mark.parametrize("lang", ["en", "km"])
def test_the_closed_world_alone_asks_about_a_name_in_latin_letters(build_site, monkeypatch, lang):
    """With the finder and the search off: an unknown name is asked about, whosever it is."""
    monkeypatch.setattr(Finder, "find", lambda self, text: ())
    monkeypatch.setattr(Finder, "disguised", lambda self, text: ())
    monkeypatch.setattr(stage, "search", lambda root, **told: ())
    site = build_site(SITE, TOPICS, person(), CONTROL, planted("body", lang, "Sokmaly"))
    assert_seen(site)


@pytest.fixture
def leaky(build_site, renderer_off, monkeypatch, tmp_path) -> tuple[Path, frozenset[str]]:
    """The first staged site of a build in which the renderer is broken, and the files that the search spoke of."""
    copy = tmp_path / "leaky"
    spoken_of: list[frozenset[str]] = []
    real = stage.search

    def watched(root, **more):
        findings = real(root, **more)
        if not spoken_of:
            shutil.copytree(root, copy)
        spoken_of.append(frozenset(finding.path for finding in findings if finding.kind == "term"))
        return findings

    monkeypatch.setattr(stage, "search", watched)
    leak = pictured("the-leak", alt="{mother-01} at home", alt_km="{mother-01} នៅផ្ទះ")
    for lang in ("en", "km"):
        said = SAYS[lang].format("{mother-01}")
        leak[f"stories/the-leak/index.{lang}.md"] = text(
            lang,
            f"{said}\n\n![](portrait.jpg)",
            title=f"'{said}'",
            summary=f"'{said}'",
            more="date: 2026-03-10\ntopics: [work]\n",
        )
    build_site(SITE, TOPICS, person(), CONTROL, leak)
    return copy, spoken_of[0]


def test_the_search_names_every_file_with_a_name_in_it_and_no_other(leaky):
    root, spoken_of = leaky
    holding = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and found_in(path.read_bytes(), NAMES)
    }
    assert spoken_of == holding
    assert holding >= {
        f"{lang}/{path}"
        for lang in ("en", "km")
        for path in (
            "index.html",
            "feed.xml",
            "stories/index.html",
            "stories/the-leak/index.html",
            "topics/work/index.html",
            "topics/work/feed.xml",
        )
    }


PIECE = re.compile(r"<script.*?</script>|<[^>]*>[^<]*", re.DOTALL)
IN_A_STORY = (
    "<title>",
    'name="description"',
    "og:title",
    "og:description",
    "ld+json",
    "<h1",
    "alt=",
    "<p>",
)
EVERYWHERE = {
    "en/stories/the-leak/index.html": IN_A_STORY,
    "km/stories/the-leak/index.html": IN_A_STORY,
    "en/feed.xml": ("<title", "<summary"),
    "km/feed.xml": ("<title", "<summary"),
}


def test_the_search_finds_each_element_by_itself(leaky):
    root, _ = leaky
    for path in EVERYWHERE:
        assert_each_is_seen(root, path)


def assert_each_is_seen(root: Path, path: str) -> None:
    pieces = [
        piece for piece in PIECE.findall((root / path).read_text(encoding="utf-8")) if found_in(piece.encode(), NAMES)
    ]
    assert [mark for mark in EVERYWHERE[path] if not any(mark in piece for piece in pieces)] == []
    seen = search_texts({piece: piece for piece in pieces}, terms_of(OTHER))
    assert [piece for piece in pieces if not seen[piece]] == []
