"""Whether the record of a picture, and the people in it, let it be published."""

from collections.abc import Mapping

from plugins.common.problems import N_
from plugins.photos.refusal import Refusal
from plugins.read.schema.consent import Levels, PhotoRecord

LOOK = N_(
    "Look at it, count the faces, and build again: the report then says what to write into its record in consent.yaml"
)

FACES = N_("Type python3 tasks.py faces STORY, with the folder of the text in place of STORY, and answer what it asks")


def unpermitted(record: PhotoRecord | None, shown: Mapping[str, Levels]) -> Refusal | None:
    """Refuse a picture unless somebody looked at it and everyone in it may be seen (R11).

    `shown` holds what may be shown of each person of the text, after withdrawals. Each face that a human counted either belongs to one
    who may be seen, or has a box that hides it; a face that nobody named is hidden.

    Source: McPherson 2016: blurs and mosaics are undone, so there are none; ICRC: a face shown in a recognisable way identifies; HIPAA: so do
    full-face photographs and anything like them.
    """
    if record is None:
        return Refusal(N_("The picture has no record in consent.yaml, so nobody has said who is in it"), LOOK)
    return (
        _unseen(record)
        or _undeclared(record, shown)
        or _unwilling(record, shown)
        or _uncounted(record)
        or _unhidden(record)
        or _matchable(record, shown)
    )


def _unseen(record: PhotoRecord) -> Refusal | None:
    if record.faces is None or record.sha256 is None:
        return Refusal(N_("The record of the picture lacks the number of faces or the sha256"), LOOK)
    if record.marks != "checked":
        return Refusal(
            N_("Nobody has checked the picture for marks that give a person away"),
            N_(
                "Look for name badges, uniforms, number plates, signs and papers; when there are none, write marks: checked"
            ),
        )
    return None


def _undeclared(record: PhotoRecord, shown: Mapping[str, Levels]) -> Refusal | None:
    if not set(record.people) <= shown.keys():
        return Refusal(
            N_("The picture shows a person who is not among the people of this text"),
            N_("Add her to people in consent.yaml, with what she allows"),
        )
    if not set(record.show) <= set(record.people):
        return Refusal(
            N_("The record of the picture shows the face of a person whom it does not name as being in it"),
            N_("Add her to people in the record of the picture, or take her out of show"),
        )
    return None


def _unwilling(record: PhotoRecord, shown: Mapping[str, Levels]) -> Refusal | None:
    if any(shown[handle].photo == "none" for handle in record.people):
        return Refusal(
            N_("A person in the picture has not agreed to be in any picture"),
            N_("Choose another picture, or leave it: a drawn scene stands in its place"),
        )
    if any(shown[handle].photo != "face" for handle in record.show):
        return Refusal(
            N_("A person in the picture has not agreed that her face be shown"),
            N_("Type python3 tasks.py faces STORY, with the folder of the text in place of STORY: it hides her face"),
        )
    return None


def _uncounted(record: PhotoRecord) -> Refusal | None:
    """Refuse unless every face that was counted is one that may be seen, or has a box to hide it.

    An old record does not tell where those are that may be seen; then what is found has to leave no doubt (`faces/contradict.py`).
    """
    if record.seen and set(record.seen) != set(record.show):
        return Refusal(
            N_("The record of the picture tells of other people where their faces are than of those in show"), FACES
        )
    if len(set(record.show)) + len(record.boxes) == record.faces:
        return None
    return Refusal(
        N_("The faces that were counted are not as many as those in show and those with a box together"), FACES
    )


def _unhidden(record: PhotoRecord) -> Refusal | None:
    # `hide` that nobody wrote is `drawing` too, and asks for nothing where no face is to be hidden.
    if record.hide == "drawing" and "hide" in record.model_fields_set:
        return Refusal(
            N_("The record of the picture asks for a drawing in its place"),
            N_("If everyone in it may be seen, take hide: drawing out of the record; otherwise leave it"),
        )
    if record.boxes and record.hide == "drawing":
        return Refusal(
            N_("The picture has a face to hide, and its record does not say how"),
            N_("Write hide: fill or hide: crop into the record; or leave it: a drawn scene stands in its place"),
        )
    return None


def _matchable(record: PhotoRecord, shown: Mapping[str, Levels]) -> Refusal | None:
    """Refuse a picture that tells by itself who is hidden in it: whoever finds its other copy sees her face, or reads her name.

    Source: our own: search engines find a picture by its other pixels.
    """
    recognised = any(shown[handle].name != "full" or handle not in record.show for handle in record.people)
    if record.online_elsewhere and (record.boxes or recognised):
        return Refusal(
            N_("The picture is already online elsewhere, where it shows or names who is to be hidden here"),
            N_("Choose a picture that nobody has published; until then a drawn scene stands in its place"),
        )
    if record.online_elsewhere is None and (record.boxes or set(record.people) - set(record.show)):
        return Refusal(
            N_("Nobody has said whether the picture, with the faces that are hidden here, is already online elsewhere"),
            FACES,
        )
    return None
