"""A key of the record is written anew, and nothing else of the file moves."""

import pytest

from plugins.read.yaml_file import parse
from plugins.review.record import flow, with_key

NEW = {"by": "officer-02", "second": None, "date": "2026-03-10", "decision": "publish", "text": "0" * 64, "accepts": []}
LINE = f'reviewed: {{by: officer-02, date: "2026-03-10", decision: publish, text: "{"0" * 64}"}}\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("people: {}\n", "people: {}\n" + LINE, id="absent: at the end"),
        pytest.param("people: {}", "people: {}\n" + LINE, id="no line end at the end of the file"),
        pytest.param("reviewed: {by: a}\n# why\npeople: {}\n", LINE + "# why\npeople: {}\n", id="one line, first"),
        pytest.param("reviewed:\n  by: a\n  accepts:\n    - {rule: R6, reason: x}\n\npeople: {}\n", LINE + "people: {}\n", id="a block"),
        pytest.param("people: {}\nreviewed: {by: a,\n  second: b}\n", "people: {}\n" + LINE, id="flow over two lines"),
        pytest.param("# reviewed: {by: a}\npeople: {}\n", "# reviewed: {by: a}\npeople: {}\n" + LINE, id="in a comment only"),
    ],
)  # fmt: skip
def test_a_key_is_replaced_or_added(before, after):
    assert with_key(before.encode(), "reviewed", NEW).decode() == after


def test_line_ends_stay_as_they_are():
    assert with_key(b"people: {}\r\nplace: {}\r\n", "reviewed", NEW).count(b"\r\n") == 3


@pytest.mark.parametrize("broken", ["people: {\n", "a: 1\na: 2\n", "- one\n"])
def test_a_record_that_cannot_be_read_is_left_alone(broken):
    assert with_key(broken.encode(), "reviewed", NEW) is None


@pytest.mark.parametrize(
    "value", ["yes: no", "a, b", "#1", "null", "true", "- x", "ក្រុម", "a\nb", "7", 'it\'s "so"', "{x}"]
)
def test_any_text_comes_back_as_it_was(value):
    assert parse(f"k: {flow({'v': value})}\n".encode()).data == {"k": {"v": value}}
