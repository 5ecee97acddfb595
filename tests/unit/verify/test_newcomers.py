"""New people are sighted in kept folds wherever they stand in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.people.terms import Term
from plugins.verify.fold_lines import FoldLines
from plugins.verify.matcher import Matcher
from plugins.verify.newcomers import Newcomers
from plugins.verify.sight import Sight

TERMS = (
    Term("Sokmaly", "a", "given", "latin", long=True), Term("Mon", "b", "given", "latin", long=False), Term("In", "b", "family", "latin", long=False),
    Term("Long", "c", "given", "latin", long=False), Term("Sok Mon", "d", "full", "latin", long=False), Term("សុខ", "e", "given", "khmer", long=False),
    Term("ម៉ាលី", "e", "given", "khmer", long=True), Term("012 345 678", "f", "identifier", "latin", long=True), Term("mother-09", "g", "handle", "latin", long=True),
)  # fmt: skip
WORDS = ["Sok", "maly", "SOKMALY", "Mon", "mon", "In", "in", "IN", "long", "Long", "Mrs", "Mrs.", "and", "was", "លោក", "សុខ", "ម៉ា", "លី", "012", "345678", "mother", "09", "\n", "-", "é", "\u200b", ".", "Íñ"]  # fmt: skip
MATCHER = Matcher(TERMS)


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", "\n\n"])), max_size=8))
def test_what_stands_in_a_text_is_sighted_in_its_fold(parts):
    text = "".join(word + gap for word, gap in parts)
    fold = FoldLines().line(text).encode()
    if MATCHER.counts(text)[0]:
        assert Newcomers(MATCHER).may_stand_in(fold)
        assert Newcomers(MATCHER).may_stand_in(b"a line\n\n" + fold + b"\n\nin other words")


@pytest.mark.parametrize(
    ("text", "sighted"),
    [
        pytest.param("in the village, and In time", False, id="an everyday word"),
        pytest.param("Mrs In said", True, id="a family name after a title"),
        pytest.param("long ago", False, id="a small letter"),
        pytest.param("then Long said", True, id="a capital"),
        pytest.param("the money", False, id="inside a word"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_what_is_no_name_is_not_looked_at_again(text, sighted):
    assert Newcomers(MATCHER).may_stand_in(Sight(MATCHER).fold([(text,)])[0].encode()) == sighted


def test_nobody_new_is_nowhere():
    assert not Newcomers(Matcher(())).may_stand_in(b"any text")
