import io
import os
import struct
import zlib

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from plugins.faces.found import upright
from plugins.photos.bare import holds_only_pixels
from plugins.photos.container import Container, container
from plugins.photos.derive import derived, published_photo
from plugins.photos.derived import Derived
from plugins.photos.refusal import Refusal
from plugins.photos.source import _too_large
from tests.unit.photos.conftest import drawing, opened, record, saved

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
NEEDLE = b"Sokmaly"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><person>Sokmaly</person></x:xmpmeta>'


def exif(orientation: int = 1) -> Image.Exif:
    """EXIF with a name, a place and a small copy of the picture."""
    said = Image.Exif()
    said[0x0112] = orientation
    said[0x013B] = "Sokmaly"
    said[0x8825] = {1: "N", 2: (13.0, 21.0, 44.0), 3: "E", 4: (103.0, 51.0, 35.0)}
    said[0x8769] = {0x927C: saved("JPEG", drawing(80, 60)), 0x9286: b"ASCII\x00\x00\x00Sokmaly"}
    return said


def text_chunks() -> PngImagePlugin.PngInfo:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Comment", "Sokmaly")
    chunks.add_itxt("XML:com.adobe.xmp", XMP.decode())
    chunks.add(b"tIME", b"\x07\xe8\x01\x01\x01\x01\x01")
    return chunks


def planted(form: str) -> bytes:
    common = {"exif": exif(), "icc_profile": SRGB + NEEDLE}
    if form == "JPEG":
        return saved("JPEG", comment=NEEDLE, xmp=XMP, **common)
    if form == "PNG":
        return saved("PNG", pnginfo=text_chunks(), **common)
    return saved("WEBP", xmp=XMP, **common)


def files(data: bytes) -> Derived:
    result = derived(data)
    assert isinstance(result, Derived), result
    return result


def refusal(data: bytes) -> str:
    result = derived(data)
    assert isinstance(result, Refusal)
    assert result.remedy
    return result.what


FORMS = pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])


@FORMS
def test_nothing_that_was_planted_is_left(form):
    data = planted(form)
    assert NEEDLE in data
    assert b"eXIf" in data or b"Exif" in data or b"EXIF" in data
    for file in files(data).files:
        assert NEEDLE not in file.data
        assert [
            mark
            for mark in (b"Exif", b"EXIF", b"http", b"ICC_", b"ICCP", b"acsp", b"xmp", b"XMP ")
            if mark in file.data
        ] == []
        picture = opened(file.data)
        assert not picture.getexif()
        assert not {"exif", "icc_profile", "xmp", "comment", "photoshop"} & picture.info.keys()


@pytest.mark.parametrize(
    "options",
    [{"comment": b"x"}, {"exif": exif()}, {"icc_profile": SRGB}, {"xmp": XMP}],
    ids=["comment", "exif", "icc", "xmp"],
)
def test_the_last_look_sees_what_is_left(options):
    assert holds_only_pixels(saved("JPEG"))
    assert not holds_only_pixels(saved("JPEG", **options))


@pytest.mark.parametrize("options", [{"exif": exif()}, {"icc_profile": SRGB}, {"xmp": XMP}], ids=["exif", "icc", "xmp"])
def test_the_last_look_sees_what_is_left_in_webp(options):
    assert holds_only_pixels(saved("WEBP"))
    assert not holds_only_pixels(saved("WEBP", **options))


def test_the_last_look_sees_a_thumbnail_in_the_header_and_a_trailer():
    plain = saved("JPEG")
    thumbnail = b"\xff\xe0\x00\x13JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x01\x01\xff\x00\x00"
    assert not holds_only_pixels(plain[:2] + thumbnail + plain[20:])
    assert not holds_only_pixels(plain + b"x")
    assert not holds_only_pixels(plain[:-2])


