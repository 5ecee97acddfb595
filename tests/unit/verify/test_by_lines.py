"""A page taken apart line by line gives what it gives as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.verify import page_links as links
from plugins.verify.lines import line_pieces, whole_lines
from plugins.verify.markup import chunks_of, pieces
from plugins.verify.page_links import page_links

PIECES = [
    "<p>", "</p>", "<b>", "</b>", "<br>", "<br/>", "\n", "\n\n", " ", "Sok", "maly", "&#83;", "&lt;b&gt;", "&amp;", "<", ">", "<!-- ", " -->",
    "<![CDATA[", "]]>", '<a href="/en/" id=x>', "<a title='a > b'>", '<a title="', '">', "<script>", "</script>", "<style>", "</style>", "<img src=/a.jpg onload>",
    '<script type="application/ld+json">', '{"a": 1}', "<title>", "</title>", "<textarea>", "</textarea>", "<?php", "?>", "<!doctype html>", "<iframe src=x>",
    '<link rel="alternate" hreflang="km" href="/km/">', '<meta http-equiv="refresh" content="0; url=/en/">', "<p onclick>", "<p\nclass=a>", "\r", "=", '"', "'", "\x85", "\u2028",
]  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(SOUP)
def test_the_runs_and_values(text):
    lines = whole_lines(text.split("\n"))
    if lines is not None:
        assert sorted(line_pieces(lines)) == sorted(pieces(text))
        assert tuple(chunk for line in lines for chunk in line.chunks) == chunks_of(text)


@given(SOUP)
def test_the_links(text):
    whole = links._read(text)
    read = page_links(text, text.split("\n"))
    assert (read.links, read.loads, read.alternates, read.ids, read.active, read.broken_data) == (
        tuple(dict.fromkeys(whole.links)), tuple(dict.fromkeys(whole.loads)), tuple(dict.fromkeys(whole.alternates)), whole.ids, whole.active, whole.broken_data,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text", ["<p>a</p>\n<p>b <b>c</b></p>\n", '<h1 title="t">a<br>\nb</h1>'], ids=["blocks", "a run over two lines"]
)
def test_plain_pages_are_taken_apart_by_lines(text):
    assert whole_lines(text.split("\n")) is not None


@pytest.mark.parametrize(
    "text", ["<p>a <!-- b\nc --> d</p>", "<p\nclass=a>b</p>", "<p>a < b</p>", "no tags", "<x><![CDATA[a]]></x>"],
    ids=["a comment", "a tag over two lines", "a sign", "text", "a section"],
)  # fmt: skip
def test_others_are_taken_apart_whole(text):
    assert whole_lines(text.split("\n")) is None
