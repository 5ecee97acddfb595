"""Landmarks, distances and points on a map in sentences of both languages."""

import pytest

from plugins.common.languages import Lang
from plugins.details.coordinates import coordinates, is_map
from plugins.details.distances import distances
from plugins.details.landmarks import landmarks
from tests.unit.places.test_found import rows, wanted


def told(text: str, lang: str) -> list[tuple[str, str]]:
    found = [t for detector in (landmarks, distances, coordinates) for t in detector(text, Lang(lang))]
    return [(t.kind, text[t.start : t.end]) for t in sorted(found, key=lambda t: t.start)]


def test_what_a_sentence_tells_is_found_and_nothing_else():
    table = rows("details.tsv", 3)
    assert [n for n, (lang, text, found) in enumerate(table, 1) if told(text, lang) != wanted(found)] == []


@pytest.mark.parametrize("lang", ["en", "km"])
def test_a_distance_has_the_same_value_in_digits_and_in_words(lang):
    pair = {"en": ("12 km from town", "twelve km from town"), "km": ("ចម្ងាយ ១២ គ.ម ពីក្រុង", "ចម្ងាយដប់ពីរ គ.ម ពីក្រុង")}[lang]
    assert len({t.value for text in pair for t in distances(text, Lang(lang))}) == 1


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.google.com/maps/place/x", True),
        ("https://maps.google.com/?q=13.3,103.8", True),
        ("https://maps.app.goo.gl/abc", True),
        ("https://www.openstreetmap.org/#map=15/13.36/103.85", True),
        ("https://osm.org/go/x", True),
        ("https://maps.apple.com/?ll=1,2", True),
        ("https://ul.waze.com/ul?ll=1,2", True),
        ("geo:13.36,103.85", True),
        ("https://example.org/?at=13.3633,103.8564", True),
        ("https://www.google.com/search?q=maps", False),
        ("https://example.org/maps", False),
        ("https://wrc.example.org/", False),
    ],
)
def test_a_link_to_a_map_is_known_by_its_address(address, expected):
    assert is_map(address) is expected