def test_the_last_look_sees_a_segment_and_a_chunk_that_pillow_keeps_quiet_about():
    plain = saved("JPEG")
    assert not holds_only_pixels(plain[:20] + b"\xff\xeb\x00\x09Sokmaly" + plain[20:])
    assert not holds_only_pixels(webp_with_chunk(b"name", b"Sokmaly\x00"))


@pytest.mark.parametrize(
    "options",
    [{"comment": b"Sokmaly"}, {"exif": exif()}, {"xmp": XMP}, {"icc_profile": SRGB}],
    ids=["comment", "exif", "xmp", "icc"],
)
def test_a_photograph_with_one_thing_planted_is_published_without_it(options):
    assert all(holds_only_pixels(file.data) for file in files(saved("JPEG", **options)).files)


def test_three_widths_in_two_formats_smallest_first():
    result = files(saved("JPEG", drawing(2000, 1000)))
    assert [(file.format, file.width, file.height) for file in result.files] == [
        (form, width, width // 2) for width in (480, 800, 1600) for form in ("JPEG", "WEBP")
    ]
    assert (result.width, result.height) == (1600, 800)
    for file in result.files:
        picture = opened(file.data)
        assert (picture.format, picture.size, picture.mode) == (file.format, (file.width, file.height), "RGB")


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((1600, 900), [480, 800, 1600]),
        ((1599, 900), [480, 800]),
        ((481, 300), [480]),
        ((300, 200), [300]),
        ((1, 1), [1]),
    ],
    ids=str,
)
def test_no_picture_is_made_larger_than_it_is(size, widths):
    assert [file.width for file in files(saved("PNG", drawing(*size))).files if file.format == "JPEG"] == widths


@FORMS
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_upright_whichever_way_the_camera_was_held(form, orientation):
    turns = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    turn = turns[orientation]
    upright = drawing(1000, 700)
    stored = upright.transpose(turn) if turn is not None else upright
    result = files(saved(form, stored, exif=exif(orientation)))
    assert (result.width, result.height) == (800, 560)
    red, green, _ = opened(result.files[-1].data).getpixel((20, 20))
    assert red > 180
    assert green < 80


TURNING = '<x:xmpmeta><rdf:Description tiff:Orientation="6"/></x:xmpmeta>'


def behind_the_pixels(png: bytes, kind: bytes, said: bytes) -> bytes:
    """A PNG with a chunk between its pixels and its end."""
    chunk = struct.pack(">I", len(said)) + kind + said + struct.pack(">I", zlib.crc32(kind + said))
    return png[:-12] + chunk + png[-12:]


def noted(key: str) -> PngImagePlugin.PngInfo:
    chunks = PngImagePlugin.PngInfo()
    if key == "XML:com.adobe.xmp":
        chunks.add_itxt(key, TURNING)
    else:
        turn = exif(6).tobytes()
        chunks.add_text(key, f"\nexif\n{len(turn)}\n{turn.hex()}\n")
    return chunks


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(saved("JPEG", drawing(1000, 700), xmp=TURNING.encode()), id="XMP in a JPEG"),
        pytest.param(saved("WEBP", drawing(1000, 700), xmp=TURNING.encode()), id="XMP in a WebP"),
        pytest.param(saved("PNG", drawing(1000, 700), pnginfo=noted("XML:com.adobe.xmp")), id="XMP in a PNG"),
        pytest.param(saved("PNG", drawing(1000, 700), pnginfo=noted("Raw profile type exif")), id="ImageMagick's note"),
        pytest.param(
            behind_the_pixels(
                saved("PNG", drawing(1000, 700)), b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + TURNING.encode()
            ),
            id="XMP behind the pixels",
        ),
    ],
)
def test_what_no_browser_turns_is_not_turned(data):
    """Boxes are drawn on what `faces` shows; a picture that others see turned otherwise would have its colour beside the face."""
    with Image.open(io.BytesIO(data)) as seen:
        assert seen.getexif().get(0x0112) == 6  # else nothing is tested
    result = files(data)
    assert (result.width, result.height) == (800, 560)
    assert upright(data)[1] == (1000, 700)


