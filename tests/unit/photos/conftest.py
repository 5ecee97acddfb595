"""Pictures made on the spot: nobody's photograph is in the tests."""

import hashlib
import io

import pytest
from PIL import Image, ImageDraw

from plugins.read.schema.consent import Levels, PhotoRecord

SEEN = Levels(name="full", photo="face")


def drawing(width: int = 1000, height: int = 700, mode: str = "RGB") -> Image.Image:
    """A slope of colours with a red upper left corner, so that a turned picture is known by it."""
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    ImageDraw.Draw(picture).rectangle((0, 0, width // 4, height // 4), fill=(220, 20, 30))
    return picture.convert(mode)


def saved(form: str, picture: Image.Image | None = None, **options: object) -> bytes:
    written = io.BytesIO()
    (picture or drawing()).save(written, form, **options)
    return written.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def record(data: bytes = b"", **fields: object) -> PhotoRecord:
    """A record that lets `data` be published: one person, seen."""
    said = {
        "people": ["mother-01"],
        "faces": 1,
        "show": ["mother-01"],
        "marks": "checked",
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    return PhotoRecord.model_validate(said | fields)


@pytest.fixture
def shown() -> dict[str, Levels]:
    return {
        "mother-01": SEEN,
        "mother-02": SEEN,
        "hidden-01": Levels(name="full", photo="hidden-face"),
        "given-01": Levels(name="given", photo="face"),
        "none-01": Levels(name="full"),
    }
