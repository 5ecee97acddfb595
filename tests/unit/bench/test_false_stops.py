"""The measurement of false stops reads a folder of texts, finds who is named in it, and says no word of it where nobody looks on."""

import pytest

from plugins.bench.false_stops import run, stopped
from plugins.bench.real_prose import english, folder_texts, khmer, words_in
from plugins.people.terms import terms_of
from plugins.read.schema.people import Name, Person

PROSE = "Last spring she opened a small shop near the bridge, and many people came to see it."
NAMED = "Last spring Sokmaly opened a small shop near the bridge, and many people came to see it."
KHMER = "ថ្ងៃនេះនាងបានបើកហាង។"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(f"{PROSE}\n\n{NAMED}\n\n{PROSE}\n\nA title\n", encoding="utf-8")
    (tmp_path / "b.html").write_text(f"<script>x()</script><p>{KHMER}</p><p>{KHMER}</p><i>no</i>", encoding="utf-8")
    (tmp_path / "c.bin").write_bytes(b"\xff\x00")
    return tmp_path


def test_paragraphs_are_read_once_and_code_and_titles_are_not(folder):
    texts = tuple(folder_texts(folder))
    assert list(english(texts)) == [PROSE, NAMED]
    assert list(khmer(texts)) == [KHMER]


def test_khmer_words_are_counted_with_and_without_breaks_alike():
    assert words_in(KHMER) == words_in("\u200b".join(("ថ្ងៃនេះ", "នាង", "បាន", "បើក", "ហាង។"))) >= 4


def test_the_paragraph_that_names_her_is_stopped_and_no_other():
    her = Person(kind="subject", handle="mother-01", names={"en": Name(given="Sokmaly")})
    found = list(stopped([PROSE] * 50 + [NAMED], "en", terms_of(her)))
    assert [(one.text, [term.kind for term in one.terms]) for one in found] == [(NAMED, ["given"])]


def test_it_prints_counts_and_no_word(folder, capsys):
    (folder / "d.txt").write_text(NAMED.replace("Sokmaly", "Mrs Chanthou"), encoding="utf-8")
    assert run(str(folder)) == 0
    said = capsys.readouterr().out
    assert "English prose: 52 words, 1 paragraphs stopped (long given 1)" in said
    assert "Chanthou" not in said
    assert "shop" not in said


def test_a_folder_that_is_not_there_is_a_wrong_usage(tmp_path, capsys):
    assert run(str(tmp_path / "nowhere")) == 2
    assert "nowhere" not in "".join(capsys.readouterr())
