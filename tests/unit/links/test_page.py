"""What a reader sees of a page, and which words on it count."""

import pytest

from plugins.links.page import page_of
from plugins.links.words import holds

HTML = "text/html; charset=utf-8"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<p>River Kitchen</p>", id="plain"),
        pytest.param("<p>RIVER\n\n   kitchen", id="in capitals, over lines"),
        pytest.param("<h1><b>Riv</b>er&nbsp;<i>Kit</i>chen</h1>", id="cut by bold letters"),
        pytest.param("<p>River\u200b Kit\u00adchen</p>", id="with invisible signs"),
        pytest.param("<svg>x</svg>River Kitchen", id="after a drawing"),
        pytest.param("<p>" * 200 + "River Kitchen", id="deep down"),
        pytest.param("<!DOCTYPE html><title>x</title><body><main>River Kitchen</main>", id="a whole page"),
    ],
)
def test_words_that_are_seen_count(body):
    assert holds(page_of(body.encode(), HTML).text, "River Kitchen")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<title>River Kitchen</title><p>Gone", id="in the title alone"),
        pytest.param("<meta name=description content='River Kitchen'>", id="for search engines"),
        pytest.param("<img alt='River Kitchen'>", id="beside a picture"),
        pytest.param("<script>'River Kitchen'</script>", id="in a script"),
        pytest.param("<style>/* River Kitchen */</style>", id="in a style"),
        pytest.param("<!-- River Kitchen -->", id="in a comment"),
        pytest.param("<template>River Kitchen</template>", id="in a template"),
        pytest.param("<noscript>River Kitchen</noscript>", id="for browsers without scripts"),
        pytest.param("<p hidden>River Kitchen</p>", id="hidden"),
        pytest.param("<div style='color:red; DISPLAY : none'><p>River Kitchen</p></div>", id="in a block that is not shown"),
        pytest.param("<p style=visibility:hidden>River Kitchen", id="invisible"),
        pytest.param("<p>River</p><p>and</p><p>Kitchen</p>", id="other words between"),
        pytest.param("", id="nothing"),
    ],
)  # fmt: skip
def test_words_that_nobody_sees_do_not_count(body):
    assert not holds(page_of(body.encode(), HTML).text, "River Kitchen")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param("មជ្ឈមណ្ឌល".encode(), HTML, id="as the header says"),
        pytest.param("មជ្ឈមណ្ឌល".encode(), "text/html", id="as the bytes are"),
        pytest.param("មជ្ឈមណ្ឌល".encode("utf-16"), "text/html; charset=utf-16", id="in another encoding"),
        pytest.param(b'<meta charset="utf-16le">' + b"x", "text/html; charset=utf-8", id="the header wins"),
    ],
)
def test_encodings(body, kind):
    assert page_of(body, kind).text.strip()


@pytest.mark.parametrize("name", ["idna", "punycode", "rot13", "unicode_escape", "zlib", "nonsense", "utf-7"])
def test_an_encoding_of_no_page_is_passed_over(name):
    assert holds(page_of(b"<p>River Kitchen \xff\\x", f"text/html; charset={name}").text, "River Kitchen")


def test_khmer_words_are_found_however_they_are_parted():
    assert holds(page_of("<p>មជ្ឈ\u200bមណ្ឌល ស្ត្រី</p>".encode(), HTML).text, "មជ្ឈមណ្ឌលស្ត្រី")


@pytest.mark.parametrize(
    ("said", "aim"),
    [
        ("0;url=/x", "/x"), ("0; URL = 'https://a.test/'", "https://a.test/"), ("5,/x", "/x"), ("60", ""), ("", ""), ("0;", ""),
        ('0;url="/a b"c', "/a b"), ("\n1.5 ; url=/x\n", "/x"),
    ],
)  # fmt: skip
def test_where_a_page_goes_on_to(said, aim):
    body = f"<html><head><meta http-equiv=REFRESH content='{said}'>" if "'" not in said else "<p>"
    page = page_of(body.encode(), HTML, said if "'" in said else "")
    assert page.refresh == aim


