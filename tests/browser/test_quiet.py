"""The pages ask nobody else, run nothing, and stand still."""

import json

import pytest

pytestmark = pytest.mark.browser

WORDS = "document.body.innerText"
SHIFTS = """window.shifts = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.shifts += e.value })
  .observe({type: 'layout-shift', buffered: true});"""
TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  const out = [...document.body.querySelectorAll('*')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width && (box.right > room + 1 || box.left < -1) && !e.closest('.visually-hidden, .skip-link, .prose table, svg');
  });
  return {page: document.documentElement.scrollWidth - room, wide: out.slice(0, 3).map(e => e.outerHTML.slice(0, 80)), cut: CUT};
}"""
CUT = """[...document.body.querySelectorAll('*')].filter(e => {
  const s = getComputedStyle(e);
  const hides = s.overflowX !== 'visible' || s.overflowY !== 'visible' || s.textOverflow === 'ellipsis';
  const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
  return (hides && !e.matches('.visually-hidden, .picture, .prose table, svg, img') && (own || e.textContent.trim())) || s.webkitLineClamp !== 'none';
}).map(e => e.outerHTML.slice(0, 80))"""
TOO_WIDE = TOO_WIDE.replace("CUT", CUT)


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


def test_without_javascript_every_page_says_the_same(visit, pages):
    for name, url in pages.items():
        with_it = visit(url).evaluate(WORDS)
        without = visit(url, java_script_enabled=False).evaluate(WORDS)
        if is_search(name):
            assert without.count("\n") > with_it.count("\n"), "no sentence says why nothing is found"
            without = visit(url, java_script_enabled=False).evaluate(
                f"document.querySelector('noscript').remove(), {WORDS}"
            )
        assert with_it == without, name
        assert len(without) > 200, name


WIDTHS = {"100%": (320, 390, 640, 1280), "200%": (320, 390, 640, 1280), "400%": (1280,)}
"""By the size of letters. At 400 % a screen of 1280 pixels has the room of one of 320 (WCAG 2.2, 1.4.10)."""


@pytest.mark.parametrize("size", WIDTHS)
def test_nothing_stands_beyond_the_edge_and_no_letter_is_cut(visit, pages, size):
    wrong = {}
    for name, url in pages.items():
        page = visit(url, java_script_enabled=True)
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        for width in WIDTHS[size]:
            page.set_viewport_size({"width": width, "height": 844})
            found = page.evaluate(TOO_WIDE)
            if found["page"] > 0 or found["wide"] or found["cut"]:
                wrong[f"{name} at {width}"] = found
    assert wrong == {}, json.dumps(wrong, ensure_ascii=False, indent=1)
