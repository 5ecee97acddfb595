"""What of the theme stands on cards: its colours, its fonts, its drawings as pixels."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image

TOKEN = re.compile(r"--color-([a-z-]+):\s*(#[0-9a-fA-F]{3,8})")


@dataclass(frozen=True, slots=True)
class Artwork:
    """The parts of the theme in the folder `theme` that are drawn. All are read once a process."""

    theme: Path

    @property
    def fonts(self) -> Path:
        """The folder of the faces."""
        return self.theme / "static" / "fonts"

    @property
    def colours(self) -> Mapping[str, str]:
        """The colours of the light page by name, from the one place where they stand."""
        return _colours(self.theme / "static" / "css" / "tokens.css")

    def picture(self, name: str) -> Image.Image:
        """A drawing of `theme/cards/`, made by `inv scenes`; do not change it."""
        return _picture(self.theme / "cards" / f"{name}.webp")

    def digest(self) -> bytes:
        """A digest of everything that decides how a card of this theme looks."""
        parts = (self.fonts, self.theme / "cards", self.theme / "static" / "css" / "tokens.css")
        files = (file for part in parts for file in ([part] if part.is_file() else sorted(part.iterdir())))
        said = hashlib.sha256()
        for file in files:
            said.update(f"{file.name} {file.stat().st_size} ".encode() + file.read_bytes())
        return said.digest()


@cache
def _colours(tokens: Path) -> Mapping[str, str]:
    light = tokens.read_text(encoding="utf-8").split("prefers-color-scheme")[0]
    return dict(TOKEN.findall(light))


@cache
def _picture(path: Path) -> Image.Image:
    with Image.open(path, formats=["WEBP"]) as picture:
        return picture.convert("RGBA" if picture.mode == "RGBA" else "RGB")
