"""How a name is split in a text: as declared, joined, broken over lines, by spaces, or by hyphens."""

from enum import IntEnum

from plugins.people.clusters import INVISIBLES
from plugins.people.fold import Folded
from plugins.people.needles import Candidate

LINE_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"


class Split(IntEnum):
    """The worst of what stands between the letters of a name, in rising order."""

    AS_DECLARED = 0
    JOINED = 1  # nothing where the name has a space
    BROKEN = 2  # the end of a line inside a word
    SPACED = 3  # white space inside a word
    HYPHENED = 4  # a hyphen, apostrophe or full stop that the name does not have


def _split(declared: str, found: str) -> Split:
    if found == declared or (found.isspace() and declared.isspace()):
        return Split.AS_DECLARED
    if not found:
        return Split.JOINED
    if not found.isspace():
        return Split.HYPHENED
    if declared:
        return Split.AS_DECLARED
    return Split.BROKEN if any(letter in LINE_BREAKS for letter in found) else Split.SPACED


def split_of(text: Folded, candidate: Candidate) -> Split:
    """Return how the name is split where it stands; invisible characters split nothing."""
    declared = candidate.needle.gaps
    worst = Split.AS_DECLARED
    for place in range(candidate.first + 1, candidate.last):
        end, start = text.ends[place], text.starts[place]
        found = INVISIBLES.sub("", text.text[end:start]) if -1 < end < start else ""
        if found or place - candidate.first in declared:
            worst = max(worst, _split(declared.get(place - candidate.first, ""), found))
    return worst
