"""What an officer says of the faces in one picture, as a value; and which keys of its record follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from plugins.faces.contradict import in_sight
from plugins.faces.found import Found
from plugins.photos.hiding import Size
from plugins.read.schema.consent import Box, NotAFace, PhotoRecord


@dataclass(frozen=True, slots=True)
class Count:
    """The faces of a picture of `size` by number, as found and as drawn by hand; and what was struck, vouched for by somebody."""

    size: Size
    faces: Mapping[int, Box]
    struck: tuple[NotAFace, ...] = ()

    def without(self, numbers: frozenset[int], by: str) -> "Count":
        """Return it without those that are no faces."""
        gone = tuple(NotAFace(box=self.faces[number], by=by) for number in sorted(numbers))
        return replace(
            self, faces={n: box for n, box in self.faces.items() if n not in numbers}, struck=(*self.struck, *gone)
        )

    def with_boxes(self, boxes: tuple[Box, ...]) -> "Count":
        """Return it with more faces, under new numbers."""
        first = max(self.faces, default=0) + 1
        return replace(self, faces={**self.faces, **{first + each: box for each, box in enumerate(boxes)}})


def counted_before(found: Found | None, size: Size, record: PhotoRecord | None) -> Count:
    """Return what is known before she says anything: the boxes of a record that is of this picture, and what was found besides."""
    boxes = record.boxes if record else ()
    besides = in_sight(found, record or PhotoRecord()) if found else ()
    faces = dict(enumerate(sorted((*boxes, *besides)), 1))
    return Count(size, faces, record.not_a_face if record else ())


def keys(
    count: Count, *, people: tuple[str, ...], shown: Mapping[str, int], hide: str, online: bool | None, sha256: str
) -> dict[str, object]:
    """Return the keys of the record: `shown` are the numbers of those who may be seen, every other face is hidden.

    `marks` was asked before, and is checked.
    """
    boxes = [box for number, box in count.faces.items() if number not in shown.values()]
    said: dict[str, object] = {"people": list(people), "faces": len(count.faces), "show": list(shown), "boxes": boxes}
    said["not_a_face"] = [{"box": each.box, "by": each.by} for each in count.struck]
    said["marks"] = "checked"
    said |= {"hide": hide} if boxes else {}
    said |= {} if online is None else {"online_elsewhere": online}
    return said | {"sha256": sha256}
