"""Addresses followed on loopback, to sites that behave badly: what is refused, what is told, and whom nobody asks."""

import gzip
import itertools
from datetime import UTC, datetime, timedelta

import pytest

from plugins.links.ask import Answer, Way, ask
from plugins.links.trouble import Trouble
from plugins.links.walk import walk
from tests.world import HSTS, by_path, leads_to, page, raw

NUMBERS = itertools.count(1)
GOOD = page("<h1>River Kitchen</h1><p>Give here.</p>", HSTS)


@pytest.fixture
def host() -> str:
    """A host that no other test of this world has."""
    return f"give-{next(NUMBERS)}.partner.test"


def test_a_page_is_seen_with_its_certificate_and_its_words(earth, host):
    walked = walk(earth.site(host, GOOD), set(), earth.way(), "River Kitchen")
    assert (walked.trouble, walked.host, walked.answer.status, walked.answer.has_hsts) == (None, host, 200, True)
    assert (walked.seen.has_phrase, walked.answer.body) == (True, b"")
    today = datetime.now(UTC).date()
    assert walked.answer.until - today in (timedelta(59), timedelta(60))
    assert walked.answer.lifetime == 160
    assert earth.headers[-1]["Host"] == host


def test_the_path_and_the_query_are_asked_for(earth, host):
    walk(earth.site(host, GOOD) + "romdoul/give?c=1", set(), earth.way())
    assert earth.asked[-1] == (host, "/romdoul/give?c=1")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_step_on_the_same_host_is_taken(earth, host, status):
    walked = walk(earth.site(host, by_path(start=leads_to("/now", status), now=GOOD)), set(), earth.way())
    assert (walked.trouble, walked.answer.status) == (None, 200)


@pytest.mark.parametrize(
    "location",
    [
        pytest.param("HTTPS://{host}:443/now", id="in capitals, with the usual port"),
        pytest.param("//{host}/now#top", id="without a scheme, with a fragment"),
        pytest.param("now", id="a bare name"),
        pytest.param(" /now ", id="with spaces around"),
    ],
)
def test_other_ways_to_write_a_step(earth, host, location):
    url = earth.site(host, by_path(start=leads_to(location.format(host=host)), now=GOOD))
    assert walk(url, set(), earth.way()).trouble is None


@pytest.mark.parametrize(
    ("location", "trouble"),
    [
        pytest.param("https://evil.test/{host}", Trouble.AWAY, id="another host"),
        pytest.param("//evil.test/", Trouble.AWAY, id="another host, no scheme"),
        pytest.param("https://{host}.evil.test/", Trouble.AWAY, id="the host as the beginning of another"),
        pytest.param("https://{host}./", Trouble.MISLEADING, id="a dot at the end"),
        pytest.param("http://{host}/", Trouble.NO_HTTPS, id="the same host without https"),
        pytest.param("http://evil.test/", Trouble.NO_HTTPS, id="another host without https"),
        pytest.param("https://{host}@evil.test/", Trouble.MISLEADING, id="the host as a user name"),
        pytest.param("https://{host}:8443/", Trouble.MISLEADING, id="another port"),
        pytest.param("https://127.0.0.1/", Trouble.MISLEADING, id="a number"),
        pytest.param("https://[::1]/", Trouble.MISLEADING, id="a number of the newer kind"),
        pytest.param("https://[/", Trouble.MISLEADING, id="half a bracket"),
        pytest.param("https://g\u00efve.test/", Trouble.MISLEADING, id="letters beyond ASCII"),
        pytest.param("https://xn--gve-bma.test/", Trouble.MISLEADING, id="the same in disguise"),
        pytest.param("javascript:alert(1)", Trouble.MISLEADING, id="a script"),
        pytest.param("data:text/html,River Kitchen", Trouble.MISLEADING, id="a page in the address"),
        pytest.param("file:///etc/passwd", Trouble.MISLEADING, id="a file"),
        pytest.param("\\\\evil.test\\x", Trouble.AWAY, id="backslashes, which browsers take for slashes"),
        pytest.param("https:///evil.test/", Trouble.AWAY, id="three slashes, which browsers take for two"),
        pytest.param("/\t/evil.test/", Trouble.AWAY, id="a tab, which browsers pass over"),
        pytest.param("https://0x7f.1/", Trouble.MISLEADING, id="a number in disguise"),
    ],
)
@pytest.mark.parametrize("how", ["header", "page"])
def test_a_step_that_a_gift_may_not_take_ends_the_walk_and_nobody_there_is_asked(earth, host, location, trouble, how):
    aim = location.format(host=host)
    start = leads_to(aim) if how == "header" else page(f'<meta http-equiv="Refresh" content="0;url={aim}">')
    gone = page("", status=404)
    conduct = lambda visitor: (start if visitor.path == "/" else gone)(visitor)  # noqa: E731
    before = len(earth.asked)
    walked = walk(earth.site(host, conduct), set(), earth.way())
    assert walked.trouble is trouble
    assert {asked for asked, _ in earth.asked[before:]} == {host}
    assert "evil" not in walked.host or trouble is Trouble.AWAY


