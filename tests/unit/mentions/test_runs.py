"""What a reader takes for one piece of text, however the markup cuts it."""

import pytest

from plugins.mentions.runs import INLINE, Change, Run, rewrite
from plugins.read.sanitise import TAGS


def seen(markup: str) -> list[tuple[str, str]]:
    runs: list[tuple[str, str]] = []

    def visit(run: Run) -> list[Change]:
        runs.append((run.block, run.text))
        return []

    rewrite(markup, visit)
    return runs


@pytest.mark.parametrize(
    ("markup", "runs"),
    [
        pytest.param("<p>Sok <b>Da</b>ra</p>", [("p", "Sok Dara")], id="inline tags do not cut"),
        pytest.param("<p>one</p><p>two</p>", [("p", "one"), ("p", "two")], id="blocks cut"),
        pytest.param("<p>Sok<br>Dara</p>", [("p", "Sok\u2028Dara")], id="a line break is white space"),
        pytest.param("<p>Sok&#109;aly &amp; co</p>", [("p", "Sokmaly & co")], id="entities are read"),
        pytest.param(
            "<table><tr><th>Who</th><td>Dara</td></tr></table>",
            [("th", "Who"), ("td", "Dara")],
            id="each table cell is its own",
        ),
        pytest.param(
            "<dl><dt>Dara</dt><dd>a man</dd></dl>",
            [("dt", "Dara"), ("dd", "a man")],
            id="terms and definitions are read",
        ),
        pytest.param(
            '<p><a href="/x" title="Dara">he</a></p>',
            [("title", "Dara"), ("p", "he")],
            id="the title of a link is read",
        ),
        pytest.param(
            '<p><img alt="Dara&#39;s door" src="a.jpg"></p>', [("alt", "Dara's door")], id="an alternative text is read"
        ),
        pytest.param(
            '<abbr title="Da&quot;ra">x</abbr>', [("title", 'Da"ra'), ("", "x")], id="quotes in attributes are read"
        ),
        pytest.param("<h2>The day</h2>rest", [("h2", "The day"), ("", "rest")], id="text outside any block"),
        pytest.param("<p> </p>\n", [], id="white space alone is no text"),
    ],
)
def test_runs(markup, runs):
    assert seen(markup) == runs


def test_nothing_changes_where_nothing_is_asked():
    markup = '<h2>A &amp; b</h2>\n<p>x<br>y <em>z</em> <a href="/?a=1&amp;b=2" title="&lt;t&gt;">w</a></p>'
    assert rewrite(markup, lambda run: []) == markup


@pytest.mark.parametrize(
    ("markup", "changes", "result"),
    [
        pytest.param(
            "<p>Sok <b>Da</b>ra sang</p>", [(0, 8)], "<p>X<b></b> sang</p>", id="written into the first piece"
        ),
        pytest.param("<p>a <i>Dara</i> b Dara</p>", [(2, 6), (9, 13)], "<p>a <i>X</i> b X</p>", id="two changes"),
        pytest.param("<p>Sok<br>Dara</p>", [(0, 8)], "<p>X</p>", id="a break inside goes"),
        pytest.param("<p>&lt;Dara&gt;</p>", [(1, 5)], "<p>&lt;X&gt;</p>", id="what is left stays escaped"),
    ],
)
def test_a_change_leaves_no_letter_of_what_it_replaces(markup, changes, result):
    assert rewrite(markup, lambda run: [Change(start, end, "X") for start, end in changes]) == result


def test_an_attribute_is_rewritten_and_escaped():
    changed = rewrite('<img alt="Dara" src="a.jpg">', lambda run: [Change(0, 4, '"<X>')])
    assert changed == '<img alt="&quot;&lt;X&gt;" src="a.jpg">'


def test_an_address_is_never_text():
    assert seen('<p><a href="/dara/" id="dara">x</a></p>') == [("p", "x")]


def test_a_name_cut_by_a_picture_is_one_name():
    assert seen('<p>ដា<img src="x.jpg" alt="a door">រា</p>') == [("alt", "a door"), ("p", "ដារា")]


def test_every_tag_that_survives_reading_is_inline_or_begins_a_block():
    blocks = {
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    }
    assert blocks >= TAGS - INLINE
