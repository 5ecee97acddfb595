"""Light pages: one request, few bytes, the same words."""

import gzip
import re

import pytest

pytestmark = pytest.mark.browser

MOST = 15 * 1024
WORDS = "[...document.querySelectorAll('.prose > p, .prose > h2')].map(e => e.textContent.trim()).filter(t => t)"


@pytest.fixture(scope="module")
def light(whole_site):
    return [f"/{file.removesuffix('index.html')}" for file in whole_site.files() if file[2:].startswith("/light/")]


def test_every_page_of_a_language_has_one(light, whole_site):
    whole = {f"/{f.removesuffix('index.html')}" for f in whole_site.files() if re.match("(en|km)/.*index.html", f)}
    whole = {url for url in whole if "/light/" not in url and "/search/" not in url}
    assert {url.replace("/light/", "/", 1) for url in light} == whole
    assert len(light) > 40


def test_a_light_page_is_one_request_of_few_bytes(browser, address, light, whole_site):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    for url in light:
        asked.clear()
        page.goto(address + url)
        assert asked == [address + url]
        assert len(gzip.compress((whole_site.output / url.strip("/") / "index.html").read_bytes(), 6)) <= MOST
        assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none", "its style sheet is allowed"
    assert complaints == []
    context.close()


def test_a_light_story_says_every_word_of_the_story(visit, light):
    for url in (url for url in light if url.count("/") > 4):
        said = visit(url.replace("/light/", "/", 1)).evaluate(WORDS)
        there = visit(url).inner_text("main")
        assert [words for words in said if " ".join(words.split()) not in " ".join(there.split())] == [], url


def test_links_of_light_pages_stay_among_them(visit, light):
    for url in light:
        hrefs = [a.get_attribute("href") for a in visit(url).locator("a[href^='/']").all()]
        assert hrefs
        assert [href for href in hrefs if not re.match("/(en|km)/light/", href)] == [url.replace("/light/", "/", 1)], (
            url
        )


def test_the_way_there_and_back(visit):
    page = visit("/km/stories/the-last-ride-home/")
    page.click("footer a[href*='/light/']")
    assert page.url.endswith("/km/light/stories/the-last-ride-home/")
    assert page.locator("footer a[href='/km/stories/the-last-ride-home/']").count() == 1
    robots = page.get_attribute("meta[name=robots]", "content")
    full = page.get_attribute("link[rel=canonical]", "href")
    assert (robots, full.endswith("/km/stories/the-last-ride-home/")) == ("noindex", True)
