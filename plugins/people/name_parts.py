"""What a given name holds that may stand alone in a text: officers also write a title, a family name or a second spelling into it."""

import re
from functools import cache

from plugins.people.clusters import INVISIBLES
from plugins.people.fold import folded
from plugins.people.words import rows

# White space, punctuation, and the sign that repeats a Khmer word.
BETWEEN = re.compile("[\\s\u17d4-\u17da]+")


@cache
def _titles() -> tuple[str, ...]:
    """The Khmer titles of two words and more, longest first: no name begins with one, as it may with នាង or លោក."""
    found = [
        title
        for title, _, kind in rows("honorifics.tsv")
        if kind == "title" and len(folded(title)) > len(folded("លោក"))
    ]
    return tuple(sorted(found, key=len, reverse=True))


def name_parts(given: str) -> tuple[str, ...]:
    """Return the parts of a given name that differ from the whole of it, in order.

    >>> name_parts("Sokmaly"), name_parts("Mrs Sokmaly"), name_parts("អ្នកស្រីសុខម៉ាលី")
    ((), ('Mrs', 'Sokmaly'), ('សុខម៉ាលី',))
    """
    pieces = [INVISIBLES.sub("", piece) for piece in BETWEEN.split(given)]
    bare = [_without_title(piece) for piece in pieces]
    return tuple(dict.fromkeys(piece for piece in bare if piece and piece != given))


def _without_title(piece: str) -> str:
    return next((piece.removeprefix(title) for title in _titles() if piece.startswith(title)), piece)
