"""No text that anybody may write makes a check last: what may be repeated has a limit, and what a text holds is read once. Nothing here looks at a clock."""

import importlib
import pkgutil
import re
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import SimpleNamespace

import pytest

from plugins import details
from plugins.common.bounded import bounded
from plugins.common.languages import EN, KM
from plugins.details.landmarks import landmarks
from plugins.details.told import told
from plugins.lint.allowed import allowed
from plugins.lint.khmer import khmer_questions
from plugins.lint.khmer_line import Line
from plugins.people.edges import phrase_around
from plugins.people.fold import Folded

REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)


def _is_endless(tree) -> bool:
    return any(
        (op in REPEATS and value[1] == sre.MAXREPEAT) or any(map(_is_endless, _inside(op, value))) for op, value in tree
    )


def _inside(op, value):
    if op in REPEATS:
        return (value[2],)
    if op is sre.BRANCH:
        return value[1]
    if op is sre.SUBPATTERN:
        return (value[3],)
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return (value[1],)
    return (value,) if op is sre.ATOMIC_GROUP else ()


def test_the_test_knows_a_pattern_without_a_limit():
    assert _is_endless(parser.parse("a(?:b|(?=c*))"))
    assert not _is_endless(parser.parse(bounded("a(?:b|(?=c*))++d*?[+*]*")))


def test_every_pattern_that_the_details_make_is_bounded(monkeypatch):
    modules = [
        importlib.import_module(f"plugins.details.{each.name}") for each in pkgutil.iter_modules(details.__path__)
    ]
    values = [value for module in modules for value in vars(module).values()]
    tuples = [value for value in values if isinstance(value, tuple)]
    seen = [each.pattern for value in tuples for each in value if isinstance(each, re.Pattern)]
    spy = SimpleNamespace(compile=lambda pattern: seen.append(pattern) or re.compile(pattern))
    monkeypatch.setattr("plugins.details.found.re", spy)
    for cached in values:
        if hasattr(cached, "cache_clear"):
            cached.cache_clear()
    for lang in (EN.code, KM.code):
        told("Age: 41, a decade ago ១២ ឆ្នាំ វត្ត", lang)
    assert len(seen) > 200
    assert not [pattern[:60] for pattern in seen if _is_endless(parser.parse(pattern))]


@pytest.mark.parametrize("often", ["*", "+", "*?", "++"])
def test_a_limit_changes_no_match_of_a_usual_length(often):
    pattern = f"<(?:ab|c){often}[x-z]{often}>"
    for text in ("<>", "<abc>", "<abcab>", "<ccxyz>", "<xx>", "<abx"):
        assert bool(re.search(pattern, text)) == bool(re.search(bounded(pattern), text))


def _steps(monkeypatch, times: int) -> int:
    """How many places of a line are looked at in a text of one word."""
    count = 0
    seen = Line.is_cut

    def counted(line: Line, place: int) -> bool:
        nonlocal count
        count += 1
        return seen(line, place)

    with monkeypatch.context() as patched:
        patched.setattr(Line, "is_cut", counted)
        landmarks("វត្ត" * times, KM.code)
    return count


def test_a_landmark_said_twice_as_often_takes_no_more_than_twice_the_steps(monkeypatch):
    _steps(monkeypatch, 50)
    once, twice = _steps(monkeypatch, 300), _steps(monkeypatch, 600)
    assert 0 < twice < 2.5 * once


@pytest.mark.parametrize("word", ["លោកប្រធាន", "ប្រធាន", "ឈ្មោះសុខ", "ក្មេង "], ids=["title", "role", "naming", "child"])
def test_words_before_a_name_may_be_said_a_thousand_times(word):
    khmer_questions("លោក" + word * 1500, allowed(()))


def test_a_piece_of_khmer_is_found_from_any_place_in_it():
    text = "a កខ b គ\u200bឃ"
    assert [phrase_around(text, at, at) for at in range(len(text) + 1)] == [
        (0, 0), (1, 1), (2, 4), (2, 4), (2, 4), (5, 5), (6, 6), (7, 10), (7, 10), (7, 10), (7, 10),
    ]  # fmt: skip


def test_what_stands_between_letters_and_has_no_letter_after_it_is_nothing():
    assert Folded("ab \u200b- ").key == "ab"
    assert Folded("ab" + " " * 5000).spans == ((0, 1), (1, 2))
