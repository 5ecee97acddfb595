"""R6: how much may be shown of a person in a text about a hard matter, unless two people accept more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.common.problems import N_, Problem
from plugins.consent.appearance import Appearance
from plugins.consent.review import is_by_two
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

OF_TOPIC = N_("“{field}” shows more of this person than the topic “{topic}” allows")
OF_TEXT = N_("“{field}” shows more of this person than a sensitive text allows")
LESS = N_(
    "Write “{field}: {level}” in this person's line; or, if both reviewers accept it, add “rule: R6” with the reason to “accepts” of their review"
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
    """Yield a problem for each field in which more is shown of a person who is not public than `limits` allow (R6).

    Source: UNICEF: the name is changed and the face obscured where the matter is abuse, HIV or crime; WHO 2003, 5: anonymity and
    confidentiality. The levels of the default are our own.
    """
    if person.is_public:
        return
    shown = {**person.levels.model_dump(), **({"photo": "face"} if person.shows_face else {})}
    for limit in limits:
        order = LEVELS[limit.field]
        if order.index(shown[limit.field]) > order.index(limit.level):
            problem = person.problem("R6", OF_TOPIC if limit.topic else OF_TEXT, LESS, limit.field)
            values = (("field", limit.field), ("topic", limit.topic), ("level", limit.level))
            yield replace(problem, values=values)
