"""From pixels to the bytes of a file: at one quality for all, and a lower one where a telephone would wait too long."""

import io
import math

from PIL import Image

from plugins.photos.container import Format

FORMS: tuple[Format, ...] = ("JPEG", "WEBP")
# The settings at which this was measured against sharp: at equal ones the files are of equal size.
JPEG_QUALITY, WEBP_QUALITY, WEBP_METHOD = 80, 75, 4
PHONE = 800  # the widest size that a telephone fetches
MOST = 45_000  # bytes of what it fetches: a second on a slow line
LEAST_QUALITY = 44
# The size of a WebP falls by about 1/78 of what it was with each step of quality below 75 (measured: 0.67-0.74 at 52).
STEPS = 78


def encoded(canvas: Image.Image, form: Format) -> tuple[bytes, int]:
    """Return the file of an RGB picture, and its quality. A WebP for telephones has at most MOST bytes, but where that would show."""
    if form == "JPEG":
        return _saved(canvas, form, quality=JPEG_QUALITY, progressive=True, optimize=True), JPEG_QUALITY
    quality = WEBP_QUALITY
    data = _saved(canvas, form, quality=quality, method=WEBP_METHOD)
    while canvas.width <= PHONE and len(data) > MOST and quality > LEAST_QUALITY:
        quality = lower(quality, len(data))
        data = _saved(canvas, form, quality=quality, method=WEBP_METHOD)
    return data, quality


def lower(quality: int, size: int) -> int:
    """Return the quality at which a file of `size` bytes is likely to have at most MOST.

    >>> lower(75, 60_000), lower(56, 45_100), lower(75, 200_000)
    (54, 54, 44)
    """
    return max(LEAST_QUALITY, quality - math.ceil((1 - MOST / size) * STEPS) - 1)


def _saved(canvas: Image.Image, form: Format, **settings: int) -> bytes:
    written = io.BytesIO()
    canvas.save(written, form, **settings)
    return written.getvalue()
