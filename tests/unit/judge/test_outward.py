"""R12: where texts lead. Only to listed hosts, and never past the panel to where money is collected."""

import io
import re

import pytest
import segno

from plugins.common.states import State
from plugins.judge.hosts import outer_host
from plugins.judge.outward import ACCOUNT, DRAWN, EXAMPLE, LEADS_ON, ODD, OPEN, SENDS_ON, UNLISTED
from plugins.judge.typed_hosts import MONEY, NAMED, TYPED
from tests.samples import SITE, TOPICS, partner, person, pictured, story, text

LISTED = {"site.yaml": SITE["site.yaml"].replace("link_hosts: [", "link_hosts: [kitchen.example.net, www.kitchen.example.net, paypal.com, give.example.org, donate.house.test, house.gives, ") + "contact: {phone: +855 23 000 111}\n"}  # fmt: skip
GLOSSARY = {"glossary.yaml": "- {en: Sleepwell.com}\n"}
HOSTS = {"partners/allowed_hosts.yaml": "hosts: [give.example.org]\n"}
KEY, HOUSE = "stories/the-blue-door", "partners/the-house"


@pytest.fixture
def asked(judged):
    """What withholds a text, and its state in English."""

    def run(*files, key=KEY):
        made = judged(LISTED, TOPICS, HOSTS, GLOSSARY, person(), *files, key=key)
        return [p.what for p in made.decision.problems], made.decision.states["en"], made.decision.problems

    return run


FINE = {
    "a listed host": "[x](https://kitchen.example.net/menu)",
    "a listed host with www": "[x](https://www.kitchen.example.net/)",
    "a host in the path of a page about it": "[x](https://kitchen.example.net/wiki/evil.test)",
    "a page with its ending and a version": "[x](https://kitchen.example.net/menu.php?v=2.0&page=list.html)",
    "a Khmer path": "[x](https://kitchen.example.net/ម្ហូប)",
    "an address in angle brackets": "<https://kitchen.example.net/>",
    "the site itself": "[x](https://test.example.org/en/)",
    "a page of the site": "[x](/en/)",
    "an anchor on a listed page": "[x](https://kitchen.example.net/menu#soups.hot)",
    "an anchor": "[x](#top)",
    "a mail address": "[x](mailto:care@kitchen.example.net)",
    "a telephone": "[x](tel:+85523000111)",
    "a listed address that is typed": "See https://kitchen.example.net/menu.",
    "a host that is only named": "The page kitchen.example.net tells more.",
    "a listed host with its path": "See kitchen.example.net/menu.",
    "the site's own host": "See test.example.org/en.",
    "a name with an ending, settled": "They found it on {=Rooms4u.com}.",
    "a name with an ending, of the glossary": "They found it on Sleepwell.com.",
    "a sentence that begins without a space": "She sang.They listened.",
}


@pytest.mark.parametrize("said", [pytest.param(said, id=name) for name, said in FINE.items()])
def test_what_stays_or_is_listed_is_published(asked, said):
    assert asked(story(en=f"{{mother-01}} left. {said}"))[:2] == ([], State.PUBLISHED)


