"""A photograph with a QR code in it is not published, whichever way the code stands in it."""

import io

import pytest
from PIL import Image, ImageOps

from plugins.khqr.picture import saved as drawn
from plugins.khqr.scan import scanned
from plugins.photos.codes import CODE, coded
from plugins.photos.derive import derived, developed
from tests.conftest import ROOT
from tests.khqr_codes import payload
from tests.unit.photos.conftest import record, saved

GROUND = Image.merge("RGB", [Image.radial_gradient("L").resize((1600, 1200)).rotate(turn) for turn in (0, 90, 180)])
"""A picture without a code, of uneven light."""


def with_code(side, says="", *, turned=0, greys=(0, 255), edge=None, form="JPEG", slanted=0):
    """The bytes of a photograph in which a code stands, `side` pixels wide; `greys`: of its dark and its light modules."""
    code = Image.open(io.BytesIO(drawn(says or payload()))).convert("L").resize((side, side), Image.Resampling.LANCZOS)
    code = ImageOps.colorize(code, (greys[0],) * 3, (greys[1],) * 3)
    if slanted:  # as a sign that is seen from the side
        far = (0, 0, 0, side, side, side * (1 + slanted), side, -side * slanted)
        code = code.transform(code.size, Image.Transform.QUAD, far, Image.Resampling.BICUBIC, fillcolor="white")
    mask = Image.new("L", code.size, 255).rotate(turned, expand=True)
    picture = GROUND.copy()
    picture.paste(code.rotate(turned, expand=True, resample=Image.Resampling.BICUBIC), (300, 150), mask)
    return saved(form, picture)


def answer(data):
    return coded(derived(data))


@pytest.mark.parametrize(
    ("side", "more"),
    [
        pytest.param(600, {}, id="large"),
        pytest.param(150, {}, id="a tenth of the width"),
        pytest.param(90, {}, id="very small"),
        pytest.param(300, {"turned": 30}, id="turned"),
        pytest.param(300, {"turned": 180}, id="on its head"),
        pytest.param(300, {"slanted": 0.2}, id="seen from the side"),
        pytest.param(300, {"slanted": 0.15, "turned": 20}, id="seen from the side, turned"),
        pytest.param(300, {"greys": (255, 0)}, id="light on dark"),
        pytest.param(250, {"greys": (240, 10), "turned": 17}, id="light on dark, turned"),
        pytest.param(300, {"greys": (90, 150)}, id="dull"),
        pytest.param(300, {"greys": (10, 40)}, id="in the dark"),
        pytest.param(300, {"greys": (205, 250)}, id="faded"),
        pytest.param(300, {"greys": (225, 250)}, id="very faded"),
        pytest.param(300, {"says": "https://evil.test/"}, id="an address"),
        pytest.param(300, {"says": "WIFI:T:WPA;S:x;P:y;;"}, id="anything else"),
        pytest.param(300, {"form": "PNG"}, id="in a PNG"),
    ],
)
def test_a_code_that_a_telephone_reads_is_not_published(side, more):
    assert answer(with_code(side, **more)) == CODE


def test_a_picture_without_a_code_is_published():
    assert answer(saved("JPEG", GROUND)) is None


def test_whoever_may_be_shown_no_record_lets_a_code_pass():
    data = with_code(300)
    assert developed(data, record(data)) == CODE


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.jpg")), ids=lambda path: path.name)
def test_the_photographs_of_the_example_hold_none(path):
    assert answer(path.read_bytes()) is None


def test_no_picture_of_the_theme_holds_a_code():
    pictures = [
        p for p in sorted((ROOT / "theme").rglob("*")) if p.suffix in (".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico")
    ]
    assert [path.name for path in pictures if scanned(path.read_bytes())] == []
