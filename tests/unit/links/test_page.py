"""What a reader sees of a page, and which words on it count."""

import pytest

from plugins.links.page import page_of
from plugins.links.words import holds, says_an_end

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
    ("text", "is_over"),
    [
        ("This campaign has ended. Thank you!", True), ("THIS  CAMPAIGN\nHAS ENDED", True), ("We are no longer accepting donations.", True),
        ("404 – Page not found", True), ("យុទ្ធនាការនេះ បានបញ្ចប់", True), ("ស្វែងរក៖ រកមិនឃើញ ទំព័រ នេះទេ", True),
        ("The campaign goes on.", False), ("Accepting donations from everywhere", False), ("យុទ្ធនាការនេះកំពុងបន្ត", False), ("", False),
    ],
)  # fmt: skip
def test_what_says_that_it_is_over(text, is_over):
    assert says_an_end(text) is is_over
