"""Whether the record of a picture, and the people in it, let it be published."""

from collections.abc import Mapping

from plugins.common.problems import N_
from plugins.photos.refusal import Refusal
from plugins.read.schema.consent import Levels, PhotoRecord

LOOK = N_(
    "Look at it, count the faces, and build again: the report then says what to write into its record in consent.yaml"
)


def unpermitted(record: PhotoRecord | None, shown: Mapping[str, Levels]) -> Refusal | None:
    """Refuse a picture unless somebody looked at it and everyone in it may be seen (R11).

    `shown` holds what may be shown of each person of the text, after withdrawals. As long as no face can be hidden, a picture
    with a face to hide is not published at all.

    Source: McPherson 2016: blurs and mosaics are undone; ICRC: a face shown in a recognisable way identifies; HIPAA: so do full-face photographs and anything like them.
    """
    if record is None:
        return Refusal(N_("The picture has no record in consent.yaml, so nobody has said who is in it"), LOOK)
    return _unseen(record) or _undeclared(record, shown) or _hidden(record, shown)


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


def _hidden(record: PhotoRecord, shown: Mapping[str, Levels]) -> Refusal | None:
    if any(shown[handle].photo != "face" for handle in record.people):
        return Refusal(
            N_("A person in the picture has not agreed that her face be shown"),
            N_("Choose another picture, or leave it: a drawn scene stands in its place"),
        )
    # `hide` that nobody wrote is `drawing` too, and asks for nothing where no face is to be hidden.
    if record.hide == "drawing" and "hide" in record.model_fields_set:
        return Refusal(
            N_("The record of the picture asks for a drawing in its place"),
            N_("If everyone in it may be seen, take hide: drawing out of the record; otherwise leave it"),
        )
    if record.boxes or set(record.people) != set(record.show) or len(set(record.show)) != record.faces:
        return Refusal(
            N_("The picture has a face to hide, and the program does not hide faces yet"),
            N_(
                "Choose another picture, or leave it: a drawn scene stands in its place. If everyone in it may be seen, let faces count those in show, and boxes be empty"
            ),
        )
    return None
