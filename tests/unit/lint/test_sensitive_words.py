"""Words of hard matters are found whole, in both scripts, and kitchen words are left alone."""

import re

import pytest

from plugins.lint.sensitive_words import COVER, sensitive_spans, spelt_out
from tests.conftest import ROOT

LINES = (ROOT / "tests/fixtures/lint/sensitive.tsv").read_text(encoding="utf-8").splitlines()
SENTENCES = [
    pytest.param(line, id=f"line {number}") for number, line in enumerate(LINES, 1) if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence(line):
    line = line.replace("{mother}", COVER)
    said = re.sub("[⟦⟧]", "", line)
    wanted = re.findall("⟦(.*?)⟧", line)
    found = [said[start:end] for start, end in sensitive_spans(said)]
    assert bool(found) is bool(wanted)
    assert all(any(each in one or one in each for one in found) for each in wanted)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("pri\u200bson", id="an invisible character in a word"),
        pytest.param("PRISON", id="capitals"),
        pytest.param("ｐｒｉｓｏｎ", id="full width"),
        pytest.param("pr\u0456son", id="a Cyrillic letter"),
        pytest.param("self harm", id="a space for a hyphen"),
        pytest.param("self\u2011harm", id="another hyphen"),
        pytest.param("debt\u00a0bondage", id="a space that does not break"),
        pytest.param("(prison)", id="in brackets"),
        pytest.param("prison’s", id="a possessive"),
        pytest.param("ពន្ធ\u200bនាគារ", id="a zero-width space in a Khmer word"),
    ],
)
def test_a_word_in_disguise(said):
    assert len(sensitive_spans(f"so {said} then")) >= 1


@pytest.mark.parametrize("said", ["", " ", "\u200b", "imprisonments!x", "pri son", "xprison", "prisonx", "ស្រី", "😀"])
def test_nothing_is_found_where_nothing_is(said):
    assert sensitive_spans(said) == ()


def test_every_line_of_the_list_finds_itself():
    rows = (ROOT / "plugins/lint/data/sensitive.tsv").read_text(encoding="utf-8").splitlines()
    forms = [row.split("\t") for row in rows if row and not row.startswith("#") and "[" not in row]
    assert [words for words, matter in forms if matter != "innocent" and not sensitive_spans(words)] == []
    assert [words for words, matter in forms if matter == "innocent" and sensitive_spans(words)] == []
    assert len({words for words, _ in forms}) == len(forms)


def test_every_row_with_classes_finds_itself_however_it_is_filled():
    rows = (ROOT / "plugins/lint/data/sensitive.tsv").read_text(encoding="utf-8").splitlines()
    filled = [form for row in rows if "[" in row and row[0] != "#" for form in spelt_out(*row.split("\t"))]
    assert len(filled) > 1000
    assert [f.key for f in filled if not f.innocent and not sensitive_spans(f.words)] == []
