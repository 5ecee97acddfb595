"""A name is planted in every place of a picture file that we know of, in six formats: what is published holds pixels alone, and two readers agree."""

import io
import json
import struct
import subprocess
import zlib

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from plugins.photos.derive import derived
from plugins.photos.refusal import Refusal
from plugins.site.needs import EXIFTOOL, found
from plugins.verify.pictures import is_bare

NAME = "Sokmaly"
NEEDLE = NAME.encode()
NEEDLES = tuple(NAME.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be"))
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:li>Sokmaly</rdf:li></x:xmpmeta>'
PIXELS = frozenset({"File", "System", "ExifTool", "Composite", "RIFF", "JFIF", "SourceFile"})
"""The groups of what ExifTool says of a file without metadata."""
TOLD = frozenset(
    {"VP8Version", "ImageWidth", "ImageHeight", "HorizontalScale", "VerticalScale"}  # RIFF
    | {"JFIFVersion", "ResolutionUnit", "XResolution", "YResolution"}  # JFIF
    | {"ImageSize", "Megapixels"}  # Composite
    | {"FileType", "FileTypeExtension", "MIMEType", "EncodingProcess", "BitsPerSample", "ColorComponents", "YCbCrSubSampling"}
)  # fmt: skip


def picture(width=640, height=480):
    """A slope of colours, so that every size compresses."""
    return Image.merge("RGB", (Image.linear_gradient("L"), Image.radial_gradient("L"), Image.new("L", (256, 256), 90))).resize((width, height))  # fmt: skip


def saved(form, image=None, **options):
    written = io.BytesIO()
    (image or picture()).save(written, form, **options)
    return written.getvalue()


def exif():
    """A name, a place, a maker's note, a remark, and a small copy of the picture."""
    said = Image.Exif()
    said[0x010E], said[0x013B], said[0x8298] = NAME, NAME, NAME
    said[0x9C9D] = NAME.encode("utf-16-le")
    said[0x8825] = {1: "N", 2: (13.0, 21.0, 44.0), 3: "E", 4: (103.0, 51.0, 35.0), 0x1B: NEEDLE}
    said[0x8769] = {0x927C: NEEDLE * 4, 0x9286: b"ASCII\0\0\0" + NEEDLE, 0xA430: NAME, 0xA431: NAME}
    return said


def profile():
    """sRGB, with the name as its description."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes().replace(b"sRGB", NEEDLE[:4]) + NEEDLE


def segment(marker, body):
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body


def jpeg_with(*segments, plain=b""):
    data = plain or saved("JPEG")
    return data[:20] + b"".join(segments) + data[20:]


def thumbnailed():
    """EXIF whose second directory holds a JPEG: the face of a picture that was blacked out later."""
    small = saved("JPEG", picture(160, 120), comment=NEEDLE)
    tiff = b"II*\0\x08\0\0\0" + struct.pack("<HI", 0, 14)
    tiff += struct.pack("<H", 3) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in ((0x103, 6), (0x201, 56), (0x202, len(small)))) + bytes(4)  # fmt: skip
    return jpeg_with(segment(0xE1, b"Exif\0\0" + tiff + small[:60_000]))


def iptc():
    said = b"\x1c\x02\x50" + struct.pack(">H", len(NEEDLE)) + NEEDLE + b"\x1c\x02\x78" + struct.pack(">H", len(NEEDLE)) + NEEDLE  # fmt: skip
    return segment(0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(said)) + said + bytes(len(said) % 2))  # fmt: skip


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_with(*chunks):
    data = saved("PNG")
    return data[:33] + b"".join(chunks) + data[33:]


def webp_with(kind, body):
    data = saved("WEBP", exif=exif()) + kind + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)
    return data[:4] + struct.pack("<I", len(data) - 8) + data[8:]


def png_text():
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Author", NAME)
    chunks.add_text("Comment", NAME, zip=True)
    chunks.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return chunks


CLEAN = {
    "JPEG with EXIF": lambda: saved("JPEG", exif=exif()),
    "JPEG with a thumbnail": thumbnailed,
    "JPEG with XMP": lambda: saved("JPEG", xmp=XMP),
    "JPEG with XMP in parts": lambda: jpeg_with(
        segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + struct.pack(">II", len(XMP), 0) + XMP)
    ),
    "JPEG with IPTC": lambda: jpeg_with(iptc()),
    "JPEG with a comment": lambda: saved("JPEG", comment=NEEDLE),
    "JPEG with two comments": lambda: jpeg_with(segment(0xFE, NEEDLE), segment(0xFE, NAME.encode("utf-16-le"))),
    "JPEG with a profile": lambda: saved("JPEG", icc_profile=profile()),
    "JPEG with a thumbnail in its header": lambda: b"\xff\xd8" + segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1" + NEEDLE[:3]) + saved("JPEG")[20:],
    "JPEG with a header of its own": lambda: jpeg_with(segment(0xE0, b"JFXX\0\x13" + NEEDLE)),
    "JPEG with a part for each maker": lambda: jpeg_with(*(segment(marker, NEEDLE) for marker in range(0xE3, 0xEE))),
    "JPEG with a part of Adobe": lambda: jpeg_with(segment(0xEE, b"Adobe\0\x64\0\0\0\0\1")),
    "JPEG with a second picture": lambda: saved("MPO", save_all=True, append_images=[picture(64, 48)], comment=NEEDLE),
    "JPEG in four colours": lambda: saved("JPEG", picture().convert("CMYK"), comment=NEEDLE, exif=exif()),
    "progressive JPEG": lambda: saved("JPEG", progressive=True, comment=NEEDLE, exif=exif(), xmp=XMP),
    "PNG with text": lambda: saved("PNG", pnginfo=png_text(), exif=exif(), icc_profile=profile()),
    "PNG with a chunk of its own": lambda: png_with(chunk(b"naMe", NEEDLE), chunk(b"tIME", b"\7\xe8\1\1\1\1\1")),
    "PNG with a palette": lambda: saved("PNG", picture().convert("P"), pnginfo=png_text()),
    "PNG with a word in its pixels' stream": lambda: png_with(chunk(b"sPLT", NEEDLE + b"\0\x08")),
    "WebP with all it can hold": lambda: saved("WEBP", exif=exif(), xmp=XMP, icc_profile=profile()),
    "WebP with a chunk of its own": lambda: webp_with(b"NAME", NEEDLE),
    "JPEG with every part twice": lambda: jpeg_with(*(segment(marker, NEEDLE) for marker in (*range(0xE1, 0xF0), 0xFE) for _ in range(2))),
    "JPEG with a small JPEG in its header": lambda: jpeg_with(segment(0xE0, b"JFXX\0\x10" + saved("JPEG", picture(64, 48), comment=NEEDLE))),
    "JPEG with a profile in two parts": lambda: jpeg_with(*(segment(0xE2, b"ICC_PROFILE\0" + bytes([part, 2]) + profile()) for part in (1, 2))),
    "JPEG that says how to brighten it": lambda: jpeg_with(segment(0xE2, b"urn:iso:std:iso:ts:21496:-1\0" + NEEDLE), segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP.replace(b"adobe:ns:meta", b"hdrgm:GainMap"))),
    "JPEG with pictures for two eyes": lambda: saved("MPO", save_all=True, append_images=[picture(64, 48), picture(32, 24)], exif=exif(), comment=NEEDLE),
    "JPEG with boxes of a maker of claims": lambda: jpeg_with(segment(0xEB, b"JP\0\1\0\0\0\1\0\0\0\x20jumb" + NEEDLE)),
    "grey JPEG": lambda: saved("JPEG", picture().convert("L"), comment=NEEDLE, exif=exif(), xmp=XMP),
    "PNG with its text behind the pixels": lambda: saved("PNG")[:-12] + chunk(b"tEXt", b"Author\0" + NEEDLE) + chunk(b"eXIf", exif().tobytes()[6:]) + saved("PNG")[-12:],
    "PNG with old text and places of Photoshop": lambda: png_with(chunk(b"zTXt", b"Raw profile type iptc\0\0" + zlib.compress(NEEDLE)), chunk(b"prVW", NEEDLE), chunk(b"caBX", NEEDLE)),
    "PNG with sizes, histogram, offset and scale": lambda: png_with(chunk(b"oFFs", bytes(9)), chunk(b"sCAL", b"\1" + NEEDLE + b"\0" + b"1"), chunk(b"pCAL", NEEDLE + bytes(12)), chunk(b"sTER", b"\1"), chunk(b"gIFg", NEEDLE)),
    "PNG with a profile": lambda: png_with(chunk(b"iCCP", NEEDLE + b"\0\0" + zlib.compress(profile()))),
    "PNG with a palette that is see-through": lambda: saved("PNG", picture().convert("P"), transparency=3, pnginfo=png_text(), exif=exif()),
    "grey PNG that is see-through": lambda: saved("PNG", picture().convert("LA"), pnginfo=png_text()),
    "WebP without loss": lambda: saved("WEBP", lossless=True, exif=exif(), xmp=XMP, icc_profile=profile()),
    "WebP that is see-through": lambda: saved("WEBP", picture().convert("RGBA"), exif=exif(), xmp=XMP),
}  # fmt: skip
REFUSED = {
    "AVIF": lambda: saved("AVIF", exif=exif(), xmp=XMP, icc_profile=profile()),
    "TIFF": lambda: saved("TIFF", tiffinfo={0x010E: NAME, 0x013B: NAME}),
    "GIF": lambda: saved("GIF", comment=NEEDLE),
    "GIF that moves": lambda: saved("GIF", save_all=True, append_images=[picture(64, 48)], comment=NEEDLE),
    "JPEG with a trailer": lambda: saved("JPEG") + NEEDLE,
    "JPEG with a film": lambda: saved("JPEG") + b"\0\0\0\x18ftypmp42" + NEEDLE,
    "JPEG with a second picture nobody announced": lambda: saved("JPEG") + saved("JPEG", comment=NEEDLE),
    "PNG with a trailer": lambda: saved("PNG") + NEEDLE,
    "PNG that moves": lambda: saved("PNG", save_all=True, append_images=[picture(64, 48)], pnginfo=png_text()),
    "WebP with a trailer": lambda: saved("WEBP") + NEEDLE,
    "WebP that moves": lambda: saved("WEBP", save_all=True, append_images=[picture().rotate(180)], xmp=XMP),
    "JPEG with reserved parts": lambda: jpeg_with(*(segment(marker, NEEDLE) for marker in (0xF0, 0xF7, 0xFD))),
    "ICO": lambda: saved("ICO", picture(64, 48)),
    "BMP with a gap": lambda: saved("BMP") + NEEDLE,
    "TIFF of two pages": lambda: saved("TIFF", save_all=True, append_images=[picture(64, 48)], tiffinfo={0xC7B3: NAME}),
    "JPEG 2000": lambda: b"\0\0\0\x0cjP  \r\n\x87\n" + NEEDLE,
    "JPEG XL": lambda: b"\xff\x0a" + NEEDLE,
    "HEIC": lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + NEEDLE,
    "drawing of lines": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><title>" + NEEDLE + b"</title></svg>",
    "JPEG with zeros and a name behind its end": lambda: saved("JPEG") + bytes(4096) + NEEDLE,
    "PNG with a chunk behind its end": lambda: saved("PNG") + chunk(b"tEXt", b"Author\0" + NEEDLE),
    "PNG of sixteen bits": lambda: saved("PNG", Image.new("I;16", (64, 48))),
    "GIF called a JPEG in its comment": lambda: saved("GIF", comment=saved("JPEG", comment=NEEDLE)[:200]),
}


@pytest.fixture(scope="module")
def published():
    """What is published of each, by what was planted."""
    made = {}
    for said, make in CLEAN.items():
        data = make()
        assert NEEDLE[:3] in data or "Adobe" in said or "palette" in said, said
        made[said] = derived(data)
    return made


@pytest.mark.parametrize("said", CLEAN)
def test_nothing_but_pixels_is_published(published, said):
    result = published[said]
    assert not isinstance(result, Refusal), result
    assert len({file.format for file in result.files}) == 2
    for file in result.files:
        assert is_bare(file.data, suffix="." + file.name.rpartition(".")[2])
        assert not [needle for needle in NEEDLES if needle in file.data]


@pytest.mark.parametrize("said", REFUSED)
def test_what_is_no_still_picture_alone_is_refused(said):
    result = derived(REFUSED[said]())
    assert isinstance(result, Refusal)
    assert result.what
    assert result.remedy
    assert NAME not in repr(result)


def test_exiftool_finds_nothing_but_pixels_either(published, tmp_path):
    program = found(EXIFTOOL)
    if not program:
        pytest.skip("ExifTool is not here")
    for result in published.values():
        for file in result.files:
            (tmp_path / file.name.rpartition("/")[2]).write_bytes(file.data)
    told = subprocess.run([program, "-j", "-G1", "-a", "-u", "-ee", str(tmp_path)], capture_output=True, check=True)
    files = json.loads(told.stdout)
    assert len(files) == len(list(tmp_path.iterdir()))
    for file in files:
        said = [key.partition(":")[::2] for key in file]
        assert {group for group, _ in said} <= PIXELS
        assert {tag for group, tag in said if group not in ("System", "ExifTool", "SourceFile")} <= TOLD
        assert NAME not in json.dumps(file)


def test_exiftool_sees_what_is_planted(tmp_path):
    program = found(EXIFTOOL)
    if not program:
        pytest.skip("ExifTool is not here")
    (tmp_path / "a.jpg").write_bytes(saved("JPEG", comment=NEEDLE, exif=exif(), xmp=XMP))
    told = subprocess.run([program, "-j", "-G1", str(tmp_path / "a.jpg")], capture_output=True, check=True).stdout
    assert told.count(NEEDLE) >= 3
