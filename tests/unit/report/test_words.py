"""Problems as sentences."""

from dataclasses import replace

import pytest

from plugins.common.problems import Problem
from plugins.report.words import ordinal, say, sentence

PROBLEM = Problem(
    "stories/x/index.en.md",
    12,
    5,
    "R8",
    "a word or phrase here looks like a name and is nobody declared",
    "Write {{{handle}}}",
    handle="mother-01",
    word=23,
)


def test_a_problem_says_where_which_rule_what_and_what_to_do():
    said = sentence(PROBLEM, "en")
    assert said.startswith("stories/x/index.en.md:12:5: R8: a word or phrase here looks like a name")
    assert said.endswith("the 23rd word of the paragraph. Write {mother-01}.")


def test_khmer_has_its_own_words_and_digits_and_keeps_the_place():
    said = sentence(PROBLEM, "km")
    assert said.startswith("stories/x/index.en.md:12:5: R8: ")
    assert "២៣" in said
    assert "{mother-01}" in said
    assert said.endswith("។")
    assert "looks like" not in said


def test_a_message_without_a_translation_stays_english():
    odd = Problem("a.yaml", 1, 1, "R1", "a sentence nobody translated", "Do something nobody translated")
    said = sentence(odd, "km")
    assert "a sentence nobody translated" in said
    assert "Do something nobody translated" in said


def test_a_problem_without_a_rule_or_a_word_has_neither():
    assert sentence(Problem("a.yaml", 3, 1, "", "it is empty", "Fill it"), "en") == "a.yaml:3:1: it is empty. Fill it."


def test_a_field_that_nobody_filled_leaves_a_gap_and_no_error():
    assert say("{missing} is missing", "en") == "… is missing"


def test_braces_in_a_value_stay_as_they_are():
    assert say("write {example}", "en", [("example", "{mother-01}")]) == "write {mother-01}"


@pytest.mark.parametrize("message", ["It is empty.", "It is empty"])
def test_a_sentence_ends_once(message):
    assert sentence(Problem("a", 1, 1, "", message, message), "en") == "a:1:1: It is empty. It is empty."


@pytest.mark.parametrize(("number", "said"), [(1, "1st"), (22, "22nd"), (113, "113th"), (203, "203rd")])
def test_english_ordinals(number, said):
    assert ordinal(number, "en") == said


@pytest.mark.parametrize(
    ("spot", "lang", "said"),
    [
        (
            (2, 3, 4),
            "en",
            "in the 2nd sentence of the paragraph, there in the 3rd part between spaces, at about its 4th word",
        ),
        (
            (2, 3, 1),
            "en",
            "in the 2nd sentence of the paragraph, there at the beginning of the 3rd part between spaces",
        ),
        ((12, 3, 1), "km", "១២"),
    ],
)
def test_a_place_in_a_khmer_paragraph_is_told_by_what_can_be_counted(spot, lang, said):
    assert said in sentence(replace(PROBLEM, spot=spot), lang)