def test_a_turn_behind_the_pixels_of_a_png_turns_it():
    data = behind_the_pixels(saved("PNG", drawing(1000, 700)), b"eXIf", exif(6).tobytes()[6:])
    result = files(data)
    assert (result.width, result.height) == (480, 686)
    assert upright(data)[1] == (700, 1000)


def test_a_large_turned_photograph_keeps_its_detail_and_its_side():
    result = files(saved("JPEG", drawing(4000, 3000), exif=exif(6)))
    assert (result.width, result.height) == (1600, 2133)


@FORMS
def test_the_same_bytes_give_the_same_files(form):
    data = planted(form)
    assert derived(data) == derived(data)


def test_a_file_is_named_by_its_bytes_and_not_by_the_original():
    names = [file.name for file in files(saved("JPEG")).files]
    assert len(set(names)) == len(names) == 4
    for name in names:
        assert name.startswith("/media/")
        stem, suffix = name.removeprefix("/media/").split(".")
        assert len(stem) == 20
        assert suffix in {"jpg", "webp"}


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA"])
def test_every_plain_kind_of_png_is_published(mode):
    assert files(saved("PNG", drawing(mode=mode))).width == 800


def test_a_printers_jpeg_is_published():
    assert files(saved("JPEG", drawing(mode="CMYK"))).width == 800


def test_what_an_editor_made_transparent_does_not_come_back():
    picture = Image.new("RGBA", (500, 500), (200, 0, 0, 0))
    assert opened(files(saved("PNG", picture)).files[0].data).getpixel((250, 250)) == (255, 255, 255)


def test_what_a_palette_makes_transparent_does_not_come_back():
    picture = Image.new("P", (500, 500), 0)
    picture.putpalette([200, 0, 0])
    assert opened(files(saved("PNG", picture, transparency=0)).files[0].data).getpixel((250, 250)) == (255, 255, 255)


def swapped_profile() -> bytes:
    """sRGB with the tags of red and green exchanged: the same numbers mean the other colour."""
    return SRGB.replace(b"rXYZ", b"swap").replace(b"gXYZ", b"rXYZ").replace(b"swap", b"gXYZ")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param({}, (40, 200, 90), id="none"),
        pytest.param({"icc_profile": SRGB}, (40, 200, 90), id="the usual one"),
        pytest.param({"icc_profile": swapped_profile()}, (200, 40, 90), id="another"),
        pytest.param({"icc_profile": b"no profile"}, (40, 200, 90), id="a broken one"),
        pytest.param(
            {"icc_profile": ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()},
            (40, 200, 90),
            id="one for other channels",
        ),
    ],
)
def test_colours_are_converted_by_the_profile(options, expected):
    picture = Image.new("RGB", (500, 500), (40, 200, 90))
    seen = opened(files(saved("PNG", picture, **options)).files[0].data).getpixel((250, 250))
    assert max(abs(one - other) for one, other in zip(seen, expected, strict=True)) <= 3


def animated(form: str) -> bytes:
    return saved(form, drawing(60, 40), save_all=True, append_images=[Image.new("RGB", (60, 40), "blue")], duration=100)


def with_size(data: bytes, width: int, height: int) -> bytes:
    """A PNG that says it is of another size: a bomb is made so."""
    head = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + head + struct.pack(">I", zlib.crc32(head)) + data[33:]


