"""The titles, words of kinship and naming words after which a short name is one."""

from functools import cache

from plugins.people.cues import ENGLISH_CUE, NEAR, TITLE
from plugins.people.fold import folded
from plugins.people.words import rows


@cache
def khmer_cues() -> tuple[str, ...]:
    """Return the folded Khmer cues, weak ones too: a leaked name is worse than a question about a word."""
    return tuple(folded(cue) for cue, *_ in rows("honorifics.tsv"))


@cache
def khmer_titles() -> tuple[str, ...]:
    """Return those after which a bare family name stands: nobody is "named" by it, and ហៅជា is "called", with a family name in it."""
    return tuple(folded(cue) for cue, _, kind in rows("honorifics.tsv") if not kind.startswith("naming"))


def ends_in_a_cue(text: str, place: int) -> bool:
    """Tell whether an English cue stands just before `place` of `text`.

    >>> ends_in_a_cue("and Mrs. Chan", 9), ends_in_a_cue("the hours Chan", 10)
    (True, False)
    """
    return ENGLISH_CUE.search(text[max(0, place - NEAR) : place]) is not None


CUE_ENDS = frozenset(
    [
        *TITLE.replace("madame?", "madam|madame").split("|"),
        *[
            "named",
            "called",
            "is",
            "was",
            "are",
            "s",
            "as",
            "aka",
            "alias",
            "me",
            "him",
            "her",
            "us",
            "them",
            "am",
            "m",
        ],
    ]
)
"""The last words of all English cues, as fold lines hold them: where none of these is before a word, no cue is."""
