"""The lists of the lint hold no names of people in Cambodia, and fit together."""

from pathlib import Path

import pytest

from plugins.lint.generic import is_generic, is_name_too
from plugins.lint.standard import DATA, standard
from plugins.lint.word_lists import signs, word_list
from plugins.people.given_names import given_names
from plugins.people.sounds import sounds_like_a_given_name
from plugins.people.words import is_capitalised_entry, is_word, rows

FIXTURE = Path(__file__).parents[2] / "fixtures" / "lint" / "family_names.txt"
FAMILIES = [w for line in FIXTURE.read_text(encoding="utf-8").splitlines() if line[0] != "#" for w in line.split()]
GIVEN = [s for name in given_names() for s in (name.latin, *name.variants)]
ROMANISED = [name for row in rows("romanised_names.txt") for name in row[0].split()]
LISTS = ("generic", "generic_food", "generic_people", "generic_small", "names_that_are_words", "verbs_of_people")
MONTH = "Nov"


def test_no_family_name_is_licensed_as_a_word_of_its_own():
    assert len(FAMILIES) > 150
    assert [name for name in FAMILIES if standard().has((name,)) and name != MONTH] == []


@pytest.mark.parametrize("names", [pytest.param(FAMILIES, id="family"), pytest.param(GIVEN, id="given"), pytest.param(ROMANISED, id="more")])  # fmt: skip
def test_no_name_is_generic(names):
    assert [name for name in names if is_generic(name)] == []


def test_none_of_the_further_names_is_licensed_or_an_english_word():
    assert len(ROMANISED) > 500
    assert [name for name in ROMANISED if standard().has((name,)) or is_word(name)] == []
    assert all(sounds_like_a_given_name(name.capitalize()) for name in ROMANISED)


def test_a_name_that_is_a_word_is_a_word_and_in_no_other_list():
    names = word_list("names_that_are_words")
    assert [name for name in names if not is_word(name) and not is_capitalised_entry(name.capitalize())] == []
    assert [
        name for name in names if any(name in word_list(other) for other in LISTS if other.startswith("generic"))
    ] == []
    assert signs("also things") - names == frozenset()


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_in_small_letters(name):
    assert word_list(name)
    assert all(word == word.lower() and word.isalpha() for word in word_list(name))


@pytest.mark.parametrize("name", ["capitals.txt", "glossary.tsv"])
def test_no_entry_stands_twice(name):
    lines = [line.split("\t")[0] for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
    entries = [line for line in lines if line and not line.startswith("#")]
    assert sorted(entry for entry in set(entries) if entries.count(entry) > 1) == []


def test_what_is_not_generic_is_asked():
    assert is_name_too("Rose")
    assert not is_generic("Roses") or not is_generic("Rose")
    assert [word for word in ("Heron", "Lotus", "Long", "Many", "Mom", "Chan") if is_generic(word)] == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("chanthu", True, id="another spelling of a name of the list"),
        pytest.param("sokpheak", True, id="two elements of names"),
        pytest.param("lyda", True, id="a short name as it is listed"),
        pytest.param("sampheap", True, id="two elements that no list joins"),
        pytest.param("samlor", False, id="a soup"),
        pytest.param("krama", False, id="a scarf"),
        pytest.param("tuktuk", False, id="a ride"),
        pytest.param("accomodation", False, id="a misspelt word"),
    ],
)
def test_small_letters_that_sound_like_a_name(word, expected):
    assert sounds_like_a_given_name(word) is expected
