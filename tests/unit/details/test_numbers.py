"""Numbers in running text, by tables that a translator can read."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.common.languages import Lang
from plugins.details.numbers import Number, numbers
from tests.conftest import ROOT

INVISIBLE = "\u200b\u200c\u2060\u00ad\ufeff"


def cases(lang: str) -> list[tuple[str, str]]:
    lines = (ROOT / f"tests/fixtures/details/numbers.{lang}.tsv").read_text(encoding="utf-8").split("\n")
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def said(number: Number) -> str:
    high = f"–{number.high}" if number.high is not None else ""
    return f"{number.value}{high}{'.' if number.form == 'ordinal' else ''}"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [pytest.param(lang, *case, id=f"{lang}, case {i}") for lang in ("en", "km") for i, case in enumerate(cases(lang))],
)
def test_the_numbers_of_a_sentence_are_read(lang, text, expected):
    assert " ".join(map(said, numbers(text, Lang(lang)))) == expected


@pytest.mark.parametrize("lang", ["en", "km"])
def test_a_number_stands_where_it_was_typed(lang):
    text = {"en": "She is forty-\u00adone now.", "km": "អាយុសែ\u200bសិប\u200bមួយឆ្នាំ"}[lang]
    typed = {"en": "forty-\u00adone", "km": "សែ\u200bសិប\u200bមួយ"}[lang]
    assert [text[n.start : n.end] for n in numbers(text, Lang(lang))] == [typed]


@settings(max_examples=150, deadline=None)
@given(value=st.integers(0, 999_999), place=st.integers(0, 30), letter=st.sampled_from(INVISIBLE))
def test_a_number_is_read_through_invisible_characters_in_any_digits(value, place, letter):
    khmer = str(value).translate({ord(d): chr(0x17E0 + int(d)) for d in "0123456789"})
    for digits, lang in ((str(value), "en"), (khmer, "km"), (khmer, "en")):
        at = place % (len(digits) + 1)
        text = f"({digits[:at]}{letter}{digits[at:]})"
        assert [n.value for n in numbers(text, Lang(lang))] == [value]


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet="មួយពីរបប្រាំ្ដ់សិបែលន 0123456789០១២-.,andftyhu\u200b'", max_size=40))
def test_no_text_breaks_it_and_numbers_do_not_overlap(text):
    for lang in ("en", "km"):
        found = numbers(text, Lang(lang))
        assert all(a.end <= b.start for a, b in itertools.pairwise(found))
        assert all(0 <= n.start < n.end <= len(text) for n in found)


@pytest.mark.parametrize("lang", ["en", "km"])
def test_what_icu_spells_out_is_read_back(lang):
    icu = pytest.importorskip("icu")
    speller = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(lang))
    for value in [*range(0, 130), *range(130, 12_000, 97), 20_000, 41_300, 123_456, 1_200_000, 3_000_017]:
        assert [n.value for n in numbers(f"({speller.format(value)})", Lang(lang))] == [value], value
