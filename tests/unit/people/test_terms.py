"""Protected terms, the dictionaries, the canary and the romanisation key."""

import pytest

from plugins.people.canary import canary, with_canary
from plugins.people.romanisation import romanisation_key
from plugins.people.terms import is_long, protected_terms, terms_of
from plugins.people.words import is_capitalised_entry, is_word
from tests.unit.people.names import person


def test_the_terms_of_a_person_are_all_her_names_in_both_orders_and_scripts_and_the_handle():
    mother = person(
        given="Somaly",
        family="Chan",
        km="ស៊ូម៉ាលី",
        aliases=("Maly", "ម៉ាលី"),
        also_people=("Theavy",),
        other_identifiers=("012",),
    )
    assert [(term.text, term.kind, term.script, term.long) for term in terms_of(mother)] == [
        ("Chan Somaly", "full", "latin", True),
        ("Somaly Chan", "full", "latin", True),
        ("Chan", "family", "latin", False),
        ("Somaly", "given", "latin", True),
        ("ស៊ូម៉ាលី", "given", "khmer", True),
        ("Maly", "alias", "latin", False),
        ("ម៉ាលី", "alias", "khmer", False),
        ("Theavy", "also", "latin", True),
        ("012", "identifier", "latin", False),
        ("mother-01", "handle", "latin", True),
    ]


def test_everyone_is_protected_but_public_people():
    register = {"a-01": person("a-01", given="Somaly"), "b-01": person("b-01", given="Sophea", public=True)}
    assert {term.handle for term in protected_terms(register)} == {"a-01"}


def test_no_repr_of_a_term_shows_it():
    assert "Somaly" not in repr(terms_of(person(given="Somaly")))


@pytest.mark.parametrize(
    ("name", "long"),
    [
        ("Sophea", True),
        ("Sokha", False),
        ("Mother", False),
        ("So Mally", True),
        ("\u200bSok\u00adha", False),
        ("ចាន់", False),
        ("ចាន់ធូ", True),
        ("សុភាព", False),
    ],
)
def test_a_long_name_has_six_letters_or_three_clusters_and_is_no_word(name, long):
    assert is_long(name) is long


def test_the_canary_is_in_every_register_and_all_her_names_are_long():
    register = with_canary({"a-01": person("a-01", given="Somaly")})
    names = [term for term in protected_terms(register) if term.handle == canary().handle]
    assert {term.script for term in names} == {"latin", "khmer"}
    assert all(term.long for term in names if term.kind != "family")
    assert canary() == canary()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        *(
            (word, True)
            for word in (
                "mother",
                "Mothers",
                "mother’s",
                "COLOUR",
                "color",
                "I’m",
                "a",
                "well-being",
                "didn't",
                "ស្រី",
                "ផ្ទះ",
            )
        ),
        *(
            (word, False)
            for word in ("Kim", "Khmer", "Monday", "somaly", "dara", "k", "Sok-Maly", "", "ធារី", "សុភា", "ចាន់ធូ")
        ),
    ],
)
def test_a_dictionary_word_is_one_in_any_inflection_and_a_capitalised_entry_is_none(word, expected):
    assert is_word(word) is expected


def test_the_dictionary_knows_what_is_written_with_a_capital():
    assert is_capitalised_entry("Khmer")
    assert is_capitalised_entry("Monday’s")
    assert not is_capitalised_entry("mother")


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Somaly", "Sok Maly"),
        ("Sophea", "Sopea"),
        ("Bopha", "Bupha"),
        ("Chanthou", "Chantu"),
        ("Theary", "Teary"),
        ("Vanna", "Wana"),
    ],
)
def test_romanisations_of_one_name_have_one_key(name, other):
    assert romanisation_key(name) == romanisation_key(other)


def test_romanisations_of_two_names_differ():
    assert len({romanisation_key(name) for name in ("Somaly", "Sophea", "Sopheak", "Chanthou", "Theary", "Dara")}) == 6
