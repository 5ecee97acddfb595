"""Spellings of one Khmer name that sound alike: ត្រ and ទ្រ, ណ and ន, ឡ and ល, doubled letters, signs that are left out.

Looked up only after a word such as "commune", where what follows is a place anyway; alone such a key would hit ordinary words.
"""

import re
from functools import cache, lru_cache

from plugins.people.clusters import CLUSTER
from plugins.people.fold import Folded, is_khmer
from plugins.places.gazetteer import Named
from plugins.places.index import khmer_index

LONGEST = 12  # clusters
SHORTEST = 3
_ALIKE = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("[\u17c9\u17ca\u17cb\u17cc\u17cd\u17cf\u17d0]", ""),  # signs that are often left out
        ("ណ", "ន"),
        ("ឡ", "ល"),
        ("ឌ", "ដ"),
        ("ឍ", "ធ"),
        ("ឋ", "ថ"),
        ("[ឝឞ]", "ស"),
        ("ឬ|ឫ", "រឹ"),
        ("ទ្រ", "ត្រ"),
        ("([ក-អ])្\\1", r"\1"),  # doubled: ន្ន, ត្ត
        ("([ក-អ])ម្([ក-អ])", r"\1ំ\2"),  # សម្រោង, សំរោង
        ("អូរ(?=[ក-អ])", "អូ"),
        ("្ត(?![\u17b6-\u17d3])", "្ទ"),
    )
)
_CLUSTERS = re.compile(CLUSTER)


@lru_cache(maxsize=4096)
def sound(key: str) -> str:
    """Return folded Khmer as it sounds, for comparison only.

    >>> sound("សូត្រនិគម") == sound("សូទ្រនិគម"), sound("សម្រោង") == sound("សំរោង"), sound("ស្វាយ") == sound("ស្រែ")
    (True, True, False)
    """
    for pattern, letters in _ALIKE:
        key = pattern.sub(letters, key)
    return key


@cache
def _index() -> dict[str, tuple[Named, ...]]:
    found: dict[str, tuple[Named, ...]] = {}
    for key, places in khmer_index().items():
        if is_khmer(key) and len(_CLUSTERS.findall(key)) >= SHORTEST:
            alike = sound(key)
            found[alike] = (*found.get(alike, ()), *places)
    return found


def names_that_sound(key: Folded, first: int) -> list[tuple[int, tuple[Named, ...]]]:
    """Return where the names end that sound like what begins at `first` of the key, and their places, longest first."""
    ends = [end for end in range(first + 1, len(key.key) + 1) if key.ends[end] >= 0][:LONGEST]
    spelt = ((end, _index().get(sound(key.key[first:end]))) for end in reversed(ends))
    return [(end, places) for end, places in spelt if places]
