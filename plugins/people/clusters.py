"""Khmer clusters (a base letter with its subscripts, vowels and signs) and how each is folded, for matching only.

`pheasa` puts the signs in order; seven rules more fold what looks the same (`folded_cluster`). A fold is never
written: it changes correct spellings (ប្ដូរ → ប្តូរ).
"""

import re
from functools import lru_cache

from pheasa import normalize

# Default-ignorable characters: nobody sees them, and a name must match through them.
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
INVISIBLES = re.compile(f"[{INVISIBLE}]+")
CLUSTER = f"[\u1780-\u17b3\u25cc](?:[{INVISIBLE}]*(?:\u17d2[{INVISIBLE}]*[\u1780-\u17b3]|[\u17b6-\u17d1\u17d3\u17dd]))*"
DOUBLED_MARK = re.compile("([\u17b6-\u17d1\u17d3])\\1+")
SAME = str.maketrans(
    {
        "\u17d3": "",  # bathamasat and atthacan: archaic signs
        "\u17dd": "",
        "\u17c8": "\u17c7",  # ៈ is typed as ះ
        "\u17a3": "\u17a2",  # deprecated letters for អ and អា
        "\u17a4": "\u17a2\u17b6",
        "\u17b2": "\u17b1",  # ឲ, a variant of ឱ
    }
)


@lru_cache(maxsize=16384)
def folded_cluster(cluster: str) -> str:
    """Fold one cluster, so that spellings that look the same become the same.

    >>> folded_cluster("បុ៊") == folded_cluster("ប៊ុ"), folded_cluster("ដា") == folded_cluster("តា")
    (True, False)
    """
    bare = DOUBLED_MARK.sub(r"\1", INVISIBLES.sub("", cluster))
    ordered = INVISIBLES.sub("", str(normalize(bare)))
    return ordered.replace("\u17d2\u178a", "\u17d2\u178f").translate(SAME)  # coeng ដ and coeng ត are one glyph
