"""What licenses a capital, and what doesn't."""

import pytest

from plugins.lint.closed_world import allowed, questions
from plugins.lint.standard import glossary, standard
from plugins.people.fold import folded
from plugins.people.given_names import given_names
from plugins.places.names import place_names
from plugins.places.provinces import provinces


def asked(text, *entries, never=()):
    found = questions(text, allowed=allowed(entries, never=never))
    return [text[q.start : q.end] for q in found]


def test_a_phrase_does_not_license_its_words_elsewhere():
    text = "The Quillon House and the other Quillon"
    assert asked(text, "Quillon House") == ["Quillon"]
    assert questions(text, allowed=allowed(["Quillon House"]))[0].start == text.rindex("Quillon")


def test_the_longest_phrase_wins():
    assert asked("At the Quillon Nest Heron now", "Quillon", "Quillon Nest Heron") == []
    assert asked("At the Quillon Nest Heron now", "Quillon", "Quillon Nest") == ["Heron"]


def test_an_acronym_licenses_capitals_only():
    assert asked("Ask at the ZOR today", "ZOR") == []
    assert asked("Ask at the ZORs today", "ZOR") == []
    assert asked("Ask at the Zor today", "ZOR") == ["Zor"]


def test_a_word_licenses_any_case_and_its_possessive():
    assert asked("The Quillon, the QUILLON and Quillon’s door", "Quillon") == []


@pytest.mark.parametrize("never", ["quillon", "Quillon", "QUIL-LON"])
def test_an_entry_equal_to_a_protected_term_licenses_nothing(never):
    assert asked("At Quillon now", "Quillon", never=[never]) == ["Quillon"]


def test_a_standard_word_equal_to_a_protected_term_licenses_nothing():
    assert asked("In Canada now") == []
    assert asked("In Canada now", never=["canada"]) == ["Canada"]
    assert asked("In Sri Lanka now", never=["srilanka"]) == ["Sri", "Lanka"]


def test_khmer_entries_are_kept_unless_they_are_a_protected_term():
    assert allowed(["មជ្ឈមណ្ឌល"]).khmer - allowed([]).khmer == {"មជ្ឈមណ្ឌល"}
    assert allowed(["មជ្ឈមណ្ឌល"], never=[folded("មជ្ឈមណ្ឌល")]).khmer == allowed([]).khmer


def test_equal_entries_make_equal_values_that_hash():
    assert hash(allowed(["Quillon", "ZOR"])) == hash(allowed(["ZOR", "Quillon"]))


def test_its_repr_shows_no_word():
    assert "Quillon" not in repr(allowed(["Quillon"], never=["Quillon"]))


def test_nobody_on_the_list_of_names_is_licensed():
    spelt = [spelling for name in given_names() for spelling in (name.latin, *name.variants)]
    assert [spelling for spelling in spelt if standard().has((spelling,))] == []


def test_a_province_may_stand_in_each_of_its_spellings_once_it_is_allowed():
    names = [name for province in provinces() for name in place_names(province) if name.isascii()]
    assert len(names) > 40
    assert [name for name in names if asked(f"She lives in {name} now", *names)] == []
    assert asked("She lives in Kampot now") == ["Kampot"]


def test_the_glossary_serves_both_languages():
    assert len(glossary("en")) > 400
    assert len(glossary("km")) > 200
