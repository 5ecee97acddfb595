"""What of a walk somebody should look at, what is good to know, and which links are not asked at all."""

from datetime import date, timedelta

import pytest

from plugins.links import asked, findings
from plugins.links.ask import Answer, Way
from plugins.links.asked import Link, links
from plugins.links.seen import Seen
from plugins.links.trouble import Trouble
from plugins.links.walk import Walk
from plugins.read.content import Entry
from plugins.read.schema.giving import Giving, LinkOption

TODAY = date(2026, 6, 1)
URL = "https://give.partner.test/house"


def link(phrase="River Kitchen", verified_on=TODAY):
    option = LinkOption(id="page", kind="link", url=URL, phrase=phrase)
    return Link("house", "partners/house/giving.yaml", 4, 3, option, verified_on, "")


def walked(*, is_cut=False, days=60, lifetime=90, has_hsts=True, trouble=None, **seen):
    answer = Answer(
        200, "", "", "text/html", has_hsts, TODAY + timedelta(days), lifetime, b"", is_cut
    )  # fmt: skip
    return Walk("give.partner.test", answer, Seen(**seen), trouble)


def said(problems):
    return [problem.what for problem in problems]


@pytest.mark.parametrize(
    ("walk", "told"),
    [
        pytest.param(walked(), [], id="all well"),
        pytest.param(walked(has_phrase=False), [findings.OTHER_WORDS[0]], id="other words"),
        pytest.param(walked(has_phrase=False, is_drawn=True), [findings.DRAWN[0]], id="drawn by a script"),
        pytest.param(walked(says_an_end=True), [findings.ENDED[0]], id="over, under its name"),
        pytest.param(walked(has_phrase=False, says_an_end=True), [findings.OTHER_WORDS[0], findings.ENDED[0]], id="not there, and says 200"),
        pytest.param(walked(has_phrase=False, is_cut=True), [Trouble.TOO_LONG.what], id="too long to be read"),
        pytest.param(walked(forms=("pay.test",)), [findings.FORM_AWAY[0]], id="a form that sends elsewhere"),
        pytest.param(walked(forms=("", "pay.test")), [findings.FORM_MISLEADING[0], findings.FORM_AWAY[0]], id="forms that send elsewhere"),
        pytest.param(walked(frames=("pay.test",)), [], id="parts of another host"),
        pytest.param(walked(days=6), [findings.CERTIFICATE_SOON[0]], id="certificate ends within the week"),
        pytest.param(walked(days=7), [], id="certificate holds for the week"),
        pytest.param(walked(days=2, lifetime=6), [], id="a certificate that is always short"),
        pytest.param(walked(has_hsts=False), [], id="without HSTS"),
        pytest.param(walked(trouble=Trouble.ELSEWHERE), [Trouble.ELSEWHERE.what], id="the end is elsewhere"),
        pytest.param(Walk("evil.test", trouble=Trouble.AWAY), [Trouble.AWAY.what], id="led away"),
    ],
)  # fmt: skip
def test_what_somebody_should_look_at(walk, told):
    assert said(findings.findings(link(), walk, TODAY, Way())) == told


def test_what_is_good_to_know_is_no_finding():
    assert said(findings.notes(link(phrase=None), walked(has_hsts=False))) == [
        findings.NO_PHRASE[0],
        findings.NO_HSTS[0],
    ]
    assert list(findings.notes(link(), walked())) == []
    [note] = findings.notes(link(), walked(frames=("pay.test", "video.test")))
    assert (note.what, dict(note.values)["hosts"]) == (findings.FRAMES[0], "pay.test, video.test")
    assert list(findings.notes(link(phrase=None), Walk("give.partner.test", trouble=Trouble.SLOW))) == []


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (-1, []), (0, []), (89, []), (90, [findings.VERIFIED_LONG_AGO]), (179, [findings.VERIFIED_LONG_AGO]),
        (None, [findings.NEVER_VERIFIED]),
    ],
)  # fmt: skip
def test_how_long_ago_somebody_checked_with_the_partner(days, told):
    day = None if days is None else TODAY - timedelta(days)
    assert said(findings.age(link(verified_on=day), TODAY)) == told


def partner(*options, status="active"):
    option = {"id": "page", "kind": "link", "url": URL}
    each = [{**option, "id": f"page-{number}", **more} for number, more in enumerate(options)]
    fields = dict.fromkeys(Entry.__dataclass_fields__) | {
        "kind": "partners", "folder": "house", "giving": Giving.model_validate({"status": status, "options": each}),
        "giving_where": "partners/house/giving.yaml", "giving_lines": {("options", 0): (4, 3)},
    }  # fmt: skip
    return Entry(**fields)


@pytest.mark.parametrize(
    ("option", "reason"),
    [
        ({}, ""), ({"ends": "2026-05-31"}, asked.OVER), ({"ends": "2026-06-01"}, ""), ({"url": "https://give.example.org/x"}, asked.EXAMPLE),
        ({"url": "http://give.partner.test/"}, asked.NOT_PLAIN), ({"url": "https://other.test/"}, asked.NOT_LISTED),
        ({"url": "https://give.partner.test/new"}, asked.NOT_SHOWN),
    ],
)  # fmt: skip
def test_which_links_are_asked(option, reason):
    allowed = {"give.partner.test", "give.example.org"}
    [found] = links(partner(option), TODAY, allowed=allowed, shown={URL})
    assert (found.unasked, found.where, found.line, found.column) == (reason, "partners/house/giving.yaml", 4, 3)


@pytest.mark.parametrize("status", ["paused", "ended"])
def test_a_stopped_panel_is_not_asked(status):
    [found] = links(partner({}, status=status), TODAY, allowed={"give.partner.test"}, shown={URL})
    assert found.unasked == asked.STOPPED


def test_other_ways_to_give_are_no_links():
    bank = {"kind": "transfer", "bank": "x", "account": "1", "holder": "x", "url": None}
    record = Giving.model_validate({"status": "active", "options": [{k: v for k, v in {"id": "bank", **bank}.items() if v}]})  # fmt: skip
    entry = partner({})
    assert [found.option.id for found in links(entry, TODAY, allowed=set(), shown=set())] == ["page-0"]
    fields = {name: getattr(entry, name) for name in Entry.__dataclass_fields__} | {"giving": record}
    assert list(links(Entry(**fields), TODAY, allowed=set(), shown=set())) == []
    assert list(links(Entry(**(fields | {"giving": None})), TODAY, allowed=set(), shown=set())) == []
