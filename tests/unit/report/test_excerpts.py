"""The preview shows the sentence in which a word raised a question, with the word marked."""

import pytest

from plugins.common.problems import Problem
from plugins.read.folder import read_content
from plugins.read.markdown import source_position
from plugins.report.excerpts import excerpt
from tests.conftest import write_content
from tests.samples import person, story

BODY = "It rained.\n\nHe met Dararith at the well. Then he left."


@pytest.fixture
def entry(tmp_path):
    km = "នាងបានបើកហាង។ នាងជួប ដារារិទ្ធិ នៅផ្សារ។ នាងញញឹម។"
    content = read_content(write_content(tmp_path, person(), story(en=BODY, km=km)))
    return content.entries[0]


def problem(entry, lang, line, column, word, *, where=""):
    where = where or f"{entry.key}/index.{lang}.md"
    return Problem(where, line, column, "R8", "what", "remedy", word=word, lang=lang)


@pytest.mark.parametrize(
    ("lang", "word", "expected"),
    [
        pytest.param("en", 3, ("He met ", "Dararith", " at the well. "), id="a word of an English paragraph"),
        pytest.param("km", 2, (" នាងជួប ", "ដារារិទ្ធិ", " នៅផ្សារ។"), id="a word of a Khmer paragraph"),
    ],
)
def test_a_word_of_the_body_is_shown_in_its_sentence(entry, lang, word, expected):
    text = entry.texts[lang]
    line, column = source_position(text.body, text.body_line, expected[1])
    found = excerpt(entry, problem(entry, lang, line, column, word))
    assert (found.before, found.word, found.after, found.lang) == (*expected, lang)


def test_a_word_of_the_title_is_shown_in_the_title(entry):
    line, column = entry.texts["en"].lines["title"]
    found = excerpt(entry, problem(entry, "en", line, column, 2))
    assert (found.before, found.word, found.after) == ("The ", "blue", " door")


@pytest.mark.parametrize(
    ("line", "column", "word", "where"),
    [
        pytest.param(1, 1, 0, "", id="a problem about no word"),
        pytest.param(999, 1, 1, "", id="a line that is not there"),
        pytest.param(1, 1, 1, "people/mother-01.yaml", id="a file of the register"),
    ],
)
def test_elsewhere_nothing_is_quoted(entry, line, column, word, where):
    assert excerpt(entry, problem(entry, "en", line, column, word, where=where)) is None


def test_a_place_that_was_not_found_in_the_source_is_not_marked(entry):
    assert excerpt(entry, problem(entry, "en", entry.texts["en"].body_line, 1, 23)) is None


def test_an_excerpt_shows_nothing_of_itself_in_a_log(entry):
    line, column = entry.texts["en"].lines["title"]
    assert "blue" not in repr(excerpt(entry, problem(entry, "en", line, column, 2)))
