"""A text of twice the length takes twice the steps, not four times: whoever can write a text could else make everybody wait."""

import re
import sys
from collections import Counter

import pytest

from tests.told import Company, her, told

PEOPLE = Company((her(names={"en": {"family": "Sok", "given": "Sreymom"}, "km": {"family": "សុខ", "given": "ស្រីមុំ"}}),))
MOST = 2.3
"""Times as many calls for twice the text; a square would take 4."""
FEW = 40

UNITS = [
    pytest.param("en", "Wat ", id="a capitalised word"), pytest.param("en", "Svay Leu, ", id="places in a row"),
    pytest.param("en", "Sokha, Svay Leu and ", id="given names between places"), 
    pytest.param("en", "account 123456 ", id="accounts"),
    pytest.param("en", "{mother-01} ", id="handles"), pytest.param("en", "{=x}\n\n", id="settled words in paragraphs"),
    pytest.param("en", "{=", id="braces that do not close"), pytest.param("en", "Rose\n\n", id="paragraphs of a word"),
    pytest.param("en", "*{mother-01}* ", id="handles in italics"),
    
    pytest.param("km", "ភូមិ", id="a word for villages"), pytest.param("km", "វត្ត", id="a word for pagodas"),
    pytest.param("km", "ស្ត្រីម្នាក់មានផ្ទះ", id="words without spaces"), 
]  # fmt: skip


def calls(body: str, lang: str) -> int:
    """How many functions are called to tell a text, Python's own included."""
    count = Counter()

    def seen(_frame, event, _arg):
        count[event] += 1

    re.purge()  # else those patterns are made again that other tests have pushed out, in one text and not in the next
    sys.setprofile(seen)
    try:
        told(body, PEOPLE, lang=lang)
    finally:
        sys.setprofile(None)
    return count["call"] + count["c_call"]


@pytest.mark.parametrize(("lang", "unit"), UNITS)
def test_twice_the_text_takes_twice_the_steps(lang, unit):
    told(unit, PEOPLE, lang=lang)  # what is made once, such as patterns
    nothing, once, twice = (calls(unit * many, lang) for many in (1, FEW, 2 * FEW))
    assert twice - nothing <= MOST * (once - nothing)
