"""The places that a text names, in whatever script."""

from collections.abc import Iterable
from functools import lru_cache

from plugins.common.spans import spans
from plugins.places.found import FoundPlace
from plugins.places.khmer import khmer_places
from plugins.places.latin import latin_places
from plugins.places.latin_small import small_places


@lru_cache(maxsize=512)
def places_in(text: str) -> tuple[FoundPlace, ...]:
    """Return the places that `text` names in Latin and in Khmer letters, in order."""
    return _with_small((*latin_places(text), *khmer_places(text)), small_places(text))


def places_in_words(words: str) -> tuple[FoundPlace, ...]:
    """Return the places among words without a sentence: of an address, of a pseudonym.

    >>> [found.level for found in places_in_words("puok market")]
    ['district']
    """
    return _with_small(places_in(words), small_places(words, anywhere=True))


def _with_small(found: Iterable[FoundPlace], small: Iterable[FoundPlace]) -> tuple[FoundPlace, ...]:
    """A name that was found with a word such as "village" beside it is found once."""
    known = tuple(found)
    taken = spans((place.start, place.end) for place in known)
    more = (place for place in small if not taken.meet(place.start, place.end))
    return tuple(sorted((*known, *more), key=lambda place: place.start))
