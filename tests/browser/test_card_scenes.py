"""The drawings kept for share cards are what the browser draws of the theme's own."""

import pytest
from PIL import Image, ImageChops, ImageStat

from plugins.cards.measures import BAND, HEIGHT, MARK, PICTURE
from plugins.render.scenes import SCENES
from plugins.site import card_scenes
from plugins.site.shots import chromium


@pytest.fixture(scope="module")
def browser():
    with chromium() as launched:
        yield launched


@pytest.mark.parametrize("name", [scene.name for scene in SCENES])
def test_a_kept_scene_is_the_drawing(browser, name):
    """Another release of the browser may draw an edge a little differently; another drawing is far away."""
    with Image.open(card_scenes.KEPT / f"{name}.webp") as kept:
        assert kept.size == (PICTURE, HEIGHT - BAND)
        difference = ImageChops.difference(kept.convert("RGB"), card_scenes.cut(browser, name))
    assert max(ImageStat.Stat(difference).mean) < 1.5


def test_the_kept_mark_is_the_icon(browser):
    with Image.open(card_scenes.KEPT / "mark.webp") as kept:
        assert kept.size == (MARK, MARK)
        drawn = card_scenes.drawn(browser, card_scenes.MARK_FILE, (MARK, MARK))
        difference = ImageChops.difference(kept.convert("RGB"), drawn.convert("RGB"))
    assert max(ImageStat.Stat(difference).mean) < 2
