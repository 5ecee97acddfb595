"""Who is spoken of in a run, and what is not clear."""

from dataclasses import replace
from itertools import pairwise

import pytest

from plugins.mentions import asks
from plugins.mentions.analysis import analyse
from plugins.mentions.passage import Mention, Settled
from plugins.mentions.runs import Run


def pieces(text, words):
    found, _ = analyse(Run(text, "p"), words)
    return [(text[f.start : f.end], f.piece) for f in found]


def test_letters_in_a_row_are_one_question(words):
    assert questions("at tables A, B, C and D", words) == [("A, B, C and D", asks.UNKNOWN)]
    assert questions("then Narong, Vibol and A", words) == [
        ("Narong", asks.UNKNOWN),
        ("Vibol", asks.UNKNOWN),
        ("A", asks.UNKNOWN),
    ]
    assert questions("at tables {=A, B, C and D}", words) == []


def questions(text, words, block="p"):
    _, still_open = analyse(Run(text, block), words)
    return [(text[o.start : o.end], o.ask) for o in still_open]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Then {mother-01} left", [("{mother-01}", Mention("mother-01", "token"))], id="a token"),
        pytest.param("Mrs {mother-01} left", [("Mrs {mother-01}", Mention("mother-01", "token", "Mrs ", True))], id="a token after a title"),
        pytest.param("then Sokmaly left", [("Sokmaly", Mention("mother-01", "given"))], id="the given name"),
        pytest.param("then Chheang Sokmaly left", [("Chheang Sokmaly", Mention("mother-01", "full"))], id="the full name"),
        pytest.param("then SOKMALY CHHEANG left", [("SOKMALY CHHEANG", Mention("mother-01", "full"))], id="the other order, in capitals"),
        pytest.param("then Mrs Chheang left", [("Mrs Chheang", Mention("mother-01", "family", "Mrs "))], id="the family name after a title"),
        pytest.param("then Grandma Vireakny left", [("Grandma Vireakny", Mention("mother-01", "alias"))], id="an alias"),
        pytest.param("then Sokmaly's door", [("Sokmaly", Mention("mother-01", "given"))], id="a possessive stays outside"),
        pytest.param("then សុខម៉ាលី left", [("សុខម៉ាលី", Mention("mother-01", "given"))], id="in the other script"),
        pytest.param("អ្នកស្រីសុខម៉ាលី មក", [("អ្នកស្រីសុខម៉ាលី", Mention("mother-01", "given", "អ្នកស្រី", True))], id="Khmer, joined to its title"),
        pytest.param("in {=Rose} time", [("{=Rose}", Settled("Rose"))], id="a settled word"),
        pytest.param("{mother-01}{mother-01}", [("{mother-01}", Mention("mother-01", "token", "", True)), ("{mother-01}", Mention("mother-01", "token"))], id="two side by side"),
    ],
)  # fmt: skip
def test_mentions(text, found, words):
    assert pieces(text, words) == found
    assert questions(text, words) == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        pytest.param("then Vichekanika left", [("Vichekanika", asks.STRANGER)], id="somebody registered and not declared"),
        pytest.param("then Bunnarithy left", [("Bunnarithy", asks.NOT_RENDERED)], id="a relative who would give her away"),
        pytest.param("call 012 345 678 now", [("012 345 678", asks.NOT_RENDERED)], id="her telephone number"),
        pytest.param("then Narong left", [("Narong", asks.UNKNOWN)], id="an unknown name"),
        pytest.param("then Heron Beak opened", [("Heron Beak", asks.EVERYDAY)], id="capitals in mid-sentence are one question"),
        pytest.param("then Narong Vicheka left", [("Narong Vicheka", asks.UNKNOWN)], id="two unknown names side by side are one question"),
        pytest.param("then Narong, Vicheka left", [("Narong", asks.UNKNOWN), ("Vicheka", asks.UNKNOWN)], id="parted by a comma they are two"),
        pytest.param("then Heron Narong left", [("Heron Narong", asks.UNKNOWN)], id="an everyday word beside a name belongs to it"),
        pytest.param("then {Mother-01} left", [("{", asks.BRACES), ("Mother-01", asks.BARE_HANDLE), ("}", asks.BRACES)], id="a handle with a capital"),
        pytest.param("then mother-01 left", [("mother-01", asks.BARE_HANDLE)], id="a handle without brackets"),
        pytest.param("then mother\u2013\u200b01 left", [("mother\u2013\u200b01", asks.BARE_HANDLE)], id="a handle with a dash and an invisible"),
        pytest.param("then {=Sokmaly} left", [("{=Sokmaly}", asks.SETTLED_NAME)], id="a registered name cannot be settled"),
        pytest.param("then {nobody-07} left", [("{nobody-07}", asks.NOBODY)], id="a handle that is nobody's"),
        pytest.param("then {=} left", [("{", asks.BRACES), ("}", asks.BRACES)], id="a settled nothing"),
        pytest.param("in Siem Reap", [], id="an allowed place"),
    ],
)  # fmt: skip
def test_questions(text, asked, words):
    assert questions(text, words) == asked


def test_a_heading_may_have_capitals(words):
    assert questions("The Heron They Saw", words, "h2") == []
    assert questions("They saw the Heron there.", words, "p") != []


def test_no_title_is_taken_out_of_another_name(words):
    spans = [(f.start, f.end) for f in analyse(Run("Grandma Vireakny {mother-01} and {mother-01}", "p"), words)[0]]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_a_question_about_a_stranger_names_no_handle(words):
    _, still_open = analyse(Run("then Vichekanika left", "p"), words)
    assert [o.handle for o in still_open] == [""]


def test_where_names_must_be_sealed_a_typed_one_asks_and_a_handle_does_not(words):
    sealed = replace(words, sealed={"mother-01"})
    _, typed = analyse(Run("Then Sokmaly sang", "p"), sealed)
    _, token = analyse(Run("Then {mother-01} sang", "p"), sealed)
    assert ([o.ask for o in typed], token) == ([asks.UNSEALED], ())
