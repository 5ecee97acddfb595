"""Letters in disguise: what a reader takes for a Latin letter, as that letter. For judging a word only; the text stays as typed."""

import re
import unicodedata

from plugins.people.clusters import INVISIBLE
from plugins.people.fold import LOOK_ALIKE

MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
APOSTROPHES = "'’‘ʼ＇´′"
DOTS = ".\u2024\u3002\ufe52\uff0e\uff61"
"""Full stops of any width and script that a browser takes for the dot of an address, or a reader."""
_DROPPED = re.compile(f"[{INVISIBLE}{MARKS}]")
_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_PAIRS = str.maketrans({"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss"})


def plain(text: str) -> str:
    r"""Return `text` in plain Latin letters where it only looks otherwise; case is kept (`people.fold` drops it).

    >>> plain("Ｓokhà"), plain("\u0405ok\u200bha"), plain("Women’s")
    ('Sokha', 'Sokha', "Women's")
    """
    if text.isascii():
        return text
    whole = unicodedata.normalize("NFKD", text.translate(_APOSTROPHE).translate(_PAIRS))
    return _DROPPED.sub("", whole).translate(LOOK_ALIKE)
