"""Cues: a title, a word of kinship or "named" just before what may be a name, and words of places beside it."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from plugins.people.clusters import INVISIBLES
from plugins.people.fold import Folded, folded
from plugins.people.words import rows

# A name after one of these is somebody's; also the Khmer ones as they are written in Latin letters.
TITLE = (
    "mr|mrs|ms|miss|mister|mistress|madame?|mme|dr|doctor|prof|professor|teacher|sir|lady|lord|officer|captain|sergeant"
    "|colonel|general|judge|nurse|midwife|chief|minister|pastor|rev|reverend|ven|venerable|monk|abbot|uncle|aunt|auntie"
    "|aunty|grandmother|grandma|granny|grandfather|grandpa|sister|brother|cousin"
    "|lok|lokta|neak|oknha|bong|pou|ming|yeay|chumteav|kru|lokkru"
)
# Only these are written with a full stop; after "her aunt." a sentence begins, and "Long ago" or "In" is no name there.
SHORTENED = "mr|mrs|ms|mme|dr|prof|rev|ven|sgt|capt|col|gen|sr|br"
NAMING = (
    r"(?:nick)?named|called|(?:sur|nick)?names?(?:\s+(?:is|was|are)|['’]s)|known\s+as|aka|alias"
    r"|call(?:s|ed)?\s+(?:me|him|her|us|them)|i\s+am|i['’]m"
)
OPENING = "«“„‘\"'(‹"
ENGLISH_CUE = re.compile(
    rf"(?<![^\W_])(?:(?P<title>(?:{SHORTENED})\.|(?:{TITLE}))\s+|(?P<naming>{NAMING})[\s:]+[{OPENING}]*)$",
    re.IGNORECASE,
)
ENGLISH_PLACE_BEFORE = re.compile(r"(?<![^\W_])(?:village|commune|district|province)s?(?:\s+of)?\s+$", re.IGNORECASE)
ENGLISH_PLACE_AFTER = re.compile(r"\s+(?:village|commune|district|province)s?(?![^\W_])", re.IGNORECASE)
KHMER_PLACES = tuple(map(folded, ("ភូមិ", "ឃុំ", "សង្កាត់", "ស្រុក", "ខណ្ឌ", "ខេត្ត", "ក្រុង")))
NEAR = 40  # characters; the longest cue is shorter

Kind = Literal["title", "kin", "naming"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue that ends where a name may begin. `start` is its place in the text; a weak one is also a pronoun or prefix."""

    start: int
    kind: Kind
    weak: bool = False


@cache
def _khmer_cues() -> dict[str, tuple[Kind, bool]]:
    kinds: dict[str, Kind] = {"naming": "naming", "title": "title", "kin": "kin"}
    return {folded(cue): (kinds[kind.split()[0]], "weak" in kind) for cue, _, kind in rows("honorifics.tsv")}


@cache
def _khmer_endings() -> tuple[str, ...]:
    return tuple(_khmer_cues())


@cache
def _longest_khmer_cue() -> int:
    return max(map(len, _khmer_cues()))


def _khmer_cue(text: Folded, end: int) -> Cue | None:
    last = end
    while last and text.key[last - 1] in OPENING + ":៖":
        last -= 1
    if not text.key.endswith(_khmer_endings(), 0, last):
        return None
    for first in range(max(0, last - _longest_khmer_cue()), last):
        kind, weak = _khmer_cues().get(text.key[first:last], (None, False))
        if kind and text.starts[first] >= 0 and text.ends[last] >= 0 and (last == end or kind == "naming"):
            return Cue(text.starts[first], kind, weak)
    return None


def _english_cue(text: Folded, start: int) -> Cue | None:
    near = max(0, start - NEAR)
    visible = [at for at in range(near, start) if not INVISIBLES.match(text.text[at])]
    found = ENGLISH_CUE.search("".join(text.text[at] for at in visible))
    return Cue(visible[found.start()], "title" if found["title"] else "naming") if found else None


def cue_before(text: Folded, place: int) -> Cue | None:
    """Return the cue just before the unit at `place` of `text.key`, in either script; the longest one.

    >>> sentence = Folded("his wife, named Mom")
    >>> cue_before(sentence, sentence.key.index("mom")).kind
    'naming'
    """
    if place == 0:
        return None
    previous = text.key[place - 1]
    if (previous.isascii() and previous.isalpha()) or previous in OPENING + ".:":
        return _english_cue(text, text.starts[place]) or _khmer_cue(text, place)
    return _khmer_cue(text, place)


def beside_place_word(text: Folded, first: int, last: int) -> bool:
    """Tell whether `key[first:last]` stands straight after a word like "village", or in English straight before one.

    A name there is asked about: villages are named like people (rules.md, "Protected terms").

    >>> sentence = Folded("ភូមិសុខា")
    >>> beside_place_word(sentence, sentence.key.index("សុ"), len(sentence.key))
    True
    """
    if text.key.endswith(KHMER_PLACES, 0, first):
        return True
    start, end = text.starts[first], text.ends[last]
    before = text.text[max(0, start - NEAR) : start]
    return bool(ENGLISH_PLACE_BEFORE.search(before) or ENGLISH_PLACE_AFTER.match(text.text, end))
