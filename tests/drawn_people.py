"""Pictures with people in them for the detectors: cut from a drawing of our own content. Nobody's photograph is in the tests."""

import io
from functools import cache

from PIL import Image, ImageOps

from plugins.read.schema.consent import Box
from tests.conftest import ROOT

HEAD = (540, 180, 1060, 860)  # of the drawing: the woman, from her hair to her apron
FACE = (112, 92, 300, 400)  # x, y, width, height of her face in it


def people(count: int, height: int = 240, **options: object) -> bytes:
    """A JPEG of `count` people side by side, every second one mirrored; `options` go to Pillow."""
    one = _woman(height)
    drawn = Image.new("RGB", (one.width * count, height))
    for place in range(count):
        drawn.paste(ImageOps.mirror(one) if place % 2 else one, (place * one.width, 0))
    return saved(drawn, **options)


def box(place: int, height: int = 240) -> Box:
    """The face at `place` (0: the first) in a picture of `people` of that height."""
    scale = height / (HEAD[3] - HEAD[1])
    x, y, width, tall = (round(side * scale) for side in FACE)
    if place % 2:
        x = _woman(height).width - x - width
    return x + place * _woman(height).width, y, width, tall


def saved(picture: Image.Image, **options: object) -> bytes:
    """A JPEG of `picture`."""
    written = io.BytesIO()
    picture.save(written, "JPEG", **({"quality": 92} | options))  # type: ignore[arg-type]
    return written.getvalue()


@cache
def _woman(height: int) -> Image.Image:
    with Image.open(ROOT / "content/stories/soup-before-sunrise/portrait.jpg") as drawing:
        woman = drawing.convert("RGB").crop(HEAD)
    return woman.resize((round(height * woman.width / woman.height), height))
