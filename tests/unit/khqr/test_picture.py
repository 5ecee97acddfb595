"""The drawn code: read by a decoder that is not ours, the same each time, nothing in the file but the picture."""

import io

import pytest
import segno
from PIL import Image
from pyzbar.pyzbar import decode

from plugins.khqr.picture import QUIET, drawn, file_of, saved
from plugins.khqr.scan import NoPictureError, scanned
from plugins.verify.png import is_bare_png
from tests.khqr_codes import part, payload

CODES = [
    payload(),
    payload("abaakhppxxx@abaa", number="000123456", bank="ABA Bank", khmer="ផ្ទះបាយមាត់ទន្លេ"),
    payload(more=part("62", part("03", "Table 4") + part("08", "A gift from the restaurant"))),
]


@pytest.mark.parametrize("code", CODES, ids=["short", "in Khmer", "long"])
def test_the_picture_to_save_is_read_back(code):
    png = saved(code)
    assert is_bare_png(png)
    (found,) = decode(Image.open(io.BytesIO(png)))
    assert found.data.decode("utf-8") == code
    assert found.orientation == "UP"


CAPTIONS = {
    "a name": ("EXAMPLE WOMENS CENTER", "KHQR USD"),
    "the longest name": ("W" * 25, "KHQR KHR"),
    "signs": ('L\'EAU & <"CO">', "KHQR KHR"),
    "a name that the face cannot write": ("ផ្ទះបាយ", "KHQR KHR"),
}


@pytest.mark.parametrize("code", CODES, ids=["short", "in Khmer", "long"])
@pytest.mark.parametrize("caption", CAPTIONS.values(), ids=CAPTIONS)
def test_a_caption_stands_below_the_quiet_zone_and_the_code_is_read_by_two_decoders(code, caption):
    bare, png = saved(code), saved(code, caption)
    assert is_bare_png(png)
    picture, plain = (Image.open(io.BytesIO(data)).convert("L") for data in (png, bare))
    assert picture.width == plain.width
    assert picture.crop((0, 0, *plain.size)).tobytes() == plain.tobytes(), "what the bank's app reads is untouched"
    written = picture.crop((0, plain.height, *picture.size)).point(lambda light: 255 - light).getbbox()
    assert written is not None
    assert 0 < written[0] < written[2] < picture.width
    assert written[3] < picture.height - plain.height - 10
    for image in (picture, picture.resize((picture.width // 2, picture.height // 2))):
        assert [found.data.decode("utf-8") for found in decode(image)] == [code]
        assert scanned(_png(image)) == (code,)


@pytest.mark.parametrize("code", CODES, ids=["short", "in Khmer", "long"])
def test_the_path_is_the_same_code_on_white_with_its_quiet_zone(code):
    made = drawn(code)
    picture = Image.new("1", (made.modules, made.modules), 1)
    for run in made.path.removesuffix("z").split("z"):
        corner, _, along = run.removeprefix("M").partition("h")
        x, y = map(int, corner.split(" "))
        for step in range(int(along.split("v")[0])):
            picture.putpixel((x + step, y), 0)
    assert picture.getbbox() is not None
    dark = picture.convert("L").point(lambda light: 255 - light).getbbox()
    assert dark == (QUIET, QUIET, made.modules - QUIET, made.modules - QUIET)
    large = picture.resize((made.modules * 6, made.modules * 6), Image.Resampling.NEAREST)
    assert [found.data.decode("utf-8") for found in decode(large.convert("L"))] == [code]


def test_it_can_bear_an_error():
    code = segno.make_qr(CODES[0], error="m", encoding="utf-8", boost_error=True)
    assert code.error in "MQH"
    assert drawn(CODES[0]).modules == code.symbol_size(border=QUIET)[0]


def test_the_same_payload_gives_the_same_bytes():
    first = drawn(CODES[1]), saved(CODES[1], ("HOUSE",))
    drawn.cache_clear()
    saved.cache_clear()
    assert (drawn(CODES[1]), saved(CODES[1], ("HOUSE",))) == first


def test_another_code_never_has_the_name_of_an_old_one():
    assert file_of(CODES[0], "house") != file_of(CODES[1], "house")
    assert file_of(CODES[0], "house").startswith("media/khqr/house-")


def test_a_poor_picture_is_read_and_a_broken_one_is_named():
    picture = Image.open(io.BytesIO(saved(CODES[0]))).convert("RGB").resize((300, 300)).rotate(7, fillcolor="white")
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=40)
    assert scanned(written.getvalue()) == (CODES[0],)
    assert scanned(_blank()) == ()
    with pytest.raises(NoPictureError):
        scanned(b"no picture")


def _blank() -> bytes:
    return _png(Image.new("L", (200, 200), 255))


def _png(image) -> bytes:
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()
