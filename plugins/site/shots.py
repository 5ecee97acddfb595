"""Pictures of the built pages, to look at before anybody else does. Nothing is built here: the standing output is shown as it is."""

import io
import mimetypes
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, Route, sync_playwright

from plugins.site.firefox import ALL_THERE, firefox
from plugins.site.kinds import kinds, lead
from plugins.site.needs import CHROMIUM, FIREFOX, Need, found

ROOT = Path(__file__).resolve().parents[2]
TO = "output.private/shots"
WIDTHS = (390, 1280)
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
)  # fmt: skip
# A name that no resolver knows: what is not answered from the folder goes nowhere.
SITE = "http://site.invalid"
mimetypes.add_type("font/woff2", ".woff2")


def shots(to: str = TO, *, output: str = "output", dark: bool = False, by: str = "chromium") -> int:
    """Take a picture of every kind of page at 390 and 1280 pixels, in both languages, into the folder `to`.

    `by`: "chromium" or "firefox". Folders are relative to the project. Return 0, or 1 with a sentence where there is no output or
    no such browser.
    """
    site, folder = ROOT / output, ROOT / to
    if not (site / "index.html").is_file():
        return _told("There is no built site to take pictures of. Run `inv build` first.")
    need, taken = BY.get(by, BY["chromium"])
    if not found(need):
        return _told(f"{need.names[0]} is missing, so no pictures can be taken. Install it, then run this again.")
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in taken(site, dark):
        (folder / f"{name}.png").write_bytes(picture)
    # What somebody typed is not said again: it may be somebody's name.
    print(f"The pictures are in {folder}." if to == TO else "The pictures are in the folder that was asked for.")
    return 0


def for_readme(to: str = "docs/pictures/home.webp", *, output: str = "output") -> None:
    """Draw the picture of the README: the home in English on a wide screen, its first story in Khmer on a phone.

    The file stays below 150 KB, so that the README opens quickly on a slow line. Run it by hand when the look has changed:
    `python -c "from plugins.site.shots import for_readme; for_readme()"`.
    """
    site = ROOT / output
    with chromium() as browser:
        wide = _picture(browser, site, "/en/", 1280, 1000)
        phone = _picture(browser, site, lead(site, "km"), 390, 844)
    canvas = Image.new("RGB", (1790, 1080), "#e9dcc4")
    canvas.paste(wide, (40, 40))
    canvas.paste(phone, (1360, 118))
    target = ROOT / to
    target.parent.mkdir(parents=True, exist_ok=True)
    canvas.save(target, "WEBP", quality=82, method=6)


def _by_chromium(site: Path, dark: bool) -> Iterator[tuple[str, bytes]]:
    with chromium() as browser:
        for width in WIDTHS:
            page = _page(browser, site, width, dark=dark)
            for name, url in kinds(site).items():
                yield f"{name}-{width}", _opened(page, url).screenshot(full_page=True)
            page.context.close()


def _by_firefox(site: Path, dark: bool) -> Iterator[tuple[str, bytes]]:
    with served(site) as address, firefox(dark=dark) as browser:
        for width in WIDTHS:
            for name, url in kinds(site).items():
                browser.open(address + url, width)
                yield f"{name}-{width}-firefox", browser.picture()


BY: Mapping[str, tuple[Need, Callable[[Path, bool], Iterator[tuple[str, bytes]]]]] = {
    "chromium": (CHROMIUM, _by_chromium),
    "firefox": (FIREFOX, _by_firefox),
}


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a built site to this machine alone, as Firefox has no way to be answered from a folder; lend its address."""

    class Quiet(SimpleHTTPRequestHandler):
        def __init__(self, *told: Any) -> None:
            super().__init__(*told, directory=str(site))

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Lend the Chromium of this machine, headless and quiet on the network."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found(CHROMIUM), args=list(FLAGS))
        yield browser
        browser.close()


def _page(browser: Browser, site: Path, width: int, *, height: int = 900, dark: bool = False) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
    )
    context.route("**/*", lambda route: _answer(route, site))
    return context.new_page()


def _answer(route: Route, site: Path) -> None:
    path = route.request.url.removeprefix(SITE).split("?")[0].split("#")[0]
    file = site / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
    if route.request.url.startswith(SITE + "/") and file.is_file():
        # A face that came late would wait for the next page, and there is none.
        body = (
            file.read_bytes().replace(b"font-display: optional", b"font-display: block")
            if file.suffix == ".css"
            else file.read_bytes()
        )
        route.fulfill(body=body, content_type=mimetypes.guess_type(file.name)[0] or "application/octet-stream")
    else:
        route.abort()


def _opened(page: Page, url: str) -> Page:
    """Open a page and wait for its fonts and all its pictures, those below the fold included. Waiting by a polled condition would need
    eval, which the pages' own policy forbids."""
    page.goto(SITE + url)
    page.evaluate(ALL_THERE)
    return page


def _picture(browser: Browser, site: Path, url: str, width: int, height: int) -> Image.Image:
    page = _opened(_page(browser, site, width, height=height), url)
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def _told(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
