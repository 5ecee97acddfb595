"""The preview in a browser: a page follows what is written, stays where it was read, and survives what is broken."""

import threading

import pytest
from playwright.sync_api import expect

from plugins.pipeline.material import Order
from plugins.preview.loopback import Server
from plugins.preview.saves import saves
from plugins.preview.studio import Studio
from plugins.site.clock import clock
from tests.conftest import ROOT, write_content
from tests.samples import SITE, TOPICS, person, story

pytestmark = pytest.mark.browser

LONG = "{mother-01} opened a shop.\n\n" + "It rained all day.\n\n" * 120
SITE_FILE = {"site.yaml": SITE["site.yaml"]}
# One file alone: several might be two saves to a slow machine, and the page would load twice.
CLOSED = {
    path: data for path, data in story(en=LONG.replace("opened", "closed")).items() if path.endswith("index.en.md")
}
BROKEN = {"site.yaml": "name: [\n"}


@pytest.fixture
def previewed(tmp_path):
    """A content folder, and the address of its preview, which follows every save."""
    content = write_content(tmp_path / "content", SITE, TOPICS, person(), story(en=LONG))
    studio = Studio(Order(content, ROOT / "theme"), clock)
    over = threading.Event()

    def follow():
        for _ in saves(content, ROOT / "theme"):
            if over.is_set():
                return
            studio.rebuild()

    with Server(studio, 0) as server:
        threads = [threading.Thread(target=target) for target in (server.serve_forever, follow)]
        for thread in threads:
            thread.start()
        yield content, f"http://localhost:{server.port}"
        over.set()
        write_content(content, {"over": ""})
        server.shutdown()
        for thread in threads:
            thread.join()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_page_follows_every_save_and_survives_a_broken_file(browser, previewed, width):
    content, address = previewed
    page = browser.new_page(viewport={"width": width, "height": 844})
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(f"{address}/en/stories/the-blue-door/")
    expect(page.get_by_text("Bopha opened a shop.")).to_be_visible(timeout=60_000)
    expect(page.locator(".preview-bar")).to_contain_text("Only you see this")
    complaints.clear()  # before the first preview the page is not there yet

    read = page.get_by_text("It rained all day.").nth(60)
    read.scroll_into_view_if_needed()
    expect(page.locator("h1")).not_to_be_in_viewport()
    write_content(content, CLOSED)
    expect(page.get_by_text("Bopha closed a shop.")).to_be_attached(timeout=60_000)
    expect(read).to_be_in_viewport()

    write_content(content, BROKEN)
    expect(page.locator(".preview-broken")).to_contain_text("site.yaml:", timeout=60_000)
    expect(page.locator(".preview-broken")).to_contain_text("សូមកែ")
    expect(page.get_by_text("Bopha closed a shop.")).to_be_attached()

    write_content(content, SITE_FILE)
    expect(page.locator(".preview-quiet")).to_be_visible(timeout=60_000)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert complaints == []
    page.close()


def test_another_page_does_not_take_over_the_place_of_the_last(browser, previewed):
    content, address = previewed
    page = browser.new_page(viewport={"width": 1280, "height": 844})
    page.goto(f"{address}/en/stories/the-blue-door/")
    expect(page.get_by_text("Bopha opened a shop.")).to_be_visible(timeout=60_000)
    page.get_by_text("It rained all day.").nth(60).scroll_into_view_if_needed()
    write_content(content, CLOSED)
    expect(page.get_by_text("Bopha closed a shop.")).to_be_attached(timeout=60_000)
    page.goto(f"{address}/en/")
    page.wait_for_load_state("load")
    assert page.evaluate("scrollY") == 0
    page.close()
