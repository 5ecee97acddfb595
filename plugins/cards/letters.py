"""Set text in the theme's own faces: each script in its own, on one line, shaped by HarfBuzz."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageDraw, ImageFont, features

from plugins.common.languages import Lang
from plugins.common.problems import N_, Problem

# What readers do not see, and deprecated letters in the form that Unicode recommends (The Unicode Standard 16.0, section 16.4).
AS_DRAWN = str.maketrans(
    {"\u17a3": "\u17a2", "\u17a4": "\u17a2\u17b6", "\u17b4": "", "\u17b5": "", "\u00ad": "", "\u2060": "", "\u200b": "",
     "\ufeff": "", "\u00a0": " ", "\u202f": " ", "\t": " ", "\n": " "}
)  # fmt: skip
NOWHERE = "\uffff"
"""A character that no face has: what is drawn for it is drawn for every missing letter."""


def can_shape() -> bool:
    """Tell whether this Pillow sets complex scripts. Without Raqm, Khmer vowels stand on the wrong side and subscripts fall apart."""
    return bool(features.check("raqm"))


UNSHAPED = Problem(
    "site.yaml", 1, 1, "",
    N_("no share cards were drawn: this computer lacks FriBiDi, without which Khmer letters fall apart in pictures"),
    N_("Install it and build again. On Debian or Ubuntu: sudo apt install libfribidi0. On a Mac: brew install fribidi"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Face:
    """Faces of one look, the first that has a letter draws it; `files` are names in the theme's fonts, `size` is in pixels."""

    folder: Path
    files: tuple[str, ...]
    size: int

    def larger(self, times: int) -> "Face":
        """Return the same face, so many times as large."""
        return replace(self, size=self.size * times)

    def draws(self, text: str) -> bool:
        """Tell whether every letter of `text` is in one of the faces: else a box would stand in its place."""
        return all(
            any(_has(self.folder, file, letter) for file in self.files) for letter in set(text.translate(AS_DRAWN))
        )

    def width(self, text: str, lang: Lang) -> float:
        """Return how many pixels `text` takes in one line."""
        return _em(self.folder, self.files, text, lang) * self.size

    def ink(self, text: str, lang: Lang) -> tuple[float, float]:
        """Return how far the ink of `text` reaches above and below its baseline, in pixels."""
        boxes = [font.getbbox(run, anchor="ls", language=lang) for font, run in self.runs(text) if run.strip()]
        return max((-box[1] for box in boxes), default=0.0), max((box[3] for box in boxes), default=0.0)

    def draw(self, on: ImageDraw.ImageDraw, at: tuple[float, float], text: str, lang: Lang, colour: str) -> None:
        """Draw `text` with its baseline beginning at the point `at`."""
        x, y = at
        for font, run in self.runs(text):
            on.text((x, y), run, fill=colour, font=font, anchor="ls", language=lang)
            x += font.getlength(run, language=lang)

    def runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        """Yield the text in runs of one face each: a Latin name in a Khmer title keeps its own letters."""
        drawn = text.translate(AS_DRAWN)
        for file, letters in groupby(drawn, key=self._file):
            yield _font(self.folder, file, self.size), "".join(letters)

    def _file(self, letter: str) -> str:
        return next((file for file in self.files if _has(self.folder, file, letter)), self.files[0])


@lru_cache(maxsize=4096)
def _em(folder: Path, files: tuple[str, ...], text: str, lang: Lang) -> float:
    """The width of `text` in em, measured once for all sizes."""
    large = Face(folder, files, MEASURED_AT)
    return sum(font.getlength(run, language=lang) for font, run in large.runs(text)) / MEASURED_AT


MEASURED_AT = 100


@cache
def _font(folder: Path, file: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(folder / f"{file}.woff2", size, layout_engine=ImageFont.Layout.RAQM)


@cache
def _has(folder: Path, file: str, letter: str) -> bool:
    font = _bare(folder, file)
    mask, missing = font.getmask(letter), font.getmask(NOWHERE)
    return mask.size != missing.size or bytes(mask) != bytes(missing)


@cache
def _bare(folder: Path, file: str) -> ImageFont.FreeTypeFont:
    """The face without shaping, which would put a circle under a mark that stands alone."""
    return ImageFont.truetype(folder / f"{file}.woff2", 20, layout_engine=ImageFont.Layout.BASIC)
