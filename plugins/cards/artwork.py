"""What of the theme stands on cards: its colours, its fonts, its drawings as pixels."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image

from plugins.render.colours import TOKENS, colours

FONTS, DRAWINGS = "static/fonts", "cards"


@dataclass(frozen=True, slots=True)
class Artwork:
    """The parts of the theme in the folder `theme` that are drawn; `digest` is that of their bytes. Each is read once a process."""

    theme: Path
    digest: str

    @property
    def fonts(self) -> Path:
        """The folder of the faces."""
        return self.theme / FONTS

    @property
    def colours(self) -> Mapping[str, str]:
        """The colours of the light page by name, from the one place where they stand."""
        return _colours(self)

    def picture(self, name: str) -> Image.Image:
        """A drawing made by `inv scenes`; do not change it."""
        return _picture(self, name)


def artwork(theme: Path) -> Artwork:
    """Return what a theme has for cards."""
    files = [theme / TOKENS, *sorted((theme / FONTS).glob("*.woff2")), *sorted((theme / DRAWINGS).glob("*.webp"))]
    said = hashlib.sha256()
    for file in files:
        data = file.read_bytes()
        said.update(f"{file.name} {len(data)} ".encode() + data)
    return Artwork(theme, said.hexdigest())


@cache
def _colours(of: Artwork) -> Mapping[str, str]:
    return colours(of.theme)


@cache
def _picture(of: Artwork, name: str) -> Image.Image:
    with Image.open(of.theme / DRAWINGS / f"{name}.webp", formats=["WEBP"]) as picture:
        return picture.convert("RGBA" if picture.mode == "RGBA" else "RGB")
