"""Pictures that Pillow writes without anything beside the pixels are bare; anything planted is seen (I05, measured)."""

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from plugins.verify.pictures import is_bare

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'


def picture(kind, mode="RGB", **how):
    file = io.BytesIO()
    image = Image.effect_noise((40, 30), 80).convert(mode)
    if mode == "RGBA":
        image.putalpha(Image.effect_noise((40, 30), 80))
    image.save(file, kind, **how)
    return file.getvalue()


def exif():
    tags = Image.Exif()
    tags[0x010E] = "a name"
    return tags


def text_chunks():
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "a name")
    return info


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def with_jfif_thumbnail():
    plain = picture("JPEG")
    body = b"JFIF\0\1\1\0\0\1\0\1\1\1" + b"\0\0\0"
    return b"\xff\xd8\xff\xe0" + struct.pack(">H", len(body) + 2) + body + plain[2 + 18 :]


def with_thumbnail_size(data):
    """The JFIF header of Pillow's picture says that a thumbnail of 1 x 1 pixels follows."""
    return data[:18] + b"\1\1" + data[20:]


def with_flag(data, flag):
    """An extended WebP file's flags say that it holds more than it does."""
    return data[:20] + bytes([data[20] | flag]) + data[21:]


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        pytest.param(".jpg", picture("JPEG"), id="baseline"),
        pytest.param(".jpg", picture("JPEG", "L", progressive=True, quality=30), id="progressive, grey"),
        pytest.param(".jpg", picture("JPEG", restart_marker_blocks=2), id="with restarts"),
        pytest.param(".png", picture("PNG"), id="png"),
        pytest.param(".png", picture("PNG", "P"), id="png with a palette"),
        pytest.param(".png", picture("PNG", "RGBA"), id="png with transparency"),
        pytest.param(".webp", picture("WEBP"), id="webp"),
        pytest.param(".webp", picture("WEBP", lossless=True), id="webp without loss"),
        pytest.param(".webp", picture("WEBP", "RGBA"), id="webp with transparency"),
        pytest.param(
            ".svg", SVG.format('<defs><path id="a" d="M0 0"/></defs><use href="#a"/>').encode(), id="a drawing"
        ),
        pytest.param(
            ".svg",
            b'<?xml version="1.0"?>' + SVG.format("<style>a{fill:#123}</style><!-- CC0 -->").encode(),
            id="a drawing with a style",
        ),
        pytest.param(".woff2", b"wOF2" + b"\0" * 4 + struct.pack(">I", 48) + b"\0" * 36, id="a font"),
    ],
)
def test_a_bare_file_passes(suffix, data):
    assert is_bare(data, suffix=suffix)


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        pytest.param(".jpg", picture("JPEG", exif=exif()), id="jpeg with EXIF"),
        pytest.param(".jpg", picture("JPEG", comment=b"a name"), id="jpeg with a comment"),
        pytest.param(".jpg", picture("JPEG", xmp=b"<x:xmpmeta>a name</x:xmpmeta>"), id="jpeg with XMP"),
        pytest.param(".jpg", picture("JPEG", icc_profile=b"a profile"), id="jpeg with a profile"),
        pytest.param(".jpg", picture("JPEG") + b"a name", id="jpeg with a trailer"),
        pytest.param(".jpg", with_jfif_thumbnail(), id="jpeg with a thumbnail"),
        pytest.param(".jpg", with_thumbnail_size(picture("JPEG")), id="jpeg that announces a thumbnail"),
        pytest.param(".webp", with_flag(picture("WEBP", "RGBA"), 0x08), id="webp that announces EXIF"),
        pytest.param(".jpg", picture("JPEG")[:-2], id="jpeg cut short"),
        pytest.param(".jpg", picture("PNG"), id="png named jpg"),
        pytest.param(".jpg", b"", id="nothing"),
        pytest.param(".png", picture("PNG", pnginfo=text_chunks()), id="png with text"),
        pytest.param(".png", picture("PNG", exif=exif()), id="png with EXIF"),
        pytest.param(".png", picture("PNG", icc_profile=b"a profile"), id="png with a profile"),
        pytest.param(".png", picture("PNG") + b"a name", id="png with a trailer"),
        pytest.param(
            ".png", picture("PNG")[:-12] + chunk(b"zzZz", b"a name") + chunk(b"IEND", b""), id="png with an own chunk"
        ),
        pytest.param(
            ".png",
            picture("PNG")[:-12] + chunk(b"IDAT", b"a name") + chunk(b"IEND", b""),
            id="png with text behind its pixels",
        ),
        pytest.param(
            ".png", picture("PNG", save_all=True, append_images=[Image.new("RGB", (40, 30))]), id="animated png"
        ),
        pytest.param(".webp", picture("WEBP", exif=exif()), id="webp with EXIF"),
        pytest.param(".webp", picture("WEBP", xmp=b"a name"), id="webp with XMP"),
        pytest.param(".webp", picture("WEBP", icc_profile=b"a profile"), id="webp with a profile"),
        pytest.param(
            ".webp", picture("WEBP", save_all=True, append_images=[Image.new("RGB", (40, 30))]), id="animated webp"
        ),
        pytest.param(".webp", picture("WEBP") + b"a name", id="webp with a trailer"),
        pytest.param(".svg", SVG.format("<text>a name</text>").encode(), id="words in a drawing"),
        pytest.param(".svg", SVG.format("<title>a name</title>").encode(), id="a title in a drawing"),
        pytest.param(".svg", SVG.format("<metadata>a name</metadata>").encode(), id="metadata in a drawing"),
        pytest.param(".svg", SVG.format("<script>1</script>").encode(), id="a script in a drawing"),
        pytest.param(".svg", SVG.format('<path onclick="x()"/>').encode(), id="a handler in a drawing"),
        pytest.param(".svg", SVG.format('<image href="a.jpg"/>').encode(), id="a picture in a drawing"),
        pytest.param(
            ".svg", SVG.format('<use xlink:href="https://example.org/a.svg#a"/>').encode(), id="an outside drawing"
        ),
        pytest.param(".svg", SVG.format("<style>@import 'a.css'</style>").encode(), id="an outside style"),
        pytest.param(".svg", SVG.format('<path fill="url(https://example.org/)"/>').encode(), id="an outside fill"),
        pytest.param(".svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("").encode(), id="entities"),
        pytest.param(".svg", SVG.format("<g/>words").encode(), id="loose words"),
        pytest.param(".svg", b"<svg", id="no XML"),
        pytest.param(
            ".woff2", b"wOF2" + b"\0" * 4 + struct.pack(">I", 48) + b"\0" * 35 + b"\1", id="a font with a private block"
        ),
        pytest.param(".woff2", b"OTTO" + b"\0" * 44, id="another font"),
    ],
)
def test_anything_beside_the_picture_is_refused(suffix, data):
    assert not is_bare(data, suffix=suffix)
