"""What a reader types is compared with the site's words in a fold. The same tables hold the script: tests/browser/test_search.py."""

import pytest

from plugins.search.fold import folded, runs
from plugins.search.sieve import file_count, grams, number_of, sieve
from tests.search_tables import FOLDS, VARIANTS


@pytest.mark.parametrize("row", [*FOLDS, *VARIANTS], ids=lambda row: row.id)
def test_what_is_the_same_to_a_reader_folds_together_and_nothing_else(row):
    assert (folded(row.one) == folded(row.other)) == row.same


def test_the_tables_hold_both_kinds():
    assert {row.same for row in FOLDS} == {row.same for row in VARIANTS} == {True, False}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \u200b\t\n", id="white space"),
        pytest.param("។៕«»?!…\x00\x1f", id="signs"),
        pytest.param("\u17b6\u17d2", id="marks without a letter"),
    ],
)
def test_what_holds_no_letter_has_no_runs(text):
    assert list(runs(text)) == []


# The sieve


def texts_of(gram, rows):
    """Read a file of the sieve as the browser does."""
    number = number_of(gram)
    key = "," + "".join(chr(0x2800 + (number >> bits & 255)) for bits in (24, 16, 8))
    if key not in rows:
        return []
    found, text = [], -1
    for sign in rows.split(key, 1)[1].split(",", 1)[0]:
        step = ord(sign) - 0x2800
        text += step
        if step < 255:
            found.append(text)
    return found


def read(gram, files, field="a"):
    import json

    return texts_of(gram, json.loads(files[number_of(gram) % len(files)])[field])


@pytest.mark.parametrize("files", [1, 4])
def test_the_sieve_tells_which_texts_have_a_gram(files):
    told = [grams(["A red door"]), grams(["ទ្វារក្រហម"]), grams(["A door", "ទ្វារ"])]
    made = sieve([{"a": each} for each in told], files)
    assert read("door", made) == [0, 2]
    assert read("red", made) == [0]
    assert read("ទ្វា", made) == [1, 2]
    assert read("រក្រ", made) == [1]
    assert read("window", made) == []


@pytest.mark.parametrize("apart", [1, 254, 255, 256, 509, 510, 511, 5000])
def test_a_text_is_found_however_far_the_next_one_is(apart):
    some, none = grams(["door"]), grams([])
    made = sieve([{"a": each} for each in (some, *[none] * (apart - 1), some)], 1)
    assert read("door", made) == [0, apart]


def test_the_sieve_holds_no_letter_and_no_digit():
    made = sieve([{"a": grams(["Bopha has 012 345 678", "បុប្ផា មានលេខ ០១២"])}] * 9, file_count(9))
    assert not [c for file in made for c in file if c.isalnum() and c != "a"]


def test_the_same_texts_make_the_same_sieve_whatever_order_a_set_has():
    words = [f"word{number}" for number in range(500)]
    one, other = frozenset(grams(words)), frozenset(sorted(grams(reversed(words))))
    assert sieve([{"a": one}], 4) == sieve([{"a": other}], 4)