def jpeg_with_size(width: int, height: int, *, progressive: bool = False) -> bytes:
    data = saved("JPEG", drawing(64, 64), progressive=progressive)
    at = data.index(b"\xff\xc2" if progressive else b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


def webp_with_chunk(name: bytes, body: bytes) -> bytes:
    data = saved("WEBP") + name + struct.pack("<I", len(body)) + body
    return data[:4] + struct.pack("<I", len(data) - 8) + data[8:]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        pytest.param(lambda: b"", "empty", id="nothing"),
        pytest.param(lambda: animated("PNG"), "moves", id="an animated PNG"),
        pytest.param(lambda: animated("WEBP"), "moves", id="an animated WebP"),
        pytest.param(lambda: animated("GIF"), "not a picture", id="a GIF"),
        pytest.param(lambda: saved("TIFF"), "not a picture", id="a TIFF"),
        pytest.param(lambda: saved("BMP"), "not a picture", id="a BMP"),
        pytest.param(lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture", id="an SVG"),
        pytest.param(lambda: b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "HEIC", id="a HEIC"),
        pytest.param(lambda: saved("AVIF", drawing(60, 40)), "HEIC", id="an AVIF"),
        pytest.param(
            lambda: saved("JPEG") + saved("JPEG"),
            "behind the end",
            id="a second picture that nobody announced",
        ),
        pytest.param(lambda: saved("JPEG") + b"Sokmaly", "behind the end", id="a text behind a JPEG"),
        pytest.param(lambda: saved("PNG") + b"\x00", "behind the end", id="a byte behind a PNG"),
        pytest.param(lambda: saved("WEBP") + b"PK\x03\x04", "behind the end", id="an archive behind a WebP"),
        pytest.param(lambda: saved("JPEG")[:-2], "cut off", id="a JPEG without its end"),
        pytest.param(lambda: saved("JPEG")[:400], "cut off", id="a JPEG cut in its head"),
        pytest.param(lambda: saved("PNG")[:-1], "cut off", id="a PNG without its end"),
        pytest.param(lambda: saved("PNG")[:20], "cut off", id="a PNG cut in its head"),
        pytest.param(lambda: saved("WEBP")[:-10], "cut off", id="a WebP cut"),
        pytest.param(lambda: b"\xff\xd8\xff\xd9", "cut off", id="a JPEG of nothing"),
        pytest.param(lambda: b"\xff\xd8\xff" + b"\xff" * 1000, "cut off", id="a JPEG of filling"),
        pytest.param(lambda: b"RIFF\x04\x00\x00\x00WEBP", "cut off", id="a WebP of nothing"),
        pytest.param(
            lambda: saved("PNG", drawing(60, 40)).replace(b"IDAT", b"IDAU"),
            "cannot be decoded",
            id="a PNG without pixels",
        ),
        pytest.param(
            lambda: with_size(saved("PNG", drawing(60, 40)), 60_000, 60_000),
            "million pixels",
            id="a PNG that would fill the memory",
        ),
        pytest.param(lambda: jpeg_with_size(20_000, 20_000), "million pixels", id="a JPEG that would fill the memory"),
        pytest.param(lambda: with_size(saved("PNG", drawing(60, 40)), 0, 40), "no pixels", id="a PNG without width"),
        pytest.param(lambda: saved("PNG", Image.new("L", (100, 20_000))), "long strip", id="a strip"),
        pytest.param(lambda: saved("PNG", Image.new("I;16", (60, 40))), "cannot be decoded", id="sixteen bits"),
        pytest.param(lambda: webp_with_chunk(b"ANMF", bytes(16)), "moves", id="frames in a plain WebP"),
    ],
)
def test_what_is_not_one_whole_picture_is_refused(make, words):
    assert words in refusal(make())


@pytest.mark.parametrize(
    ("data", "millions"),
    [
        pytest.param(lambda: with_size(saved("PNG", drawing(60, 40)), 5_100, 5_000), "25", id="a PNG"),
        pytest.param(lambda: jpeg_with_size(8_000, 8_000), "60", id="a JPEG"),
        pytest.param(lambda: jpeg_with_size(6_000, 6_000, progressive=True), "33", id="a progressive JPEG"),
    ],
)
def test_what_is_decoded_whole_may_be_less_large(data, millions):
    result = derived(data())
    assert isinstance(result, Refusal)
    assert result.values == (("millions", millions),)


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_what_a_telephone_takes_is_not_too_large_in_any_format(form):
    head = Container(form, 4032, 3024, (), 0)
    assert _too_large(head) is None


