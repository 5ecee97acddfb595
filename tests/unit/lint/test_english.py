"""The closed world asks what the table marks, and nothing else."""

import re
from pathlib import Path

import pytest

from plugins.lint.closed_world import allowed, questions
from plugins.places.names import place_names
from plugins.places.provinces import provinces

TABLE = Path(__file__).parents[2] / "fixtures" / "lint" / "english.tsv"
MARK = re.compile(r"⟦([^⟦⟧|]*)(\|everyday)?⟧")
PROVINCES = [name for province in provinces() for name in place_names(province)]
ENTRIES = (*PROVINCES, "Women's Resource Center", "WRC", "Thalias", "Palm Table", "Safety", "មជ្ឈមណ្ឌល")


def rows():
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), start=1):
        if line and not line.startswith("#"):
            run, sentence = line.split("\t")
            yield pytest.param(run, sentence.replace("↵", "\u2028"), id=f"line-{number}")


@pytest.mark.parametrize(("run", "sentence"), rows())
def test_a_sentence_is_asked_about_where_it_is_marked(run, sentence):
    text = MARK.sub(r"\1", sentence)
    expected = [(word, bool(everyday)) for word, everyday in MARK.findall(sentence)]
    found = questions(text, allowed=allowed(ENTRIES), title_case_ok=run == "title")
    assert [(text[q.start : q.end], q.everyday) for q in found] == expected


def test_the_table_is_not_empty():
    assert len(list(rows())) >= 80
