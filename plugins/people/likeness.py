"""Names too much alike to stand side by side: a pseudonym must be unlike every name near it."""

from functools import lru_cache

from plugins.people.fold import folded, is_khmer
from plugins.people.romanisation import romanisation_key


def are_alike(one: str, other: str) -> bool:
    """Tell whether a reader may take one name for the other; of a name in several parts, whether any part is like.

    Latin: their romanisation keys differ by one letter at most. Khmer: they read the same (`fold.folded`).

    >>> are_alike("Davy", "Thavy"), are_alike("Bopha", "Sok Bupha"), are_alike("Bopha", "Kunthea"), are_alike("ចាន់ធូ", "ចាន់\u200bធូ")
    (True, True, False, True)
    """
    if is_khmer(one) != is_khmer(other):
        return False
    if is_khmer(one):
        return bool(_khmer_parts(one) & _khmer_parts(other))
    return any(within_one(a, b) for a in _latin_keys(one) for b in _latin_keys(other))


@lru_cache(maxsize=4096)
def _khmer_parts(name: str) -> frozenset[str]:
    return frozenset(map(folded, (name, *name.split()))) - {""}


@lru_cache(maxsize=4096)
def _latin_keys(name: str) -> frozenset[str]:
    return frozenset(map(romanisation_key, (name, *name.split()))) - {""}


def within_one(one: str, other: str) -> bool:
    """Tell whether one letter added, dropped or changed makes the two equal, or none.

    >>> within_one("nara", "nari"), within_one("nara", "naran"), within_one("nara", "rana")
    (True, True, False)
    """
    if abs(len(one) - len(other)) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[same:], other[same:]
    return rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]