@pytest.mark.parametrize(
    ("body", "is_drawn"),
    [
        ("<div id=root></div><script src=app.js></script>", True), ("<div id=root>Loading…</div><script>1</script>", True),
        ("<p>A short page without any script.", False), ("<p>" + "A page with something to read on it. " * 3 + "<script>1</script>", False),
    ],
)  # fmt: skip
def test_a_page_that_a_script_draws_is_known(body, is_drawn):
    assert page_of(body.encode(), HTML).is_drawn is is_drawn


@pytest.mark.parametrize(
    "style",
    [
        pytest.param("visibility:hidden", id="visibility"),
        pytest.param("visibility : collapse", id="visibility, collapsed"),
        pytest.param("color:red;OPACITY: 0", id="opacity"),
        pytest.param("opacity:.0!important", id="opacity, with a point"),
        pytest.param("opacity:0%;color:red", id="opacity, in percent"),
        pytest.param("font-size:0", id="letters of no size"),
        pytest.param("font-size: 0.0px ;", id="letters of no size, in pixels"),
        pytest.param("font-size:/**/0em", id="with a comment between"),
    ],
)
def test_words_that_a_style_on_the_spot_hides_do_not_count(style):
    assert not holds(page_of(f'<p style="{style}"><b>River Kitchen</b></p>'.encode(), HTML).text, "River Kitchen")


@pytest.mark.parametrize(
    "style", ["opacity:0.9", "opacity:.5", "font-size:0.9em", "font-size:08px", "fill-opacity:0", "stop-opacity:0"]
)
def test_words_that_are_pale_or_small_count(style):
    assert holds(page_of(f'<p style="{style}">River Kitchen'.encode(), HTML).text, "River Kitchen")


def test_a_page_comes_block_by_block():
    body = b"<h1>The <b>campaign</b>\n has ended</h1><div>One<p>two<br>three</div>four<noframes>five</noframes>"
    assert page_of(body, HTML).blocks == ("The campaign has ended", "One", "two", "three", "four")


@pytest.mark.parametrize(
    ("body", "aims"),
    [
        pytest.param('<form action="https://a.test/x">', ["https://a.test/x"], id="a form"),
        pytest.param("<form><button formaction='//a.test'></form>", ["//a.test"], id="a button of its own"),
        pytest.param("<form action=/x><input type=image formaction=/y></form>", ["/x", "/y"], id="an input of its own"),
        pytest.param("<div hidden><form action=/x></form></div>", ["/x"], id="a form that a script may show"),
        pytest.param("<noscript><form action=/x></form></noscript><template><form action=/y></form></template>", [], id="forms that no browser shows"),
        pytest.param("<form></form><form action=''></form>", [], id="forms that lead nowhere else"),
    ],
)  # fmt: skip
def test_where_forms_lead(body, aims):
    assert list(page_of(body.encode(), HTML).forms) == aims


@pytest.mark.parametrize(
    ("body", "aims"),
    [
        pytest.param('<iframe src="https://a.test/x"></iframe>', ["https://a.test/x"], id="a frame"),
        pytest.param("<frameset><frame src=//a.test></frameset>", ["//a.test"], id="a page of frames"),
        pytest.param("<object data=/x></object><embed src=/y>", ["/x", "/y"], id="other ways"),
        pytest.param("<noscript><iframe src=/x></iframe></noscript>", [], id="for browsers without scripts"),
        pytest.param("<iframe src=/x style='display:none'></iframe><div hidden><iframe src=/y></iframe></div>", [], id="hidden"),
        pytest.param("<iframe></iframe>", [], id="empty"),
    ],
)  # fmt: skip
def test_what_is_shown_in_frames(body, aims):
    assert list(page_of(body.encode(), HTML).frames) == aims


def test_the_base_of_a_page_is_known():
    assert page_of(b"<base target=x><base href='https://a.test/'><base href=/b>", HTML).base == "https://a.test/"


def test_what_stands_side_by_side_is_read_apart_too():
    page = page_of(b"<div><span>Campaign ended</span><span>42 donors</span></div><p>The <b>last</b> <a>day</a>", HTML)
    assert page.blocks == ("Campaign ended42 donors", "The last day")
    assert page.pieces == ("Campaign ended", "42 donors", "The last", "day")
