"""The figures that `bench details` prints stay where they were seen, on sentences by somebody who had not seen the code."""

import pytest

from plugins.bench.details import TABLES, by_kind, of_any_kind, run, sentences
from plugins.bench.scores import total
from plugins.common.languages import Lang


@pytest.mark.parametrize("lang", ["en", "km"])
def test_nine_of_ten_details_are_found_and_nine_of_ten_findings_are_right(lang):
    whole = total(by_kind(sentences(TABLES / f"tune.{lang}.tsv"), Lang(lang)).values())
    assert whole.recall >= 0.9
    assert whole.precision >= 0.9


def test_it_prints_a_table_for_each_set(capsys):
    assert run() == 0
    said = capsys.readouterr().out
    assert "tune, English: 100 sentences" in said
    assert "tune, Khmer: 100 sentences" in said


@pytest.mark.parametrize("lang", ["en", "km"])
def test_what_the_second_writer_showed_stays_mended(lang):
    pointed_to = of_any_kind(sentences(TABLES / f"frozen2.{lang}.tsv"), Lang(lang))
    assert pointed_to.recall >= 0.9
    assert pointed_to.precision >= 0.9
