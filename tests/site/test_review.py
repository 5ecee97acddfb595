"""`review STORY`: the page for those who decide, the page to read to her, and the record."""

import base64
import io
import re

import pytest
from PIL import Image

from plugins.photos.bare import holds_only_pixels
from plugins.read.folder import read_content
from plugins.site.commands import build
from plugins.site.decide_review import Wanted
from plugins.site.review import review
from tests.conftest import ROOT, write_content
from tests.samples import NAMES, SITE, TOPICS, person, pictured, story

KEY = "stories/the-blue-door"
MORE = "date: 2026-03-10\ntopics: [safety]\n"


@pytest.fixture
def content(tmp_path):
    body = "{mother-01} opened a shop. She likes {=Rose}. Sokmaly sells."
    khmer = "{mother-01} បានបើកហាង។"
    return write_content(
        tmp_path / "content",
        SITE,
        TOPICS,
        person(),
        story(en=body, km=khmer, more=MORE, show="form: F-1, show: hidden"),
    )


@pytest.fixture
def run(content, tmp_path):
    def call(story=KEY, *, answers=None, **wanted):
        left = list(answers or ())

        def read(prompt):
            assert not any(name in prompt for name in NAMES)
            if not left:
                raise EOFError
            return left.pop(0)

        return review(
            content=str(content), output=str(tmp_path / "out"), theme=ROOT / "theme", wanted=Wanted(story, **wanted),
            ask=read if answers is not None else None,
        )  # fmt: skip

    return call


@pytest.fixture
def pages(tmp_path):
    return lambda: {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "out.private/review").iterdir()}


def test_the_sheet_shows_the_photographs_as_readers_will_see_them(content, run, pages):
    """Before anything is published: those who decide have to see it, or why a drawn scene stands there."""
    face = pictured("the-face", show="form: F-1, show: hidden, photo: face")
    changed = {
        path: said.replace("faces: 1", "faces: 2") if path.endswith("consent.yaml") else said
        for path, said in pictured("the-change").items()
    }
    write_content(content, face, changed)
    run("stories/the-face")
    run("stories/the-change")
    shown, drawn = pages()["stories-the-face.html"], pages()["stories-the-change.html"]
    jpeg = base64.b64decode(re.search('src="data:image/jpeg;base64,([^"]+)"', shown)[1])
    assert Image.open(io.BytesIO(jpeg)).size == (800, 600)
    assert holds_only_pixels(jpeg)
    assert "data:image/jpeg" not in drawn
    assert "In the place of a photograph stands a drawn scene:" in drawn
    assert "R11" in drawn


def record(content):
    return read_content(content).entries[0].consent


def built(content, tmp_path, capsys, **more):
    code = build(content=str(content), output=str(tmp_path / "out"), **more)
    capsys.readouterr()
    return code, (tmp_path / "out/en/stories/the-blue-door/index.html").is_file()


def test_the_sheet_shows_both_languages_and_what_stands_for_her(run, pages, capsys):
    assert run() == 0
    assert "file://" in capsys.readouterr().out
    sheet = pages()["stories-the-blue-door.html"]
    assert "<mark>Bopha</mark> opened a shop. She likes <mark>Rose</mark>." in sheet
    assert "<mark>បុប្ផា</mark> បានបើកហាង។" in sheet
    assert '<li lang="en"><mark>Rose</mark></li>' in sheet
    assert "province" in sheet
    assert not any(name in page for name in NAMES for page in pages().values())


def test_the_page_to_read_to_her_is_in_her_language_with_numbers(run, pages):
    run()
    aloud = pages()["stories-the-blue-door.to-read.html"]
    assert '<html lang="km">' in aloud
    assert "បុប្ផា បានបើកហាង។" in aloud
    assert "opened a shop" not in aloud
    assert "counter(paragraph, khmer)" in aloud


def test_the_pages_are_for_the_owner_alone(run, tmp_path):
    run()
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "out.private/review").iterdir()}
    assert modes == {0o600}


def test_two_people_let_a_sensitive_story_pass(run, content, tmp_path, capsys):
    assert built(content, tmp_path, capsys) == (3, False)
    assert run(by="officer-02", decision="publish") == 0
    assert "One more person" in capsys.readouterr().out
    assert built(content, tmp_path, capsys) == (3, False)
    assert run(by="manager-01", decision="publish") == 0
    assert "Two people" in capsys.readouterr().out
    assert built(content, tmp_path, capsys) == (0, True)
    assert record(content).reviewed.date.isoformat() >= "2026-11-22"


