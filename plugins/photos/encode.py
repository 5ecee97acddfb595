"""From pixels to the bytes of files: at one quality for all, and a lower one where a telephone would wait too long."""

import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PIL import Image

from plugins.photos.container import Format

# The settings at which this was measured against sharp: at equal ones the files are of equal size.
JPEG_QUALITY, WEBP_QUALITY, WEBP_METHOD = 80, 75, 4
PHONE = 800  # the widest size that a telephone fetches
MOST = 45_000  # bytes of what it fetches: a second on a slow line
LEAST_QUALITY = 38
# What a telephone gets of a picture so tall and full of detail that it has more bytes even at the lowest quality; 390 pixels is how wide it stands there.
NARROWER = (640, 480, 400)
TOO_CAREFUL = 0.92  # of MOST: a file that is smaller was written at a needlessly low quality
# The size of a WebP falls by about 1/78 of what it is at 75 with each step of quality below (measured: 0.67-0.74 of it at 52).
STEPS = 78
# A WebP is smaller beside its JPEG than at the next smaller width: nine tenths as large (measured: 0.81-1.0 in photographs).
NEXT_WIDTH = 0.9


@dataclass(frozen=True, slots=True)
class Encoded:
    """A file of a picture of that size, and the quality at which it was written."""

    data: bytes
    form: Format
    quality: int
    width: int
    height: int


def encoded(canvases: Sequence[Image.Image]) -> list[Encoded]:
    """Return a JPEG and a WebP of each RGB picture, smallest first, and of one that is narrower where a telephone needs it.

    A WebP for telephones has at most MOST bytes. Its quality is guessed from how large the JPEG is, and how large both were at the width
    before: one writing is then enough, mostly.
    """
    files: list[Encoded] = []
    beside = 0.0  # how large a WebP was beside its JPEG
    for canvas in canvases:
        jpeg = _jpeg(canvas)
        data, quality = _webp(canvas, int(len(jpeg.data) * beside * NEXT_WIDTH))
        files += [jpeg, Encoded(data, "WEBP", quality, *canvas.size)]
        beside = _at_full(quality, len(data)) / len(jpeg.data)
    widest = next((canvas for canvas in reversed(canvases) if canvas.width <= PHONE), canvases[0])
    return sorted((*files, *_narrower(widest, files)), key=lambda file: file.width)


def for_telephones(webp: Iterable[tuple[int, int]]) -> int:
    """Return how wide what a telephone fetches of a picture is, of (width, bytes) of its WebPs: the widest that is light enough.

    >>> for_telephones([(480, 20_000), (800, 44_000), (1600, 170_000)]), for_telephones([(480, 30_000), (640, 44_000), (800, 80_000)])
    (800, 640)
    """
    fetched = [(width, size) for width, size in webp if width <= PHONE]
    light = [width for width, size in fetched if size <= MOST]
    return max(light) if light else min((width for width, _ in fetched), default=PHONE)


def _narrower(canvas: Image.Image, files: list[Encoded]) -> list[Encoded]:
    """Return a JPEG and a WebP of `canvas` at a width that is light enough, unless there is such a WebP among `files`: it may be its own."""
    there = {file.width: len(file.data) for file in files if file.form == "WEBP"}
    made: list[Encoded] = []
    for width in (canvas.width, *(width for width in NARROWER if width < canvas.width)):
        if width in there:
            made, size = [], there[width]
        else:
            smaller = canvas.resize(
                (width, max(1, round(canvas.height * width / canvas.width))), Image.Resampling.LANCZOS
            )
            data, quality = _webp(smaller, 0)
            made, size = [_jpeg(smaller), Encoded(data, "WEBP", quality, *smaller.size)], len(data)
        if size <= MOST:
            break
    return made


def _jpeg(canvas: Image.Image) -> Encoded:
    data = _saved(canvas, "JPEG", quality=JPEG_QUALITY, progressive=True, optimize=True)
    return Encoded(data, "JPEG", JPEG_QUALITY, *canvas.size)


def _webp(canvas: Image.Image, expected: int) -> tuple[bytes, int]:
    """Return the WebP of a picture and its quality; `expected`: the bytes that it is likely to have at full quality."""
    quality = fitting(WEBP_QUALITY, expected) if canvas.width <= PHONE else WEBP_QUALITY
    data = _saved(canvas, "WEBP", quality=quality, method=WEBP_METHOD)
    better = fitting(quality, len(data))
    if len(data) < TOO_CAREFUL * MOST and better > quality:
        larger = _saved(canvas, "WEBP", quality=better, method=WEBP_METHOD)
        return (larger, better) if len(larger) <= MOST else (data, quality)
    while canvas.width <= PHONE and len(data) > MOST and quality > LEAST_QUALITY:
        quality = fitting(quality, len(data))
        data = _saved(canvas, "WEBP", quality=quality, method=WEBP_METHOD)
    if NARROWER[-1] < canvas.width <= PHONE and len(data) > MOST:  # telephones get a narrower one
        return _saved(canvas, "WEBP", quality=WEBP_QUALITY, method=WEBP_METHOD), WEBP_QUALITY
    return data, quality


def fitting(quality: int, size: int) -> int:
    """Return the quality at which a WebP that has `size` bytes at `quality` is likely to have at most MOST: a lower one where it has more.

    >>> fitting(75, 60_000), fitting(56, 45_100), fitting(75, 200_000), fitting(56, 39_000), fitting(75, 20_000)
    (54, 54, 38, 64, 75)
    """
    if size <= MOST and quality == WEBP_QUALITY:
        return quality
    steps = math.ceil((1 - MOST / _at_full(quality, size)) * STEPS) + 1
    return min(max(LEAST_QUALITY, WEBP_QUALITY - steps), WEBP_QUALITY)


def _at_full(quality: int, size: int) -> float:
    """Return how many bytes a WebP is likely to have at full quality that has `size` at `quality`."""
    return size / (1 - (WEBP_QUALITY - quality) / STEPS)


def _saved(canvas: Image.Image, form: Format, **settings: int) -> bytes:
    written = io.BytesIO()
    canvas.save(written, form, **settings)
    return written.getvalue()
