"""The drawings of the theme as pixels for share cards, kept in the repository: so every machine draws the same card, and none needs a
library that reads SVG. To be made again when a drawing changes; a test says when."""

import hashlib
import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from plugins.cards.measures import BAND, HEIGHT, MARK, PICTURE
from plugins.render.pictures import SCENE_SIZE
from plugins.render.scenes import SCENES
from plugins.site.needs import CHROMIUM, found
from plugins.site.shots import chromium

ROOT = Path(__file__).resolve().parents[2]
DRAWINGS, MARK_FILE, KEPT = ROOT / "theme/static/scenes", ROOT / "theme/static/icon.svg", ROOT / "theme/cards"
SOURCES = "sources.tsv"
FINE = 4
# Where a narrow picture looks, from the left edge (0) to the right one (1): what the drawing is of has to be in it. Others are cut in the middle.
LOOKS_AT = {"lake": 0.72, "lotus": 0.73, "paddy": 0.65, "road": 0.415, "table": 0.715, "workshop": 0.69}


def card_scenes() -> int:
    """Draw every scene and the mark for share cards. Return 0, or 1 with a sentence where there is no Chromium."""
    if not found(CHROMIUM):
        print("Chromium is missing, so no pictures can be drawn. Install it, then run this again.", file=sys.stderr)
        return 1
    KEPT.mkdir(exist_ok=True)
    with chromium() as browser:
        for scene in SCENES:
            _keep(cut(browser, scene.name), scene.name)
        _keep(drawn(browser, MARK_FILE, (MARK, MARK)), "mark")
    (KEPT / SOURCES).write_text("".join(f"{name}\t{digest}\n" for name, digest in sources().items()), encoding="utf-8")
    return 0


def sources() -> dict[str, str]:
    """Return the SHA-256 of each drawing that is kept as pixels, by its name there."""
    files = {**{scene.name: DRAWINGS / f"{scene.name}.svg" for scene in SCENES}, "mark": MARK_FILE}
    return {name: hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest() for name, file in files.items()}


def cut(browser: Browser, name: str) -> Image.Image:
    """Return the part of a scene that stands on cards."""
    height = HEIGHT - BAND
    width = round(SCENE_SIZE[0] * height / SCENE_SIZE[1])
    left = round(
        (width - PICTURE) * min(1.0, max(0.0, (LOOKS_AT.get(name, 0.5) * width - PICTURE / 2) / (width - PICTURE)))
    )
    whole = drawn(browser, DRAWINGS / f"{name}.svg", (width, height))
    return whole.convert("RGB").crop((left, 0, left + PICTURE, height))


def drawn(browser: Browser, svg: Path, size: tuple[int, int]) -> Image.Image:
    """Draw an SVG file in Chromium at `size` (width and height in pixels), on nothing.

    Four times as large first: Chromium dithers gradients, and the grain would double the size of every card.
    """
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, device_scale_factor=FINE)
    page.set_content(
        f"<style>body {{ margin: 0 }} svg {{ display: block; width: {size[0]}px; height: {size[1]}px }}</style>"
        + svg.read_text(encoding="utf-8")
    )
    data = page.screenshot(omit_background=True)
    page.close()
    return Image.open(io.BytesIO(data)).reduce(FINE)


def _keep(picture: Image.Image, name: str) -> None:
    picture.save(KEPT / f"{name}.webp", "WEBP", lossless=True, quality=100, method=6)
