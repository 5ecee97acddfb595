"""The picture itself: its size, its bytes, and nothing in it but pixels."""

import io

import pytest
from PIL import Image

from plugins.cards.draw import LARGEST, drawn
from plugins.cards.measures import BAND, HEIGHT, PICTURE, WIDTH
from plugins.photos.bare import holds_only_pixels
from plugins.render.scenes import SCENES
from plugins.verify.pictures import is_bare
from tests.samples import picture


def opened(data):
    return Image.open(io.BytesIO(data)).convert("RGB")


@pytest.mark.parametrize("scene", [scene.name for scene in SCENES])
@pytest.mark.parametrize("lang", ["en", "km"])
def test_a_card_is_small_bare_and_of_the_size_that_is_asked_for(cards, scene, lang):
    title = "Salt and weather and all the words that a long title may hold" if lang == "en" else cards.titles[0][0]
    data = drawn(cards.card(lang, title, "", ("Work",), scene), cards.art)
    assert len(data) <= LARGEST <= 60_000
    assert opened(data).size == (WIDTH, HEIGHT) == (1200, 630)
    assert holds_only_pixels(data)
    assert is_bare(data, suffix=".jpg")


def test_the_same_card_is_drawn_to_the_same_bytes(cards):
    card = cards.card("km", cards.titles[3][0])
    assert drawn.__wrapped__(card, cards.art) == drawn.__wrapped__(card, cards.art)


def test_every_word_changes_the_picture(cards):
    made = {drawn(cards.card("en", title), cards.art) for title in ("Salt", "Salt.", "Malt", "salt")}
    assert len(made) == 4


def noisy(size):
    """A photograph as grainy as one taken at night."""
    photo = Image.effect_noise(size, 60).convert("RGB")
    written = io.BytesIO()
    photo.save(written, "JPEG", quality=90)
    return written.getvalue()


@pytest.mark.parametrize("size", [(1600, 1067), (480, 720), (300, 200), (1600, 400)])
def test_a_photograph_fills_the_frame_of_the_drawings_whatever_its_shape(cards, size):
    photo = Image.new("RGB", size, (0, 120, 200))
    written = io.BytesIO()
    photo.save(written, "JPEG")
    made = opened(drawn(cards.card(scene="", photo="media/a.jpg"), cards.art, written.getvalue()))
    for x, y in ((WIDTH - PICTURE + 9, BAND + 9), (WIDTH - 9, HEIGHT - 9), (WIDTH - 9, BAND + 9)):
        assert max(abs(a - b) for a, b in zip(made.getpixel((x, y)), (0, 120, 200), strict=True)) < 30


def test_nothing_that_hangs_on_a_photograph_comes_along(cards):
    data = drawn(
        cards.card(scene="", photo="media/a.jpg"), cards.art, picture(comment=b"Sokmaly", exif=b"Exif\0\0Sokmaly")
    )
    assert holds_only_pixels(data)
    assert b"Sokmaly" not in data


def test_even_a_restless_photograph_makes_a_card_that_is_not_too_large(cards):
    assert len(drawn(cards.card(scene="", photo="media/a.jpg"), cards.art, noisy((1600, 1067)))) <= LARGEST


def test_what_cannot_be_drawn_whole_is_not_drawn(cards):
    assert drawn(cards.card("en", "中"), cards.art) is None
    assert drawn(cards.card("km", "អំបិល " * 300), cards.art) is None


def test_the_colours_are_those_of_the_page(cards):
    made = opened(drawn(cards.card(), cards.art))
    paper = tuple(bytes.fromhex(cards.art.colours["paper"][1:]))
    assert max(abs(a - b) for a, b in zip(made.getpixel((30, 300)), paper, strict=True)) < 4
