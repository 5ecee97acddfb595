"""What may be shown of a way to give before two people can sign it."""

from datetime import date

import pytest

from plugins.judge.giving import EXAMPLE, NOT_APPROVED, NOT_SAFE, giving, safe_host
from plugins.read.content import Entry
from plugins.read.schema.giving import Giving

TODAY = date(2026, 6, 1)
LINK = {"id": "own-page", "kind": "link", "url": "https://give.example.org/house"}


def partner(*options, status="active"):
    record = Giving.model_validate(
        {"status": status, "verified_on": "2026-05-01", "options": [{**LINK, **option} for option in options]}
    )
    empty = dict.fromkeys(Entry.__dataclass_fields__)
    return Entry(
        **{
            **empty,
            "kind": "partners",
            "folder": "house",
            "giving": record,
            "giving_where": "g",
            "giving_lines": {("options", 0): (4, 3)},
            "giving_problems": (),
        }
    )


@pytest.mark.parametrize(
    ("option", "strict", "shown", "said"),
    [
        ({}, False, 1, []), ({}, True, 0, [EXAMPLE]),
        ({"url": "https://give.wrc.test/x"}, False, 0, [NOT_APPROVED]), ({"url": "http://give.example.org/"}, False, 0, [NOT_SAFE]),
        ({"url": "https://example.org.evil.test/"}, False, 0, [NOT_APPROVED]), ({"url": "https://evilexample.org/"}, False, 0, [NOT_APPROVED]),
        ({"ends": "2026-05-31"}, False, 0, []), ({"ends": "2026-06-01"}, False, 1, []),
    ],
)  # fmt: skip
def test_options(option, strict, shown, said):
    panel, problems = giving(partner(option), TODAY, strict=strict)
    assert len(panel.options) == shown
    assert [p.what for p in problems] == said
    assert all((p.where, p.line, p.column) == ("g", 4, 3) for p in problems)


def test_only_a_link_can_be_an_example():
    transfer = {"id": "bank", "kind": "transfer", "bank": "example.org", "account": "1", "holder": "x"}
    record = Giving.model_validate({"status": "active", "options": [transfer]})
    empty = dict.fromkeys(Entry.__dataclass_fields__)
    entry = Entry(**{**empty, "giving": record, "giving_where": "g", "giving_lines": {}, "giving_problems": ()})
    panel, problems = giving(entry, TODAY, strict=False)
    assert (panel.options, [p.what for p in problems]) == ((), [NOT_APPROVED])


@pytest.mark.parametrize("status", ["paused", "ended"])
def test_a_stopped_panel_shows_no_option_and_needs_nobody(status):
    panel, problems = giving(partner({"url": "https://real.test/"}, status=status), TODAY, strict=True)
    assert (panel.status, panel.options, problems) == (status, (), ())


@pytest.mark.parametrize(
    "url",
    [
        "http://a.org/", "ftp://a.org/", "javascript:alert(1)", "https://", "https:///x", "https://a.org:8080/", "https://u@a.org/", "https://A.org/", "https://127.0.0.1/",
        "https://[::1]/", "https://xn--80ak6aa92e.com/", "https://a.xn--p1ai/", "https://аpple.com/", "https://a.org\\@evil.test/", "https://a.org /", "//a.org/", "",
    ],
)  # fmt: skip
def test_what_could_mislead_has_no_host(url):
    assert safe_host(url) == ""