REFUSED = {
    "a host that is not listed": ("[x](https://other.example.net/)", UNLISTED),
    "a host under a listed one": ("[x](https://a.kitchen.example.net/)", UNLISTED),
    "a listed host as a beginning": ("[x](https://kitchen.example.net.evil.test/)", UNLISTED),
    "no scheme": ("[x](//other.example.net/)", UNLISTED),
    "a listed host that leads on": ("[x](https://kitchen.example.net/out?url=https://paypal.me/else)", LEADS_ON),
    "a listed host that is given another": ("[x](https://kitchen.example.net/out?p=evil%2Etest/pay)", LEADS_ON),
    "one that is given another behind the hash": ("[x](https://kitchen.example.net/#/out?p=evil.test)", LEADS_ON),
    "backslashes": (r"<a href='/\other.example.net/'>x</a>", UNLISTED),
    "three strokes": ("[x](///other.example.net/)", UNLISTED),
    "an address that is typed": ("See https://other.example.net/menu.", UNLISTED),
    "a typed address, settled": ("See {=https://other.example.net/menu}.", UNLISTED),
    "a host that is typed alone": ("See evil-site.com now.", NAMED),
    "a name with an ending": ("They found it on Rooms4u.com.", NAMED),
    "a typed host with www": ("See www.evil.museum now.", TYPED),
    "a typed host with www, settled": ("See {=www.evil.com} now.", TYPED),
    "a short link": ("See bit.ly/x now.", TYPED),
    "a dot in words": ("See evil dot com now.", NAMED),
    "a money host with a dot in words": ("Give at paypal dot me.", MONEY),
    "a user name": ("[x](https://kitchen.example.net@other.example.net/)", ODD),
    "http": ("[x](http://kitchen.example.net/)", OPEN),
    "http in capitals": ("[x](HTTP://kitchen.example.net/)", OPEN),
    "http that is typed": ("See http://kitchen.example.net/menu.", OPEN),
    "a full stop behind the host": ("[x](https://kitchen.example.net./)", ODD),
    "a full stop behind a money host": ("[x](https://paypal.com./x)", ODD),
    "a name that speaks of giving, though listed": ("[x](https://donate.house.test/)", MONEY),
    "an ending that speaks of giving": ("[x](https://house.gives/)", MONEY),
    "a typed name that speaks of giving": ("See www.give-house.com now.", MONEY),
    "a port": ("[x](https://kitchen.example.net:8443/)", ODD),
    "a number address": ("[x](https://127.0.0.1/)", ODD),
    "capitals": ("[x](https://Kitchen.example.net/)", ODD),
    "an international host": ("[x](https://xn--bcher-kva.example/)", ODD),
    "percent signs in the host": ("[x](https://%6bitchen.example.net/)", ODD),
    "a money host": ("[x](https://gofundme.com/f/x)", MONEY),
    "a money host that somebody listed": ("[x](https://paypal.com/donate)", MONEY),
    "a host of the panels": ("[x](https://give.example.org/house)", MONEY),
    "a money host that is typed": ("Give at paypal.me/house.", MONEY),
    "a typed address that speaks of giving": ("See https://donate.evil.test/x.", MONEY),
    "a typed address whose ending speaks of giving": ("See https://evil.gives/x", MONEY),
    "a typed address of a money host": ("See https://paypal.me/house.", MONEY),
    "an account": ("Give to ABA 000 123 456.", ACCOUNT),
    "an account in a table": ("\n\n| bank | number |\n|---|---|\n| ABA | 000 123 456 |\n", ACCOUNT),
    "an account split by bold": ("Give to ABA 000 **123** 456.", ACCOUNT),
    "an account in the items of a list": ("Our ABA account:\n\n- 000\n- 123\n- 456\n", ACCOUNT),
    "an account in lines": ("Our ABA account:<br>000<br>123<br>456", ACCOUNT),
    "an account in cells below each other": ("\n\n| ABA account |\n|---|\n| 000 |\n| 123 |\n| 456 |\n", ACCOUNT),
    "an account as Bakong has them": ("Send it to house@aclb today.", ACCOUNT),
    "a KHQR code": ("00020101021129370016example@bank01090001234565802KH", ACCOUNT),
}  # fmt: skip


@pytest.mark.parametrize(("said", "ask"), [pytest.param(*case, id=name) for name, case in REFUSED.items()])
def test_what_leads_elsewhere_is_withheld_and_pointed_to(asked, said, ask):
    whats, state, problems = asked(story(en=f"{{mother-01}} left. {said}", more="date: 2026-03-10\nsensitive: false\n"))
    r12 = [p for p in problems if p.rule == "R12"]
    assert ask.what in whats
    assert state is State.WITHHELD
    assert all(p.where == f"{KEY}/index.en.md" and p.line >= 8 and p.lang == "en" for p in r12)
    assert len({p.what for p in r12}) == 1 or ask is MONEY


def test_an_address_that_is_a_link_and_its_own_words_is_told_once(asked):
    assert asked(story(en="{mother-01} left. <https://other.example.net/menu>"))[0] == [UNLISTED.what]


@pytest.mark.parametrize("field", ["title", "summary"])
@pytest.mark.parametrize(
    "said", ["Give at paypal.me/house", "See https://donate.evil.test/x", "Go to https://evil.gives"]
)
def test_a_title_and_a_summary_are_read(asked, field, said):
    path = f"{KEY}/index.en.md"
    files = story() | {path: text("en", "{mother-01} left.", **{field: said})}
    assert asked(files)[0] == [MONEY.what]


@pytest.mark.parametrize(
    ("title", "summary", "body"),
    [
        ("Gifts to our account at ABA", "000 123 456", "Thank you."),
        ("Our account", "000 123 456.", "Thank you."),
        ("Thank you", "Our account at ABA", "000 123 456"),
        ("000 123 456", "Thank you.", "This is our account at ABA."),
    ],
)
def test_title_summary_and_text_are_read_below_one_another(asked, title, summary, body):
    files = story() | {f"{KEY}/index.en.md": text("en", f"{body}\n\n{{mother-01}} left.", title=title, summary=summary)}
    assert ACCOUNT.what in asked(files)[0]


def test_topics_are_read_side_by_side(asked):
    topics = {"topics.yaml": "work: {en: Gifts to ABA, km: ការងារ}\nfood: {en: 000 123 456, km: អាហារ}\n"}
    assert ACCOUNT.what in asked(topics, story(more="date: 2026-03-10\ntopics: [work, food]\n"))[0]


