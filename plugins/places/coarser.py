"""What to write instead of a place that is too fine, in the language of the text."""

from plugins.common.languages import LANGUAGES, Lang
from plugins.places.found import FoundPlace
from plugins.places.gazetteer import by_code
from plugins.places.provinces import provinces
from plugins.read.schema.base import PlaceLevel

_DIGITS: dict[PlaceLevel, int] = {"province": 2, "district": 4, "commune": 6}
_COUNTRY = {"latin": "Cambodia", "khmer": "កម្ពុជា"}
_NAMED: dict[str, dict[PlaceLevel, str]] = {
    "latin": {"province": "{} province", "district": "{} district", "commune": "{} commune"},
    "khmer": {"province": "ខេត្ត{}", "district": "ស្រុក{}", "commune": "ឃុំ{}"},
}
_UNNAMED: dict[str, dict[PlaceLevel, str]] = {
    "latin": {"province": "a province", "district": "a district", "commune": "a commune", "village": "a village"},
    "khmer": {"province": "ខេត្តមួយ", "district": "ស្រុកមួយ", "commune": "ឃុំមួយ", "village": "ភូមិមួយ"},
}
_IN = {"latin": "{} in {}", "khmer": "{}ក្នុង{}"}
_CAPITAL = "12"  # Phnom Penh is no province by name


def coarser(found: FoundPlace, limit: PlaceLevel, code: str, lang: Lang) -> str:
    """Return the place of level `limit` in which `found` lies, if that is known; else words such as "a village in Siem Reap province".

    `code`: where the text happens; where several places bear the name, one that lies there is meant. A bare Khmer name that
    lies elsewhere may be an ordinary word: no province is told then.

    >>> from plugins.places.in_texts import places_in
    >>> [coarser(place, "province", "17", Lang("en")) for place in places_in("Svay Leu commune, Anlong Veng district")]
    ['Siem Reap province', 'Oddar Meanchey province']
    """
    script = LANGUAGES[lang].script
    if limit not in _DIGITS:
        return _COUNTRY[script]
    lies_in = sorted({place.code[: _DIGITS[limit]] for place in found.places})
    own = code[: _DIGITS[limit]] if len(code) >= _DIGITS[limit] else ""
    if own in lies_in or (len(lies_in) == 1 and not (own and _may_be_a_word(found, script))):
        return _place(own if own in lies_in else lies_in[0], limit, script)
    unnamed = _UNNAMED[script][found.level]
    return _IN[script].format(unnamed, _place(own, limit, script)) if own and not lies_in else unnamed


def _may_be_a_word(found: FoundPlace, script: str) -> bool:
    """Tell whether a name stands alone in a script without capitals: another province would be a guess, and mislead."""
    return script == "khmer" and (found.start, found.end) == (found.first, found.last)


def _place(code: str, limit: PlaceLevel, script: str) -> str:
    """The place of a code with the word for its level: the usual name of a province, the official one of a district or commune."""
    if code == _CAPITAL:
        return _name(code, script)
    return _NAMED[script][limit].format(_name(code, script)) if code in by_code() else _UNNAMED[script][limit]


def _name(code: str, script: str) -> str:
    if len(code) == 2:
        return provinces()[code].names[Lang("km" if script == "khmer" else "en")]
    return by_code()[code].names[1 if script == "khmer" else 0]
