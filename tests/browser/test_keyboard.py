"""With keys only, and with a thumb."""

import pytest

from tests.browser.answers import HAND_AND_DESK, at

pytestmark = pytest.mark.browser

FOCUSED = """() => {
  const e = document.activeElement, s = getComputedStyle(e), after = getComputedStyle(e, '::after');
  const ring = [s, after].some(o => o.outlineStyle !== 'none' && parseFloat(o.outlineWidth) >= 2);
  const box = e.getBoundingClientRect(), bar = document.querySelector('.quick-exit');
  const hidden = bar && !bar.contains(e) && !e.matches('.skip-link') && box.bottom <= bar.getBoundingClientRect().bottom;
  return {at: [...document.querySelectorAll('a, button, summary, input, [tabindex="0"]')].indexOf(e), ring, text: e.textContent.trim(),
          seen: box.bottom > 0 && box.top < innerHeight && box.width > 0 && !hidden, href: e.getAttribute('href')};
}"""
OVERLAPPING = """() => {
  const boxes = [...document.querySelectorAll('.site-header a')].map(e => [e.outerHTML.slice(0, 60), e.getBoundingClientRect()]);
  return boxes.flatMap(([a, one], i) => boxes.slice(i + 1).filter(([b, other]) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5).map(([b]) => [a, b]));
}"""

TOP_OF_SWITCH = "document.querySelector('.language-switch').getBoundingClientRect().top"
END_OF_NAME = "document.querySelector('.brand').getBoundingClientRect().bottom"


def walk(page):
    """Press Tab from the top to the end of the page; what was focused, in order."""
    page.evaluate("window.scrollTo(0, 0)")
    stops = []
    while True:
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        if now["at"] < 0 or (stops and now["at"] <= stops[-1]["at"]):
            return stops
        stops.append(now)


def test_tab_reaches_every_link_in_order_and_each_is_seen(visit, pages):
    for name, url in pages.items():
        page = visit(url, 390)
        stops = walk(page)
        assert len(stops) == page.locator("a, button, summary, input").filter(visible=True).count(), name
        assert [stop for stop in stops if not (stop["ring"] and stop["seen"])] == [], name


def test_the_skip_link_comes_first_shows_itself_and_leads_to_the_words(visit, pages):
    for name, url in pages.items():
        if name in {"gateway", "404", "410"}:  # nothing to skip
            continue
        page = visit(url, 390)
        page.keyboard.press("Tab")
        first = page.evaluate(FOCUSED)
        assert (first["href"], first["seen"]) == ("#main", True), name
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main", name


@pytest.mark.parametrize("lang", ["en", "km"])
def test_the_way_out_of_a_sensitive_story_is_near_plain_and_always_in_sight(visit, pages, lang):
    page = visit(pages[f"{lang}-sensitive"], 390)
    out = page.locator("a.quick-exit__leave")
    assert out.get_attribute("href") == "https://www.google.com"
    assert {"noreferrer", "noopener"} <= set(out.get_attribute("rel").split())
    assert out.get_attribute("target") is None
    assert [stop["href"] for stop in walk(page)[:3]] == ["#main", "#help", "https://www.google.com"]
    page.evaluate("window.scrollTo(0, 3000)")
    box = out.bounding_box()
    assert 0 <= box["y"] < 100
    assert box["height"] >= 44
    assert page.locator("meta[name=referrer]").get_attribute("content") == "no-referrer"


@pytest.mark.parametrize("lang", ["en", "km"])
def test_other_stories_have_no_way_out_and_no_warning(visit, pages, lang):
    page = visit(pages[f"{lang}-story"], 390)
    assert page.locator(".quick-exit, .note--care").count() == 0


@pytest.mark.parametrize("lang", ["en", "km"])
def test_a_reader_can_pass_over_a_hard_story(visit, pages, lang):
    page = visit(pages[f"{lang}-sensitive"], 390)
    page.click(".note--care a")
    assert page.evaluate("document.activeElement.id") == "changed"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") < 844


@pytest.mark.parametrize("fonts", [True, False])
@pytest.mark.parametrize("width", [320, 360, 375, 390, 768])
def test_no_target_of_the_header_lies_on_another(visit, pages, width, fonts):
    for name in ("en-home", "km-home", "en-search", "km-search"):
        page = visit(pages[name], width, fonts=fonts)
        assert page.evaluate(OVERLAPPING) == [], name
        assert page.evaluate(TOP_OF_SWITCH) < page.evaluate(END_OF_NAME), f"{name}: the languages fell below the name"


def test_every_target_is_large_enough_for_a_finger(told, pages):
    small = {f"{name} at {width}": told["small"][name][at(width)] for name in pages for width in HAND_AND_DESK}
    assert {name: found for name, found in small.items() if found} == {}
