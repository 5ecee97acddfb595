"""Which card a page wants, and which it gets."""

from dataclasses import replace

import pytest

from plugins.anonymise.publish import PublicWords
from plugins.cards.drawing import Drawing
from plugins.cards.hang import files, with_cards
from plugins.cards.wanted import SITES_SCENE, cards, frames, own_card, site_card
from plugins.common.text import licensed
from plugins.places.provinces import provinces
from plugins.render.scenes import SCENES
from plugins.render.site import Photo
from tests.unit.render.conftest import render  # noqa: F401

PHOTO = Photo((("media/a.webp", 640),), (("media/a.jpg", 640),), 640, 400)
WORDS = {"a.jpg": PublicWords("A door", "", "")}
QUIET = frozenset({"web", "feed", "search"})


def hung(pages):
    drawn = {card: Drawing(f"media/{n}.jpg", bytes([n]), str(n)) for n, card in enumerate(cards(tuple(pages.values())))}
    planned = with_cards(tuple(pages.values()), drawn, "https://test.example.org")
    return {page.url: page for page in planned}, files(planned, drawn)


def test_a_story_has_its_title_topic_and_province_and_its_own_drawing(render):  # noqa: F811
    text = {"en": render.public("en", f"The well of {licensed('Bopha')}")}
    pages = render.pages(render.entry("x", texts=text, topics=("work", "books"), province=provinces()["17"]))
    card = own_card(pages["/en/stories/x/"])
    assert card.said == ("Work", "Siem Reap", "The well of Bopha", "A well.", "Stories", "")
    assert card.scene in {scene.name for scene in SCENES}
    assert f"/scenes/{card.scene}" in pages["/en/stories/x/"].view.picture.src


@pytest.mark.parametrize(
    "url",
    [
        "/en/",
        "/en/stories/",
        "/en/give/",
        "/en/about/",
        "/en/topics/work/",
        "/",
        "/404.html",
        "/en/feed.xml",
        "/sitemap.xml",
    ],
)
def test_other_pages_have_the_sites_card(render, url):  # noqa: F811
    pages = render.pages(render.entry("x", topics=("work",)), render.entry("about", kind="pages"))
    assert own_card(pages[url]) is None
    assert {site_card(frame).title for frame in frames(pages[url])} <= {frame.promise for frame in frames(pages[url])}


def test_without_social_nothing_of_the_text_is_on_the_card_or_in_the_words_of_a_link(render):  # noqa: F811
    text = {"en": render.public("en", "The quiet well", pictures=WORDS)}
    pages = render.pages(render.entry("x", texts=text, channels=QUIET, topics=("work",), photos={"a.jpg": PHOTO}))
    page = pages["/en/stories/x/"]
    assert own_card(page) is None
    assert not any("quiet" in said for card in cards(tuple(pages.values())) for said in card.said)
    assert "quiet" not in repr(page.view.frame.share)
    shown, _ = hung(pages)
    assert shown["/en/stories/x/"].view.frame.card == shown["/en/"].view.frame.card


def test_a_photograph_with_covered_faces_stands_on_no_card(render):  # noqa: F811
    """The card has another shape: it would cut away who may be seen, and show the colour."""
    text = {"en": render.public("en", "The well", pictures=WORDS)}
    covered = replace(PHOTO, covers=True)
    page = render.pages(render.entry("x", texts=text, photos={"a.jpg": covered}, cover="a.jpg", channels=QUIET | {"social"}))["/en/stories/x/"]  # fmt: skip
    card = own_card(page)
    assert (card.photo, card.scene) == ("", SITES_SCENE)
    assert page.view.picture.kind == "photo"


def test_a_published_photograph_stands_on_the_card_where_social_is_allowed(render):  # noqa: F811
    text = {"en": render.public("en", pictures=WORDS)}
    for channels, photo in ((QUIET | {"social"}, "media/a.jpg"), (QUIET, None)):
        page = render.pages(render.entry("x", texts=text, photos={"a.jpg": PHOTO}, channels=channels))["/en/stories/x/"]
        card = own_card(page)
        assert (card.photo if card else None) == photo
        assert card is None or card.scene == ""


def test_a_language_in_which_the_text_is_not_shown_has_no_card(render):  # noqa: F811
    hidden = render.entry("x", texts={"en": render.public("en", "The hidden well")}, no_trace=frozenset({"km"}))
    wanted = cards(tuple(render.pages(hidden).values()))
    assert [card.lang for card in wanted if "hidden" in card.title] == ["en"]


def test_a_file_belongs_to_the_text_whose_words_are_on_it(render):  # noqa: F811
    pages = render.pages(*(render.entry(f, texts={"en": render.public("en", f"The {f}")}) for f in ("well", "loom")))
    shown, made = hung(pages)
    assert made[shown["/en/stories/well/"].view.frame.card.path][1] == ("stories/well",)
    assert made[shown["/en/"].view.frame.card.path][1] == ()
    assert {frame.card.path for page in shown.values() for frame in frames(page)} == set(made)


def test_two_texts_with_one_card_share_its_file(render):  # noqa: F811
    text = {"en": render.public("en", "The well")}
    entries = [render.entry(f"s{n}", texts=text) for n in range(40)]
    _, made = hung(render.pages(*entries))
    assert {key for _, keys in made.values() for key in keys} == {entry.key for entry in entries}
    assert len(made) < 20


def test_a_card_that_could_not_be_drawn_is_replaced_by_the_sites(render):  # noqa: F811
    pages = render.pages(render.entry("x", texts={"en": render.public("en", "中")}))
    drawn = {card: Drawing("media/s.jpg", b"s", "s") for card in cards(tuple(pages.values())) if card.title != "中"}
    planned = {page.url: page for page in with_cards(tuple(pages.values()), drawn, "https://test.example.org")}
    frame = planned["/en/stories/x/"].view.frame
    assert frame.card.path == "media/s.jpg"
    assert "中" not in frame.card.alt
    assert files(tuple(planned.values()), drawn)["media/s.jpg"][1] == ()


def test_without_any_drawing_no_page_has_a_card(render):  # noqa: F811
    pages = tuple(render.pages(render.entry("x")).values())
    assert not [
        frame for page in with_cards(pages, {}, "https://test.example.org") for frame in frames(page) if frame.card
    ]
