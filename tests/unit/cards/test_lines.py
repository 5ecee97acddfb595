"""Where lines may end, and lines of even length."""

import pytest

from plugins.cards.lines import NEVER_FIRST, NEVER_LAST, balanced, pieces
from plugins.common.text import licensed, unmarked


@pytest.mark.parametrize(
    ("text", "there"),
    [
        pytest.param("She said: “Don’t — not now…” (or so)", ["She ", "said: ", "“Don’t — ", "not ", "now…” ", "(or ", "so)"], id="signs"),
        pytest.param("50 % of $1,200", ["50 % ", "of ", "$1,200"], id="numbers"),
        pytest.param("", [], id="nothing"),
        pytest.param("Salt", ["Salt"], id="one word"),
        pytest.param("a half-open door", ["a ", "half-", "open ", "door"], id="a hyphen"),
    ],
)  # fmt: skip
def test_english(text, there):
    assert list(pieces(text, "en")) == there


def test_khmer_titles_are_whole_and_never_cut_within_a_word(cards):
    for title, word in cards.titles:
        parts = pieces(title, "km")
        assert "".join(parts) == title
        assert len(parts) > 1, "a long title has to have places to end a line"
        assert any(word in part for part in parts), "a line would end within a word"


def test_no_line_begins_or_ends_with_what_may_not(cards):
    for title, _ in cards.titles:
        parts = pieces(title, "km")
        assert not [part for part in parts[1:] if part[0] in NEVER_FIRST]
        assert not [part for part in parts[:-1] if part.rstrip()[-1] in NEVER_LAST]


def test_a_name_that_was_written_in_stays_whole():
    """No dictionary knows pseudonyms; a line that ends within one makes two names of it."""
    name = "ចាន់ធូសុវណ្ណារ៉ា"
    parts = pieces(f"រឿងរបស់{licensed(name)}នៅផ្ទះ", "km")
    assert any(name in part for part in parts)
    assert "".join(parts) == f"រឿងរបស់{name}នៅផ្ទះ"


def test_between_the_words_of_a_name_a_line_may_end():
    assert pieces(f"Of {licensed('Sok Dara')}’s door", "en") == ("Of ", "Sok ", "Dara’s ", "door")
    assert pieces(licensed("half-open"), "en") == ("half-open",)


def test_what_is_beyond_the_sixteen_bits_of_icu_moves_no_place():
    assert pieces("𐍈𐍈 door opens", "en") == ("𐍈𐍈 ", "door ", "opens")


@pytest.mark.parametrize(
    ("parts", "width", "lines"),
    [
        pytest.param(["aaaa ", "bb ", "cc ", "d"], 8, ("aaaa", "bb cc d"), id="no word alone at the end"),
        pytest.param(["aaaa"], 4, ("aaaa",), id="just fits"),
        pytest.param(["aaaaa"], 4, None, id="does not fit"),
        pytest.param([], 4, (), id="nothing"),
        pytest.param(
            ["aa", "bb ", "cc", "dd"], 6, ("aabb", "ccdd"), id="at a space rather than between two joined words"
        ),
        pytest.param(["aaa ", "b"], 4, ("aaa", "b"), id="the space at the end of a line takes no room"),
        pytest.param(["aa ", "bb ", "cc ", "dd ", "ee ", "ff"], 8, ("aa bb cc", "dd ee ff"), id="even"),
    ],
)
def test_lines_are_few_and_even(parts, width, lines):
    assert balanced(parts, width, len) == lines


def test_marks_take_no_room_and_stand_in_no_line():
    lines = balanced(pieces(f"The door of {licensed('Bopha')}", "en"), 12, len)
    assert unmarked(" ".join(lines)) == " ".join(lines) == "The door of Bopha"
