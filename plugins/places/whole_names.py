"""Words that are the name of a place and nothing beside it: an entry of a glossary frees them from no limit (R10)."""

from functools import lru_cache

from plugins.common.languages import Lang
from plugins.details.landmarks import landmarks
from plugins.people.fold import folded, is_khmer
from plugins.places.gazetteer import is_finer
from plugins.places.in_texts import places_in
from plugins.places.index import khmer_index, latin_index
from plugins.places.spelling import latin_key
from plugins.read.schema.base import PlaceLevel


@lru_cache(maxsize=4096)
def is_finer_place(words: str, level: PlaceLevel) -> bool:
    """Tell whether `words` are as a whole the name of a place finer than `level`, in either script, or of a landmark where no finer place
    than the province may be named. A province of that name goes before.

    >>> [is_finer_place(words, "province") for words in ("Svay Leu", "ស្រុកស្វាយលើ", "Kampot", "Svay Leu weavers", "Amok")]
    [True, True, False, False, False]
    """
    words = words.strip()
    khmer = is_khmer(words)
    named = khmer_index().get(folded(words), ()) if khmer else latin_index().get(latin_key(words), ())
    if named:
        return not any(place.level == "province" for place in named) and any(is_finer(p.level, level) for p in named)
    whole = (0, len(words))
    if any((found.start, found.end) == whole and is_finer(found.level, level) for found in places_in(words)):
        return True
    lang = Lang("km" if khmer else "en")
    return is_finer("district", level) and any((t.start, t.end) == whole for t in landmarks(words, lang))
