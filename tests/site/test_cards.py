"""Share cards of built sites: one for each text and language, of public words, gone when the text goes."""

import io
import json

import html5lib
import pytest
from PIL import Image

from plugins.cards import drawing
from plugins.photos.bare import holds_only_pixels
from tests.samples import CONTROL, SITE, TOPICS, form, partner, person, pictured, story

URL = "https://test.example.org"
FULL = "date: 2026-03-10\ntopics: [work]\npartner: the-house\n"
NO_SOCIAL = {"forms": f"F-1: {form().replace('social, ', '')}"}


def head(site, url):
    """What a page says to those who share it: property or name to content."""
    page = html5lib.parse(site.page(url).text, namespaceHTMLElements=False)
    return {
        meta.get("property") or meta.get("name"): meta.get("content")
        for meta in page.iter("meta")
        if meta.get("content")
    }


def card(site, url):
    """The path of a page's card."""
    return head(site, url)["og:image"].removeprefix(f"{URL}/")


def cards(site):
    return {path: listed for path, listed in site.manifest.items() if listed["kind"] == "card"}


@pytest.fixture(scope="module")
def site(site_of_module):
    built = site_of_module(SITE, TOPICS, person(), partner(), story("the-door", more=FULL))
    assert built.exit == 0
    return built


def test_every_page_says_what_a_card_needs_in_its_own_language(whole_site):
    texts = 0
    for file in whole_site.files():
        if not file.endswith(".html") or file in ("404.html",):
            continue
        said = head(whole_site, f"/{file}")
        if said.get("robots") == "noindex" and "og:title" not in said:
            continue
        assert said["twitter:card"] == "summary_large_image", file
        assert (said["og:image:width"], said["og:image:height"], said["og:image:type"]) == (
            "1200",
            "630",
            "image/jpeg",
        ), file
        data = (whole_site.output / said["og:image"].split("/", 3)[3]).read_bytes()
        assert Image.open(io.BytesIO(data)).size == (1200, 630)
        assert len(data) <= 60_000
        assert holds_only_pixels(data)
        assert any("\u1780" <= sign <= "\u17ff" for sign in said["og:image:alt"]) == file.startswith("km/"), file
        texts += 1
    assert texts > 50


def test_a_card_names_the_title_and_what_is_to_be_seen(site):
    said = head(site, "/en/stories/the-door/")
    assert said["og:image:alt"].startswith("The blue door — Drawing: ")
    assert head(site, "/en/")["og:image:alt"].startswith("Test stories — True stories")


def test_each_text_has_a_card_of_its_own_in_each_language_and_lists_have_the_sites(site):
    own = {card(site, f"/{lang}/{url}/") for lang in ("en", "km") for url in ("stories/the-door", "partners/the-house")}
    shared = {
        lang: {card(site, f"/{lang}/{url}") for url in ("", "stories/", "give/", "topics/work/")}
        for lang in ("en", "km")
    }
    assert len(own) == 4
    assert [len(each) for each in shared.values()] == [1, 1]
    assert not own & set.union(*shared.values())
    assert card(site, "/") in shared["en"]
    assert len(cards(site)) == 6


def test_the_manifest_says_whose_card_it_is(site):
    listed = cards(site)
    assert listed[card(site, "/km/stories/the-door/")]["entries"] == ["stories/the-door"]
    assert listed[card(site, "/km/")]["entries"] == []


def test_the_picture_of_the_data_for_search_engines_is_the_card(site):
    page = html5lib.parse(site.page("/en/stories/the-door/").text, namespaceHTMLElements=False)
    (data,) = [json.loads(script.text) for script in page.iter("script")]
    assert data["@graph"][0]["image"]["url"] == f"{URL}/{card(site, '/en/stories/the-door/')}"


def test_without_social_the_card_and_the_words_of_a_link_are_the_sites(build_site):
    site = build_site(SITE, TOPICS, person(**NO_SOCIAL), story("the-door", more=FULL), partner())
    for lang in ("en", "km"):
        said, home = head(site, f"/{lang}/stories/the-door/"), head(site, f"/{lang}/")
        assert said["og:image"] == home["og:image"]
        assert said["og:title"] == home["og:site_name"]
        assert said["og:description"] == home["og:description"]
        assert "ImageObject" not in site.page(f"/{lang}/stories/the-door/").text
    assert "stories/the-door" not in {key for listed in cards(site).values() for key in listed["entries"]}


