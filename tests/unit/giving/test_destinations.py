"""Where a link may lead a gift."""

import pytest

from plugins.giving.destinations import FOLLOWS, NOT_SAFE, SENDS_ON, SHORTENED, UNLISTED, refusal, safe_host

HOSTS = frozenset({"give.wrc.test", "link.pay.test", "bit.ly", "xn--80ak6aa92e.com", "127.0.0.1"})
GOOD = "https://give.wrc.test/"


@pytest.mark.parametrize(
    "url",
    [
        GOOD, GOOD + "a/b-c_d.html", GOOD + "x?campaign=7&amount=20", GOOD + "x#card", "https://link.pay.test/ABAPAYab12?id=AB12&dynamic=true",
        GOOD + "?currency=USD&item=soup+pot", GOOD + "%E1%9E%80", GOOD + "?page=2&lang=km", "https://give.example.org/any",
    ],
)  # fmt: skip
def test_a_plain_address_on_a_listed_host_may_take_a_gift(url):
    assert refusal(url, HOSTS) is None


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://give.wrc.test/", NOT_SAFE), ("https://give.wrc.test:443/", NOT_SAFE), ("https://give.wrc.test@evil.test/", NOT_SAFE),
        ("https://a:b@give.wrc.test/", NOT_SAFE), ("https://GIVE.wrc.test/", NOT_SAFE), ("https://127.0.0.1/", NOT_SAFE),
        ("https://xn--80ak6aa92e.com/", NOT_SAFE), ("https://give.wrc.test\\@evil.test/", NOT_SAFE), ("https://gіve.wrc.test/", NOT_SAFE),
        ("//give.wrc.test/", NOT_SAFE), ("give.wrc.test", NOT_SAFE), ("javascript:location='https://give.wrc.test/'", NOT_SAFE), ("https:give.wrc.test", NOT_SAFE),
        ("https://give.wrc.test./", NOT_SAFE), ("https://www.give.wrc.test/", UNLISTED), ("https://give.wrc.test.evil.test/", UNLISTED),
        ("https://evilgive.wrc.test/", UNLISTED), ("https://wrc.test/", UNLISTED), ("https://example.org.evil.test/", UNLISTED),
        ("https://bit.ly/x", SHORTENED), ("https://www.bit.ly/x", SHORTENED), ("https://tinyurl.com/x", SHORTENED), ("https://linktr.ee/x", SHORTENED),
        (GOOD + "?next=home", SENDS_ON), (GOOD + "?Return_To=x", SENDS_ON), (GOOD + "?redirect-url=x", SENDS_ON), (GOOD + "?a=1;url=x", SENDS_ON),
        (GOOD + "?a=https://evil.test", SENDS_ON), (GOOD + "?a=%2F%2Fevil.test", SENDS_ON), (GOOD + "?a=%252F%252Fevil.test", SENDS_ON),
        (GOOD + "https://evil.test", SENDS_ON), (GOOD + "/evil.test", SENDS_ON), (GOOD + "r/%5Cevil.test", SENDS_ON), (GOOD + "#next=x", SENDS_ON),
        (GOOD + "#/pay?url=x", SENDS_ON), (GOOD + "?x=www.evil.test", SENDS_ON), (GOOD + "?x=aHR0cHM6Ly9ldmls", SENDS_ON), (GOOD + "?u=", SENDS_ON),
        (GOOD + "?fbclid=Iw", FOLLOWS), (GOOD + "?mc_eid=5", FOLLOWS), (GOOD + "?a=1&gclid=5", FOLLOWS),
        ("https://give.example.org/?next=//evil.test", SENDS_ON), ("https://user@give.example.org/", NOT_SAFE),
    ],
)  # fmt: skip
def test_what_could_lead_a_gift_elsewhere_is_refused(url, said):
    assert refusal(url, HOSTS) == said


@pytest.mark.parametrize(
    "url",
    [
        "http://a.org/", "ftp://a.org/", "javascript:alert(1)", "https://", "https:///x", "https://a.org:8080/", "https://u@a.org/", "https://A.org/", "https://127.0.0.1/",
        "https://[::1]/", "https://xn--80ak6aa92e.com/", "https://a.xn--p1ai/", "https://аpple.com/", "https://a.org\\@evil.test/", "https://a.org /", "//a.org/", "",
        "https://0x7f.1/", "https://0x7f.0x1/", "https://2130706433/", "https://1.2.3.4./", "https://a..org/", "https://.org/", "https://a.org\x00/", "https://a.org\x7f/",
        "https://a_b.org/", "https://%61.org/",
    ],
)  # fmt: skip
def test_what_could_mislead_has_no_host(url):
    assert safe_host(url) == ""
