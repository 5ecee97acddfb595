"""The pixels of a photograph and nothing else: upright, in sRGB, opaque, at the widths that are published."""

import io
import math
from collections.abc import Callable, Iterator

from PIL import Image, ImageCms, ImageOps

from plugins.photos.container import Format
from plugins.photos.hiding import NOTHING, Hiding, TooLittleError, hidden, kept

WIDTHS = (480, 800, 1600)  # a card; a telephone at two or three pixels a pixel; a large screen
ORIENTATION = 0x0112  # EXIF 2.3
TURNED = frozenset({5, 6, 7, 8})
LARGE_ENOUGH = 1.25  # times as wide: what a size is made from, so that its detail is kept
PLAIN_MODES = frozenset({"L", "RGB", "CMYK"})
OTHER_NOTES = ("xmp", "XML:com.adobe.xmp", "Raw profile type exif")


def sizes(width: int, height: int, widths: tuple[int, ...] = WIDTHS) -> tuple[tuple[int, int], ...]:
    """Return the sizes to publish an upright picture in, smallest first: never larger than it is, and at least one.

    >>> sizes(4000, 3000), sizes(300, 200)
    (((480, 360), (800, 600), (1600, 1200)), ((300, 200),))
    """
    fitting = [at for at in widths if at <= width] or [width]
    return tuple((at, max(1, round(height * at / width))) for at in fitting)


def pictures(data: bytes, kind: Format, hiding: Hiding = NOTHING) -> list[Image.Image]:
    """Decode `data`, hide what is to be hidden, and return it at the sizes above, smallest first, each on a canvas of its own. Raises what
    Pillow raises, and `TooLittleError`.

    Pillow carries comments and profiles along through `resize` and `convert`; onto a new canvas only pixels are pasted
    (measured on Pillow 13). JPEG is decoded at the smallest scale that suffices, and each size is made from a larger one: 47 dB
    and better against decoding in full (decision 39 says what sharp's have), in under half the time.
    """
    with opened(data, kind) as picture:
        if getattr(picture, "n_frames", 1) != 1:
            raise ValueError
        whole = upright_size(picture)
        area = kept(hiding, whole)
        if area is None:
            raise TooLittleError
        left, top, right, bottom = area
        wanted = sizes(right - left, bottom - top)
        # What is cut to has to be as large as is wanted of it, so the whole is larger.
        needed = [math.ceil(side * wanted[-1][0] / (right - left)) for side in whole]
        picture.draft(None, _as_stored(picture, (needed[0], needed[1])))
        profile = picture.info.get("icc_profile")
        ImageOps.exif_transpose(picture, in_place=True)
        picture.load()
    return list(_cascade(hidden(_opaque(picture), whole, hiding), wanted, profile))[::-1]


def _cascade(picture: Image.Image, wanted: tuple[tuple[int, int], ...], profile: bytes | None) -> Iterator[Image.Image]:
    """Yield the sizes, largest first, in sRGB: each from the smallest that is there and large enough for it, the half of `picture` included.
    Colours are converted at these sizes, not at the size of the original."""
    in_srgb, there = _srgb(profile, picture.mode), [picture]
    if picture.width >= 2 * LARGE_ENOUGH * wanted[0][0]:
        there.append(picture.reduce(2))
    for size in reversed(wanted):
        enough = (each for each in there if each.width >= LARGE_ENOUGH * size[0])
        source = min(enough, key=lambda each: each.width, default=picture)
        there.append(source if source.size == size else source.resize(size, Image.Resampling.LANCZOS))
        canvas = Image.new("RGB", size)
        canvas.paste(in_srgb(there[-1]))
        yield canvas


def opened(data: bytes, kind: Format | None = None) -> Image.Image:
    """Open a picture so that EXIF alone turns it, as in browsers and telephones: Pillow looks for a turn in other notes as well."""
    picture = Image.open(io.BytesIO(data), formats=[kind] if kind else None)
    if picture.format == "PNG":
        picture.load()  # its notes may stand behind the pixels
    for note in OTHER_NOTES:
        picture.info.pop(note, None)
    return picture


def upright_size(picture: Image.Image) -> tuple[int, int]:
    """Return the size of a picture as it is looked at; a tag that is none of the eight turns turns nothing (EXIF 2.3)."""
    return _as_stored(picture, picture.size)


def _as_stored(picture: Image.Image, size: tuple[int, int]) -> tuple[int, int]:
    """Turn a size between how the picture stands and how it is stored; the same way leads back."""
    return (size[1], size[0]) if picture.getexif().get(ORIENTATION) in TURNED else size


def _opaque(picture: Image.Image) -> Image.Image:
    """Return `picture` on white. What an editor made transparent is still stored, and `convert("RGB")` would bring it back."""
    if picture.mode in PLAIN_MODES and "transparency" not in picture.info:
        return picture
    if picture.mode not in {"1", "P", "PA", "LA", "La", "RGBA", "L", "RGB"}:
        raise ValueError  # 16 and 32 bits a channel: Pillow clips them
    layered = picture if picture.mode == "RGBA" else picture.convert("RGBA")
    white = Image.new("RGB", picture.size, "white")
    white.paste(layered, mask=layered)
    return white


def _srgb(profile: bytes | None, mode: str) -> Callable[[Image.Image], Image.Image]:
    """Return what takes pictures of that mode from the colours of a profile to sRGB."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            known = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB")
            return lambda picture: ImageCms.applyTransform(picture, known) or picture
        except (OSError, ImageCms.PyCMSError):
            pass  # a profile that is broken, or for other channels: the colours may be a little off
    return lambda picture: picture.convert("RGB")
