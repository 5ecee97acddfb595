"""Pictures of the built pages, to look at before anybody else does. Nothing is built here: the standing output is shown as it is."""

import io
import mimetypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, Route, sync_playwright

from plugins.site.kinds import kinds, lead
from plugins.site.needs import CHROMIUM, found

ROOT = Path(__file__).resolve().parents[2]
TO = "output.private/shots"
WIDTHS = (390, 1280)
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
)  # fmt: skip
# A name that no resolver knows: what is not answered from the folder goes nowhere.
SITE = "http://site.invalid"
mimetypes.add_type("font/woff2", ".woff2")
# Waiting by a polled condition would need eval, which the pages' own policy forbids.
ALL_THERE = """async () => {
  for (const image of document.images) image.loading = 'eager';
  await Promise.allSettled([...document.images].map(image => image.decode()));
  await document.fonts.ready;
}"""


def shots(to: str = TO, *, output: str = "output", dark: bool = False) -> int:
    """Take a picture of every kind of page at 390 and 1280 pixels, in both languages, into the folder `to`.

    Folders are relative to the project. Return 0, or 1 with a sentence where there is no output or no Chromium.
    """
    site, folder = ROOT / output, ROOT / to
    if not (site / "index.html").is_file():
        return _told("There is no built site to take pictures of. Run `inv build` first.")
    if not found(CHROMIUM):
        return _told("Chromium is missing, so no pictures can be taken. Install it, then run this again.")
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for width in WIDTHS:
            page = _page(browser, site, width, dark=dark)
            for name, url in kinds(site).items():
                _opened(page, url).screenshot(path=folder / f"{name}-{width}.png", full_page=True)
            page.context.close()
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
    """Open a page and wait for its fonts and all its pictures, those below the fold included."""
    page.goto(SITE + url)
    page.evaluate(ALL_THERE)
    return page


def _picture(browser: Browser, site: Path, url: str, width: int, height: int) -> Image.Image:
    page = _opened(_page(browser, site, width, height=height), url)
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def _told(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
