"""Read the QR codes in a picture, as a bank's app does."""

import io
import warnings
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageOps

LARGEST_FILE = 40 * 1024 * 1024
LARGEST = 2400
"""Pixels a side: a photograph of twelve megapixels is read in a second, and its code is large enough."""


class NoReaderError(Exception):
    """The library that finds codes in pictures (zbar) is not on this machine."""


class NoPictureError(Exception):
    """The file is no picture that can be opened."""


def scanned(data: bytes) -> tuple[str, ...]:
    """Return what the QR codes in a picture say, each once, sorted. Raises `NoReaderError`, `NoPictureError`."""
    return next((said for picture in _tries(_opened(data)) if (said := codes_in(picture))), ())


def codes_in(picture: Image.Image) -> tuple[str, ...]:
    """Return what the dark-on-light QR codes in a grey picture say, each once, sorted; it is looked at as it is. Raises `NoReaderError`."""
    try:
        from pyzbar.pyzbar import ZBarSymbol, decode
    except ImportError:
        raise NoReaderError from None
    return tuple(
        sorted({found.data.decode("utf-8", "replace") for found in decode(picture, symbols=[ZBarSymbol.QRCODE])})
    )


@cache
def version() -> str:
    """Return what decides which codes are found: this file, the reader's version, or that there is none."""
    try:
        from pyzbar.pyzbar import zbar_version

        reader = ".".join(map(str, zbar_version()))
    except (ImportError, AttributeError):
        reader = "-"
    return f"{reader} {sha256(Path(__file__).read_bytes()).hexdigest()}"


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
    """The picture as it is; then smaller, larger, with more contrast, and with light and dark exchanged."""
    picture.thumbnail((LARGEST, LARGEST))
    yield picture
    yield ImageOps.autocontrast(picture, cutoff=2)
    yield ImageOps.expand(picture, border=40, fill=255)
    if max(picture.size) > LARGEST // 2:
        yield picture.reduce(2)
    else:
        yield picture.resize((picture.width * 2, picture.height * 2))
    yield ImageOps.invert(picture)
