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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(visit, pages, width, scheme):
    wrong = {}
    for name, url in pages.items():
        page = visit(url, width, color_scheme=scheme, bypass_csp=True)
        page.evaluate(AXE)
        found = page.evaluate(RUN, STANDARDS)
        assert found["checked"] > 10
        if found["wrong"]:
            wrong[name] = found["wrong"]
    assert wrong == {}


def test_axe_would_find_a_fault(visit):
    page = visit("/en/", 1280, color_scheme="light", bypass_csp=True)
    page.evaluate(AXE)
    page.evaluate("document.querySelector('main img').removeAttribute('alt')")
    assert [rule for rule, _ in page.evaluate(RUN, STANDARDS)["wrong"]] == ["image-alt"]
