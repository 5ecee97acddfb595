"""Fold lines hold what the tokens of a text hold, however quickly they are made."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.people.clusters import folded_cluster
from plugins.verify.fold_lines import FoldLines
from plugins.verify.tokens import Tokens

LETTERS = [chr(code) for code in range(0x1780, 0x17B4)]
MARKS = [chr(code) for code in (*range(0x17B6, 0x17D2), 0x17D3, 0x17DD)]


@pytest.mark.parametrize("tail", ["", *MARKS], ids=lambda tail: f"mark {ord(tail):x}" if tail else "no mark")
def test_each_cluster_of_a_letter_a_subscript_and_a_mark(tail):
    lines = FoldLines()
    clusters = [
        f"{letter}{under}{tail}" for letter, under in product(LETTERS, ["", *(f"\u17d2{low}" for low in LETTERS)])
    ]
    assert [one for one in clusters if lines.line(one) != folded_cluster(one)] == []


PIECES = st.sampled_from([
    *"កដតអហាិុូេោះំ៉៊់៌៍័ៈឣឤឲឱឯៗ។៕៖៛០៩", "\u17d3", "\u17dd", "\u17d2", "\u17d2ដ", "\u17d2ត", "\u17d2ឲ", "ឲ្យ", "ប៉ុ", "បុ៉", "ស៊ី", "សី៊", "ក្រៀ", "ង្គ្រ", "\u200b", "\u200c", "\u17b4", "\u25cc", " ", "\n",
    "Sok", "é", "7", "-", "’", "…", "«", "ｏ", "🅢", "\u17f1",
])  # fmt: skip


@given(st.lists(PIECES, max_size=10).map("".join))
def test_a_fold_line_without_spaces_is_the_key_of_the_tokens(text):
    assert FoldLines().line(text).lower().replace(" ", "") == Tokens(text).key


@given(st.lists(PIECES, max_size=10).map("".join))
def test_each_latin_word_among_the_tokens_is_a_word_of_the_fold_line(text):
    words = FoldLines().line(text).lower().split()
    assert {token.fold for token in Tokens(text).items if token.fold.isascii()} <= set(words)