def test_the_size_of_a_bomb_is_known_without_decoding_it():
    kind = container(with_size(saved("PNG", drawing(60, 40)), 60_000, 60_000))
    assert kind is not None
    assert (kind.width, kind.height) == (60_000, 60_000)


@FORMS
def test_the_size_is_read_as_pillow_reads_it(form):
    for options in ({}, {"lossless": True}, {"exif": exif()}, {"progressive": True}):
        kind = container(saved(form, drawing(123, 457), **options))
        assert kind is not None
        assert (kind.format, kind.width, kind.height) == (form, 123, 457)


def test_the_suffix_does_not_count(tmp_path, shown):
    for name, data in {
        "A.JPG": saved("JPEG"),
        "b.jpg": saved("PNG"),
        "c.PnG": saved("WEBP"),
        "d": saved("JPEG"),
    }.items():
        (tmp_path / name).write_bytes(data)
        assert isinstance(published_photo(tmp_path / name, record(data), shown), Derived)
    (tmp_path / "e.jpg").write_bytes(b"<html>")
    assert isinstance(published_photo(tmp_path / "e.jpg", record(b"<html>"), shown), Refusal)


def test_a_picture_that_was_changed_after_its_record_is_refused(tmp_path, shown):
    data = saved("JPEG")
    (tmp_path / "a.jpg").write_bytes(data)
    result = published_photo(tmp_path / "a.jpg", record(data + b"x"), shown)
    assert isinstance(result, Refusal)
    assert "changed" in result.what


def test_a_picture_without_a_record_is_not_even_opened(tmp_path, shown):
    result = published_photo(tmp_path / "not there.jpg", None, shown)
    assert isinstance(result, Refusal)
    assert "no record" in result.what


def test_a_person_who_is_not_to_be_pictured_keeps_the_picture_out(tmp_path, shown):
    data = saved("JPEG")
    (tmp_path / "a.jpg").write_bytes(data)
    result = published_photo(tmp_path / "a.jpg", record(data, people=["hidden-01"], show=["hidden-01"]), shown)
    assert isinstance(result, Refusal)


def test_a_file_of_more_than_40_megabytes_is_not_read(tmp_path, shown):
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(40 * 1024 * 1024 + 1)
    result = published_photo(tmp_path / "a.jpg", record(), shown)
    assert isinstance(result, Refusal)
    assert "40 MB" in result.what


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe"])
def test_what_is_no_file_is_refused(tmp_path, shown, kind):
    path = tmp_path / "a.jpg"
    if kind == "folder":
        path.mkdir()
    if kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("pipes are POSIX")
        os.mkfifo(path)
    result = published_photo(path, record(), shown)
    assert isinstance(result, Refusal)
    assert "cannot be read" in result.what


def test_a_refusal_quotes_nothing_of_the_file():
    data = saved("PNG", pnginfo=text_chunks())[:-30]
    assert "Sokmaly" not in repr(derived(data))


def test_no_fuzzed_byte_makes_an_exception_or_leaks():
    """Each 97th byte changed in turn: a refusal or clean files, and nothing else."""
    for form in ("JPEG", "PNG", "WEBP"):
        data = saved(form, drawing(64, 48), exif=exif())
        for at in range(0, len(data), 97):
            result = derived(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
            assert isinstance(result, Refusal) or all(
                holds_only_pixels(file.data) and NEEDLE not in file.data for file in result.files
            )


@pytest.mark.parametrize(("more", "is_refused"), [(0, False), (20, False), (100, True)])
def test_a_small_file_of_many_scans_holds_nothing_up(more, is_refused):
    """Each scan goes over all pixels, however few bytes it has."""
    data = saved("JPEG", drawing(640, 480), progressive=True)
    last = data[data.rindex(b"\xff\xda") : -2]
    made = derived(data[:-2] + last * more + b"\xff\xd9")
    assert isinstance(made, Refusal) == is_refused
    assert not is_refused or "more layers" in made.what
