"""Hide faces for good: one colour over each, or the picture cut so that none is in it. There is no blur and no mosaic here, as both are undone.

Everything is reckoned in pixels of the upright original and then carried to the decoded picture, which may be an eighth of its size.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image, ImageDraw

from plugins.read.schema.consent import Box

Area = tuple[int, int, int, int]
"""left, top, right, bottom in pixels; right and bottom are the first that do not belong to it."""
Size = tuple[int, int]

FILL = "#dfd0b8"  # --color-line of the theme: the colour of sand, the same for everybody
BESIDE, BELOW, ABOVE = 0.25, 0.25, 0.5  # of the box's sides; above there is hair, and beside a head that lies
# A pixel of a JPEG decoded at an eighth tells of its whole block; with halved colours that is 16 pixels wide (ITU T.81 A.2).
BLOCK = 16
ROUND = 0.35  # of the shorter side: the radius of the corners, which lie outside of what has to be covered
LEAST_KEPT = 0.25  # of the picture, and LEAST_SIDE of each side, else a cut picture shows nothing
LEAST_SIDE = 0.4


class TooLittleError(ValueError):
    """What a cut would leave of the picture is too little to show anything."""


@dataclass(frozen=True, slots=True)
class Hiding:
    """What is hidden in a picture: `boxes` as in its record, and whether it is cut rather than filled."""

    boxes: tuple[Box, ...] = ()
    cuts: bool = False


NOTHING = Hiding()


def covered(box: Box, size: Size) -> Area:
    """Return what is hidden for one box: a quarter more on three sides, half above, half on all but below where it is wider than tall, and at
    least a block, within the picture.

    >>> covered((400, 300, 100, 120), (4000, 3000)), covered((400, 300, 20, 20), (4000, 3000))
    ((375, 240, 525, 450), (384, 284, 436, 336))
    >>> covered((400, 300, 120, 100), (4000, 3000))
    (340, 250, 580, 425)
    """
    x, y, width, height = box
    sideways = ABOVE if width > height else BESIDE
    beside, above, below = (
        max(math.ceil(side * more), BLOCK) for side, more in ((width, sideways), (height, ABOVE), (height, BELOW))
    )
    return _within((x - beside, y - above, x + width + beside, y + height + below), size)


def kept(hiding: Hiding, size: Size) -> Area | None:
    """Return what stays of an upright picture of `size`: all of it, or with `cuts` the largest rectangle in which nothing hidden
    stands; None where too little would stay."""
    whole = (0, 0, *size)
    if not hiding.cuts or not hiding.boxes:
        return whole
    largest = max(_free([covered(box, size) for box in hiding.boxes], size), key=_pixels, default=None)
    if largest is None or _pixels(largest) < LEAST_KEPT * _pixels(whole):
        return None
    is_strip = largest[2] - largest[0] < LEAST_SIDE * size[0] or largest[3] - largest[1] < LEAST_SIDE * size[1]
    return None if is_strip else largest


def hidden(picture: Image.Image, size: Size, hiding: Hiding) -> Image.Image:
    """Return `picture` without what is hidden: as large as it is, or cut to what is `kept`.

    `picture` is upright, opaque (L, RGB or CMYK) and as decoded: not resized, its colours not converted. `size` is that of the upright
    original in pixels, which may be up to eight times as large. Raises `TooLittleError`.

    Source: McPherson 2016: blurs and mosaics are undone; AMA style manual: bars over the eyes are not enough.
    """
    if not hiding.boxes:
        return picture
    area = kept(hiding, size)
    if area is None:
        raise TooLittleError
    if hiding.cuts:
        return picture.crop(_inwards(area, size, picture.size))
    filled = picture.copy()
    pen = ImageDraw.Draw(filled)
    colour = Image.new("RGB", (1, 1), FILL).convert(picture.mode).getpixel((0, 0))
    for box in hiding.boxes:
        _fill(pen, _outwards(covered(box, size), size, picture.size), colour)
    return filled


def _fill(pen: ImageDraw.ImageDraw, area: Area, colour: float | tuple[int, ...] | None) -> None:
    """Fill all of `area`, and round it with what lies around it."""
    left, top, right, bottom = area
    if left >= right or top >= bottom:
        return
    radius = math.ceil(ROUND * min(right - left, bottom - top))
    around = math.ceil(radius * (1 - math.sqrt(0.5)))
    pen.rounded_rectangle((left - around, top - around, right - 1 + around, bottom - 1 + around), radius, fill=colour)
    pen.rectangle((left, top, right - 1, bottom - 1), fill=colour)


def _free(areas: list[Area], size: Size) -> Iterable[Area]:
    """Yield the rectangles of a picture that touch no area and can grow to no side."""
    lefts = sorted({0, *(area[2] for area in areas)})
    rights = sorted({size[0], *(area[0] for area in areas)})
    for left in lefts:
        for right in (each for each in rights if each > left):
            between = sorted((area[1], area[3]) for area in areas if area[0] < right and area[2] > left)
            top = 0
            for start, end in (*between, (size[1], size[1])):
                if start > top:
                    yield left, top, right, start
                top = max(top, end)


def _pixels(area: Area) -> int:
    return (area[2] - area[0]) * (area[3] - area[1])


def _within(area: Area, size: Size) -> Area:
    left, top, right, bottom = area
    return (
        min(max(left, 0), size[0]),
        min(max(top, 0), size[1]),
        max(min(right, size[0]), 0),
        max(min(bottom, size[1]), 0),
    )


def _outwards(area: Area, size: Size, decoded: Size) -> Area:
    """Carry an area to the decoded picture, and one pixel further where that is smaller, as its sides are rounded."""
    (across, down), more = _scale(size, decoded), int(size != decoded)
    left, top, right, bottom = area
    grown = (
        math.floor(left * across) - more,
        math.floor(top * down) - more,
        math.ceil(right * across) + more,
        math.ceil(bottom * down) + more,
    )
    return _within(grown, decoded)


def _inwards(area: Area, size: Size, decoded: Size) -> Area:
    """Carry what is kept to the decoded picture: not a pixel more, and at a cut edge of a smaller one a pixel less."""
    (across, down), less = _scale(size, decoded), int(size != decoded)
    left, top, right, bottom = area
    return (
        math.ceil(left * across) + less * (left > 0),
        math.ceil(top * down) + less * (top > 0),
        math.floor(right * across) - less * (right < size[0]),
        math.floor(bottom * down) - less * (bottom < size[1]),
    )


def _scale(size: Size, decoded: Size) -> tuple[float, float]:
    return decoded[0] / size[0], decoded[1] / size[1]