def test_a_host_of_the_list_may_stand_on_the_way_and_not_at_the_end(earth, host):
    between, there = f"between-{host}", f"there-{host}"
    back = earth.site(host, by_path(start=leads_to(f"https://{between}/"), now=GOOD))
    earth.site(between, leads_to(f"{back}now"))
    earth.site(there, GOOD)
    off = earth.site(f"off-{host}", leads_to(f"https://{there}/"))
    assert walk(back, {between}, earth.way()).trouble is None
    assert walk(back, set(), earth.way()).trouble is Trouble.AWAY
    walked = walk(off, {there}, earth.way())
    assert (walked.trouble, walked.host) == (Trouble.ELSEWHERE, there)


@pytest.mark.parametrize("how", ["to itself", "between two", "on and on"])
def test_a_circle_ends(earth, host, how):
    numbers = itertools.count()
    conducts = {
        "to itself": by_path(start=leads_to("/"), other=GOOD),
        "between two": by_path(start=leads_to("/other"), other=leads_to("/")),
        "on and on": lambda visitor: leads_to(f"/{next(numbers)}")(visitor),
    }
    before = len(earth.asked)
    walked = walk(earth.site(host, conducts[how]), set(), earth.way())
    assert walked.trouble in (Trouble.CIRCLE, Trouble.NO_PAGE)
    assert len(earth.asked) - before <= 8


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (404, Trouble.GONE), (410, Trouble.GONE), (403, Trouble.REFUSED), (429, Trouble.REFUSED), (500, Trouble.BROKEN), (503, Trouble.BROKEN),
        (204, Trouble.NO_PAGE), (300, Trouble.NO_PAGE), (418, Trouble.NO_PAGE), (302, Trouble.NO_PAGE),
    ],
)  # fmt: skip
def test_no_page_is_told_by_its_status(earth, host, status, trouble):
    walked = walk(earth.site(host, page("River Kitchen" if status != 204 else "", status=status)), set(), earth.way())
    assert (walked.trouble, walked.answer.status, walked.seen) == (trouble, status, None)


@pytest.mark.parametrize(
    ("certificate", "trouble"),
    [
        pytest.param({"made_for": "other.test"}, Trouble.WRONG_NAME, id="made for another site"),
        pytest.param({"made_for": "*.test"}, Trouble.WRONG_NAME, id="a star that covers too little"),
        pytest.param({"ends": -1}, Trouble.EXPIRED, id="run out"),
        pytest.param({"trusted": False}, Trouble.UNTRUSTED, id="from an authority that nobody knows"),
    ],
)
def test_a_wrong_certificate_is_told_and_not_a_word_is_sent(earth, host, certificate, trouble):
    before = len(earth.asked)
    assert walk(earth.site(host, GOOD, **certificate), set(), earth.way()).trouble is trouble
    assert len(earth.asked) == before


def test_a_site_without_https_is_told(earth, host):
    assert walk(earth.bare_site(host, GOOD), set(), earth.way()).trouble is Trouble.NO_TLS


def test_a_site_that_is_not_there_is_told(earth):
    assert walk("https://nobody.partner.test/", set(), earth.way()).trouble is Trouble.UNREACHABLE


def test_a_name_that_no_name_can_be_is_told():
    assert walk(f"https://{'a' * 70}.test/", set(), Way(seconds=1)).trouble in (Trouble.UNREACHABLE, Trouble.GARBLED)


