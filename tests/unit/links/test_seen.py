"""Whose forms and parts stand on a page."""

import pytest

from plugins.links.page import Page, page_of
from plugins.links.seen import MOST_HOSTS, seen

HERE = "https://give.partner.test/house/"


@pytest.mark.parametrize(
    ("aims", "base", "hosts"),
    [
        pytest.param(["/pay", "?x", "pay.php", HERE, "HTTPS://GIVE.PARTNER.TEST:443/"], "", (), id="the same host"),
        pytest.param(["//pay.test/x", "https://pay.test/y", "https://a.pay.test/"], "", ("pay.test", "a.pay.test"), id="others, once each"),
        pytest.param(["javascript:void(0)", "mailto:x@y.test", "about:blank", "data:text/html,x"], "", (), id="no hosts"),
        pytest.param(["pay"], "https://evil.test/", ("evil.test",), id="by the base of the page"),
        pytest.param(["pay"], "/there/", (), id="a base on the same host"),
        pytest.param(["\\\\evil.test", " https:evil.test/"], "", ("evil.test",), id="slips that browsers read"),
    ],
)  # fmt: skip
def test_hosts_other_than_the_pages_own(aims, base, hosts):
    judged = seen(Page((), base=base, forms=tuple(aims), frames=tuple(aims)), HERE, "")
    assert (judged.forms, judged.frames) == (hosts, hosts)


@pytest.mark.parametrize(
    "aim", ["http://give.partner.test/", "https://127.0.0.1/x", "https://x:y@pay.test/", "https://pay.test:444/"]
)
def test_a_form_that_sends_to_an_address_that_is_not_plain_is_told_and_a_frame_is_not(aim):
    judged = seen(Page((), forms=(aim,), frames=(aim,)), HERE, "")
    assert (judged.forms, judged.frames) == (("",), ())


def test_only_some_of_many_hosts_are_named():
    aims = tuple(f"https://h{number}.test/" for number in range(1000))
    assert len(seen(Page((), forms=aims), HERE, "").forms) == MOST_HOSTS


def test_a_page_is_judged_by_its_words():
    judged = seen(Page(("River Kitchen", "This campaign has ended.")), HERE, "River Kitchen")
    assert (judged.has_phrase, judged.says_an_end, judged.forms, judged.frames) == (True, True, (), ())
    assert not seen(Page(("River House",)), HERE, "River Kitchen").has_phrase


def test_words_side_by_side_are_no_longer_word():
    page = page_of(
        b"<nav><a>River Kitchen</a><a>Give</a></nav><p><span>Campaign ended</span><span>42 donors</span>", "text/html"
    )
    judged = seen(page, HERE, "River Kitchen")
    assert (judged.has_phrase, judged.says_an_end) == (True, True)
    assert not seen(page_of(b"<p>Up<a>river</a> Kitchen", "text/html"), HERE, "Upri Kitchen").has_phrase
