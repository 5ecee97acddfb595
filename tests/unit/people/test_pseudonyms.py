"""Pseudonyms: stable, in both scripts, unlike every name near."""

import pytest

from plugins.people.fold import folded
from plugins.people.given_names import given_names, is_given_name
from plugins.people.likeness import are_alike, within_one
from plugins.people.pseudonyms import pseudonym_for, ranked
from plugins.people.sounds import sounds_like_a_given_name
from plugins.people.words import is_word
from plugins.read.schema.people import Person

NOBODY: frozenset[str] = frozenset()


def person(handle="mother-01", gender="f", **more):
    names = more.pop("names", {"en": {"given": "Kalliope", "family": "Zwen"}, "km": {"given": "ហ្ស្វែនធីក"}})
    return Person(kind="subject", handle=handle, gender=gender, names=names, **more)


def pick(someone, avoid=(), long_terms=(), reserved=()):
    return pseudonym_for(
        someone, avoid=frozenset(avoid), long_terms=frozenset(long_terms), reserved=frozenset(reserved)
    )


def test_the_same_handle_has_the_same_pair_in_both_scripts():
    found = pick(person())
    assert found == pick(person())
    assert any((name.latin, name.khmer) == (found["en"], found["km"]) for name in given_names())


def test_handles_share_out_the_list():
    assert len({pick(person(f"mother-{i:02}"))["en"] for i in range(40)}) > 15


def test_the_real_name_plays_no_part_unless_it_is_near():
    other = person(names={"en": {"given": "Quillon"}})
    assert pick(person()) == pick(other)


@pytest.mark.parametrize("script", ["en", "km"])
def test_a_name_in_the_story_passes_to_the_next_in_order(script):
    first = pick(person())
    second = pick(person(), avoid=[first[script]])
    assert second["en"] != first["en"]
    assert pick(person(), avoid=["Quillon", first[script], "Zwenthik"]) == second


def test_a_full_name_blocks_its_parts():
    first = pick(person())
    assert pick(person(), avoid=[f"Zwen {first['en']}"]) == pick(person(), avoid=[first["en"]])


def test_her_own_names_and_aliases_are_avoided():
    first = pick(person())
    assert pick(person(aliases=(first["en"],))) != first
    assert pick(person(names={"en": {"given": "Quillon", "family": first["en"]}})) != first


def test_a_pseudonym_in_the_same_story_is_not_given_twice_nor_one_like_it():
    first = pick(person())
    assert not are_alike(pick(person(), reserved=[first["en"]])["en"], first["en"])


def test_no_pseudonym_holds_a_long_term_of_anybody():
    first = pick(person())
    assert pick(person(), long_terms=[first["en"]]) != first
    assert pick(person(), long_terms=[first["km"]]) != first
    inner = {folded(pick(person(f"x-{i}", "m"), long_terms=["Sovann"])["en"]) for i in range(120)}
    assert not any("sovann" in name for name in inner)


def test_an_exhausted_list_gives_nothing():
    everybody = [name.latin for name in given_names()]
    assert pick(person(), avoid=everybody) is None


def test_a_woman_has_a_name_of_women_as_long_as_there_is_one():
    women = {name.latin for name in given_names() if name.gender == "f"}
    order = [name.latin for name in ranked("mother-01", "f")]
    own = [name for name in order if name in women]
    assert order[: len(own)] == own
    assert len(order) > len(own)


def test_a_person_of_no_gender_said_has_a_unisex_name():
    unisex = {name.latin for name in given_names() if name.unisex}
    assert {name.latin for name in ranked("friend-01", "x")} <= unisex


def test_names_in_doubt_are_never_picked():
    doubtful = {name.latin for name in given_names() if name.doubt}
    assert doubtful
    assert not doubtful & {name.latin for gender in "fmx" for name in ranked("h", gender)}
    assert not any(is_word(name.latin) for name in ranked("h", "f"))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Davy", "Thavy", True),
        ("Narin", "Narith", True),
        ("Bopha", "Bupphea", True),
        ("Sok Maly", "Somaly", True),
        ("Bopha", "Kunthea", False),
        ("ធីតា", "ធី\u200bតា", True),
        ("ធីតា", "កែវ ធីតា", True),
        ("ធីតា", "ទេវី", False),
        ("Thida", "ធីតា", False),
        ("", "Thida", False),
    ],
)
def test_names_are_alike_as_a_reader_would_take_them(one, other, alike):
    assert are_alike(one, other) is alike
    assert are_alike(other, one) is alike


@pytest.mark.parametrize(
    ("one", "other", "near"), [("", "a", True), ("ab", "ba", False), ("abc", "axc", True), ("abc", "abcde", False)]
)
def test_one_letter_makes_a_difference_of_one(one, other, near):
    assert within_one(one, other) is near


def test_names_are_known_in_small_letters_and_both_scripts():
    assert all(is_given_name(name.latin.lower()) and is_given_name(name.khmer) for name in given_names())
    assert sounds_like_a_given_name("channthou")
    assert not sounds_like_a_given_name("krama")
