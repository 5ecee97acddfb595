"""Villages, communes and districts as details (R10): what each adds to the score of a text."""

from collections.abc import Mapping

from plugins.common.languages import Lang
from plugins.details.telling import Kind, Telling
from plugins.places.found import FoundPlace
from plugins.places.in_texts import places_in
from plugins.places.spelling import latin_key

WEIGHTS: Mapping[Kind, int] = {"village": 6, "commune": 4, "district": 2}
UNIQUE = 2  # more, where the name is borne by one place of Cambodia: 7,574 of its villages are
_FINE: Mapping[str, Kind] = {"village": "village", "commune": "commune", "district": "district"}


def places(text: str, _lang: Lang) -> tuple[Telling, ...]:
    """Return the places finer than a province that `text` names, in either script (R10).

    >>> [(t.kind, t.weight) for t in places("Kandal village in Svay Leu district", Lang("en"))]
    [('village', 6), ('district', 4)]

    Source: UK Data Service: names of villages and small towns are likely to identify; HIPAA: places smaller than a state. The weights are our
    own.
    """
    return tuple(
        Telling(found.start, found.end, _FINE[found.level], _weight(found), _value(found, text))
        for found in places_in(text)
        if found.level in _FINE
    )


def _weight(found: FoundPlace) -> int:
    return WEIGHTS[_FINE[found.level]] + (UNIQUE if len(found.places) == 1 else 0)


def _value(found: FoundPlace, text: str) -> str:
    """The same place in two spellings or scripts is one: its code, the first one where the name is shared."""
    return found.places[0].code if found.places else latin_key(text[found.first : found.last])
