"""What a phone has to fetch before it can read a story."""

import gzip

import pytest

pytestmark = pytest.mark.browser

MOST_BYTES, MOST_REQUESTS = 70 * 1024, 8
PACKED = {".woff2", ".jpg", ".webp"}


@pytest.mark.parametrize("name", ["en-story", "km-story", "en-sensitive", "km-sensitive"])
def test_a_story_is_small_and_asks_seldom(browser, address, pages, whole_site, name):
    """Bytes as a host sends them, with gzip; the photograph apart, as its size is its own matter."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    asked = set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(address)))
    page.goto(address + pages[name])
    page.evaluate("document.fonts.ready.then(() => null)")
    context.close()
    sizes = {url: sent(whole_site, url) for url in asked if not url.startswith("/media/")}
    assert sum(sizes.values()) <= MOST_BYTES, sizes
    assert len(asked) <= MOST_REQUESTS, asked
    assert len(sizes) > 4


def sent(site, url):
    data = (site.output / (url.lstrip("/") + ("index.html" if url.endswith("/") else ""))).read_bytes()
    return len(data if any(url.endswith(packed) for packed in PACKED) else gzip.compress(data, 6))
