"""Read the QR codes in a picture, as a bank's app does, with ZXing (Apache 2.0), whose wheels bring all that it needs."""

import io
import warnings
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version as installed
from pathlib import Path

import zxingcpp
from PIL import Image, ImageOps

_QR = zxingcpp.BarcodeFormat
_KINDS = zxingcpp.BarcodeFormats([_QR.QRCode, _QR.MicroQRCode, _QR.RMQRCode])
LARGEST_FILE = 40 * 1024 * 1024
LARGEST = 2400
"""Pixels a side: a photograph of twelve megapixels is read in a second, and its code is large enough."""


class NoPictureError(Exception):
    """The file is no picture that can be opened."""


def scanned(data: bytes) -> tuple[str, ...]:
    """Return what the QR codes in a picture say, each once, sorted. Raises `NoPictureError`."""
    return next((said for picture in _tries(_opened(data)) if (said := codes_in(picture))), ())


def codes_in(picture: Image.Image) -> tuple[str, ...]:
    """Return what the QR codes in a grey picture say, each once, sorted: turned, slanted, light on dark as well."""
    found = zxingcpp.read_barcodes(picture, formats=_KINDS)
    return tuple(sorted({code.bytes.decode("utf-8", "replace") for code in found}))


@cache
def version() -> str:
    """Return what decides which codes are found: this file, and the reader's version."""
    return f"{installed('zxing-cpp')} {sha256(Path(__file__).read_bytes()).hexdigest()}"


def _opened(data: bytes) -> Image.Image:
    if len(data) > LARGEST_FILE:
        raise NoPictureError
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
            seen = Image.new("RGBA", picture.size, "white")
            seen.alpha_composite(picture.convert("RGBA"))
    except Exception:  # noqa: BLE001  (Pillow raises what it likes on a broken file)
        raise NoPictureError from None
    return seen.convert("L")


def _tries(picture: Image.Image) -> Iterator[Image.Image]:
    """The picture as it is; then smaller, larger, and with more contrast."""
    picture.thumbnail((LARGEST, LARGEST))
    yield picture
    yield ImageOps.autocontrast(picture, cutoff=2)
    yield ImageOps.expand(picture, border=40, fill=255)
    if max(picture.size) > LARGEST // 2:
        yield picture.reduce(2)
    else:
        yield picture.resize((picture.width * 2, picture.height * 2))
