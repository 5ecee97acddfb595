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
        GOOD + "give.html", GOOD + "a/index.php?page=give.html", GOOD + "?v=2.0", GOOD + "v2.0.1/pay", GOOD + "?amount=20.50", GOOD + "?lang=en-US&l=en_GB",
        GOOD + "?file=report.2026.pdf", GOOD + "?id=A1.B2", GOOD + "?hosted_button_id=7XKQ", GOOD + "%E1%9E%80.html", GOOD + "?sum=1.000.000", GOOD + "D.C.",
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
        (GOOD + "?p=evil.com/pay", SENDS_ON), (GOOD + "?p=evil.com", SENDS_ON), (GOOD + "?p=a.b.evil.co:443", SENDS_ON), (GOOD + "?p=.evil.com", SENDS_ON),
        (GOOD + "?p=@evil.com", SENDS_ON), (GOOD + "?p=me@evil.com", SENDS_ON), (GOOD + "?p=evil.com.", SENDS_ON), (GOOD + "?p=1%7Cevil.com", SENDS_ON),
        (GOOD + "out/evil.com", SENDS_ON), (GOOD + "out/evil.com/pay.html", SENDS_ON), (GOOD + "out;evil.com", SENDS_ON), (GOOD + "#/evil.com", SENDS_ON),
        (GOOD + "?p=evil%2Ecom", SENDS_ON), (GOOD + "?p=evil%252Ecom", SENDS_ON), (GOOD + "?p=evil%25252Ecom", SENDS_ON), (GOOD + "out/evil%2Ecom", SENDS_ON),
        (GOOD + "?p=evil%E3%80%82com", SENDS_ON), (GOOD + "?p=evil%EF%BC%8Ecom", SENDS_ON), (GOOD + "?p=evil.c%C2%ADom", SENDS_ON), (GOOD + "?p=evil.c%E2%80%8Bom", SENDS_ON),
        (GOOD + "?p=EVIL.COM", SENDS_ON), (GOOD + "?p=evil.xn--p1ai", SENDS_ON), (GOOD + "?p=evil.%D1%80%D1%84", SENDS_ON), (GOOD + "?p=e_v.com", SENDS_ON),
        (GOOD + "?p=127.0.0.1", SENDS_ON), (GOOD + "?p=0x7f.0.0.1", SENDS_ON), (GOOD + "?p=[::1]", SENDS_ON), (GOOD + "?evil.com", SENDS_ON),
        (GOOD + "?evil.com=1", SENDS_ON), (GOOD + "?l=en.us", SENDS_ON), (GOOD + "donate.do", SENDS_ON), (GOOD + "?p=evil.com%00.html", SENDS_ON),
        (GOOD + "?p=evil.com%09", SENDS_ON), (GOOD + "?p=ev%0Ail.com", SENDS_ON), (GOOD + "?p=evil.com%5C.html", SENDS_ON),
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
