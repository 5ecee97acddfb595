"""What a file says, in the views in which it is searched."""

import base64

import pytest

from plugins.verify.escapes import undone
from plugins.verify.markup import pieces
from plugins.verify.views import name_view, views

CODED = base64.b64encode(b"<p>S<b>ok</b></p>").decode()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("&#83;ok &#x53;ok &Sacute;ok", "Sok Sok Śok", id="entities"),
        pytest.param("%53ok %2553ok %252553ok", "Sok Sok Sok", id="percent codes, three deep"),
        pytest.param("%E1%9E%9F", "ស", id="percent-coded Khmer"),
        pytest.param("100% of 5%", "100% of 5%", id="percent signs"),
        pytest.param("%E1%9E", "á\x9e", id="percent codes that are no UTF-8"),
        pytest.param("\\u179F \\ud83d\\ude00", "ស \U0001f600", id="JSON escapes"),
        pytest.param("\\u{53}ok \\x53ok", "Sok Sok", id="script escapes"),
        pytest.param("\\53 ok \\000053ok \\S\\ok", "Sok Sok Sok", id="style sheet escapes"),
        pytest.param("S\\\nok", "Sok", id="a continued line"),
        pytest.param("&amp;#83;ok &amp;percnt;53ok", "Sok Sok", id="mixed"),
        pytest.param("\\u0000\\ud800\\110000 a", "a", id="codes of no character"),
    ],
)
def test_escapes_are_undone(text, plain):
    assert undone(text) == plain


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        pytest.param("<p>a</p><p>b</p>", ["a", "b"], id="blocks part"),
        pytest.param("<p>a<em class=x>b</em><wbr/>c</p>", ["x", "abc"], id="inline tags do not"),
        pytest.param("<h1>a<br>b</h1>", ["a b"], id="a break is a space"),
        pytest.param("<td>a</td><td>b", ["a", "b"], id="cells part"),
        pytest.param("<img alt=\"a > b\" title='c' data-x=d>", ["a > b", "c", "d"], id="attributes"),
        pytest.param("a<!-- b <i>c</i>d -->e", ["b cd", "ae"], id="comments"),
        pytest.param("<x><![CDATA[<p>a<b>b</b></p>]]></x>", ["ab"], id="sections of a feed"),
        pytest.param(
            "<x>&lt;p&gt;a&lt;b title=&quot;t&quot;&gt;b&lt;/b&gt;</x>", ["t", "ab"], id="escaped markup of a feed"
        ),
        pytest.param('<script>{"a": "b\\u0063"}</script>', ['{"a": "bc"}'], id="data in a script"),
        pytest.param("a < b <c", ["a < b <c"], id="signs that open no tag"),
        pytest.param("a\nb\n\nc", ["a\nb", "c"], id="plain text parts at blank lines"),
    ],
)
def test_markup_is_taken_apart(html, texts):
    assert list(pieces(html)) == texts


def test_a_data_address_is_searched_in_every_view():
    shown = views(f'<img src="data:text/html;charset=utf-8;base64,{CODED}">')
    assert ["S" in view.texts and "ok" in view.texts for view in shown[:3]] == [True, True, False]
    assert "Sok" in shown[2].texts


def test_a_percent_coded_data_address_is_searched(handles_in):
    coded = base64.b64encode(b"{ Sokmaly }").decode().replace("=", "%3D")
    assert handles_in("a.css", f"a {{ b: url('data:text/css;base64,{coded}') }}") == {"mother-01"}


def test_a_path_is_searched_without_its_percent_codes():
    assert name_view("en/%53ok-a/x.html").texts == ("en/Sok-a/x.html",)


def test_a_view_shows_nothing_when_it_is_printed():
    assert "Sok" not in repr(views("Sokmaly"))
