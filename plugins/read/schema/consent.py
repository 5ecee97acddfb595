"""`consent.yaml`: what each person in a text allows, and the record of every picture."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, StringConstraints

from plugins.read.schema.base import (
    Bilingual,
    Boolean,
    Channel,
    Day,
    DetailLevel,
    Handle,
    LangCode,
    NameLevel,
    PhotoLevel,
    PlaceCode,
    PlaceLevel,
    Strict,
    Text,
    Whole,
    Withdrawn,
)

Preset = Literal["role", "hidden", "named", "pictured"]
FileName = Annotated[str, StringConstraints(pattern=r"^[^/\\\x00]+$")]


class Levels(Strict):
    """What may be shown of a person."""

    name: NameLevel = "none"
    photo: PhotoLevel = "none"
    place: PlaceLevel = "country"
    details: DetailLevel = "general"


PRESETS: dict[Preset, Levels] = {
    "role": Levels(name="role", photo="none", place="province", details="general"),
    "hidden": Levels(name="pseudonym", photo="none", place="province", details="general"),
    "named": Levels(name="full", photo="none", place="district", details="exact"),
    "pictured": Levels(name="full", photo="face", place="district", details="exact"),
}


class PersonEntry(Strict):
    """One person's line in a text's consent record. `levels` is what it adds up to."""

    form: Text | None = None
    show: Preset | None = None
    name: NameLevel | None = None
    photo: PhotoLevel | None = None
    place: PlaceLevel | None = None
    details: DetailLevel | None = None
    languages: frozenset[LangCode] | None = None
    channels: frozenset[Channel] | None = None
    withdrawn: Withdrawn = None

    @property
    def levels(self) -> Levels:
        """The preset, overridden by what stands beside it; without either the strictest."""
        base = PRESETS[self.show] if self.show else Levels()
        said = {
            key: value for key in ("name", "photo", "place", "details") if (value := getattr(self, key)) is not None
        }
        return base.model_copy(update=said)


class StoryPlace(Strict):
    """Where it happened, and how much of that may be said."""

    code: PlaceCode | None = None
    at_most: PlaceLevel = "country"


Box = tuple[Whole, Whole, Whole, Whole]
"""x, y, width, height in pixels of the upright original."""


class NotAFace(Strict):
    """A false alarm of a detector, vouched for by somebody."""

    box: Box
    by: Text


def _rotated(text: object) -> object:
    return text.lower() if isinstance(text, str) else text


class PhotoRecord(Strict):
    """What is known of one picture. Without `faces` and `sha256` nobody has looked at it. `seen`: where the faces of those in `show` are;
    `boxes`: what is hidden; `drawn_by` answers for boxes in which no detector sees a face."""

    people: tuple[Handle, ...] = ()
    faces: Whole | None = None
    show: tuple[Handle, ...] = ()
    seen: dict[Handle, Box] = {}
    boxes: tuple[Box, ...] = ()
    drawn_by: Text | None = None
    not_a_face: tuple[NotAFace, ...] = ()
    marks: Literal["checked", "unchecked"] = "unchecked"
    hide: Literal["fill", "crop", "drawing"] = "drawing"
    sha256: Annotated[str, BeforeValidator(_rotated), StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    online_elsewhere: Boolean | None = None
    alt: Bilingual = {}
    caption: Bilingual = {}
    credit: Text | Bilingual | None = None


class Accepted(Strict):
    """A rule that two people looked at and let pass, with the reason."""

    rule: Text
    score: Whole | None = None
    reason: Text


class Review(Strict):
    """Who looked at the rendered text. `text` is the hash of what they saw; absent, the review is stale."""

    by: Text | None = None
    second: Text | None = None
    date: Day | None = None
    decision: Literal["publish", "hold"] = "hold"
    text: Text | None = None
    accepts: tuple[Accepted, ...] = ()


class ReadBack(Strict):
    """The day on which the text was read to the person, and the hash of what was read."""

    date: Day | None = None
    text: Text | None = None


class Consent(Strict):
    """The whole record beside a text."""

    place: StoryPlace = StoryPlace()
    people: dict[Handle, PersonEntry] = {}
    photos: dict[FileName, PhotoRecord] = {}
    reviewed: Review | None = None
    read_back: ReadBack | None = None
