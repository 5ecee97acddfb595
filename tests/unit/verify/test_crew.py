"""Half of the files are looked at in a second process, and nobody can tell which half."""

import os

import pytest

from plugins.people.terms import Term
from plugins.verify import crew
from plugins.verify.crew import look_at_all
from plugins.verify.matcher import Matcher
from plugins.verify.sight import Sight

PAGES = {
    f"{number}.html": f"<p>page {number} of {'Sokmaly' if number % 7 == 0 else 'her'}</p>" for number in range(300)
}


@pytest.fixture
def root(tmp_path):
    for path, text in PAGES.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def looked(root, terms):
    return sorted(look_at_all(root, list(PAGES), Sight(Matcher(terms)), ()), key=lambda one: one.path)


def test_two_processes_see_what_one_sees(root, terms, monkeypatch):
    alone = looked(root, terms)
    monkeypatch.setattr(crew, "_WORTH_IT", 1)
    assert looked(root, terms) == alone
    assert {one.path for one in alone if one.seen.counts} == {path for path, text in PAGES.items() if "Sokmaly" in text}


def test_a_second_process_that_fails_leaves_nothing_unlooked_at_and_prints_nothing(root, terms, monkeypatch, capfd):
    monkeypatch.setattr(crew, "_WORTH_IT", 1)
    alone = looked(root, terms)
    monkeypatch.setattr(crew, "_help", _broken)
    assert looked(root, terms) == alone
    assert capfd.readouterr().err == ""


def _broken(pipe, *_):
    """Take one batch, and end."""
    pipe.recv()


def test_a_file_that_cannot_be_read_ends_the_search(root, terms, monkeypatch, capfd):
    monkeypatch.setattr(crew, "_WORTH_IT", 1)
    (root / "7.html").unlink()
    with pytest.raises(FileNotFoundError):
        looked(root, terms)
    assert capfd.readouterr().err == ""


def test_a_second_process_that_never_begins_is_not_waited_for(root, terms, monkeypatch):
    """With more to tell it than a pipe holds, and nobody who reads it."""
    monkeypatch.setattr(crew, "_WORTH_IT", 1)
    alone = looked(root, terms)
    monkeypatch.setattr(crew, "_help", _absent)
    many = terms + tuple(Term(f"Quolvandrous{number}", "x", "given", "latin", long=True) for number in range(3_000))
    assert [one.path for one in looked(root, many)] == [one.path for one in alone]


def _absent(_):
    os._exit(1)