def test_a_caption_is_read(asked):
    assert asked(pictured(caption="See https://other.example.net/"), key="stories/the-picture")[0] == [UNLISTED.what]


def test_a_caption_and_its_credit_are_read_together(asked):
    files = pictured(caption="Our account at ABA:", credit="000 123 456")
    assert ACCOUNT.what in asked(files, key="stories/the-picture")[0]


def test_khmer_is_read_too(asked):
    whats, state, _ = asked(story(km="{mother-01} ទៅ។ លេខគណនី ABA ០០០១២៣៤៥៦"))
    assert ACCOUNT.what in whats
    assert state is State.WITHHELD


@pytest.mark.parametrize(
    ("website", "whats"),
    [
        pytest.param("https://kitchen.example.net/", [], id="listed"),
        pytest.param("https://other.example.net/", [UNLISTED.what], id="not listed"),
        pytest.param("https://paypal.com/house", [MONEY.what], id="a money host that somebody listed"),
        pytest.param("https://give.example.org/", [MONEY.what], id="a host of the panels"),
    ],
)
def test_a_partners_website(asked, website, whats):
    assert asked(partner(more=f"website: {website}\n"), key=HOUSE)[0] == whats


@pytest.mark.parametrize(("host", "whats"), [("kitchen.example.net", []), ("other.example.net", [MONEY.what])])
def test_a_website_may_stand_on_the_host_of_its_own_way_to_give(asked, host, whats):
    way = f"[{{id: page, kind: link, url: https://{host}/gift, currencies: [USD]}}]"
    record = f"status: active\nserial: 1\nvalid_until: 2026-09-01\noptions: {way}\n"
    files = {
        "partners/the-house/giving.yaml": record,
        "partners/allowed_hosts.yaml": "hosts: [kitchen.example.net, other.example.net]\n",
    }
    assert asked(partner(more="website: https://kitchen.example.net/\n"), files, key=HOUSE)[0] == whats


@pytest.mark.parametrize(
    ("figure", "is_account"),
    [
        pytest.param(
            'en: Gifts to our bank account at ABA, km: អំណោយ, value: "000 123 456"', True, id="the label and the value"
        ),
        pytest.param('en: Gifts, km: គណនីធនាគារ, value: "០០០ ១២៣ ៤៥៦"', True, id="the label and the value in Khmer"),
        pytest.param('en: Children fed, km: កុមារ, value: "100", of: "ABA account 000 999 888"', True, id="the whole"),
        pytest.param('en: Bank, km: ធនាគារ, value: "000 123", of: "456 789"', True, id="over the value and the whole"),
        pytest.param('en: Bank ABA, km: ធនាគារ, value: "12", page: "000 123 456"', True, id="the page"),
        pytest.param('en: Meals cooked in a year, km: អាហារ, value: "000000120"', False, id="no bank"),
        pytest.param('en: Looms, km: កី, value: "12", of: "40"', False, id="a figure"),
        pytest.param('en: Given to the women, km: ប្រាក់, value: "120000 USD"', False, id="a sum"),
    ],
)
def test_a_figure_is_read_as_a_whole(asked, figure, is_account):
    whats, state, problems = asked(partner(more=f"figures:\n  - {{{figure}}}\n"), key=HOUSE)
    assert (ACCOUNT.what in whats) == is_account
    assert state is (State.WITHHELD if is_account else State.PUBLISHED)
    assert {p.rule for p in problems} == ({"R12"} if is_account else set())


@pytest.mark.parametrize("compact", [True, False], ids=["half blocks", "squares"])
def test_a_code_drawn_in_letters_is_withheld(asked, compact):
    drawing = io.StringIO()
    segno.make_qr("https://evil.test/give").terminal(drawing, compact=compact)
    rows = "\n".join(f"    {line}" for line in drawing.getvalue().splitlines())
    if not compact:
        rows = re.sub("\x1b\\[[0-9]+m", "", rows).replace("  ", "⬛")
    assert DRAWN.what in asked(story(en=f"{{mother-01}} left.\n\n{rows}"))[0]


def test_a_few_squares_are_no_code(asked):
    assert asked(story(en="{mother-01} left.\n\n■ rice ■ fish ■ soup\n\n▪ done ██████"))[0] == []


def test_a_note_beside_a_way_to_give_holds_no_account(asked):
    assert asked(partner(note="Or ABA 000 123 456"), key=HOUSE)[0] == [ACCOUNT.what]


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("", None), ("x.jpg", None), ("?q=1", None), ("#a", None), ("tel:1", None), ("MAILTO:a@b.org", None), ("https://own.org/", None),
        ("https://own.org:80/", ""), ("HTTPS://else.org/", "else.org"), (" https://else.org", "else.org"), ("ht\ntps://else.org", "else.org"),
        ("https:else.org", ""), ("https:\\\\else.org", "else.org"), ("https://[::1]/", ""), ("https://[", ""), ("https://", ""),
        ("https://else.org.", ""), ("http://else.org/", ""), ("https://ខ្មែរ.org/", ""), ("https://else.org/ខ្មែរ", "else.org"),
    ],
)  # fmt: skip
def test_an_address_is_read_as_a_browser_reads_it(address, host):
    assert outer_host(address, "own.org") == host


