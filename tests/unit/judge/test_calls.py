"""R12: to whom the links of texts that open a mail program or a telephone may lead."""

from datetime import timedelta

import pytest

from plugins.common.states import State
from plugins.judge.calls import LETTER, MAIL, NUMBER
from tests.samples import SITE, partner, text
from tests.signers import new_key, passed_list, signed_partner
from tests.unit.judge.conftest import DAY

KEY = "pages/us"
SETTINGS = SITE["site.yaml"].replace("link_hosts: [", "link_hosts: [kitchen.example.net, ")
HERE = {
    "site.yaml": SETTINGS + 'contact: {phone: "+855 23 000 111", email: care@mail.test}\n',
    "helplines.yaml": '- {number: "1280", en: A line, km: ខ្សែ, checked_on: 2026-05-01, checked_by: officer-01}\n',
}
NAMES = {"en": "The weaving house", "km": "ផ្ទះតម្បាញ"}
NOTE = {"en": "For a receipt call 012 345 678. 10 days are enough.", "km": "សួររកបង្កាន់ដៃ៖ ០២៣ ៤៥៦ ៧៨៩។"}
OPTION = {"id": "own-page", "kind": "link", "url": "https://give.wrc.test/", "currencies": ["USD"], "note": NOTE}


def page(body):
    """A page of the site, in which nobody stands."""
    matter = "date: 2026-03-10\nsensitive: false\n"
    return {f"{KEY}/index.{lang}.md": text(lang, said, more=matter) for lang, said in (("en", body), ("km", "អត្ថបទ។"))}


@pytest.fixture
def asked(judged):
    """What withholds the page, and its state in English."""

    def run(body, *files):
        made = judged(HERE, page(body), *files, key=KEY)
        return made.decision.problems, made.decision.states["en"]

    return run


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("mailto:care@mail.test", id="the site's own mail"),
        pytest.param("mailto:Care@Mail.test", id="the same in capitals"),
        pytest.param("MAILTO:care%40mail.test", id="encoded"),
        pytest.param("mailto:care@mail.test?subject=Take%20it%20down", id="with a subject"),
        pytest.param("mailto:anybody@kitchen.example.net", id="mail to a listed host"),
        pytest.param("mailto:info@test.example.org", id="mail to the site's own host"),
        pytest.param("tel:+85523000111", id="the site's own number"),
        pytest.param("tel:023%20000%20111", id="the same as it is dialled here"),
        pytest.param("tel:(0)23-000-111", id="with signs between"),
        pytest.param("tel:1280", id="a help line"),
    ],
)
def test_own_contacts_and_help_lines_may_be_called(asked, address):
    assert asked(f"We cook. [Write or call]({address}).") == ((), State.PUBLISHED)


@pytest.mark.parametrize(
    ("address", "ask"),
    [
        ("mailto:x@evil.test", MAIL),
        ("MailTo:x%40evil.test", MAIL),
        ("mailto:other@mail.test", MAIL),
        ("mailto:x@kitchen.example.net.evil.test", MAIL),
        ("mailto:x@evil.kitchen.example.net", MAIL),
        ("mailto:care@mail.test,x@evil.test", LETTER),
        ("mailto:care@mail.test%2Cx@evil.test", LETTER),
        ("mailto:care@mail.test?cc=x@evil.test", LETTER),
        ("mailto:care@mail.test?subject=Hello&BCC=x@evil.test", LETTER),
        ("mailto:care@mail.test?subject=Hello&amp;bcc=x@evil.test", LETTER),
        ("mailto:?to=x@evil.test", LETTER),
        ("mailto:care@mail.test?body=Send%20it", LETTER),
        ("mailto:care@mail.test?subject=ABA%20000%20123%20456", LETTER),
        ("mailto:care@mail.test?subject=paypal.me/house", LETTER),
        ("mailto:", LETTER),
        ("mailto:ខ្មែរ@evil.test", LETTER),
        ("tel:+85512999888", NUMBER),
        ("TEL:012999888", NUMBER),
        ("tel:%30%31%32999888", NUMBER),
        ("tel:+1280", NUMBER),
        ("tel:1280EVIL", NUMBER),
        ("tel:1280;ext=9", NUMBER),
        ("tel:*21*012999888%23", NUMBER),
        ("tel:1280,012999888", NUMBER),
        ("tel:", NUMBER),
    ],
)
def test_anybody_else_may_not(asked, address, ask):
    problems, state = asked(f"We cook. [Write or call]({address}).")
    assert [(p.rule, p.what, p.where, p.line, p.lang) for p in problems] == [
        ("R12", ask.what, f"{KEY}/index.en.md", 9, "en")
    ]
    assert state is State.WITHHELD


@pytest.mark.parametrize(
    "said",
    ["<x@evil.test>", "[x][1]\n\n[1]: mailto:x@evil.test", '<a href="&#109;ailto:x@evil.test">x</a>', '<a href="mai&#9;lto:x@evil.test">x</a>'],
    ids=["in angle brackets", "by reference", "as markup", "torn"],
)  # fmt: skip
def test_however_the_link_is_written(asked, said):
    problems, state = asked(f"We cook. {said}")
    assert state is State.WITHHELD
    assert {p.rule for p in problems} == {"R12"}


def test_words_and_numbers_that_are_no_links_are_not_judged_here(asked):
    assert asked("Write to somebody@evil.test, or mailto:somebody@evil.test.") == ((), State.PUBLISHED)


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    folder = tmp_path_factory.mktemp("keys")
    return {name: new_key(folder, name) for name in ("dara", "sokha")}


def approved(keys, **more):
    signed = signed_partner("the-house", keys, [OPTION], name=NAMES, today=DAY - timedelta(5))
    return partner() | signed | passed_list(keys) | {"partners/allowed_hosts.yaml": "hosts: [give.wrc.test]\n"} | more


def test_a_number_in_a_note_that_two_people_signed_may_be_called(asked, keys):
    for number in ("+85512345678", "023456789"):  # one in each language
        assert asked(f"We cook. [Call](tel:{number}).", approved(keys)) == ((), State.PUBLISHED)
    assert [p.what for p in asked("We cook. [Call](tel:012345679).", approved(keys))[0]] == [NUMBER.what]


@pytest.mark.parametrize("lacking", ["partners/the-house/giving.yaml.dara.sig", "partners/allowed_signers"])
def test_a_number_that_one_person_wrote_there_may_not(asked, keys, lacking):
    files = {path: data for path, data in approved(keys).items() if path != lacking}
    assert [p.what for p in asked("We cook. [Call](tel:012345678).", files)[0]] == [NUMBER.what]
