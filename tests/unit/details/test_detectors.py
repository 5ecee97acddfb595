"""What tells and what doesn't, by tables that a translator can read. Sentences with nothing after the tab must stay quiet."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.common.languages import Lang
from plugins.details.ages import ages
from plugins.details.children import children
from plugins.details.conditions import health, minorities
from plugins.details.dates import dates
from plugins.details.events import events
from plugins.details.identifiers import identifiers
from plugins.details.occupations import occupations
from plugins.details.told import told as told_of
from tests.conftest import ROOT

OWN = (ages, dates, children, occupations, identifiers, health, minorities, events)


def cases(lang: str, name: str = "cases") -> list[tuple[str, str]]:
    lines = (ROOT / f"tests/fixtures/details/{name}.{lang}.tsv").read_text(encoding="utf-8").split("\n")
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def told(text: str, lang: str) -> list[str]:
    return sorted({f"{t.kind}={t.value}" for detector in OWN for t in detector(text, Lang(lang))})


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [pytest.param(lang, *case, id=f"{lang}, case {i}") for lang in ("en", "km") for i, case in enumerate(cases(lang))],
)
def test_a_sentence_tells_what_it_tells_and_no_more(lang, text, expected):
    assert told(text, lang) == sorted(filter(None, expected.split("; ")))


HARD = [
    pytest.param(lang, *case, id=f"{lang}, case {i}")
    for lang in ("en", "km")
    for i, case in enumerate(cases(lang, "hard"))
]


def kinds(text: str, lang: str) -> list[str]:
    return sorted({t.kind for t in told_of(text, Lang(lang))})


@pytest.mark.parametrize(("lang", "text", "expected"), HARD)
def test_what_testers_got_through_is_found_and_what_is_like_it_stays_quiet(lang, text, expected):
    assert kinds(text, lang) == sorted(expected.split())


@pytest.mark.parametrize(("lang", "text", "expected"), HARD)
def test_no_disguise_hides_what_testers_got_through(lang, text, expected):
    """Zero-width spaces inside every word, line breaks for blanks, the digits of the other script."""
    torn = "".join(f"{letter}\u200b" if letter.isalnum() else letter for letter in text)
    digits = {str(n): chr(0x17E0 + n) for n in range(10)} | {chr(0x17E0 + n): str(n) for n in range(10)}
    other = "".join(digits.get(letter, letter) for letter in text)
    for disguised in (torn.replace(" ", "\n"), torn.replace(" ", "\u00a0"), other):
        assert set(expected.split()) <= set(kinds(disguised, lang))


PLAIN = {
    "en": ("She is a mother of seven.", "She is forty-one years old.", "It was on 3 March 2021.", "Her number is 012 345 678.", "She is the only tailor in the village."),
    "km": ("នាងអាយុ ៤១ ឆ្នាំ។", "នាងមានកូនប្រាំពីរនាក់។", "នៅថ្ងៃទី៣ ខែមីនា ឆ្នាំ២០២១។", "លេខ ០១២ ៣៤៥ ៦៧៨។", "ជាងកាត់ដេរតែម្នាក់គត់ក្នុងភូមិ។"),
}  # fmt: skip
UNSEEN = "\u200b\u200c\u200d\u2060\u00ad\ufeff\u034f"


@settings(max_examples=150, deadline=None)
@given(data=st.data(), lang=st.sampled_from(["en", "km"]))
def test_no_disguise_that_reads_the_same_hides_a_detail(data, lang):
    """Invisible characters anywhere, other blanks, other digits, full width, capitals: the reader sees the same, so does the program."""
    text = data.draw(st.sampled_from(PLAIN[lang]))
    expected = told(text, lang)
    assert expected
    letters = []
    for letter in text:
        ways = [letter, *(("\u00a0", "\u2009", "\n", "  ", " \u200b\u2028") if letter == " " else ())]
        if letter.isdigit():
            value = unicodedata.digit(letter)
            ways += [str(value), chr(0x17E0 + value), chr(0xFF10 + value)]
        elif letter.isascii() and letter.isalpha():
            ways += [letter.upper(), chr(ord(letter) + 0xFEE0)]
        letters.append(data.draw(st.sampled_from(ways)))
        letters.append(data.draw(st.sampled_from(["", "", "", *UNSEEN])))
    assert told("".join(letters), lang) == expected