def test_a_language_that_is_not_allowed_has_no_card(build_site):
    both = build_site(SITE, TOPICS, person(), story("the-door"))
    assert len(cards(both)) == 4
    one = build_site(SITE, TOPICS, person(forms=f"F-1: {form(languages='km')}"), story("the-door"))
    assert len(cards(one)) == 3
    assert one.page("/km/stories/the-door/").ok
    assert not one.page("/en/stories/the-door/").ok


@pytest.mark.parametrize("gone", ["withdrawn: {date: 2026-05-01}", "withdrawn: {date: 2026-05-01, scope: social}"])
def test_a_card_goes_with_the_story_from_the_site_and_from_what_is_kept(build_site, gone):
    first = build_site(SITE, TOPICS, person(), CONTROL, story("the-door"))
    path = card(first, "/en/stories/the-door/")
    kept = first.output.with_name(f"{first.output.name}.private") / "cards"
    assert [file for file in kept.iterdir() if path[6:-4] in file.name]
    show = f"form: F-1, show: hidden, photo: face, {gone}"
    second = build_site(
        SITE,
        TOPICS,
        person(),
        story("the-control", show=show if "social" in gone else "form: F-1, show: hidden"),
        story("the-door", show=show),
    )
    assert path not in second.files()
    assert not [file for file in kept.iterdir() if path[6:-4] in file.name]


@pytest.fixture
def drawn(monkeypatch):
    """The cards that are drawn, in order."""
    seen = []

    def draw(card, art, photo=b""):
        seen.append(card)
        return real(card, art, photo)

    real = drawing.drawn
    monkeypatch.setattr(drawing, "drawn", draw)
    return seen


def test_a_second_build_draws_nothing_and_gives_the_same_bytes(build_site, drawn):
    files = (SITE, TOPICS, person(), partner(), story("the-door", more=FULL), pictured())
    first = build_site(*files)
    count, before = len(drawn), {path: (first.output / path).read_bytes() for path in cards(first)}
    assert count == len(before) == 8
    second = build_site(*files)
    assert len(drawn) == count
    assert before == {path: (second.output / path).read_bytes() for path in cards(second)}
    build_site(
        *files,
        {"stories/the-door/index.en.md": files[4]["stories/the-door/index.en.md"].replace("blue door", "green door")},
    )
    assert [card.title for card in drawn[count:]] == ["The green door"]


def test_a_photograph_stands_on_the_card_where_it_may_be_shown(build_site, drawn):
    build_site(SITE, TOPICS, person(), pictured())
    assert len([card for card in drawn if card.photo.startswith("media/")]) == 2
    drawn.clear()
    show = "form: F-1, show: hidden, photo: face, withdrawn: {date: 2026-05-01, scope: photo}"
    build_site(SITE, TOPICS, person(), pictured(show=show))
    assert drawn
    assert not [card for card in drawn if card.photo]


def test_without_the_shaping_of_letters_the_site_stands_without_cards_and_says_so(build_site, monkeypatch):
    from plugins.pipeline import stage

    monkeypatch.setattr(stage, "can_shape", lambda: False)
    site = build_site(SITE, TOPICS, person(), CONTROL)
    assert site.exit == 0
    assert site.page("/en/stories/the-control/").ok
    assert "og:image" not in head(site, "/en/stories/the-control/")
    assert head(site, "/en/stories/the-control/")["twitter:card"] == "summary"
    assert cards(site) == {}
    assert "FriBiDi" in site.printed


def test_a_title_that_cannot_be_drawn_has_the_sites_card_and_the_writer_is_told(build_site):
    files = story("the-door")
    path = "stories/the-door/index.en.md"
    files[path] = files[path].replace("title: The blue door", "title: The blue door 😀")
    site = build_site(SITE, TOPICS, person(), files)
    assert site.exit == 0
    assert head(site, "/en/stories/the-door/")["og:image"] == head(site, "/en/")["og:image"]
    assert head(site, "/en/stories/the-door/")["og:title"].startswith("The blue door 😀")
    assert head(site, "/km/stories/the-door/")["og:image"] != head(site, "/km/")["og:image"]
    assert "ImageObject" not in site.page("/en/stories/the-door/").text
    assert [row["lang"] for row in site.report if row["message"].startswith("the title is too long for a picture")] == [
        "en"
    ]


def test_a_check_draws_nothing(tmp_path, drawn):
    from plugins.site.commands import check
    from tests.conftest import write_content

    write_content(tmp_path / "content", SITE, TOPICS, person(), CONTROL)
    assert check(content=str(tmp_path / "content"), output=str(tmp_path / "site")) == 0
    assert drawn == []
