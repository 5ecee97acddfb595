"""Markdown to clean HTML: what people need comes through, handles too, and nothing that acts, loads or hides."""

import re

import pytest

from plugins.common.text import RawText
from plugins.read.markdown import pictures, to_html

HARD_PLACES = [
    pytest.param("She {} came.", id="a sentence"),
    pytest.param("# The day {}", id="a heading at its end"),
    pytest.param("The day {}\n=======", id="an underlined heading"),
    pytest.param("*{}* and **{}** and ***{}***", id="emphasis"),
    pytest.param("[{}](https://example.org/)", id="a link"),
    pytest.param("| a | b |\n|---|---|\n| {} | c |", id="a table"),
    pytest.param("A[^1]\n\n[^1]: note {}", id="a footnote"),
    pytest.param("{}\n: {}", id="a definition"),
    pytest.param("- {}\n- b", id="a list"),
    pytest.param("> {}", id="a quotation"),
    pytest.param("<div>{}</div>", id="a raw block"),
    pytest.param("a <b>{}</b> c", id="raw markup within a line"),
    pytest.param("![{}](a.jpg)", id="the words of a picture"),
    pytest.param("ក្នុង{}ភូមិ", id="Khmer without spaces"),
    pytest.param("`{}`", id="code"),
]


@pytest.mark.parametrize("place", HARD_PLACES)
@pytest.mark.parametrize("token", ["{mother-01}", "{=Well}", "{=the old well}", "{=ទឹក}"])
def test_a_token_comes_through_everywhere(place, token):
    assert to_html(RawText(place.replace("{}", token))).count(token) == place.count("{}")


@pytest.mark.parametrize(
    ("body", "visible"),
    [
        pytest.param("Sok **Da**ra", "Sok Dara", id="bold inside a word"),
        pytest.param("Sok\\_Dara", "Sok_Dara", id="a backslash"),
        pytest.param("S&#111;k D&aacute;ra", "Sok Dára", id="entities"),
        pytest.param("Sok <span>Da</span>ra", "Sok Dara", id="a span"),
        pytest.param("Sok Da<!-- x -->ra", "Sok Dara", id="a comment"),
        pytest.param("Sok Da\u200bra", "Sok Da\u200bra", id="an invisible space"),
        pytest.param("<https://example.org/a>", "https://example.org/a", id="an address"),
        pytest.param("<a@example.org>", "a@example.org", id="a mail address"),
    ],
)
def test_what_a_reader_sees_is_what_stands_in_the_html(body, visible):
    assert re.sub("<[^>]*>", "", to_html(RawText(body))) == visible


BAD = [
    "script", "style", "iframe", "frame", "object", "embed", "form", "input", "button", "textarea", "select", "svg", "math", "video",
    "audio", "link", "meta", "base", "template",
]  # fmt: skip


@pytest.mark.parametrize("tag", BAD)
@pytest.mark.parametrize("wrap", ["{}", "a {} b", "<div>{}</div>", "- {}"])
def test_no_acting_element_survives(tag, wrap):
    html = to_html(RawText(wrap.replace("{}", f"<{tag} src='x'>needle()</{tag}>")))
    assert f"<{tag}" not in html


@pytest.mark.parametrize(
    "body",
    [
        '<b onclick="needle()">a</b>', '<b style="needle">a</b>', '<b id="needle">a</b>', '<b class="needle">a</b>', "<!-- needle -->",
        "[a](javascript:needle)", "[a](JaVaScRiPt:needle)", "[a](&#106;avascript:needle)", "[a](data:text/html,needle)", "[a](vbscript:needle)",
        "![a](https://example.org/needle.jpg)", "![a](//example.org/needle.jpg)", "![a](data:image/png;base64,needle)", "![a](../needle.jpg)",
        "![a](%2e%2e%2fneedle.jpg)", "![a](needle.svg)", '<img src="needle">', '<img srcset="needle.jpg 1x">', '<svg><image href="needle.jpg"/></svg>',
        '<b lang="needle">a</b>', "<?needle?>", "<!DOCTYPE needle>", "<![CDATA[needle]]>", "A[^needle]\n\n[^needle]: b", "[a](#needle)",
        "<noscript>needle</noscript>", "<title>needle</title>", '<ol start="needle"><li>a</li></ol>',
    ],
)  # fmt: skip
def test_what_is_not_allowed_leaves_no_trace(body):
    assert "needle" not in to_html(RawText(body))


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("# a\n\n## b", "<h2>a</h2>\n<h3>b</h3>"), ("## a\n\n### b", "<h2>a</h2>\n<h3>b</h3>"), ("# a\n\n###### b", "<h2>a</h2>\n<h6>b</h6>"),
        ("<h1>a</h1>", "<h2>a</h2>"), ('[a](b "<h1>")', '<p><a href="b" title="&lt;h1&gt;">a</a></p>'),
        ("![a](b c.JPG)", '<p><img alt="a" src="b c.JPG"></p>'), ("![a](b%20c.JPG)", '<p><img alt="a" src="b c.JPG"></p>'),
        ('<span lang="km">ក</span>', '<p><span lang="km">ក</span></p>'), ("a\n\n***\n\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
        ('<ruby>a<rt>b</rt></ruby><mark>c</mark><u>d</u><q>e</q>', "<p><ruby>a<rt>b</rt></ruby><mark>c</mark><u>d</u><q>e</q></p>"),
    ],
)  # fmt: skip
def test_what_people_need_comes_through(body, html):
    assert to_html(RawText(body)) == html


@pytest.mark.parametrize(("start", "stays"), [("7", True), ("365", True), ("0001", False), ("000123456", False)])
def test_a_list_begins_at_no_number_that_may_be_an_account(start, stays):
    assert (f'start="{start}"' in to_html(RawText(f'<ol start="{start}"><li>a</li></ol>'))) is stays
    assert (f'start="{int(start)}"' in to_html(RawText(f"{start}. a\n"))) is stays


def test_footnotes_are_numbered_in_the_order_of_their_mention():
    html = to_html(RawText("A[^b] and c[^a].\n\n[^a]: two\n[^b]: one\n"))
    assert html.index("one") < html.index("two")
    assert re.findall(r'(?:id|href)="([^"]*)"', html) == [
        "fnref-1",
        "#fn-1",
        "fnref-2",
        "#fn-2",
        "fn-1",
        "#fnref-1",
        "fn-2",
        "#fnref-2",
    ]


def test_no_footnote_of_one_text_reaches_the_next():
    to_html(RawText("A[^1]\n\n[^1]: needle"))
    assert to_html(RawText("B[^1]")) == "<p>B[^1]</p>"


def test_columns_keep_their_side_as_a_class():
    html = to_html(RawText("| a | b |\n|:-:|--:|\n| c | d |"))
    assert ('<td class="align-center">c</td>' in html, '<td class="align-right">d</td>' in html, "style" in html) == (
        True,
        True,
        False,
    )


def test_no_character_of_a_licence_comes_out_of_an_entity():
    assert to_html(RawText("a&#xE000;b&#57345;c&#x2;")) == "<p>abc</p>"


def test_every_way_to_show_a_picture_is_found():
    body = '![](a.jpg) ![x][y] <img src="b.jpg"> `![](no.jpg)`\n\n<div><IMG SRC=c.jpg></div>\n\n[y]: d.jpg\n'
    assert pictures(RawText(body)) == ("a.jpg", "d.jpg", "b.jpg", "c.jpg")
