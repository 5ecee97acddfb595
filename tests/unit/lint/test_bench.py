"""What the closed world promises in English, on sentences by somebody who had not seen the code, and the bench that counts it."""

import pytest

from plugins.bench import lint
from plugins.bench.marked import sentence, sentences
from plugins.bench.scores import Score, score, total

FLOOR = 0.95
"""Precision and recall for English (R8)."""
QUIET = 10
"""Questions in 1,000 words of prose in which nobody is named."""


@pytest.mark.parametrize("name", [name for name in lint.SETS if (lint.FIXTURES / f"{name}.en.tsv").exists()])
def test_english_keeps_precision_and_recall(name):
    every = total(lint.scores(name, "en").values())
    assert every.found + every.missed > 25
    assert every.precision >= FLOOR
    assert every.recall >= FLOOR


def test_prose_about_food_and_projects_is_quiet():
    asked, words = lint.false_questions("en")
    assert words > 2000
    assert asked * 1000 <= QUIET * words


def test_khmer_prose_of_an_officer_is_quiet():
    """Menus, trips, thanks to donors, notices: seventeen texts that name nobody."""
    asked, words = lint.false_questions("km")
    assert words > 250  # pieces between spaces
    assert asked == 0


@pytest.mark.parametrize("lang", ["en", "km"])
def test_the_set_for_tuning_is_as_large_as_promised_and_its_ids_are_unique(lang):
    every = sentences(lint.FIXTURES / f"tune.{lang}.tsv")
    assert len(every) >= 120
    assert len({each.id for each in every}) == len(every)
    assert all("⟦" not in each.text and "⟧" not in each.text for each in every)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param([], Score(0, 2, 0, 0), id="nothing asked"),
        pytest.param([(0, 4)], Score(1, 1, 1, 0), id="one name found"),
        pytest.param([(0, 14)], Score(1, 1, 1, 0), id="a question over a name and its neighbours finds it"),
        pytest.param([(10, 14)], Score(0, 2, 0, 0), id="what may be asked is neither right nor false"),
        pytest.param([(5, 9)], Score(0, 2, 0, 1), id="what is not marked is false"),
        pytest.param([(0, 4), (18, 22), (18, 20)], Score(2, 0, 3, 0), id="a name is found once"),
    ],
)
def test_a_sentence_is_counted(asked, expected):
    assert score(sentence("1\tx\t⟦!Aaaa⟧ bbbb ⟦?Cccc⟧ dd ⟦!Eeee⟧"), asked) == expected


def test_without_questions_nothing_is_wrong_and_without_names_nothing_is_missed():
    assert (Score().precision, Score().recall) == (1, 1)
    assert (Score(1, 3, 2, 6).precision, Score(1, 3, 2, 6).recall) == (0.25, 0.25)


def test_a_table_that_is_missing_has_no_scores(monkeypatch, tmp_path):
    monkeypatch.setattr(lint, "FIXTURES", tmp_path)
    assert lint.scores("tune", "en") == {}
    assert lint.run() == 0


def test_it_prints_each_set_and_category(capsys):
    assert lint.run() == 0
    printed = capsys.readouterr().out
    assert "tune, en" in printed
    assert "person-lowercase" in printed
    assert "uncued-person" in printed
    assert "per 1,000" in printed
