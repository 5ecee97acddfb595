"""What axe finds on every kind of page: nothing, in both languages, on a phone and a desk, in the light and in the dark."""

from pathlib import Path

import axe_playwright_python
import pytest

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async tags => {
  const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
  return {checked: found.passes.length, wrong: found.violations.map(v => [v.id, v.nodes.map(n => n.target.join(' '))])};
}"""


COLOURS = ["color-contrast", "link-in-text-block"]
# What is said and how it is built is one thing by day and by night, but another at each width. All rules hold the colours too: those of the two looks
# that are left are asked for on every second page in turn, as pages share their style sheet.
LOOKS = ((390, "light", STANDARDS), (1280, "dark", STANDARDS))
MORE_LOOKS = ((1280, "light", COLOURS), (390, "dark", COLOURS))


def test_axe_finds_nothing(visit, pages):
    wrong = {}
    for place, (name, url) in enumerate(sorted(pages.items())):
        page = visit(url, color_scheme="light", bypass_csp=True)
        page.evaluate(AXE)
        for width, scheme, rules in (*LOOKS, MORE_LOOKS[place % 2]):
            page.set_viewport_size({"width": width, "height": 844})
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate(RUN, rules)
            assert found["checked"] > (10 if rules is STANDARDS else 0)
            if found["wrong"]:
                wrong[f"{name}, {width} px, {scheme}"] = found["wrong"]
    assert wrong == {}


def test_axe_would_find_a_colour(visit):
    page = visit("/en/", 1280, color_scheme="dark", bypass_csp=True)
    page.evaluate(AXE)
    page.add_style_tag(content="main p { color: #444; background: #333 }")
    assert [rule for rule, _ in page.evaluate(RUN, COLOURS)["wrong"]] == ["color-contrast"]


def test_axe_would_find_a_fault(visit):
    page = visit("/en/", 1280, color_scheme="light", bypass_csp=True)
    page.evaluate(AXE)
    page.evaluate("document.querySelector('main img').removeAttribute('alt')")
    assert [rule for rule, _ in page.evaluate(RUN, STANDARDS)["wrong"]] == ["image-alt"]
