"""R6: how much may be shown of a person in a text about a hard matter, unless two people accept more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.common.problems import N_, Problem
from plugins.consent.accused import is_exposed
from plugins.consent.appearance import Appearance
from plugins.consent.reviewers import is_by_two
from plugins.read.content import Entry
from plugins.read.schema.base import DETAIL_LEVELS, NAME_LEVELS, PHOTO_LEVELS, PLACE_LEVELS
from plugins.read.schema.consent import Review
from plugins.read.schema.site import Floor, Topic

DEFAULT = Floor(name="pseudonym", photo="hidden-face", place="province", details="general")
"""What holds for a sensitive topic or text that says nothing else (R6; UNICEF, ethical reporting: change the name and hide the face of
whoever could be harmed)."""

LEVELS: Mapping[str, tuple[str, ...]] = {
    "name": NAME_LEVELS,
    "photo": PHOTO_LEVELS,
    "place": PLACE_LEVELS,
    "details": DETAIL_LEVELS,
}

OF_TOPICS = N_("{fields}: more is shown of this person than the topic of this text allows ({topics})")
OF_TEXT = N_("{fields}: more is shown of this person than a sensitive text allows")
LESS = N_("Write “{levels}” in this person's line; or, if both reviewers accept it, write {accepts} under reviewed")
LESS_AND_UNSEEN = N_(
    "Write “{levels}” in this person's line, and take the handle out of show: in the records of the pictures; or, if both reviewers accept it, write {accepts} under reviewed"
)


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that may be shown in one field, and the topic that says so ("" for the text itself)."""

    field: str
    level: str
    topic: str


def limits_of(entry: Entry, topics: Mapping[str, Topic]) -> tuple[Limit, ...]:
    """Return the strictest limit of each field that a topic of `entry`, or the entry's own `sensitive`, sets; the first topic when two agree."""
    floors = [(DEFAULT, "")] if entry.sensitive else []
    floors += [(_floor(topics[topic]), topic) for topic in entry.topics if topic in topics]
    found = [
        [Limit(field, level, topic) for floor, topic in floors if (level := getattr(floor, field)) is not None]
        for field in LEVELS
    ]
    return tuple(
        min(of_field, key=lambda limit: LEVELS[limit.field].index(limit.level)) for of_field in found if of_field
    )


def _floor(topic: Topic) -> Floor:
    """What the topic says itself; where a sensitive one is silent, the default."""
    said = topic.floor or Floor()
    if not topic.sensitive:
        return said
    return DEFAULT.model_copy(update={f: level for f in LEVELS if (level := getattr(said, f)) is not None})


def is_accepted(review: Review | None) -> bool:
    """Tell whether two different people let the text pass and accepted more than the floor by name (R6).

    Source: ICRC: the consequences of identifying somebody are weighed, also where consent is valid. That two people weigh them is our own: one
    gets used to everything.
    """
    return review is not None and is_by_two(review) and any(each.rule.upper() == "R6" for each in review.accepts)


def above(person: Appearance, limits: tuple[Limit, ...]) -> Iterator[Problem]:
    """Yield one problem for all fields in which more is shown of a person who is not public than `limits` allow (R6).

    Source: UNICEF: the name is changed and the face obscured where the matter is abuse, HIV or crime; WHO 2003, 5: anonymity and
    confidentiality. The levels of the default are our own.
    """
    if person.is_public or is_exposed(person):  # R7 has told of it, and nobody can accept it
        return
    shown = {**person.levels.model_dump(), **({"photo": "face"} if person.shows_face else {})}
    over = [
        limit
        for limit in limits
        if LEVELS[limit.field].index(shown[limit.field]) > LEVELS[limit.field].index(limit.level)
    ]
    if not over:
        return
    topics = ", ".join(dict.fromkeys(limit.topic for limit in over if limit.topic))
    is_seen = person.shows_face and any(limit.field == "photo" for limit in over)
    what, remedy = OF_TOPICS if topics else OF_TEXT, LESS_AND_UNSEEN if is_seen else LESS
    values = (
        ("fields", ", ".join(limit.field for limit in over)),
        ("topics", topics),
        ("accepts", "accepts: [{rule: R6, reason: …}]"),
        ("levels", ", ".join(f"{limit.field}: {limit.level}" for limit in over)),
    )
    yield replace(person.problem("R6", what, remedy, over[0].field), values=values)
