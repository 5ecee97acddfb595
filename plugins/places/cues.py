"""The Khmer words that stand before the name of a place, and what levels each can introduce."""

import re

from plugins.people.fold import folded
from plugins.read.schema.base import PlaceLevel

# What may follow each word for a place: ស្រុក is also "country" and ឃុំ "to hold", so that only names of their own kind do.
_WORDS: dict[str, tuple[PlaceLevel, ...]] = {
    "ភូមិ": ("village", "commune", "district"),
    "ឃុំ": ("commune", "district"),
    "សង្កាត់": ("commune", "district"),
    "ស្រុក": ("district", "province"),
    "ខណ្ឌ": ("district",),
    "ក្រុង": ("district", "province"),
    "ខេត្ត": ("province",),
    "រាជធានី": ("province",),
}
CUES = {folded(word): levels for word, levels in _WORDS.items()}
CUE = re.compile("|".join(sorted(CUES, key=len, reverse=True)))
