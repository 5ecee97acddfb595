"""Who looked at a text (R5): two different people, and neither of them somebody whom it tells of."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import permutations

from plugins.consent.ages import is_public
from plugins.people.fold import folded
from plugins.read.content import Entry
from plugins.read.schema.consent import Review
from plugins.read.schema.people import Person

# What is typed where a name is not known yet. None is a name or a handle of anybody.
STAND_INS = frozenset(
    [
        "tbd",
        "tba",
        "tbc",
        "todo",
        "xx",
        "xxx",
        "xxxx",
        "na",
        "none",
        "nobody",
        "noone",
        "null",
        "nil",
        "unknown",
        "someone",
        "somebody",
        "anybody",
        "anyone",
        "name",
        "second",
        "by",
        "test",
        "me",
    ]
) | {folded(word) for word in ("គ្មាន", "មិនទាន់", "មិនដឹង", "នរណា", "នរណាម្នាក់")}
_LETTERS = re.compile("[^\\W_]|[\u1780-\u17d3\u17dd]")  # Khmer vowel signs are no letters to Python
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


def reviewer(said: str | None) -> str:
    """Return a reviewer as two are compared: without case, spaces, hyphens and zeros before a number; "" where nobody is named.

    >>> reviewer("Officer 02") == reviewer("officer-2"), reviewer("tbd"), reviewer("?")
    (True, '', '')
    """
    key = _ZEROS.sub("", folded(said or ""))
    letters = "".join(_LETTERS.findall(key))
    return key if letters and letters not in STAND_INS else ""


def is_by_two(review: Review | None) -> bool:
    """Tell whether two different people have said that the text may be published.

    >>> is_by_two(Review(by="officer-02", second="Officer 02", decision="publish"))
    False
    """
    if review is None or review.decision != "publish":
        return False
    first, second = reviewer(review.by), reviewer(review.second)
    return bool(first and second) and first != second


def told_of(entry: Entry, register: Mapping[str, Person], day: date) -> Iterator[str]:
    """Yield `by` and `second`, where it is somebody whom the text tells of and who is not public: she decides on her form, not here."""
    review = entry.consent.reviewed if entry.consent else None
    people = entry.consent.people if entry.consent else ()
    hidden = [register[handle] for handle in people if handle in register and not is_public(register[handle], day)]
    called = {reviewer(name) for person in hidden for name in (person.handle, *_names(person))} - {""}
    if review is not None:
        yield from (field for field in ("by", "second") if reviewer(getattr(review, field)) in called)


def _names(person: Person) -> Iterator[str]:
    for name in person.names.values():
        yield name.given
        if name.family:
            yield from (" ".join(order) for order in permutations((name.given, name.family)))
    yield from person.aliases
