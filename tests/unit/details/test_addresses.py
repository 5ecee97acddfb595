"""Numbers of houses, streets and milestones, in both languages; other numbers of houses and roads stay quiet."""

import pytest

from plugins.common.languages import Lang
from plugins.details.addresses import addresses


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "The house is number 14 on Street 51.", ["house is number 14 on Street 51"]),
        ("en", "She lives off Street 271, house 42B.", ["Street 271", "house 42B"]),
        ("en", "It stands on National Road 6, at kilometre 14.", ["National Road 6", "kilometre 14"]),
        ("km", "ផ្ទះលេខ ១៤ ផ្លូវលេខ ៥១។", ["ផ្ទះលេខ ១៤", "ផ្លូវលេខ ៥១"]),
        ("km", "តាមផ្លូវជាតិលេខ ៦ ត្រង់គីឡូម៉ែត្រលេខ ១៤។", ["ផ្លូវជាតិលេខ ៦", "គីឡូម៉ែត្រលេខ ១៤"]),
        ("en", "They built 14 houses along the road in 2014.", []),
        ("en", "The street was quiet at 5 in the morning.", []),
        ("en", "A warehouse 20 metres long.", []),
        ("km", "ផ្ទះ ១៤ ខ្នងត្រូវបានសាងសង់។", []),
        ("km", "គាត់ដើរតាមផ្លូវ។", []),
    ],
)
def test_addresses(lang, text, found):
    assert [text[t.start : t.end] for t in addresses(text, Lang(lang))] == found
