"""Hosts that are typed without https://."""

import pytest

from plugins.lint.bare_hosts import bare_hosts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Go to evil-site.com now", [("evil-site.com", "evil-site.com", False)], id="a host alone"),
        pytest.param("Go to EVIL.COM.", [("EVIL.COM", "evil.com", False)], id="in capitals, at the end of a sentence"),
        pytest.param("(www.evil.museum)", [("www.evil.museum", "www.evil.museum", True)], id="with www"),
        pytest.param("bit.ly/x, or t.me", [("bit.ly/x", "bit.ly", True), ("t.me", "t.me", True)], id="short links"),
        pytest.param("evil.me/give.", [("evil.me/give", "evil.me", True)], id="a path after an ending that is a word"),
        pytest.param("paypal dot me/x and evil (dot) com and evil[.]org", [("paypal dot me/x", "paypal.me", True), ("evil (dot) com", "evil.com", False), ("evil[.]org", "evil.org", False)], id="a dot in words"),
        pytest.param("e\u200bvil\uff0ecom", [("e\u200bvil\uff0ecom", "evil.com", False)], id="in disguise"),
        pytest.param("ទៅមើលevil.comនៅផ្ទះ", [("evil.com", "evil.com", False)], id="between Khmer letters"),
        pytest.param("Go to river.gives, or donate.river.world", [("river.gives", "river.gives", True), ("donate.river.world", "donate.river.world", True)], id="a name that speaks of giving"),
        pytest.param("river.help, EVIL.CARE and rk.world", [("river.help", "river.help", False), ("EVIL.CARE", "evil.care", False), ("rk.world", "rk.world", False)], id="by nearly any ending"),
        pytest.param("evil {dot} org, evil -dot- org, evil ចំណុច org", [("evil {dot} org", "evil.org", False), ("evil -dot- org", "evil.org", False), ("evil ចំណុច org", "evil.org", False)], id="more words for a dot"),
        pytest.param("river.fund/kitchen", [("river.fund/kitchen", "river.fund", True)], id="a path after any ending"),
        pytest.param("our river-kitchen.charity", [("river-kitchen.charity", "river-kitchen.charity", False)], id="an ending of gifts"),
        pytest.param("give.river｡org and paypal﹒me", [("give.river｡org", "give.river.org", True), ("paypal﹒me", "paypal.me", True)], id="small and narrow dots"),
        pytest.param("hxxps://give.river.org and https: //evil.org", [("give.river.org", "give.river.org", True), ("evil.org", "evil.org", False)], id="behind another scheme"),
        pytest.param("ចូលទន្លេ.com/give ឬ ទន្លេ.org", [("ចូលទន្លេ.com/give", "ចូលទន្លេ.com", True), ("ទន្លេ.org", "ទន្លេ.org", False)], id="Khmer before the ending"),
        pytest.param("еvіl.com", [("еvіl.com", "evil.com", False)], id="letters that only look Latin"),
        pytest.param("3.4.5.6/give", [("3.4.5.6/give", "3.4.5.6", True)], id="numbers with a path"),
        pytest.param("a.b.evil.com.kh", [("a.b.evil.com.kh", "a.b.evil.com.kh", False)], id="under another host"),
    ],
)  # fmt: skip
def test_a_host_is_seen(text, found):
    assert [(text[b.start : b.end], b.host, b.is_address) for b in bare_hosts(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Sun.They sang.", "e.g. rice, i.e. bran", "3.5 km at 6.30 p.m./a.m.", "the file index.en.md, or photo.jpg", "U.S.A. and Co.,Ltd.",
        "care@example.org", "first.last@mail.example.com", "the dot com years", "a red dot in the middle", "version 1.2.0", "and/or",
        "She left.It rained.", "Dr.Sok and Mr.Dara", "home.me too", "They left.Help came", "in the car.so no problem", "a.help", "ចុច OK ឬ org", "They sang.Give them rice", "3.5km/h", "3.5 km/h", "1.2.3/4", "ម៉ោង៦.៣០/ថ្ងៃ", "a/b.com", "ក.ខ.គ", "Mr.Sok/Mrs.Sok", "ម៉ោង ៦.៣០", "so...com", "St. John's", "",
    ],
)  # fmt: skip
def test_what_is_no_host_is_quiet(text):
    assert bare_hosts(text) == ()
