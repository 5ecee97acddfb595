"""What a detector says, and how several answers about one face become one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SAME = 0.3  # of the area of both together. Not: one within the other, as before a large face on a poster a small one may stand


@dataclass(frozen=True, slots=True)
class Seen:
    """A face where a detector sees one: sides in pixels, the first and the one after the last; `sure` from 0 to 1. `counts`: surely enough for
    one detector alone; otherwise the other has to see it too."""

    left: float
    top: float
    right: float
    bottom: float
    sure: float
    counts: bool = True

    @property
    def area(self) -> float:
        """Pixels it covers."""
        return max(self.right - self.left, 0.0) * max(self.bottom - self.top, 0.0)

    def carried(self, across: float, down: float, left: float = 0, top: float = 0) -> "Seen":
        """Return it in a picture that is so many times as wide and high, and in which this one is a part at `left`, `top`."""
        sides = self.left * across + left, self.top * down + top, self.right * across + left, self.bottom * down + top
        return Seen(*sides, self.sure, self.counts)


def are_same(one: Seen, other: Seen) -> bool:
    """Tell whether two answers mean one face.

    >>> are_same(Seen(0, 0, 10, 10, 1), Seen(2, 0, 12, 10, 1)), are_same(Seen(0, 0, 10, 10, 1), Seen(8, 0, 18, 10, 1))
    (True, False)
    """
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    shared = max(across, 0.0) * max(down, 0.0)
    return shared > 0 and shared >= SAME * (one.area + other.area - shared)


def each_once(seen: Iterable[Seen]) -> tuple[Seen, ...]:
    """Return one answer for each face: the surest, and of equal ones the upper left."""
    kept: list[Seen] = []
    for face in sorted(seen, key=lambda s: (-s.sure, s.top, s.left, s.bottom, s.right)):
        if face.area and not any(are_same(face, other) for other in kept):
            kept.append(face)
    return tuple(kept)


def together(one: tuple[Seen, ...], other: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """Return the faces that one detector is sure of, or that both see, as `one` sees them where it does."""
    seen = [face for face in one if face.counts or any(are_same(face, each) for each in other)]
    return (*seen, *(face for face in other if face.counts and not any(are_same(face, each) for each in seen)))


def turned_back(box: Sequence[float], turns: int, width: int, height: int) -> tuple[float, float, float, float]:
    """Return the sides of a box (left, top, width, height), of a picture turned left `turns` times, in the picture of `width` by `height` before that."""
    x, y, wide, tall = box
    match turns:
        case 0:
            return x, y, x + wide, y + tall
        case 1:
            return width - y - tall, x, width - y, x + wide
        case 2:
            return width - x - wide, height - y - tall, width - x, height - y
        case _:
            return y, height - x - wide, y + tall, height - x
