"""Where something stands in a paragraph of Khmer."""

import pytest

from plugins.mentions.spot import spot

TEXT = "គាត់រស់នៅក្នុងភូមិ។ ពួកគេធ្វើស្រែ ហើយ{mother-01}លក់បាយ! «ចាស៎» ហើយ ABA ក៏មាន"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("គាត់", (1, 1, 1), id="the beginning"),
        pytest.param("ភូមិ", (1, 1, 4), id="in a part without spaces"),
        pytest.param("ពួកគេ", (2, 1, 1), id="the second sentence"),
        pytest.param("{mother", (2, 2, 2), id="a handle"),
        pytest.param("លក់", (2, 2, 3), id="after a handle"),
        pytest.param("«ចាស៎", (3, 1, 1), id="after an exclamation mark"),
        pytest.param("ABA", (3, 3, 1), id="Latin letters"),
    ],
)
def test_the_place_can_be_counted(words, expected):
    assert spot(TEXT, TEXT.index(words)) == expected


def test_invisible_characters_and_an_empty_text_count_nothing():
    assert spot("គាត់\u200bរស់", 5) == (1, 1, 2)
    assert spot("", 0) == (1, 1, 1)
