"""The built site on this machine, one Chromium a file of tests, and a list of one page of every kind."""

import contextlib
import functools
import http.server
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.site.kinds import kinds
from plugins.site.shots import chromium
from tests.browser.answers import Answers, answers
from tests.conftest import alone

TYPES = {
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".xml": "application/xml",
    ".css": "text/css",
}


class Shelf(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as a static host does: an unknown address gets 404.html with its status."""

    protocol_version = "HTTP/1.1"
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | TYPES

    def send_error(self, code, message=None, explain=None):
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self):
        if self.path.startswith(("/assets/", "/media/")):
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format, *args):
        """Say nothing."""


@pytest.fixture(scope="session")
def address(whole_site) -> Iterator[str]:
    """Where the built site is served, without a trailing slash."""
    assert whole_site.exit == 0
    with served(whole_site.output) as address:
        yield address


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine, and say where."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Shelf, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, without a profile."""
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def pages(whole_site) -> dict[str, str]:
    """A page of every kind by its name, in both languages."""
    found = kinds(whole_site.output)
    of_a_language = {
        "home",
        "stories",
        "story",
        "sensitive",
        "blog",
        "post",
        "partners",
        "partner",
        "topic",
        "place",
        "give",
        "search",
        "page",
        "topics",
        "places",
        "help",
        "light",
        "light-story",
        "partner-stories",
    }
    assert set(found) == {
        "gateway",
        "404",
        "410",
        *(f"{lang}-{kind}" for lang in ("en", "km") for kind in of_a_language),
    }
    return found


@pytest.fixture(scope="module")
def visit(browser, address) -> Iterator[Callable[..., Page]]:
    """Open an address of the site in a tab of the given width; tabs of the same width and looks are used again.

    Without `fonts` the page stays in the faces of the device, as it does where ours come late.
    """
    tabs: dict[tuple, Page] = {}

    def go(url: str, width: int = 1280, fonts: bool = True, **looks) -> Page:
        key = (width, fonts, *sorted(looks.items()))
        if key not in tabs:
            context = browser.new_context(viewport={"width": width, "height": 844}, reduced_motion="reduce", **looks)
            if not fonts:
                context.route("**/*.woff2", lambda route: route.abort())
            tabs[key] = context.new_page()
        tabs[key].goto(address + url)
        return tabs[key]

    yield go
    for tab in tabs.values():
        tab.context.close()


@pytest.fixture(scope="module")
def told(visit, pages, of_all_workers) -> Answers:
    """What every page of the built site answers to the questions that are asked of all (`answers.py`), asked once for all workers."""
    kept = of_all_workers / "answers.json"
    with alone(of_all_workers / "answers.lock"):
        if not kept.exists():
            kept.write_text(json.dumps(answers(visit, pages)), encoding="utf-8")
    return json.loads(kept.read_text(encoding="utf-8"))
