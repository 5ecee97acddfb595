"""Which places a text may name."""

import pytest

from plugins.common.languages import LANGUAGES
from plugins.people.given_names import is_given_name
from plugins.places.names import allowed_names, level_of, place_names, well_known
from plugins.places.provinces import province_of, provinces
from plugins.read.schema.base import is_slug

# Siem Reap; Chi Kraeng district; Kampong Kdei commune; Roka village.
PROVINCE, DISTRICT, COMMUNE, VILLAGE = "17", "1704", "170403", "17040301"


@pytest.mark.parametrize(
    ("code", "level"), [(PROVINCE, "province"), (DISTRICT, "district"), (COMMUNE, "commune"), (VILLAGE, "village")]
)
def test_the_length_of_a_code_tells_its_level(code, level):
    assert level_of(code) == level
    assert place_names(code)


@pytest.mark.parametrize(
    ("level", "district", "commune", "village"),
    [
        ("none", False, False, False), ("country", False, False, False), ("province", False, False, False),
        ("district", True, False, False), ("commune", True, True, False), ("village", True, True, True),
    ],
)  # fmt: skip
def test_the_own_place_of_a_text_is_named_down_to_its_level(level, district, commune, village):
    names = allowed_names(level, VILLAGE, ())
    assert [name in names for name in ("Chi Kraeng", "Kampong Kdei", "Roka")] == [district, commune, village]
    assert [name in names for name in ("ជីក្រែង", "កំពង់ក្ដី", "រកា")] == [district, commune, village]


@pytest.mark.parametrize(
    ("level", "may"), [("none", False), ("country", False), ("province", True), ("district", True)]
)
def test_any_province_may_be_named_from_the_level_of_a_province(level, may):
    assert ("Kampot" in allowed_names(level, VILLAGE, ())) is may


@pytest.mark.parametrize(
    ("level", "lake", "temple"),
    [
        ("country", False, False),
        ("province", True, False),
        ("district", True, False),
        ("commune", True, False),
        ("village", True, True),
    ],
)
def test_a_well_known_place_is_named_where_a_place_as_fine_may_be(level, lake, temple):
    names = allowed_names(level, None, ())
    assert [name in names for name in ("Tonle Sap", "Bangkok", "Wat Bo", "វត្តបូព៌")] == [lake, lake, temple, temple]


def test_a_well_known_place_is_nobodys_name():
    assert [row for row in well_known() if is_given_name(row[1]) or is_given_name(row[2])] == []


def test_the_places_of_a_partner_may_be_named_with_what_they_lie_in():
    names = allowed_names("country", None, [DISTRICT])
    assert set(place_names(DISTRICT)) | set(place_names(PROVINCE)) <= set(names)


def test_there_are_25_provinces_each_with_an_address_and_a_name_in_every_language():
    assert len(provinces()) == 25
    assert len({province.slug for province in provinces().values()}) == 25
    for code, province in provinces().items():
        assert province.code == code
        assert is_slug(province.slug)
        assert set(province.names) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("code", "slug"), [("17", "siem-reap"), (VILLAGE, "siem-reap"), (None, None), ("", None), ("99", None)]
)
def test_the_province_of_a_code_of_any_length(code, slug):
    province = province_of(code)
    assert (province.slug if province else None) == slug


def test_a_code_that_does_not_exist_has_no_names():
    assert place_names("1799") == place_names("179999") == place_names("17999999") == place_names("99") == ()