def test_the_sites_own_port_is_its_own():
    assert outer_host("http://localhost:8000/en/", "localhost:8000") is None


@pytest.mark.parametrize(
    "said", ["Rooms4u.com", "www.rooms4u.com", "bit.ly/Rooms", "[x](https://maps.app.goo.gl/x)", "goo.gl/maps/x"]
)
def test_one_address_is_one_sentence(asked, said):
    assert len(asked(story(en=f"{{mother-01}} left. They saw {said} there."))[0]) == 1


@pytest.mark.parametrize(
    ("website", "said"),
    [
        ("https://house.example.org/r?to=//else.test", [SENDS_ON.what]),
        ("https://house.example.org/?page=2", []),
        ("https://house.example.org/?p=evil.test/pay", [SENDS_ON.what]),
        ("https://house.example.org/out/evil.test", [SENDS_ON.what]),
        ("https://house.example.org/index.php?v=2.0", []),
    ],
)
def test_a_website_sends_nobody_on(asked, website, said):
    assert asked(partner(more=f'website: "{website}"\n'), key="partners/the-house")[0] == said


PAYLOAD = "00020101021129370016example@bank01090001234565802KH"


@pytest.mark.parametrize(
    ("files", "key", "said"),
    [
        pytest.param(
            {**TOPICS, "topics.yaml": "work: {en: ABA 000 123 456, km: ការងារ}\n", **story(more="date: 2026-03-10\ntopics: [work]\n")},
            KEY, ACCOUNT, id="the name of a topic",
        ),
        pytest.param(
            {"topics.yaml": "work: {en: Work, km: paypal.me/house}\n", **story(more="date: 2026-03-10\ntopics: [work]\n")}, KEY, MONEY, id="an address in it",
        ),
        pytest.param(story(en=f"[Here](/en/?x={PAYLOAD}) {{mother-01}} left."), KEY, ACCOUNT, id="a code in the address of a link"),
        pytest.param(partner(more="since: ABA 000123456\n"), "partners/the-house", ACCOUNT, id="when a partner began"),
        pytest.param(partner(more="since: now 123 456 789\n"), "partners/the-house", ACCOUNT, id="a number alone there"),
        pytest.param(
            {**partner(), "partners/the-house/giving.yaml": "status: paused\nregistration: {body: ABA account, number: 000 123 456}\n"},
            "partners/the-house", ACCOUNT, id="where it is registered",
        ),
    ],
)  # fmt: skip
def test_nothing_that_stands_beside_a_text_asks_for_money(asked, files, key, said):
    assert said.what in asked(files, key=key)[0]


@pytest.mark.parametrize("english", ["missing", "draft"])
def test_the_name_of_a_topic_is_read_in_languages_in_which_the_text_is_not_written_yet(judged, english):
    """It stands in the lists of that language all the same."""
    more = "date: 2026-03-10\ntopics: [work]\n"
    files = story(en=None if english == "missing" else "{mother-01} left.", more=more)
    path = f"{KEY}/index.en.md"
    if path in files:
        files[path] = files[path].replace("status: published", "status: draft")
    topics = {"topics.yaml": "work: {en: ABA 000 123 456, km: ការងារ}\n"}
    decision = judged(LISTED, HOSTS, GLOSSARY, person(), topics, files, key=KEY).decision
    assert decision.states["km"] is State.WITHHELD
    assert ACCOUNT.what in [p.what for p in decision.problems]


def test_a_registration_with_a_number_is_no_account(asked):
    paused = "status: paused\nregistration: {body: Ministry of Interior, number: 0123456}\n"
    assert asked({**partner(), "partners/the-house/giving.yaml": paused}, key="partners/the-house")[0] == []


@pytest.mark.parametrize("strict", [False, True], ids=["to look at", "to publish"])
def test_an_example_is_published_nowhere(judged_site, strict):
    """A website, a link in a text; not the site's own address, which ends such a build as a whole."""
    files = partner(more="website: https://kitchen.example.net/\n")
    body = "{mother-01} left. [x](https://www.kitchen.example.net/) [y](https://test.example.org/en/)"
    made = judged_site(LISTED, TOPICS, HOSTS, GLOSSARY, person(), files, story(en=body), strict=strict)
    said = [[p.what for p in made.judged[key].decision.problems if p.rule == "R12"] for key in (HOUSE, KEY)]
    assert said == [[EXAMPLE.what] * strict] * 2
