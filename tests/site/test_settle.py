"""`check --settle`: each open question gets one key, and the answer stands in the file."""

import os
import pty
import select
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from plugins.pipeline.build import Clock, read
from plugins.pipeline.material import Order
from plugins.settle.desk import Desk
from plugins.settle.walk import Walk
from tests.conftest import ROOT, write_content
from tests.samples import SITE, TOPICS, person, story

NOW = Clock(datetime(2026, 11, 1, tzinfo=UTC))
BODY = "She met Narong by the river. Later she took the Rose home.\n\nThen Narong *left*, and **Da**ravy came."


@pytest.fixture
def content(tmp_path):
    return write_content(
        tmp_path / "content",
        SITE,
        TOPICS,
        person(),
        story(en=BODY, km="{mother-01} មក។"),
        {"glossary.yaml": "# ours\n"},
    )


@pytest.fixture
def settle(content, tmp_path):
    def run(*keys, numbers=(), new=""):
        left, lines, told = list(keys), list(numbers), []

        def key():
            return left.pop(0) if left else "q"

        def new_person():
            if new:
                write_content(content, person(new, en="Narong", family_en="Pich", km="ណារ៉ុង", family_km="ពេជ្រ"))
            return new

        def again():
            return read(Order(content, ROOT / "theme"), NOW)

        remaining = Walk(again(), Desk(key, lambda: lines.pop(0), told.append, new_person, "en"), again).run()
        return remaining, "\n".join(told)

    return run


def english(content):
    return (content / "stories/the-blue-door/index.en.md").read_text(encoding="utf-8").split("---\n", 2)[2].strip()


def test_an_ordinary_word_is_settled_where_it_stands(content, settle):
    settle("o", "q")
    assert (
        english(content)
        == "She met {=Narong} by the river. Later she took the Rose home.\n\nThen Narong *left*, and **Da**ravy came."
    )


def test_she_is_written_as_her_handle(content, settle):
    _, told = settle("s", "q", numbers=["1"])
    assert english(content).startswith("She met {mother-01} by the river.")
    assert "Written: {mother-01}" in told


def test_nobody_is_written_whom_nobody_chose(content, settle):
    settle("s", "q", numbers=[""])
    assert english(content) == BODY


def test_a_telling_detail_may_be_written_more_gently(content, settle):
    path = content / "stories/the-blue-door/index.en.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace(BODY, "{mother-01} is forty-one years old."), encoding="utf-8"
    )
    _, told = settle("s", "3", "5", "q")
    assert "about nobody in the story" in told
    assert english(content) == "{mother-01} is in her forties."


def test_a_glossary_line_that_settles_nothing_is_not_written(content, settle):
    path = content / "stories/the-blue-door/index.en.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace(BODY, "{mother-01} knew it when Rose came home."), encoding="utf-8"
    )
    _, told = settle("3", "q")
    assert "does not settle this" in told
    assert (content / "glossary.yaml").read_text(encoding="utf-8") == "# ours\n"


def test_a_glossary_word_is_written_once_and_asked_no_more(content, settle):
    settle("g", "q")
    assert (content / "glossary.yaml").read_text(encoding="utf-8") == '# ours\n- {en: "Narong"}\n'
    assert english(content) == BODY


def test_what_is_left_for_later_is_passed_and_counted(content, settle):
    remaining, told = settle("", "o", "", "")
    assert english(content).startswith("She met Narong by the river. Later she took the {=Rose} home.")
    assert remaining == 3
    assert "left for later: 3" in told


def test_a_new_person_is_listed_and_written(content, settle):
    settle("n", "q", new="uncle-01")
    assert english(content).startswith("She met {uncle-01} by the river.")
    assert "  uncle-01: {show: role}\n" in (content / "stories/the-blue-door/consent.yaml").read_text(encoding="utf-8")


def test_words_that_marks_part_are_left_for_a_hand(content, settle):
    _, told = settle("", "", "", "o", "")
    assert "by hand" in told
    assert english(content) == BODY


def test_a_registered_name_is_no_word(content, settle):
    write_content(content, person("uncle-01", en="Narong", family_en="Pich", km="ណារ៉ុង", family_km="ពេជ្រ"))
    _, told = settle("o", "g", "q")
    assert told.count("A registered person has this name") == 1
    assert english(content) == BODY


@pytest.mark.parametrize("key", ["o", "O", "2", "២"])
def test_a_digit_does_the_same_on_any_keyboard(content, settle, key):
    settle(key, "q")
    assert english(content).startswith("She met {=Narong}")


def test_another_key_says_the_keys_again(settle):
    _, told = settle("x", "q")
    assert told.count("2 or o: an ordinary word") == 2


def test_who_of_several_is_asked_by_number(content, settle):
    write_content(
        content, person("uncle-01", kind="family", en="Vichet", family_en="Pich", km="វិចិត្រ", family_km="ពេជ្រ")
    )
    consent = content / "stories/the-blue-door/consent.yaml"
    consent.write_text(consent.read_text(encoding="utf-8") + "  uncle-01: {show: role}\n", encoding="utf-8")
    settle("s", "q", numbers=["2"])
    assert english(content).startswith("She met {uncle-01} by the river.")
    settle("s", "", "q", numbers=["9"])
    assert english(content).count("{uncle-01}") == 1


def test_without_a_terminal_nothing_is_asked(content):
    ran = subprocess.run(
        [sys.executable, "tasks.py", "check", "--settle", "--content", str(content)],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    assert ran.returncode == 2
    assert "a window in which you type" in ran.stderr
    assert "Narong" not in ran.stdout + ran.stderr


def test_one_key_is_enough_on_a_terminal(content):
    outside, inside = pty.openpty()
    ran = subprocess.Popen(
        [sys.executable, "tasks.py", "check", "--settle", "--content", str(content)],
        cwd=ROOT, stdin=inside, stdout=inside, stderr=inside, env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    os.close(inside)
    seen = b""
    try:
        while True:
            asked = seen.count(b"stop")
            # A key that comes before the question is thrown away, so it is pressed again until there is an answer.
            if asked and not select.select([outside], [], [], 0.5)[0]:
                os.write(outside, b"2" if asked == 1 else b"q")
            seen += os.read(outside, 4096)
    except OSError:  # the other end was closed
        pass
    os.close(outside)
    assert ran.wait() == 1
    assert english(content).startswith("She met {=Narong} by the river.")
