"""Pages that are the same as yesterday are told of links that broke because another file changed."""

import os

import pytest

from plugins.verify.memory import FILE, Memory
from plugins.verify.search import search

HERE = '<link rel="alternate" hreflang="{}" href="/{}/a/">'
SITE = {
    "index.html": '<a href="/en/a/">A</a>',
    "en/a/index.html": HERE.format("en", "en")
    + HERE.format("km", "km")
    + '<p id="well">A well</p><a href="#well">x</a>',
    "km/a/index.html": HERE.format("en", "en") + HERE.format("km", "km") + "<p>អណ្ដូង</p>",
    "en/b/index.html": '<a href="/en/a/#well">A</a> <a href="../a/">A</a> <a href="https://else.example/x#y">B</a>',
    "en/feed.xml": "<loc>https://example.org/en/b/</loc>",
}
FOUND = {
    "without a page": ({"en/a/index.html": None}, {("index.html", "link"), ("en/b/index.html", "link"), ("km/a/index.html", "alternate")}),
    "without a feed": ({"en/feed.xml": None}, set()),
    "without an anchor": ({"en/a/index.html": SITE["en/a/index.html"].replace('id="well"', "")}, {("en/a/index.html", "anchor"), ("en/b/index.html", "anchor")}),
    "without an answer": ({"en/a/index.html": '<p id="well">x</p>'}, {("km/a/index.html", "alternate")}),
    "with other words": ({"en/a/index.html": SITE["en/a/index.html"].replace("A well", "Two wells")}, set()),
    "with a page more": ({"en/c/index.html": '<a href="/en/d/">x</a>'}, {("en/c/index.html", "link")}),
}  # fmt: skip


@pytest.fixture
def searched(tmp_path, terms, canary_terms):
    """Search pages, with what is remembered in a file; return the findings as (path, kind)."""
    root = tmp_path / "site"

    def found(pages, *, url="https://example.org", remembers=True):
        for old in [path for path in root.rglob("*") if path.is_file()]:
            old.unlink()
        for path, content in pages.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(content, encoding="utf-8")
        memory = Memory(tmp_path / FILE if remembers else None, b"the program")
        findings = search(root, terms=terms, canary=canary_terms, ledger={}, accounted=list(pages), site_url=url, memory=memory)  # fmt: skip
        memory.close()
        return {(one.path, one.kind) for one in findings}

    return found


def changed(changes):
    return {path: text for path, text in (SITE | changes).items() if text is not None}


@pytest.mark.parametrize(("changes", "findings"), FOUND.values(), ids=FOUND)
def test_what_others_said_of_a_file_that_changed_is_asked_again(searched, changes, findings):
    assert searched(SITE) == set()
    assert searched(changed(changes)) == findings
    assert searched(changed(changes)) == searched(changed(changes), remembers=False) == findings
    assert searched(SITE) == set()


def test_claims_that_nobody_makes_any_more_break_nothing(searched):
    without = {
        "en/b/index.html": "<p>b</p>",
        "index.html": "<p>x</p>",
        "km/a/index.html": "<p>y</p>",
        "en/a/index.html": "<p>z</p>",
    }
    assert searched(SITE) == searched(changed(without)) == set()
    assert searched(changed(without | {"en/a/index.html": None})) == set()


def test_another_address_of_the_site_is_asked_of_every_page(searched):
    assert searched({"a.html": '<a href="https://example.org/b.html">'}, url="https://other.example") == set()
    assert searched({"a.html": '<a href="https://example.org/b.html">'}) == {("a.html", "link")}


def test_a_changed_byte_is_seen_whatever_the_file_says_of_itself(searched, tmp_path, terms, canary_terms):
    pages = {"a.html": "<p>then Xokmaly said</p>"}
    assert searched(pages) == searched(pages) == set()
    file = tmp_path / "site" / "a.html"
    before = file.stat()
    with file.open("r+b") as page:  # the same place on the disk, the same size
        page.seek(len("<p>then "))
        page.write(b"S")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    memory = Memory(tmp_path / FILE, b"the program")
    findings = search(tmp_path / "site", terms=terms, canary=canary_terms, ledger={}, accounted=["a.html"], site_url="https://example.org", memory=memory)  # fmt: skip
    memory.close()
    assert [(one.path, one.kind) for one in findings] == [("a.html", "term")]
