"""What a phone has to fetch before it can read a story."""

import gzip

import pytest

pytestmark = pytest.mark.browser

MOST_BYTES, MOST_REQUESTS = 70 * 1024, 8
PACKED = {".woff2", ".jpg", ".webp"}
MOST_BYTES_NEXT = 15 * 1024
OF_ONE = 48 * 1024, 6
OF_BOTH = 75 * 1024, 9
"""Bytes and requests, drawings and photographs apart, of a page in one language, and of one that shows both, as a list with a story in Khmer only: it
fetches the faces of both."""


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


def test_every_kind_of_page_is_small_and_asks_seldom(browser, address, pages, whole_site):
    """Without drawings, of which lists show many: each is at most 3 KB (test_theme.py), and the browser fetches those near the screen only."""
    for name, url in pages.items():
        asked = fetched(browser, address, [url])[0]
        words = {each for each in asked if not each.startswith("/media/") and "/scenes/" not in each}
        is_of_both = any("-core" in each for each in words) and any("khmer-" in each for each in words)
        most_bytes, most_requests = OF_BOTH if is_of_both else OF_ONE
        assert sum(sent(whole_site, each) for each in words) <= most_bytes, name
        assert len(words) <= most_requests, (name, words)


@pytest.mark.parametrize("lang", ["en", "km"])
def test_the_second_story_is_a_few_kilobytes(browser, address, pages, whole_site, lang):
    """What is asked for again is what the browser did not keep: the page itself, and its drawing."""
    first, second = fetched(browser, address, [pages[f"{lang}-sensitive"], pages[f"{lang}-story"]])
    new = {url for url in second - first if not url.startswith("/media/")}
    assert pages[f"{lang}-story"] in new
    assert sum(sent(whole_site, url) for url in new) <= MOST_BYTES_NEXT, new


def fetched(browser, address, urls):
    """What a phone asks for on each of some pages, one after the other; what it kept is not asked for again."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page, found = context.new_page(), []
    page.on("request", lambda request: found[-1].add(request.url.removeprefix(address)))
    for url in urls:
        found.append(set())
        page.goto(address + url)
        page.evaluate("document.fonts.ready.then(() => null)")
    context.close()
    return found


def sent(site, url):
    data = (site.output / (url.lstrip("/") + ("index.html" if url.endswith("/") else ""))).read_bytes()
    return len(data if any(url.endswith(packed) for packed in PACKED) else gzip.compress(data, 6))
