"""No search can read a picture: so what is given to the pen is watched, and has to stand on the page that was searched."""

import html
import re

import pytest

from plugins.cards import drawing
from tests.samples import CONTROL, NAMES, SITE, TOPICS, form, partner, person, picture, pictured, story

NEEDLES = (*NAMES, "Chheang", "ឈាង", "mother-01", "Kampong Phluk")
SAYS = {"en": "{} opened a blue door", "km": "{}បានបើកទ្វារ"}


@pytest.fixture
def given(monkeypatch):
    """Everything that is given to the pen: each card as text, marks, photograph and all."""
    seen = []

    def draw(card, art, photo=b""):
        seen.append((card, photo))
        return real(card, art, photo)

    real = drawing.drawn
    monkeypatch.setattr(drawing, "drawn", draw)
    return seen


def titled(title, folder="the-leak", **more):
    """A story whose title and summary are `title`, with a word or handle put in its place by language."""
    files = story(folder, **more)
    for lang in ("en", "km"):
        path = f"stories/{folder}/index.{lang}.md"
        said = SAYS[lang].format(title[lang])
        files[path] = re.sub(r"(?m)^(title|summary): .*$", lambda found: f"{found[1]}: '{said}'", files[path])  # noqa: B023
    return files


@pytest.mark.parametrize(
    "title",
    [
        pytest.param({"en": "{mother-01}", "km": "{mother-01}"}, id="the handle"),
        pytest.param({"en": "Sokmaly", "km": "សុខម៉ាលី"}, id="the name"),
        pytest.param({"en": "Sok\u200bmaly", "km": "សុខ\u200bម៉ាលី"}, id="split by what nobody sees"),
        pytest.param({"en": "**Sok**maly", "km": "សុខ*ម៉ាលី*"}, id="split by markup"),
        pytest.param({"en": "S-o-k-m-a-l-y", "km": "សុខ ម៉ាលី"}, id="spelt out"),
        pytest.param({"en": "Chheang Sokmaly", "km": "ឈាង សុខម៉ាលី"}, id="the full name"),
        pytest.param({"en": "s&#111;kmaly", "km": "សុខម៉ាលី"}, id="a code for a letter"),
    ],
)
def test_no_hidden_name_reaches_the_pen(build_site, given, title):
    build_site(SITE, TOPICS, person(), CONTROL, titled(title))
    assert [card for card, _ in given if card.title.startswith("The blue door")], "the control's card is drawn"
    said = "\n".join(repr(card) for card, _ in given)
    assert not [needle for needle in NEEDLES if needle.lower() in said.lower()]


def test_the_pseudonym_is_what_is_drawn(build_site, given):
    build_site(SITE, TOPICS, person(), titled({"en": "{mother-01}", "km": "{mother-01}"}))
    assert {said for card, _ in given for said in card.said if "door" in said or "ទ្វារ" in said} == {
        "Bopha opened a blue door", "បុប្ផាបានបើកទ្វារ",
    }  # fmt: skip


def test_all_that_is_drawn_stands_on_its_own_page_where_the_search_has_read_it(build_site, given):
    full = "date: 2026-03-10\ntopics: [work]\npartner: the-house\n"
    site = build_site(
        SITE, TOPICS, person(), partner(), titled({"en": "{mother-01}", "km": "{mother-01}"}, more=full), pictured()
    )
    pages = {file: html.unescape(site.page(f"/{file}").text) for file in site.files() if file.endswith(".html")}
    assert len(given) >= 8
    for card, _ in given:
        assert [file for file, page in pages.items() if all(said in page for said in card.said)], (
            "no page says all this"
        )


def test_the_photograph_that_is_drawn_is_the_published_one(build_site, given):
    original = picture(comment=b"Sokmaly", exif=b"Exif\0\0Sokmaly")
    site = build_site(SITE, TOPICS, person(), pictured(data=original))
    photos = [photo for _, photo in given if photo]
    assert photos
    assert original not in photos
    assert all(
        photo in {(site.output / file).read_bytes() for file in site.files() if file.endswith(".jpg")}
        for photo in photos
    )
    assert b"Sokmaly" not in b"".join(photos)


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"forms": f"F-1: {form().replace('social, ', '')}"}, id="not for sharing"),
        pytest.param({"forms": f"F-1: {form(languages='km')}"}, id="not in English"),
        pytest.param({"forms": f"F-1: {form(expires='2026-02-01')}"}, id="run out"),
        pytest.param({"forms": f"F-1: {form(more='withdrawn: {date: 2026-02-01}')}"}, id="withdrawn"),
    ],
)
def test_what_may_not_be_shared_is_never_given_to_the_pen(build_site, given, more):
    build_site(SITE, TOPICS, person(**more), titled({"en": "{mother-01}", "km": "{mother-01}"}), pictured())
    assert [card for card, _ in given], "the site's own"
    assert not [card for card, _ in given if "blue door" in card.title]
    english = "not in English" if "languages: [km]" in repr(more) else ""
    assert english or not [photo for _, photo in given if photo]


ODD = [
    pytest.param("\u202erood eulb", id="turned round"),
    pytest.param("ក" + "\u17d2ក" * 40, id="a tower of subscripts"),
    pytest.param("a" + "\u0301" * 60, id="a tower of accents"),
    pytest.param("😀 and 中 and ไทย", id="letters that no face has"),
    pytest.param("salt" * 400, id="one endless word"),
    pytest.param("អំបិល" * 300, id="an endless word in Khmer"),
    pytest.param("\u17d2\u17d2\u17d2", id="signs without a letter"),
    pytest.param("\u200b\u2060\u00ad", id="nothing that is seen"),
]


@pytest.mark.parametrize("title", ODD)
@pytest.mark.parametrize("lang", ["en", "km"])
def test_no_title_makes_the_pen_fail_or_draw_half(title, lang):
    from plugins.cards.artwork import artwork
    from plugins.cards.card import Card
    from plugins.cards.draw import LARGEST, drawn
    from plugins.photos.bare import holds_only_pixels
    from tests.conftest import ROOT

    data = drawn(Card(lang, (title,), title, title, "Stories", "", "lake"), artwork(ROOT / "theme"))
    assert data is None or (holds_only_pixels(data) and len(data) <= LARGEST)
