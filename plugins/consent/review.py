"""R5: before a text that could hurt somebody appears, two people look at it, and both say yes."""

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.common.problems import N_, Problem
from plugins.consent.company import has_minor, is_unlimited
from plugins.consent.positions import position
from plugins.consent.reviewers import is_by_two, reviewer, told_of
from plugins.read.content import Entry
from plugins.read.schema.people import Person
from plugins.read.schema.site import Topic

SENSITIVE = N_("this text is sensitive, and two different people have not approved it yet")
TWO = N_(
    "Let two different people read it; each of them types: python3 tasks.py review, and the name of this text's folder"
)
MINOR = N_(
    "a child, or somebody whose age nobody wrote down, is in this text, and two different people have not approved it yet"
)
TWO_OR_ADULT = N_(
    "Let two different people read it; each of them types: python3 tasks.py review, and the name of this text's folder. Of an adult, write “minor: false” in the register"
)
TOLD_OF = N_("this review was signed by somebody whom this text tells of")
NOT_HERS = N_(
    "Let two people review it who do not stand in it; if it is somebody else of the same name, write the handle or the full name"
)
NOBODY = N_("one of the two names of this review is nobody's, such as tbd or a question mark")
SAME = N_("“by” and “second” of this review are the same person, and two have to approve the text")
SOMEBODY_ELSE = N_(
    "Let somebody else read it too, and type: python3 tasks.py review, and the name of this text's folder"
)
HELD = N_("the review says that this text is held back")
LATER = N_("Nothing to do, until two people decide otherwise and write “decision: publish”")
STALE = N_("the text, its pictures or a pseudonym may have changed since two people reviewed it")
AGAIN = N_(
    "Let both read it again: each of them types python3 tasks.py review, and the name of this text's folder; until then a strict build keeps it out"
)


def is_sensitive(entry: Entry, topics: Mapping[str, Topic]) -> bool:
    """Tell whether the text or one of its topics is sensitive: a "no" by habit must not take away the care note and the quick exit."""
    return bool(entry.sensitive) or any(topics[topic].sensitive for topic in entry.topics if topic in topics)


def needs_review(entry: Entry, register: Mapping[str, Person], topics: Mapping[str, Topic], day: date) -> bool:
    """Tell whether two people have to look at `entry` (R5): it is sensitive or has a minor among its people, and is a story, or tells of
    somebody who is not public."""
    could_hurt = is_sensitive(entry, topics) or has_minor(entry, register, day)
    return could_hurt and (entry.kind == "stories" or not is_unlimited(entry, register, day))


def unreviewed(
    entry: Entry, register: Mapping[str, Person], topics: Mapping[str, Topic], day: date
) -> Iterator[Problem]:
    """Withhold a sensitive text, or one with a minor, that two different people have not let pass (R5).

    A written “decision: hold” holds any text. Without a record R1 speaks.

    Source: ICRC: the consequences of identifying somebody are weighed, also where consent is valid; UNICEF: those who know the child's
    situation best are consulted. That it takes two people, of whom one may not have written the text, is our own.
    """
    if entry.consent is None:
        return
    review = entry.consent.reviewed
    if review and review.decision == "hold" and "decision" in review.model_fields_set:
        yield _problem(entry, HELD, LATER, "decision")
        return
    told = tuple(told_of(entry, register, day))
    if told:
        yield _problem(entry, TOLD_OF, NOT_HERS, told[0])
    elif needs_review(entry, register, topics, day) and not is_by_two(review):
        if review and review.by and review.second and review.decision == "publish":
            unnamed = [field for field in ("by", "second") if not reviewer(getattr(review, field))]
            yield _problem(entry, NOBODY if unnamed else SAME, SOMEBODY_ELSE, *(unnamed or ["second"])[:1])
            return
        what, remedy = (SENSITIVE, TWO) if is_sensitive(entry, topics) else (MINOR, TWO_OR_ADULT)
        yield _problem(entry, what, remedy)


def outdated(
    entry: Entry, register: Mapping[str, Person], topics: Mapping[str, Topic], day: date, digest: str
) -> Iterator[Problem]:
    """Tell of a review that is needed and was of another text than the one whose hash is `digest`, or of nobody knows which (R5).

    Source: our own: a yes is to the words that were read, and to no others.
    """
    review = entry.consent.reviewed if entry.consent else None
    if review and is_by_two(review) and needs_review(entry, register, topics, day) and not is_of(review.text, digest):
        yield _problem(entry, STALE, AGAIN, "text")


def is_of(written: str | None, digest: str) -> bool:
    """Tell whether a review or a reading aloud was of the text whose hash is `digest`; where nothing can be shown ("") none was."""
    return bool(digest) and (written or "").lower() == digest


def _problem(entry: Entry, what: str, remedy: str, *field: str) -> Problem:
    line, column = position(entry.consent_lines, "reviewed", *field)
    return Problem(entry.consent_where, line, column, "R5", what, remedy)
