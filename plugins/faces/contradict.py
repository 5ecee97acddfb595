"""Where the detectors contradict the record of a picture: before anything is hidden, and in what would be published (R11).

They count nothing themselves. They say that a face is there which nobody counted, or that none is where one was, and then a person looks again.
"""

from plugins.common.problems import N_
from plugins.faces.found import Found
from plugins.faces.memory import faces
from plugins.photos.hiding import Area, Hiding, Size, covered, kept
from plugins.photos.permission import FACES
from plugins.photos.refusal import Refusal
from plugins.read.schema.consent import Box, PhotoRecord

HIDDEN = 0.95  # of a face: less of it under the fill, and it is still to be seen
ALIKE = 0.8  # of a face in a box by which somebody vouched that it is none
VOUCHED = 4  # times as large as the false alarm may its box be: one box over everything vouches for nothing
SAME = 0.25  # of both together: where a face is after the picture was made smaller

ELSEWHERE = N_("Build it on the computer from which the site is published; here a drawn scene stands in its place")
UNSEEN = Refusal(
    N_("This computer lacks the programs that look for faces, so nobody has checked how many are in the picture"),
    ELSEWHERE,
)
ONE_EYE = Refusal(
    N_("A face is hidden in the picture, and this computer has only one of the two programs that have to see that none is left"),
    ELSEWHERE,
)  # fmt: skip
OUTSIDE = Refusal(N_("A box in the record lies outside of the picture, or is empty"), FACES)
BESIDE = Refusal(
    N_("A place in the picture is said to be no face, and a box beside it hides one: it may be the same face"), FACES
)
MORE = Refusal(
    N_("There seem to be more faces in the picture than were counted, or one that no box covers whole"), FACES
)
FEWER = Refusal(
    N_("A face is hidden in the picture, and where those are that may be seen cannot be told: fewer are found than were counted"),
    N_("Hide every face in it, or cut it with hide: crop, or take another picture; until then a drawn scene stands in its place"),
)  # fmt: skip
STILL = Refusal(N_("After hiding, a face seems still to be seen in the picture"), FACES)


def contradicted(data: bytes, made: bytes, record: PhotoRecord) -> Refusal | None:
    """Refuse the photograph `data`, of which `made` would be published, where the detectors contradict its record: before hiding or after."""
    before = faces(data)
    refusal = contradiction(before, record)
    if refusal or not record.boxes:
        return refusal
    assert before  # else it was refused
    area = kept(hiding(record), before.size)
    assert area  # else nothing was made
    return still_seen(faces(made), before, record, area)


def contradiction(found: Found | None, record: PhotoRecord) -> Refusal | None:
    """Refuse a photograph in which more, or other, faces are found than its record says. `found`: None where nothing could look.

    Fewer than may be seen matter only where one is hidden as well: the one who is found may then be she, with the box on another. Where all
    agreed, one that is not found exposes nobody.

    Source: our own measurement: detectors miss a face in profile, so a human counts, and they contradict.
    """
    if found is None:
        return UNSEEN
    if record.boxes and not found.is_by_both:
        return ONE_EYE
    if not all(_lies_within(box, found.size) for box in (*record.boxes, *(each.box for each in record.not_a_face))):
        return OUTSIDE
    hidden = [covered(box, found.size) for box in record.boxes]
    if any(_share(each.box, area) > 0 for each in record.not_a_face for area in hidden):
        return BESIDE
    seen = len(in_sight(found, record))
    if seen > len(set(record.show)):
        return MORE
    return FEWER if record.boxes and seen < len(set(record.show)) else None


def in_sight(found: Found, record: PhotoRecord) -> tuple[Box, ...]:
    """Return the faces that no box covers and nobody vouched away: those that may be seen."""
    hidden = [covered(box, found.size) for box in record.boxes]
    return tuple(
        face
        for face in found.faces
        if not any(_share(face, area) >= HIDDEN for area in hidden)
        and not any(_vouches(each.box, face) for each in record.not_a_face)
    )


def still_seen(after: Found | None, before: Found, record: PhotoRecord, area: Area) -> Refusal | None:
    """Refuse a picture if, in what would be published, a face is found that is none of those that may be seen.

    `after` was found in a file that shows `area` of the upright original, `before` in the original itself. A box that somebody vouched
    for as no face may be found again.
    """
    if after is None or not after.is_by_both:
        return ONE_EYE
    allowed = [*in_sight(before, record), *(each.box for each in record.not_a_face)]
    for face in after.faces:
        there = _original(face, after.size, area)
        if not any(_is_same(there, each) or _vouches(each, there) for each in allowed):
            return STILL
    return None


def hiding(record: PhotoRecord) -> Hiding:
    """Return what the record hides, and how."""
    return Hiding(record.boxes, cuts=record.hide == "crop")


def _lies_within(box: Box, size: Size) -> bool:
    x, y, width, height = box
    return width > 0 and height > 0 and x + width <= size[0] and y + height <= size[1]


def _vouches(box: Box, face: Box) -> bool:
    x, y, width, height = box
    return _share(face, (x, y, x + width, y + height)) >= ALIKE and width * height <= VOUCHED * face[2] * face[3]


def _is_same(one: Box, other: Box) -> bool:
    x, y, width, height = other
    shared = _share(one, (x, y, x + width, y + height)) * one[2] * one[3]
    return shared >= SAME * (one[2] * one[3] + width * height - shared)


def _share(face: Box, area: Area) -> float:
    """How much of a face lies in an area, from 0 to 1."""
    x, y, width, height = face
    across, down = min(x + width, area[2]) - max(x, area[0]), min(y + height, area[3]) - max(y, area[1])
    return max(across, 0) * max(down, 0) / (width * height)


def _original(face: Box, published: Size, area: Area) -> Box:
    """Carry a face from a published file to the upright original."""
    across, down = (area[2] - area[0]) / published[0], (area[3] - area[1]) / published[1]
    x, y, width, height = face
    return (
        round(area[0] + x * across),
        round(area[1] + y * down),
        max(round(width * across), 1),
        max(round(height * down), 1),
    )