def test_a_changed_text_makes_the_review_stale(run, content, tmp_path, capsys):
    run(by="officer-02", decision="publish")
    run(by="manager-01", decision="publish")
    path = content / KEY / "index.en.md"
    path.write_text(path.read_text(encoding="utf-8").replace("a shop", "a new shop"), encoding="utf-8")
    assert built(content, tmp_path, capsys) == (0, True)
    assert run(by="manager-01", decision="publish") == 0
    assert record(content).reviewed.second is None
    assert built(content, tmp_path, capsys) == (3, False)


def test_the_questions_are_asked_where_somebody_is_there(run, content):
    assert run(answers=["officer-02", "publish"]) == 0
    assert (record(content).reviewed.by, record(content).reviewed.decision) == ("officer-02", "publish")


def test_only_looking_changes_nothing(run, content):
    before = (content / KEY / "consent.yaml").read_bytes()
    assert run(answers=[""]) == 0
    assert (content / KEY / "consent.yaml").read_bytes() == before


def test_she_heard_it_and_the_page_says_so_while_it_is_that_text(run, content, tmp_path, capsys):
    run(by="officer-02", decision="publish")
    run(by="manager-01", decision="publish")
    page = tmp_path / "out/en/stories/the-blue-door/index.html"
    built(content, tmp_path, capsys)
    silent = page.read_text(encoding="utf-8")
    assert run(read_back="2026-11-08") == 0
    built(content, tmp_path, capsys)
    assert "8 November 2026" in page.read_text(encoding="utf-8")
    assert "8 November 2026" not in silent


@pytest.mark.parametrize("day", ["2999-01-01", "yesterday", "2026-13-01", "20261108"])
def test_a_day_ahead_or_no_day_is_not_taken(run, day):
    assert run(read_back=day) == 2


@pytest.mark.parametrize("key", ["", "stories/nothing", "../people"])
def test_an_unknown_text_is_said_with_those_there_are(run, key, capsys):
    assert run(key) == 2
    assert KEY in capsys.readouterr().err


def test_a_topic_limit_is_accepted_with_a_reason(run, content):
    consent = content / KEY / "consent.yaml"
    consent.write_text(consent.read_text(encoding="utf-8").replace("show: hidden", "show: named"), encoding="utf-8")
    assert run(answers=["officer-02", "publish", "She asked for her name", "She asked for it", "She asked for it"]) == 0
    accepted = record(content).reviewed.accepts
    assert {each.rule for each in accepted} == {"R6"}


def test_a_text_that_cannot_be_shown_cannot_be_reviewed(run, content, capsys):
    consent = content / KEY / "consent.yaml"
    consent.write_text(consent.read_text(encoding="utf-8").replace("mother-01:", "mother-09:"), encoding="utf-8")
    assert run(by="officer-02", decision="publish") == 1
    assert "cannot be reviewed" in capsys.readouterr().err
    assert record(content).reviewed is None


def test_a_text_with_an_open_question_is_not_laid_down_and_not_reviewed(run, pages, content):
    path = content / KEY / "index.en.md"
    path.write_text(path.read_text(encoding="utf-8").replace("a shop", "a shop with Vichetra"), encoding="utf-8")
    assert run(by="officer-02", decision="publish") == 1
    assert not any("Vichetra" in page or "<article" in page for page in pages().values())
    assert record(content).reviewed is None


def test_a_build_removes_the_sheets(run, content, tmp_path, capsys):
    run(by="officer-02", decision="publish")
    run(by="manager-01", decision="publish")
    assert (tmp_path / "out.private/review").is_dir()
    assert built(content, tmp_path, capsys) == (0, True)
    assert not (tmp_path / "out.private/review").exists()


def test_no_page_is_called_like_somebody(run, content, tmp_path, capsys):
    (content / KEY).rename(content / "stories/sokmaly-starts")
    assert run("stories/sokmaly-starts", by="officer-02", decision="publish") == 1
    assert "Rename the folder" in capsys.readouterr().err
    assert not (tmp_path / "out.private/review").exists()
