"""What an officer says of the faces in one picture, as a value; and which keys of its record follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from plugins.faces.contradict import carried, in_sight
from plugins.faces.found import Found
from plugins.faces.overlap import DOUBLED, HIDDEN, ONE, are_same, around, each_once, lies_within, share, unseen
from plugins.photos.hiding import Size, covered
from plugins.read.schema.consent import Box, NotAFace, PhotoRecord


@dataclass(frozen=True, slots=True)
class Count:
    """The faces of a picture of `size` by number, as found and as drawn by hand; what was struck, vouched for by somebody; and what the
    detectors found."""

    size: Size
    faces: Mapping[int, Box]
    struck: tuple[NotAFace, ...] = ()
    found: tuple[Box, ...] = ()

    def without(self, numbers: frozenset[int], by: str) -> "Count":
        """Return it without those that are no faces."""
        gone = tuple(NotAFace(box=self.faces[number], by=by) for number in sorted(numbers))
        return replace(
            self, faces={n: box for n, box in self.faces.items() if n not in numbers}, struck=(*self.struck, *gone)
        )

    def with_boxes(self, boxes: tuple[Box, ...]) -> "Count":
        """Return it with more faces, under new numbers. A box that was struck, and drawn anew over it, is a face after all."""
        drawn = each_once(
            (each.box for each in self.struck if any(are_same(each.box, box) for box in boxes)), into=boxes
        )
        first = max(self.faces, default=0) + 1
        struck = tuple(each for each in self.struck if not any(are_same(each.box, box) for box in drawn))
        return replace(self, faces={**self.faces, **dict(enumerate(drawn, first))}, struck=struck)

    def unseen(self, shown: Mapping[str, int]) -> int:
        """Return in how many boxes that hide somebody no detector sees a face. `shown`: the numbers of those who may be seen."""
        return len(unseen(_others(self, shown), self.found))


def counted_before(found: Found | None, size: Size, record: PhotoRecord | None, smaller: Found | None = None) -> Count:
    """Return what is known before she says anything: the boxes of a record that is of this picture, and what was found besides, each face once.

    What lies outside of the picture was written by hand, and would only contradict what she says. `smaller`: what is found in the picture as it would
    be published with nothing hidden: a false alarm that is only there has to have a number, or nobody could say that it is none.
    """
    told = record or PhotoRecord()
    struck = tuple(each for each in told.not_a_face if lies_within(each.box, size))
    hidden = tuple(box for box in told.boxes if lies_within(box, size))
    shown = tuple(box for box in told.seen.values() if lies_within(box, size))
    known = told.model_copy(update={"boxes": hidden, "not_a_face": struck})
    besides = in_sight(found, known) if found else ()
    only_smaller = in_sight(Found(carried(smaller, (0, 0, *size)), size, True), known) if smaller else ()
    faces = each_once(besides, into=each_once((*hidden, *shown), ONE))
    faces = (*faces, *(box for box in only_smaller if not any(are_same(box, face) for face in faces)))
    return Count(size, dict(enumerate(sorted(faces), 1)), struck, found.faces if found else ())


def keys(
    count: Count,
    *,
    people: tuple[str, ...],
    shown: Mapping[str, int],
    hide: str,
    online: bool | None,
    sha256: str,
    by: str = "",
) -> dict[str, object]:
    """Return the keys of the record: `shown` are the numbers of those who may be seen, every other face is hidden. `by` answers for boxes in
    which no detector sees a face.

    `marks` was asked before, and is checked.
    """
    seen = {handle: count.faces[number] for handle, number in shown.items()}
    boxes, struck = _grown(_others(count, shown), count)
    struck = tuple(each for each in struck if not any(are_same(each.box, box, DOUBLED) for box in seen.values()))
    said: dict[str, object] = {"people": list(people), "faces": len(count.faces), "show": list(shown)}
    said |= {"seen": seen, "boxes": list(boxes)}
    said |= {"drawn_by": by} if by else {}
    said["not_a_face"] = [{"box": each.box, "by": each.by} for each in struck]
    said["marks"] = "checked"
    said |= {"hide": hide} if boxes else {}
    said |= {} if online is None else {"online_elsewhere": online}
    return said | {"sha256": sha256}


def _others(count: Count, shown: Mapping[str, int]) -> tuple[Box, ...]:
    return tuple(box for number, box in count.faces.items() if number not in shown.values())


def _grown(boxes: tuple[Box, ...], count: Count) -> tuple[tuple[Box, ...], tuple[NotAFace, ...]]:
    """Return the boxes that hide, each around what was struck partly under it: doubt is hidden. And what was struck elsewhere."""
    for each in count.struck:
        for at, box in enumerate(boxes):
            if 0 < share(each.box, covered(box, count.size)) < HIDDEN:
                return _grown((*boxes[:at], around(box, each.box), *boxes[at + 1 :]), count)
    away = [each for each in count.struck if not any(share(each.box, covered(b, count.size)) for b in boxes)]
    return boxes, tuple(away)
