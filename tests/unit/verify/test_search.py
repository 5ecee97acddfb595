"""What the whole search says of a folder: leaks, licences, leftovers, and its own sight."""

import pytest

from plugins.common.problems import Stop
from plugins.people.canary import canary, with_canary
from plugins.people.terms import Term, protected_terms, terms_of
from plugins.verify.search import search, search_texts

URL = "https://example.org"


@pytest.fixture
def findings(tmp_path, terms, canary_terms):
    """Write pages, search them, and return (path, kind, handle, view) of what is found."""

    def found(pages, *, ledger=None, **more):
        for path, content in pages.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(content if isinstance(content, bytes) else content.encode())
        how = {
            "terms": terms,
            "canary": canary_terms,
            "ledger": ledger or {},
            "accounted": list(pages),
            "site_url": URL,
        }
        return [(one.path, one.kind, one.handle, one.view) for one in search(tmp_path, **how | more)]

    return found


def test_a_clean_site_has_no_findings(findings):
    assert findings({"en/index.html": "<p>A mother said so many things</p>", "robots.txt": "User-agent: *"}) == []


def test_a_leak_is_found_once_for_each_person_and_file(findings):
    page = '<title>Chan Sokmaly</title><p title="Sokmaly">Sokmaly</p>'
    assert findings({"a.html": page, "b.html": "<p>&#83;okmaly</p>", "c.html": "<p>S<b>okmaly</b></p>"}) == [
        ("a.html", "term", "mother-01", "as is"),
        ("b.html", "term", "mother-01", "decoded"),
        ("c.html", "term", "mother-01", "tags joined"),
    ]


def test_a_finding_says_nothing_of_the_words(tmp_path, terms, canary_terms):
    (tmp_path / "a.html").write_text("<p>Sokmaly</p>")
    found = search(tmp_path, terms=terms, canary=canary_terms, ledger={}, accounted=["a.html"], site_url=URL)
    assert len(found) == 1
    assert "okmaly" not in repr(found).lower()


def test_a_handle_and_a_leftover_are_found(findings):
    page = "<p>{mother-01} and %7Bwoman-a%7D and {=Table}</p><a href='/stories/mother-01/'></a><p>{static}\ue000</p>"
    assert {(kind, handle) for _, kind, handle, _ in findings({"a.txt": page})} == {
        ("handle", "mother-01"),
        ("handle", ""),
        ("mark", ""),
    }


def test_what_was_licensed_is_no_leak_and_one_more_is(findings):
    page = "<title>A day with Mon</title><p>and Mon, by Mon</p>"
    licensed = {"a.html": ("Mon", "Mon", "Mon")}
    assert findings({"a.html": page}, ledger=licensed) == []
    assert findings({"a.html": page.replace("</p>", " of Mon</p>")}, ledger=licensed) == [
        ("a.html", "term", "man-a", "as is")
    ]


def test_a_licence_holds_for_its_own_file_only(findings):
    assert findings({"a.html": "<p>by Mon</p>"}, ledger={"b.html": ("Mon",)}) == [("a.html", "term", "man-a", "as is")]


def test_a_licence_for_one_view_hides_no_leak_in_another(findings):
    page = '<img alt="Sokmaly"><p>S<b>okmaly</b></p>'
    assert findings({"a.html": page}, ledger={"a.html": ("Sokmaly",)}) == [
        ("a.html", "term", "mother-01", "tags joined")
    ]


def test_a_licence_is_read_in_all_ways_in_which_the_page_writes_it(findings):
    page = '<script type="application/ld+json">{"a": "S\\u006fkmaly"}</script><p>ចាន់ សុខម៉ាលី &#83;okmaly</p>'
    assert findings({"a.html": page}, ledger={"a.html": ("Sokmaly", "Sokmaly", "ចាន់ សុខម៉ាលី")}) == []


def test_some_terms_are_never_licensed(findings, terms):
    never = frozenset(index for index, term in enumerate(terms) if term.text == "Sokmaly")
    assert findings({"a.html": "<p>Sokmaly</p>"}, ledger={"a.html": ("Sokmaly",)}, never=never) == [
        ("a.html", "term", "mother-01", "as is")
    ]


def test_the_canary_is_found_and_never_licensed(findings):
    full = terms_of(canary())[0].text
    found = findings({"a.html": f"<p>{full}</p>"}, ledger={"a.html": (full,)})
    assert [(kind, handle) for _, kind, handle, _ in found] == [("canary", "canary-00")]


def test_a_name_in_a_path_is_found(findings):
    pages = {
        "en/sokmaly-new-start/index.html": "",
        "media/IMG_Sokmaly01.jpg": b"",
        "km/សុខម៉ាលី.txt": "",
        "en/%53okmaly.txt": "",
    }
    found = {path: view for path, kind, _, view in findings(pages) if kind == "term"}
    assert found == dict.fromkeys(pages, "file name")


def test_a_file_that_is_no_text_is_found(findings):
    assert findings({"a.txt": b"\xff\xfe"}) == [("a.txt", "type", "", "")]


def test_a_picture_packed_into_a_page_is_found(findings):
    assert findings({"a.css": "a { b: url(data:image/png;base64,iVBORw0KGgo=) }"})[0][:2] == ("a.css", "link")
    assert ("a.css", "type", "", "") in findings({"a.css": "a { b: url(data:image/png;base64,iVBORw0KGgo=) }"})


@pytest.mark.parametrize(
    "blind",
    [
        pytest.param((), id="without a canary"),
        pytest.param((Term("Mom", "canary-00", "given", "latin", long=False),), id="with one that is searched nowhere"),
        pytest.param((Term("--", "canary-00", "given", "latin", long=True),), id="with one that has no letters"),
    ],
)
def test_a_blind_search_stops(tmp_path, blind):
    with pytest.raises(Stop) as stop:
        search(tmp_path, terms=(), canary=blind, ledger={}, accounted=(), site_url=URL)
    assert stop.value.problems[0].rule == "R10"


def test_texts_are_told_apart_by_the_terms_in_them(terms):
    texts = {"stories/a": "<p>S<b>ok</b>maly</p>", "stories/b": "<p>money</p>"}
    found = search_texts(texts, terms)
    assert {terms[index].kind for index in found["stories/a"]} == {"given"}
    assert found["stories/b"] == ()


def test_the_terms_of_the_register_find_the_canary(tmp_path):
    terms = protected_terms(with_canary({}))
    (tmp_path / "a.txt").write_text(f"- {terms[0].text} -")
    found = search(tmp_path, terms=(), canary=terms, ledger={}, accounted=["a.txt"], site_url=URL)
    assert [one.kind for one in found] == ["canary"]


def test_a_line_of_a_drawing_is_no_handle_and_a_name_in_it_is_one(findings, terms):
    terms = [*terms, Term("m-110", "m-110", "handle", "latin", long=False)]
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="m-110 0"/></svg>'
    assert findings({"assets/a.svg": drawing}, terms=terms, ours=["assets/a.svg"]) == []
    named = drawing.replace("<path", "<desc>Sokmaly</desc><path")
    assert "term" in [kind for _, kind, *_ in findings({"assets/a.svg": named}, terms=terms, ours=["assets/a.svg"])]
