"""Where the detectors contradict the record of a picture: before anything is hidden, and in what would be published (R11).

They count nothing themselves. They say that a face is there which nobody declared, or that none is where one was, and then a person looks again.
"""

from itertools import combinations

from plugins.common.problems import N_, Problem
from plugins.consent.reviewers import reviewer
from plugins.faces.found import Found
from plugins.faces.memory import faces
from plugins.faces.overlap import DOUBLED, HIDDEN, ONE, are_same, hides, left_over, lies_within, share, unseen
from plugins.photos.hiding import Area, Hiding, Size, covered, kept
from plugins.photos.permission import FACES
from plugins.photos.refusal import Refusal
from plugins.read.schema.consent import Box, PhotoRecord

ALIKE = 0.8  # of a face in a box by which somebody vouched that it is none
VOUCHED = 4  # times as large as the false alarm may its box be: one box over everything vouches for nothing

FETCH = N_(
    "Delete the folder .venv of the program and build again with a network: what is missing is then fetched. Where that does not help, build on the computer from which the site is published; until then a drawn scene stands in its place"
)
BLIND = Problem(
    "site.yaml", 1, 1, "",
    N_("a program that looks for faces is installed and does not start, so pictures take long in every build, and drawn scenes may stand in place of some"),
    N_("Delete the folder .venv of the program and build again with a network; if it says so still, ask who looks after this computer"),
)  # fmt: skip
UNSEEN = Refusal(
    N_("This computer lacks the programs that look for faces, so nobody has checked how many are in the picture"),
    FETCH,
)
ONE_EYE = Refusal(
    N_("A face is hidden in the picture, and this computer has only one of the two programs that have to see that none is left"),
    FETCH,
)  # fmt: skip
OUTSIDE = Refusal(N_("A box in the record lies outside of the picture, or is empty"), FACES)
TWICE = Refusal(
    N_("One face has two boxes in the record of the picture, so it counts twice, or is both shown and hidden"), FACES
)
BESIDE = Refusal(
    N_("A place in the picture is said to be no face, and a box there says that it is one, or hides one beside it"),
    FACES,
)
MORE = Refusal(
    N_("A face is found in the picture that the record does not tell of, or that its box does not cover whole"), FACES
)
WHOSE = Refusal(
    N_("The record of the picture does not say where the faces are that may be seen, and it cannot be told from what is found"),
    FACES,
)  # fmt: skip
NOBODYS = Refusal(
    N_("In a box that hides somebody no program sees a face, and nobody answers for it: it may lie beside the face"),
    FACES,
)
STILL = Refusal(
    N_("After hiding, a face seems still to be seen in the picture"),
    N_("Type python3 tasks.py faces STORY, strike the number of the face and draw a larger box around it, or choose another picture"),
)  # fmt: skip


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
    """Refuse a photograph in which other faces are found than its record tells of. `found`: None where nothing could look.

    That one who may be seen is not found matters to nobody: she agreed.

    Source: our own measurement: detectors miss a face in profile, so a human counts, and they contradict.
    """
    if found is None:
        return UNSEEN
    if record.boxes and not found.is_by_both:
        return ONE_EYE
    return _misplaced(found.size, record) or _undeclared(found, record) or _unvouched(found, record)


def _misplaced(size: Size, record: PhotoRecord) -> Refusal | None:
    """Refuse boxes that contradict one another."""
    faces, struck = (*record.boxes, *record.seen.values()), [each.box for each in record.not_a_face]
    if not all(lies_within(box, size) for box in (*faces, *struck)):
        return OUTSIDE
    if any(are_same(one, other, ONE) for one, other in combinations(faces, 2)):
        return TWICE
    return BESIDE if any(_is_declared(box, size, record) for box in struck) else None


def _is_declared(struck: Box, size: Size, record: PhotoRecord) -> bool:
    """Tell whether what is said to be no face is one that may be seen, or lies in part where one is hidden."""
    beside = any(0 < share(struck, covered(box, size)) < HIDDEN for box in record.boxes)
    return beside or any(are_same(struck, box, DOUBLED) for box in record.seen.values())


def _undeclared(found: Found, record: PhotoRecord) -> Refusal | None:
    """Refuse faces that lie on no box; where an old record has none for those who may be seen, all but what fits without a doubt."""
    in_view, shown = in_sight(found, record), set(record.show)
    if record.seen or not shown:
        return MORE if left_over(in_view, record.seen.values(), are_same) else None
    if len(in_view) > len(shown):
        return MORE
    is_certain = len(in_view) == len(shown) and not unseen(record.boxes, found.faces)
    return None if is_certain or not (in_view or record.boxes) else WHOSE


def _unvouched(found: Found, record: PhotoRecord) -> Refusal | None:
    """Refuse a box in which nobody sees a face, unless it is hers who is named as hidden, or somebody answers for it."""
    alone = unseen(record.boxes, found.faces)
    return (
        NOBODYS if len(alone) > len(set(record.people) - set(record.show)) and not reviewer(record.drawn_by) else None
    )


def in_sight(found: Found, record: PhotoRecord) -> tuple[Box, ...]:
    """Return the faces that no box covers and nobody vouched away: those that may be seen."""
    open_to_view = [face for face in found.faces if not any(hides(box, face, found.size) for box in record.boxes)]
    return left_over(open_to_view, _vouched_for(record), _vouches)


def still_seen(after: Found | None, before: Found, record: PhotoRecord, area: Area) -> Refusal | None:
    """Refuse a picture if, in what would be published, a face is found that is none of those that may be seen.

    `after` was found in a file that shows `area` of the upright original, `before` in the original itself. A box that somebody vouched
    for as no face may be found again.
    """
    if after is None or not after.is_by_both:
        return ONE_EYE
    allowed = [*(record.seen.values() or in_sight(before, record)), *_vouched_for(record)]
    return STILL if left_over(carried(after, area), allowed, _answers) else None


def carried(found: Found, area: Area) -> tuple[Box, ...]:
    """Return what is found in a file that shows `area` of the upright original, as boxes of the original."""
    return tuple(_original(face, found.size, area) for face in found.faces)


def _vouched_for(record: PhotoRecord) -> tuple[Box, ...]:
    """Return the boxes of which somebody said that no face is there; "tbd" is nobody, as under a review."""
    return tuple(each.box for each in record.not_a_face if reviewer(each.by))


def hiding(record: PhotoRecord) -> Hiding:
    """Return what the record hides, and how."""
    return Hiding(record.boxes, cuts=record.hide == "crop", seen=tuple(record.seen.values()))


def _answers(box: Box, face: Box) -> bool:
    return are_same(box, face) or _vouches(box, face)


def _vouches(box: Box, face: Box) -> bool:
    x, y, width, height = box
    return share(face, (x, y, x + width, y + height)) >= ALIKE and width * height <= VOUCHED * face[2] * face[3]


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
