"""The search pages of small sites: whose words are in them and whose are not, and what stands in them in every state of a site."""

import json
import re

import html5lib
import pytest

from tests.reading import found_in
from tests.samples import CONTROL, NAMES, SHOWN, SITE, TOPICS, partner, person, story, text

LANGS = ("en", "km")
WORDS = {"en": "She went to the market.", "km": "នាងទៅផ្សារ។"}


def index(site, lang):
    """The data of the search of a language, by file name."""
    files = [name for name in site.files() if re.fullmatch(rf"{lang}/search/[a-z]+-[0-9]+\.json", name)]
    return {name: json.loads(site.page("/" + name).text) for name in files}


def addresses(site, lang):
    return [head["u"] for name, data in index(site, lang).items() if "heads" in name for head in data]


def one(folder="the-one", **more):
    """A story whose words nobody else uses."""
    return story(
        folder, en="{mother-01} opened a shop. " + WORDS["en"], km="{mother-01} បានបើកហាង។ " + WORDS["km"], **more
    )


def test_a_story_is_in_the_search_of_both_languages(build_site):
    site = build_site(SITE, TOPICS, person(), CONTROL, one())
    assert site.exit == 0
    for lang in LANGS:
        assert set(addresses(site, lang)) == {f"/{lang}/stories/the-one/", f"/{lang}/stories/the-control/"}
        assert f'href="/{lang}/stories/the-one/"' in site.page(f"/{lang}/search/").text
    assert b"market" not in b"".join(json.dumps(index(site, lang)).encode() for lang in LANGS), "no text is copied"


@pytest.mark.parametrize(
    ("line", "left"),
    [
        pytest.param(f"{SHOWN}, channels: [web, feed, social]", (), id="no search"),
        pytest.param(f"{SHOWN}, languages: [km]", ("km",), id="Khmer only"),
        pytest.param(f"{SHOWN}, languages: [en]", ("en",), id="English only"),
        pytest.param(f'{SHOWN}, withdrawn: {{date: "2026-05-01", received_by: officer-01, scope: all}}', (), id="withdrawn"),
        pytest.param("show: hidden", (), id="not asked"),
    ],
)  # fmt: skip
def test_what_may_not_be_searched_leaves_nothing_in_the_search(build_site, line, left):
    other = {**CONTROL, "stories/the-control/consent.yaml": "people: {}\n"} | {
        f"stories/the-control/index.{lang}.md": text(lang, {"en": "A shop opened.", "km": "ហាងមួយបានបើក។"}[lang])
        for lang in LANGS
    }
    without = build_site(SITE, TOPICS, person(), other)
    bare = {lang: {name: without.page("/" + name).text for name in index(without, lang)} for lang in LANGS}
    site = build_site(SITE, TOPICS, person(), other, one(show=line))
    assert site.exit == 0
    for lang in LANGS:
        shown = {f"/{lang}/stories/the-control/", *([f"/{lang}/stories/the-one/"] if lang in left else [])}
        assert set(addresses(site, lang)) == shown
        assert ("the-one" in site.page(f"/{lang}/search/").text) is (lang in left)
        if lang not in left:
            # (Not even in the sieve: every byte is that of a site without it.)
            assert {name: site.page("/" + name).text for name in index(site, lang)} == bare[lang]


def test_a_withheld_draft_or_later_story_is_not_in_it(build_site):
    site = build_site(
        SITE, TOPICS, person(), CONTROL,
        story("the-asking", en="Kunthea opened a shop.", km="{mother-01} បានបើកហាង។"),
        {path: said.replace("status: published", "status: draft") if path.endswith(".md") else said for path, said in story("the-draft").items()},
        story("the-later", more="date: 2999-01-01\n"),
    )  # fmt: skip
    for lang in LANGS:
        assert addresses(site, lang) == [f"/{lang}/stories/the-control/"]


