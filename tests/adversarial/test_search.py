"""Plant each disguise of a name in each outward field of each kind of file, and search: none may pass (cases N01 to N38)."""

import base64
import json
from urllib.parse import quote

import pytest

from plugins.people.canary import canary
from plugins.people.terms import terms_of
from plugins.read.schema.people import Name, Person
from plugins.verify.search import search

pytestmark = pytest.mark.adversarial

MOTHER = Person(
    kind="subject",
    handle="mother-01",
    names={"en": Name(family="Chan", given="Sokmaly"), "km": Name(family="ចាន់", given="សុខម៉ាលី")},
    aliases=("Srey Mom", "Somaly", "Mak Maly"),
    other_identifiers=("012 345 678",),
)
PERSON_OF_EVERYDAY_WORDS = Person(
    kind="subject",
    handle="woman-b",
    names={"en": Name(family="Rath", given="Mom"), "km": Name(family="ពៅ", given="សុខ")},
)

DISGUISES = {
    "N01 with a curly apostrophe": "Sokmaly’s",
    "N02 in capitals": "SOKMALY",
    "N05 split by a tag": "<b>S</b>okmaly",
    "N05 split by two tags": "Sok<em>maly</em>",
    "N05 split by Markdown": "Sok*maly*",
    "N07 an entity": "&#83;okmaly",
    "N07 an entity without its end": "&#83okmaly",
    "N07 percent-coded": "%53okmaly",
    "N07 percent-coded twice": "%2553okmaly",
    "N07 as JSON": "\\u0053okmaly",
    "N07 as CSS": "\\53 okmaly",
    "N07 as CSS, padded": "\\000053okmaly",
    "N22 Khmer as a part of a host name": f"xn--{'សុខម៉ាលី'.encode('punycode').decode()}.example",
    "N08 decomposed": "Sokma\u0301ly",
    "N08 full-width": "Ｓｏｋｍａｌｙ",
    "N08 Cyrillic": "S\u043ekmaly",
    "N08 Greek": "S\u03bfkmaly",
    "N08 mathematical letters": "𝐒𝐨𝐤𝐦𝐚𝐥𝐲",
    "N08 small capitals": "Sᴏᴋᴍᴀʟʏ",
    "N08 letters in circles": "Ⓢⓞⓚⓜⓐⓛⓨ",
    "N08 letters in black circles and flags": "🅢🅞🅚🅜🅐🇱🇾",
    "N08 an Armenian letter": "S\u0585kmaly",
    "N08 a Cherokee letter": "\u13daokmaly",
    "N08 a digit for a letter": "S0kmaly",
    "N08 two digits for letters": "50kma1y",
    "digits between the letters": "Sok1maly",
    "letters parted by spaces": "S o k m a l y",
    "letters parted by full stops": "S.o.k.m.a.l.y",
    "parted by an underscore": "sok_maly",
    "N11 a declared variant": "Somaly",
    "N11 in two words": "Sok Maly",
    "N12 a nickname": "Srey Mom",
    "N12 a nickname with a hyphen": "srey-mom",
    "N12 a nickname run together": "sreymom",
    "N20 Khmer without spaces": "អ្នកស្រីសុខម៉ាលីបាននិយាយ",
    "N21 Khmer with a zero-width space": "សុខ\u200bម៉ាលី",
    "N21 Khmer with its marks swapped": "សុខមា៉លី",
    "N21 Khmer with an inherent vowel": "ស\u17b4ុខម៉ាលី",
    "N22 Khmer percent-coded": quote("សុខម៉ាលី"),
    "N23 a Khmer full name of everyday words": "ពៅសុខ",
    "N23 an everyday Khmer name after a title": "អ្នកស្រីសុខ",
    "N34 a quoted nickname": "‘Mak Maly’",
    "N35 over a soft hyphen": "Sok\u00admaly",
    "N35 over an invisible operator": "Sok\u2060maly",
    "N35 over a written soft hyphen": "Sok&shy;maly",
    "a telephone number in Khmer digits": "០១២-៣៤៥-៦៧៨",
    "a telephone number from abroad": "+855 (0)12 345-678",
    "the handle in full-width letters": "ｍｏｔｈｅｒ-０１",
    "the handle in Khmer digits": "mother-០១",
    "the handle with a Cyrillic letter": "m\u043ether-01",
    "the handle with another dash": "mother\u201301",
    "the handle with an underscore": "mother_01",
    "the handle over an invisible": "mother\u200b-01",
    "the handle": "mother-01",
    "the handle in braces": "{mother-01}",
    "an everyday name after a title": "Mrs Mom",
    "an everyday name beside the family name": "Mom Rath",
}