def test_who_never_answers_is_left_after_the_limit(earth, host):
    url = earth.site(host, lambda visitor: earth.over.wait() and None)
    assert walk(url, set(), earth.way(seconds=0.2)).trouble is Trouble.SLOW


def test_who_takes_the_call_and_says_nothing_is_left_after_the_limit(earth, host):
    assert walk(earth.silent_site(host), set(), earth.way(seconds=0.2)).trouble is Trouble.SLOW


@pytest.mark.parametrize("where", ["in the headers", "on the page", "on a page of no said length"])
def test_who_sends_a_byte_now_and_then_is_left_after_the_limit(earth, host, where):
    def drip(visitor):
        if where != "in the headers":
            visitor.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
            visitor.wfile.write(
                b"Content-Length: 999999\r\n\r\n" if where == "on the page" else b"\r\n<p>River Kitchen"
            )
        while not earth.over.wait(0.02):
            visitor.wfile.write(b"X")

    assert walk(earth.site(host, drip), set(), earth.way(seconds=0.3)).trouble is Trouble.SLOW


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x00\xff\xfe garbage \x80" * 40, id="bytes that mean nothing"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"HTTP/1.1 twohundred OK\r\n\r\n", id="a status in words"),
        pytest.param(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n", id="headers without end"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000, id="one endless header"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 50\r\n\r\nhalf", id="half a page"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", id="chunks of no size"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\nnot packed", id="packed, they say"),
    ],
)  # fmt: skip
def test_garbage_is_told_and_breaks_nothing(earth, host, data):
    assert walk(earth.site(host, raw(data)), set(), earth.way()).trouble in (Trouble.GARBLED, Trouble.UNREACHABLE)


@pytest.mark.parametrize(
    "body", [b"", b"\x00" * 1000, bytes(range(256)) * 20, b"<" * 50_000, b"<div>" * 20_000, b"<!--" * 20_000]
)
@pytest.mark.parametrize("kind", ["text/html", "text/html; charset=nonsense", "TEXT/HTML;charset=utf-16"])
def test_a_page_of_garbage_is_a_page_without_words(earth, host, body, kind):
    walked = walk(earth.site(host, page(body, kind=kind)), set(), earth.way())
    assert (walked.trouble, walked.answer.status) == (None, 200)


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "text/plain", "", "htm\x01l"])
def test_what_is_no_page_is_told(earth, host, kind):
    assert walk(earth.site(host, page("River Kitchen", kind=kind)), set(), earth.way()).trouble is Trouble.NOT_HTML


@pytest.mark.parametrize("packed", [False, True])
def test_a_huge_page_is_read_so_far_and_no_further(earth, host, packed):
    huge = b"<p>" + b"a" * 3_000_000
    conduct = page(gzip.compress(huge), ("Content-Encoding", "gzip")) if packed else page(huge)
    answer = ask(earth.site(host, conduct), earth.way(most=100_000))
    assert isinstance(answer, Answer)
    assert (len(answer.body), answer.is_cut) == (100_000, True)


@pytest.mark.parametrize("form", ["br", "zstd", "compress", "gzip, br", "nonsense"])
def test_a_page_in_a_form_that_was_not_asked_for_is_told(earth, host, form):
    walked = walk(earth.site(host, page(b"\x0b\x02\x80abc\x03", ("Content-Encoding", form))), set(), earth.way())
    assert (walked.trouble, walked.seen) == (Trouble.PACKED, None)


@pytest.mark.parametrize("form", ["gzip", "X-GZip", "identity", ""])
def test_a_page_that_is_packed_as_usual_is_read(earth, host, form):
    body = b"<p>River Kitchen"
    packed = gzip.compress(body) if "zip" in form.lower() else body
    walked = walk(earth.site(host, page(packed, ("Content-Encoding", form))), set(), earth.way(), "River Kitchen")
    assert (walked.trouble, walked.seen.has_phrase) == (None, True)


def test_a_page_that_renews_itself_goes_nowhere(earth, host):
    walked = walk(
        earth.site(host, page('<meta http-equiv=refresh content=30><p>Give</p>', ("Refresh", "60"))), set(), earth.way()
    )  # fmt: skip
    assert walked.trouble is None


def test_nobody_is_told_who_asks_or_from_where(earth, host):
    walk(earth.site(host, GOOD), set(), earth.way())
    assert earth.headers[-1].keys() <= {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
