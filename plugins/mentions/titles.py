"""The title before a name: kept with a name, dropped before a role ("Mrs {mother-01}" → "the woman")."""

import re

from plugins.people.cues import cue_before
from plugins.people.fold import Folded

_OPENS = re.compile(r"(?:^|[.!?។៕\u2028][\"'”’»)\]]*)[\s\"'“‘«(\[—–*_-]*$|[:៖]\s*[\"“‘«]\s*$")
_LONGEST_TITLE = 40
NEAR = 200
"""How far back the end of a sentence is looked for, in characters: more signs never stand between it and the next word."""
_STAND_IN = "x"


def title_start(text: str, start: int) -> int:
    """Return where the title right before `start` begins, or `start`. In English only a capitalised word is a title: "her sister X".

    >>> title_start("and Mrs Chan", 8), title_start("her sister Chan", 11)
    (4, 11)
    """
    near = max(0, start - _LONGEST_TITLE)
    before = Folded(text[near:start] + _STAND_IN)
    cue = cue_before(before, len(before.key) - 1)
    if cue is None or cue.kind == "naming":
        return start
    first = text[near + cue.start]
    return start if first.isascii() and first.islower() else near + cue.start


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence begins at `start`.

    >>> opens_sentence("Rain. Then", 6), opens_sentence("“Go.” Then", 6), opens_sentence("the rain", 4)
    (True, True, False)
    """
    return bool(_OPENS.search(text, max(0, start - NEAR), start))
