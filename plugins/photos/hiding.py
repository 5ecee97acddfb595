"""Hide faces for good: one colour over each, or the picture cut so that none is in it. There is no blur and no mosaic here, as both are undone.

Everything is reckoned in pixels of the upright original and then carried to the decoded picture, which may be an eighth of its size.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image, ImageDraw

from plugins.read.schema.consent import Box

Area = tuple[int, int, int, int]
"""left, top, right, bottom in pixels; right and bottom are the first that do not belong to it."""
Size = tuple[int, int]

FILL = "#dfd0b8"  # --color-line of the theme: the colour of sand, the same for everybody
BESIDE, ABOVE, BELOW = (
    0.5,
    0.5,
    0.25,
)  # of the box's sides: detectors box a face, and hair, ears and the back of a head turned aside tell as much
# A pixel of a JPEG decoded at an eighth tells of its whole block; with halved colours that is 16 pixels wide (ITU T.81 A.2).
BLOCK = 16
ROUND = 0.35  # of the shorter side: the radius of the corners, which lie outside of what has to be covered
LEAST_KEPT = 0.25  # of the picture, and LEAST_SIDE of each side, else a cut picture shows nothing
LEAST_SIDE = 0.4
MOST_COVERED = 0.65  # of the picture: more colour than that, and it shows nothing


class TooLittleError(ValueError):
    """What would be left of the picture is too little to show anything, or lacks somebody who may be seen."""


@dataclass(frozen=True, slots=True)
class Hiding:
    """What is hidden in a picture: `boxes` as in its record, and whether it is cut rather than filled. `seen`: the boxes of those who may be
    seen, which no cut takes away: bodies without heads are no dignified picture."""

    boxes: tuple[Box, ...] = ()
    cuts: bool = False
    seen: tuple[Box, ...] = ()


NOTHING = Hiding()


def covered(box: Box, size: Size) -> Area:
    """Return what is hidden for one box: half as much again on three sides, a quarter below, or half where it is wider than tall (a head that
    lies), and at least a block, within the picture.

    >>> covered((400, 300, 100, 120), (4000, 3000)), covered((400, 300, 20, 20), (4000, 3000))
    ((350, 240, 550, 450), (384, 284, 436, 336))
    >>> covered((400, 300, 120, 100), (4000, 3000))
    (340, 250, 580, 450)
    """
    x, y, width, height = box
    under = ABOVE if width > height else BELOW
    beside, above, below = (
        max(math.ceil(side * more), BLOCK) for side, more in ((width, BESIDE), (height, ABOVE), (height, under))
    )
    return _within((x - beside, y - above, x + width + beside, y + height + below), size)


def kept(hiding: Hiding, size: Size) -> Area | None:
    """Return what stays of an upright picture of `size`: all of it, or with `cuts` the largest rectangle in which nothing hidden
    stands, and everybody who may be seen; None where too little would stay."""
    whole = (0, 0, *size)
    areas = [covered(box, size) for box in hiding.boxes]
    if not hiding.cuts or not areas:
        return None if _together(areas) > MOST_COVERED * _pixels(whole) else whole
    free = (area for area in _free(areas, size) if all(_holds(area, box) for box in hiding.seen))
    largest = max(free, key=_pixels, default=None)
    if largest is None or _pixels(largest) < LEAST_KEPT * _pixels(whole):
        return None
    is_strip = largest[2] - largest[0] < LEAST_SIDE * size[0] or largest[3] - largest[1] < LEAST_SIDE * size[1]
    return None if is_strip else largest


def hidden(picture: Image.Image, size: Size, hiding: Hiding) -> Image.Image:
    """Return `picture` without what is hidden: as large as it is, or cut to what is `kept`.

    `picture` is upright, opaque (L, RGB or CMYK) and as decoded: not resized, its colours not converted; a grey one comes back in colours where
    something is filled, for the colour of the fill. `size` is that of the upright
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
    filled = picture.convert("RGB") if picture.mode == "L" else picture.copy()
    pen = ImageDraw.Draw(filled)
    colour = Image.new("RGB", (1, 1), FILL).convert(filled.mode).getpixel((0, 0))
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


def _together(areas: list[Area]) -> int:
    """Return how many pixels lie in at least one area."""
    lefts = sorted({side for area in areas for side in (area[0], area[2])})
    tops = sorted({side for area in areas for side in (area[1], area[3])})
    return sum(
        (right - left) * (bottom - top)
        for left, right in pairwise(lefts)
        for top, bottom in pairwise(tops)
        if any(a[0] <= left and a[1] <= top and right <= a[2] and bottom <= a[3] for a in areas)
    )


def _holds(area: Area, box: Box) -> bool:
    x, y, width, height = box
    return area[0] <= x and area[1] <= y and x + width <= area[2] and y + height <= area[3]


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
