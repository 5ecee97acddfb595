"""Spellings of one Khmer name in Latin letters: a key that is the same for Somaly, Sokmali, Sukmaly and Sok Maly."""

import re
from functools import lru_cache

from plugins.people.fold import folded

# In this order. A final k is not heard before a consonant (Sokmaly); o and u are written for one vowel (Bopha, Bupha).
RULES = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("oeu|oe", "e"),
        ("ou|u", "o"),
        ("ph|b", "p"),
        ("th|d", "t"),
        ("kh|g", "k"),
        ("w", "v"),
        ("ey|ee|y", "i"),
        ("h", ""),
        (r"(.)\1+", r"\1"),
        ("k(?=[^aeiou])", ""),
        (r"(.)\1+", r"\1"),
    )
)
SHORTEST = 5  # letters; shorter names meet too many others


@lru_cache(maxsize=8192)
def romanisation_key(name: str) -> str:
    """Return the key of a Latin name or word; two spellings of one name mostly have the same.

    Keys act on sources, where they ask; never on the output, where they would hit "money". Over an English
    dictionary the key of Somaly met one word, "Somali" (measured).

    >>> {romanisation_key(name) for name in ("Somaly", "Sokmali", "Sukmaly", "Sok Maly")}
    {'somali'}
    """
    key = folded(name)
    for pattern, letters in RULES:
        key = pattern.sub(letters, key)
    return key
