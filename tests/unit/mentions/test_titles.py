"""Titles before a name, and where a sentence begins."""

import pytest

from plugins.mentions.titles import opens_sentence, title_start


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("then Mrs ", "Mrs "), ("then Mrs. ", "Mrs. "), ("Dr. ", "Dr. "), ("and Aunt ", "Aunt "), ("her aunt ", ""), ("her sister ", ""),
        ("a woman named ", ""), ("said ", ""), ("", ""), ("ថ្ងៃនោះ អ្នកស្រី", "អ្នកស្រី"), ("អ្នកស្រី ", "អ្នកស្រី "), ("ឈ្មោះ ", ""), ("បាន ", ""),
    ],
)  # fmt: skip
def test_the_title_before_a_name(before, title):
    text = before + "{mother-01}"
    assert text[title_start(text, len(before)) : len(before)] == title


@pytest.mark.parametrize(
    ("before", "opens"),
    [
        ("", True), ("Rain. ", True), ("Rain! ", True), ("Rain? ", True), ("“", True), ("She said: “", True), ("“Go.” ", True), ("(Rain.) ", True),
        ("— ", True), ("ទៅ។ ", True), ("ទៅ។", True), ("គាត់និយាយថា៖ «", True),
        ("the ", False), ("Rain, ", False), ("She asked: ", False), ("rain (and ", False), ("then — ", False), ("ទៅ ", False),
    ],
)  # fmt: skip
def test_where_a_sentence_begins(before, opens):
    assert opens_sentence(before + "X", len(before)) is opens