def test_a_pseudonym_is_in_it_and_the_name_is_not(build_site):
    titled = story("the-titled") | {
        "stories/the-titled/index.en.md": text("en", "{mother-01} opened a shop.", title="'{mother-01} and the door'"),
        "stories/the-titled/index.km.md": text("km", "{mother-01} បានបើកហាង។", title="'{mother-01} និងទ្វារ'"),
    }
    site = build_site(SITE, TOPICS, person(), titled)
    assert site.exit == 0
    heads = json.loads(site.page("/en/search/heads-0.json").text)
    assert heads[0]["t"] == "Bopha and the door"
    assert heads[0]["o"][-1] == ["km", "បុប្ផា និងទ្វារ"]
    everything = b"".join((site.output / name).read_bytes() for lang in LANGS for name in index(site, lang))
    assert found_in(everything, NAMES) == []


def test_partners_posts_and_pages_are_in_it_too(build_site):
    post = {f"blog/a-post/index.{lang}.md": text(lang, {"en": "We wrote.", "km": "យើងសរសេរ។"}[lang]) for lang in LANGS}
    page = {
        f"pages/about/index.{lang}.md": text(lang, {"en": "We are.", "km": "យើង។"}[lang], more="") for lang in LANGS
    }
    site = build_site(SITE, TOPICS, partner(), post, page)
    assert site.exit == 0
    for lang in LANGS:
        assert set(addresses(site, lang)) == {
            f"/{lang}/partners/the-house/",
            f"/{lang}/blog/a-post/",
            f"/{lang}/about/",
        }


def test_a_text_in_one_language_is_found_in_both_and_leads_to_the_one(build_site):
    site = build_site(SITE, TOPICS, person(), story("the-one", en=None))
    assert addresses(site, "en") == addresses(site, "km") == ["/km/stories/the-one/"]
    assert "Only in Khmer" in site.page("/en/search/").text


def test_a_site_with_nothing_in_it_can_be_searched(build_site):
    site = build_site(SITE)
    assert site.exit == 0
    for lang in LANGS:
        page = site.page(f"/{lang}/search/").text
        html5lib.HTMLParser(strict=True).parse(page)
        assert 'data-texts="0"' in page
        assert "<h2 id" not in page
        assert addresses(site, lang) == []


def policy(page):
    return re.search('Content-Security-Policy" content="([^"]*)"', page)[1].split("; ")


def test_the_search_pages_alone_run_a_script_and_it_is_one_file_of_the_site(build_site):
    site = build_site(SITE, TOPICS, person(), CONTROL)
    (script,) = [name for name in site.files() if name.endswith(".js")]
    assert re.fullmatch(r"assets/search\.[0-9a-f]{12}\.js", script)
    for name in (name for name in site.files() if name.endswith(".html")):
        page = site.page("/" + name).text
        scripts = re.findall("<script(?! type=.application/ld)[^>]*>", page)
        rules = policy(page)
        assert "default-src 'none'" in rules
        if name in {f"{lang}/search/index.html" for lang in LANGS}:
            assert scripts == [f'<script src="/{script}">']
            assert {
                "script-src 'self'",
                "connect-src 'self'",
                "form-action 'self'",
                "require-trusted-types-for 'script'",
            } <= set(rules)
        else:
            assert scripts == []
            assert not [rule for rule in rules if rule.startswith("script-src")]
            assert ("form-action 'self'" if name == "404.html" else "form-action 'none'") in rules


def test_every_page_leads_to_the_search_of_its_language(build_site):
    site = build_site(SITE, TOPICS, person(), CONTROL)
    for lang in LANGS:
        for url in (f"/{lang}/", f"/{lang}/stories/the-control/", f"/{lang}/give/"):
            assert site.page(url).text.count(f'href="/{lang}/search/"') == 2
        assert (
            f'<form class="search-form" role="search" action="/{lang}/search/" method="get">'
            in site.page("/404.html").text
        )
        assert "noindex" in site.page(f"/{lang}/search/").text
    assert "/search/" not in site.page("/sitemap.xml").text


def test_the_index_is_the_same_however_often_it_is_built(build_site):
    files = (SITE, TOPICS, person(), CONTROL, one(), partner())
    built = [build_site(*files) for _ in range(2)]
    first = {name: built[0].page("/" + name).text for lang in LANGS for name in index(built[0], lang)}
    again = build_site(*files)
    assert {name: again.page("/" + name).text for lang in LANGS for name in index(again, lang)} == first
