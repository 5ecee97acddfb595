"""How boxes of faces lie to one another, and which of them mean one face."""

from collections.abc import Callable, Iterable

from plugins.photos.hiding import Area, Size, covered
from plugins.read.schema.consent import Box

HIDDEN = 0.95  # of a face: less of it under the fill, and it is still to be seen
IN_A_BOX = 0.5  # of a face: a box that somebody drew by squares may be far larger than it
SAME = 0.2  # of both together: where a face is after the picture was made smaller, or two boxes of it became one
DOUBLED = 0.25  # of both together: two answers about one face. Not less: before a large face on a poster a small one may stand
ONE = 0.6  # of both together: two boxes of a record are one. Faces cheek to cheek share less


def share(face: Box, area: Area) -> float:
    """How much of a face lies in an area, from 0 to 1."""
    x, y, width, height = face
    across, down = min(x + width, area[2]) - max(x, area[0]), min(y + height, area[3]) - max(y, area[1])
    return max(across, 0) * max(down, 0) / (width * height)


def are_same(one: Box, other: Box, least: float = SAME) -> bool:
    """Tell whether two boxes share at least so much of what they cover together.

    >>> are_same((0, 0, 10, 10), (2, 0, 10, 10)), are_same((0, 0, 10, 10), (8, 0, 10, 10))
    (True, False)
    """
    return 0 < alike(one, other) >= least


def alike(one: Box, other: Box) -> float:
    """How much two boxes share of what they cover together, from 0 to 1.

    >>> alike((0, 0, 10, 10), (5, 0, 10, 10))
    0.3333333333333333
    """
    shared = share(one, _area(other)) * one[2] * one[3]
    return shared / (one[2] * one[3] + other[2] * other[3] - shared)


def left_over(faces: Iterable[Box], boxes: Iterable[Box], fits: Callable[[Box, Box], bool]) -> tuple[Box, ...]:
    """Return the faces for which no box is left, when each box answers for one face alone and the best pairs go first.

    Answers about one face that were told twice are one. `fits`: whether a box may answer for a face.

    >>> left_over([(0, 0, 10, 10), (9, 0, 10, 10)], [(0, 0, 19, 10)], are_same)
    ((9, 0, 10, 10),)
    """
    left, free = list(each_once(faces)), list(boxes)
    while pairs := [(alike(face, box), face, box) for face in left for box in free if fits(box, face)]:
        _, face, box = max(pairs, key=lambda pair: pair[0])
        left.remove(face)
        free.remove(box)
    return tuple(left)


def lies_within(box: Box, size: Size) -> bool:
    """Tell whether a box is not empty and lies in a picture of that size."""
    x, y, width, height = box
    return width > 0 and height > 0 and x + width <= size[0] and y + height <= size[1]


def hides(box: Box, face: Box, size: Size) -> bool:
    """Tell whether a face is covered when `box` is hidden."""
    return share(face, covered(box, size)) >= HIDDEN


def unseen(boxes: Iterable[Box], faces: Iterable[Box]) -> tuple[Box, ...]:
    """Return those boxes in which no detector sees a face."""
    found = tuple(faces)
    return tuple(
        box for box in boxes if not any(share(face, _area(box)) >= IN_A_BOX or are_same(face, box) for face in found)
    )


def around(one: Box, other: Box) -> Box:
    """Return the smallest box around two.

    >>> around((0, 0, 10, 10), (5, -2, 10, 4))
    (0, -2, 15, 12)
    """
    left, top = min(one[0], other[0]), min(one[1], other[1])
    right, bottom = max(one[0] + one[2], other[0] + other[2]), max(one[1] + one[3], other[1] + other[3])
    return left, top, right - left, bottom - top


def each_once(boxes: Iterable[Box], least: float = DOUBLED, into: tuple[Box, ...] = ()) -> tuple[Box, ...]:
    """Return one box for each face, `into` first: boxes that are doubled become one around both."""
    kept = list(into)
    for box in boxes:
        place = next((at for at, each in enumerate(kept) if are_same(each, box, least)), None)
        if place is None:
            kept.append(box)
        else:
            kept[place] = around(kept[place], box)
    return tuple(kept)


def _area(box: Box) -> Area:
    x, y, width, height = box
    return x, y, x + width, y + height
