"""The places that a text names, in whatever script."""

from functools import lru_cache

from plugins.places.found import FoundPlace
from plugins.places.khmer import khmer_places
from plugins.places.latin import latin_places


@lru_cache(maxsize=512)
def places_in(text: str) -> tuple[FoundPlace, ...]:
    """Return the places that `text` names in Latin and in Khmer letters, in order."""
    return tuple(sorted((*latin_places(text), *khmer_places(text)), key=lambda found: found.start))
