"""The pages ask nobody else, run nothing, and stand still."""

import json

import pytest

from tests.browser.answers import TOO_WIDE, WIDTHS, WORDS, at

pytestmark = pytest.mark.browser

SHIFTS = """window.shifts = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.shifts += e.value })
  .observe({type: 'layout-shift', buffered: true});"""


@pytest.fixture(scope="module")
def witness(browser, address):
    """A tab that remembers what was asked for and what was complained of, and how much the page moved."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_init_script(SHIFTS)
    page = context.new_page()
    page.asked, page.complaints = [], []
    page.on("request", lambda request: page.asked.append((request.resource_type, request.url)))
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    # A request that is broken off by going on to the next page is no complaint.
    page.on(
        "requestfailed",
        lambda request: request.failure != "net::ERR_ABORTED" and page.complaints.append(f"failed: {request.url}"),
    )
    page.on("response", lambda got: got.status >= 400 and page.complaints.append(f"{got.status}: {got.url}"))
    yield page
    context.close()


def is_search(name):
    """The search pages have the only script of the site, which does nothing until something is asked (test_search.py)."""
    return name in {"en-search", "km-search"}


def test_every_page_asks_this_site_only_runs_nothing_and_stands_still(witness, address, pages):
    for name, url in pages.items():
        witness.asked.clear()
        witness.complaints.clear()
        witness.goto(address + url)
        if not name.startswith("en-"):
            # Khmer faces are shown however late they come (a device may have no other); what they move is judged once they are kept.
            witness.evaluate("document.fonts.ready.then(() => null)")
            witness.reload()
        for _ in range(3):
            witness.mouse.wheel(0, 4000)
        witness.evaluate("document.fonts.ready.then(() => null)")
        assert {kind for kind, asked in witness.asked if not asked.endswith("/icon.svg")} <= {
            "document",
            "stylesheet",
            "font",
            "image",
            *(["script"] if is_search(name) else []),
        }, name
        assert [asked for _, asked in witness.asked if not asked.startswith(address + "/")] == [], name
        assert witness.complaints == [], name
        run = witness.evaluate("[...document.scripts].filter(s => s.type !== 'application/ld+json').length")
        assert run == is_search(name), name
        assert witness.evaluate("window.shifts") < 0.01, name


def test_an_unknown_address_is_answered_with_404_in_both_languages(witness, address):
    got = witness.goto(address + "/en/stories/no-such-story/")
    assert got.status == 404
    assert witness.locator("section[lang=km] a").count() > 3
    assert "Page not found" in witness.inner_text("h1")


def test_what_a_script_would_do_is_forbidden(visit):
    page = visit("/en/")
    page.evaluate(
        "{ const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s) }"
    )
    assert page.evaluate("window.ran") is None


def test_without_javascript_every_page_says_the_same(visit, pages, told):
    for name, url in pages.items():
        (with_it,) = told["words"][name].values()
        without = visit(url, java_script_enabled=False).evaluate(WORDS)
        if is_search(name):
            assert without.count("\n") > with_it.count("\n"), "no sentence says why nothing is found"
            without = visit(url, java_script_enabled=False).evaluate(
                f"document.querySelector('noscript').remove(), {WORDS}"
            )
        assert with_it == without, name
        assert len(without) > 200, name


@pytest.mark.parametrize("size", WIDTHS)
def test_nothing_stands_beyond_the_edge_and_no_letter_is_cut(told, pages, size):
    wrong = {}
    for name in pages:
        for width in WIDTHS[size]:
            found = told["too wide"][name][at(width, size)]
            if found["page"] > 0 or found["wide"] or found["cut"]:
                wrong[f"{name} at {width}"] = found
    assert wrong == {}, json.dumps(wrong, ensure_ascii=False, indent=1)


def test_nothing_stands_beyond_the_edge_where_our_faces_come_late(visit, pages):
    """In the device's own faces, wider ones here, on the narrowest telephone with letters of twice the size."""
    wrong = {}
    for name, url in pages.items():
        page = visit(url, 320, fonts=False)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        found = page.evaluate(TOO_WIDE)
        if found["page"] > 0 or found["wide"]:
            wrong[name] = found
    assert wrong == {}, json.dumps(wrong, ensure_ascii=False, indent=1)
