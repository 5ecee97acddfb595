"""All parts of the theme in their edge cases, by day and by night: readable, whole, in the colours of the tokens."""

import mimetypes
import shutil

import pytest

from plugins.gallery.page import BASE, gallery
from tests.browser.test_accessibility import AXE, RUN
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

THEME = ROOT / "theme"
PAGES = (BASE, f"{BASE}km/")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
"""Without the best practices: a page that shows eight footers has eight footers."""

# Every run of text with the colour of its letters and of what they stand on, as the browser worked them out.
PAIRS = """() => {
  const seen = {}, walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), clear = /, 0\\)$|^transparent$/;
  const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!clear.test(c)) return c; } return 'rgb(255, 255, 255)'; };
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
    if (!walker.currentNode.data.trim() || !box.width || e.closest('svg, script')) continue;
    const size = parseFloat(s.fontSize), isLarge = size >= 24 || (size >= 18.66 && s.fontWeight >= 700);
    seen[[s.color, ground(e), isLarge].join('|')] ??= e.outerHTML.slice(0, 90);
  }
  return seen;
}"""
COLOURED = """colour => [...document.querySelectorAll('.gallery-light *')].flatMap((e, i) => {
  const s = getComputedStyle(e);
  return ['color', 'backgroundColor', 'fill', 'stroke', 'borderTopColor'].filter(p => s[p] === colour).map(p => i + p);
})"""
WIDE = """() => [...document.querySelectorAll('.gallery__look *')].filter(e => {
  const box = e.getBoundingClientRect(), room = e.closest('.gallery__look').getBoundingClientRect();
  return box.width && (box.right > room.right + 1 || box.left < room.left - 1) && !e.closest('.visually-hidden, svg');
}).map(e => e.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module")
def open_parts(browser):
    """Open a page of the parts of a theme; returns the tab. Whatever else it asks for comes from the theme."""
    contexts = []

    def go(path, theme=THEME, width=1280, **looks):
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True, **looks))
        tab = contexts[-1].new_page()
        tab.route("**/*", lambda route: answer(route, theme))
        tab.goto(f"http://site.invalid{path}", timeout=120_000)
        tab.evaluate("document.fonts.ready.then(() => null)")
        return tab

    yield go
    for context in contexts:
        context.close()


def answer(route, theme):
    path = route.request.url.removeprefix("http://site.invalid")
    file = theme / "static" / path.removeprefix("/assets/")
    if found := gallery(theme, path):
        route.fulfill(body=found[1], content_type=found[0])
    elif path.startswith("/assets/") and file.is_file():
        route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(path)[0] or "font/woff2")
    else:
        route.abort()


def luminance(colour):
    """Relative luminance of `rgb(1, 2, 3)`, WCAG 2.2."""
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(", ")]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def faint(pairs):
    """The pairs below what WCAG 2.2 asks for (1.4.3): 4.5 to 1, for large letters 3 to 1."""
    found = {}
    for pair, where in pairs.items():
        words, ground, is_large = pair.split("|")
        dark, light = sorted((luminance(words), luminance(ground)))
        ratio = (light + 0.05) / (dark + 0.05)
        if ratio < (3 if is_large == "true" else 4.5):
            found[pair] = (round(ratio, 2), where)
    return found


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_by_day_and_by_night(open_parts, path):
    tab = open_parts(path)
    tab.evaluate(AXE)
    found = tab.evaluate(RUN, STANDARDS)
    assert found["checked"] > 15
    assert found["wrong"] == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("forced", ["none", "active"])
def test_all_letters_stand_out_from_what_they_stand_on(open_parts, path, forced):
    """Every two colours that meet in any part, as they are drawn; also where somebody forces colours of her own."""
    pairs = open_parts(path, forced_colors=forced).evaluate(PAIRS)
    assert len(pairs) >= (2 if forced == "active" else 16)
    assert faint(pairs) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_letters_of_every_page_stand_out(visit, pages, scheme):
    wrong = {name: faint(visit(url, 390, color_scheme=scheme).evaluate(PAIRS)) for name, url in pages.items()}
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("path", PAGES)
def test_nothing_stands_beyond_its_frame(open_parts, path):
    for width in (320, 390, 1280):
        tab = open_parts(path, width=width)
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        assert tab.evaluate(WIDE) == [], width
        tab.close()


def test_the_night_of_the_gallery_is_the_night_of_the_site(open_parts, visit, pages):
    ours = open_parts(BASE).evaluate("getComputedStyle(document.querySelector('.gallery-dark')).backgroundColor")
    sites = visit(pages["en-home"], color_scheme="dark").evaluate("getComputedStyle(document.body).backgroundColor")
    assert ours == sites


def test_a_colour_changed_in_one_line_changes_wherever_it_is_used(open_parts, tmp_path):
    theme = shutil.copytree(THEME, tmp_path / "theme")
    tokens = theme / "static/css/tokens.css"
    text = tokens.read_text(encoding="utf-8")
    tokens.write_text(text.replace("--color-laterite: #8a3515;", "--color-laterite: #123456;"), encoding="utf-8")
    before, after = open_parts(BASE), open_parts(BASE, theme=theme)
    used = before.evaluate(COLOURED, "rgb(138, 53, 21)")
    assert len(used) > 30
    assert after.evaluate(COLOURED, "rgb(138, 53, 21)") == []
    assert after.evaluate(COLOURED, "rgb(18, 52, 86)") == used
