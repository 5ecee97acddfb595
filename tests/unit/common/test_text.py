"""The marks that license a name, and the order of words."""

import pytest

from plugins.common.collation import collated
from plugins.common.languages import EN, KM, LANGUAGES
from plugins.common.text import CLOSE, OPEN, PRIVATE_USE, licences, licensed, unmarked


@pytest.mark.parametrize(
    ("text", "plain", "spans"),
    [
        ("nothing", "nothing", ()),
        (licensed("Bopha"), "Bopha", ("Bopha",)),
        (f"{licensed('Bopha')}'s {licensed('បុប្ផា')}", "Bopha's បុប្ផា", ("Bopha", "បុប្ផា")),
        (licensed(""), "", ()),
    ],
)
def test_marks_are_counted_and_taken_out(text, plain, spans):
    assert (unmarked(text), licences(text)) == (plain, spans)


def test_a_lone_mark_licenses_nothing_and_does_not_stay():
    for text in (f"{OPEN}Bopha", f"Bopha{CLOSE}", f"{CLOSE}Bopha{OPEN}"):
        assert licences(text) == ()
        assert unmarked(text) == "Bopha"


def test_the_marks_are_characters_that_no_source_may_hold():
    assert all(PRIVATE_USE.fullmatch(mark) for mark in (OPEN, CLOSE))


@pytest.mark.parametrize(
    ("lang", "words", "sorted_words"),
    [
        (EN.code, ["Zoë", "apple", "Éclair", "Banana"], ["apple", "Banana", "Éclair", "Zoë"]),
        (KM.code, ["សុខ", "ស៊ីថា", "កំពត"], ["កំពត", "ស៊ីថា", "សុខ"]),
        (EN.code, [licensed("Rose") + " house", "Apple house"], ["Apple house", licensed("Rose") + " house"]),
    ],
)
def test_words_stand_in_the_order_of_their_language(lang, words, sorted_words):
    assert collated(words, str, lang) == tuple(sorted_words)


def test_equal_words_keep_their_order():
    assert collated([("b", 2), ("a", 1), ("b", 1)], lambda item: item[0], EN.code) == (("a", 1), ("b", 2), ("b", 1))


def test_a_language_names_itself_and_has_ten_digits():
    for code, language in LANGUAGES.items():
        assert language.code == code
        assert len(set(language.digits)) == 10
        assert all(f"{value}" == str(int(digit)) for value, digit in enumerate(language.digits))