PLACES = {
    "a paragraph": ("en/a/index.html", "<p>Then {} said</p>"),
    "a title": ("en/a/index.html", "<title>{}</title>"),
    "a description": ("en/a/index.html", '<meta name="description" content="Of {}.">'),
    "an alternative text": ("en/a/index.html", '<img src="/m/a.jpg" alt="{} at home">'),
    "a label": ("en/a/index.html", "<a aria-label='{}' href='/'>x</a>"),
    "a data attribute": ("en/a/index.html", '<p data-x="{}">x</p>'),
    "a comment": ("en/a/index.html", "<!-- {} -->"),
    "an address": ("en/a/index.html", '<a href="https://example.net/{}/">x</a>'),
    "data for search engines": ("en/a/index.html", '<script type="application/ld+json">{{"headline": "{}"}}</script>'),
    "a feed": ("en/feed.xml", "<feed><entry><title>{}</title></entry></feed>"),
    "a feed's content": ("en/feed.xml", "<feed><content type='html'>&lt;p&gt;{}&lt;/p&gt;</content></feed>"),
    "a CDATA section": ("en/feed.xml", "<feed><content><![CDATA[<p>{}</p>]]></content></feed>"),
    "a search index": ("en/search.json", '{{"t": "a {} b"}}'),
    "a style": ("assets/a.css", '.a::before {{ content: "{}"; }}'),
    "a style's comment": ("assets/a.css", "/* {} */"),
    "a drawing": ("assets/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><title>{}</title></svg>'),
    "a text": ("robots.txt", "# {}\n"),
}


@pytest.fixture
def leaks(tmp_path):
    """Write files, search them all, and return for each path the handles whose terms are found in it."""

    def found(pages):
        for path, text in pages.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        terms = (*terms_of(MOTHER), *terms_of(PERSON_OF_EVERYDAY_WORDS))
        handles = {path: set() for path in pages}
        for one in search(
            tmp_path,
            terms=terms,
            canary=terms_of(canary()),
            ledger={},
            accounted=list(pages),
            site_url="https://example.org",
        ):
            if one.kind in ("term", "handle"):
                handles[one.path].add(one.handle)
        return handles

    return found


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_no_disguise_passes(place, leaks):
    path, template = place
    pages = {f"{number}/{path}": template.format(disguise) for number, disguise in enumerate(DISGUISES.values())}
    found = leaks(pages)
    assert [what for what, page in zip(DISGUISES, pages, strict=True) if not found[page]] == []


def test_a_clean_file_has_no_leak(leaks):
    words = "many of us sok, change, common money in Somalia; the mother of mom; ខ្ញុំមានសុខភាពល្អ ពៅ"
    pages = {f"{number}/{path}": template.format(words) for number, (path, template) in enumerate(PLACES.values())}
    assert leaks(pages) == {page: set() for page in pages}


def test_no_disguise_passes_in_a_file_name(leaks):
    named = {
        what: f"media/{number}-{disguise}-b.txt"
        for number, (what, disguise) in enumerate(DISGUISES.items())
        if "/" not in disguise
    }
    found = leaks(dict.fromkeys(named.values(), ""))
    assert [what for what, path in named.items() if not found[path]] == []


def test_no_disguise_passes_in_a_data_address(leaks):
    inner = {"a.html": "<p>S<b>ok</b>maly</p>", "b.html": json.dumps("សុខម៉ាលី"), "c.html": "%53okmaly"}
    packed = {path: base64.b64encode(text.encode()).decode() for path, text in inner.items()}
    found = leaks({path: f'<img src="data:text/html;base64,{data}">' for path, data in packed.items()})
    assert all(found.values())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<h1>With Chan<br>Sokmaly</h1>", id="over a break in a heading"),
        pytest.param("<p>With Sok\n      Maly today</p>", id="over a line of the source"),
        pytest.param("<p><span>Sok</span><span>maly</span></p>", id="over two spans"),
        pytest.param("<p><span>Sok</span>\n<span>Maly</span></p>", id="over two spans and a line"),
        pytest.param("<p>Sok<wbr>maly</p>", id="over a place for a break"),
        pytest.param("<p>ចាន់<wbr><span>សុខម៉ា</span>លី</p>", id="over a Khmer line break"),
        pytest.param("<p>Sok<!-- x -->maly</p>", id="over a comment"),
    ],
)
def test_a_name_split_in_layout_is_found(text, leaks):
    assert leaks({"a.html": text}) == {"a.html": {"mother-01"}}
