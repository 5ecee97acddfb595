"""The sheet that an officer looks at: a photograph with a number on each face that was found, and squares to name a place by."""

import io
import re
import string
from collections.abc import Mapping

from PIL import Image, ImageDraw, ImageFont

from plugins.photos.hiding import Size
from plugins.read.schema.consent import Box

COLUMNS = len(string.ascii_uppercase) - 2  # A to X
WIDEST = 1600  # pixels of the sheet
LINE, MARK = "#ffffff", "#8a3515"  # --color-laterite of the theme
SQUARES = re.compile(r"([A-X])(\d{1,3})(?:\s*-\s*([A-X])(\d{1,3}))?")


def sheet(picture: Image.Image, size: Size, numbered: Mapping[int, Box]) -> bytes:
    """Return a JPEG of `picture`, whose upright original is of `size`, with squares and with the boxes by number."""
    scale = min(WIDEST / max(size), 1) if max(size) > WIDEST else max(1, min(WIDEST // max(size), 3))
    width, height = round(size[0] * scale), round(size[1] * scale)
    drawn = picture.resize((width, height))
    pen = ImageDraw.Draw(drawn, "RGBA")
    _draw_squares(pen, width, height)
    for number, (x, y, wide, tall) in numbered.items():
        left, top = x * scale, y * scale
        pen.rectangle((left, top, (x + wide) * scale, (y + tall) * scale), outline=MARK, width=4)
        pen.text(
            (left + 4, top), str(number), fill=LINE, stroke_fill=MARK, stroke_width=4, font=ImageFont.load_default(34)
        )
    return _jpeg(drawn)


def plain(picture: Image.Image) -> bytes:
    """Return a JPEG of `picture` with nothing on it: who has seen numbers counts these."""
    shown = picture.copy()
    shown.thumbnail((WIDEST, WIDEST))
    return _jpeg(shown)


def box_of(squares: str, size: Size) -> Box | None:
    """Return the box from the first of two squares to the second, or of one alone; None for what is none in this picture.

    >>> box_of("A1-B១", (2400, 1200)), box_of("x12", (2400, 1200)), box_of("C99", (2400, 1200)), box_of("here", (2400, 1200))
    ((0, 0, 200, 100), (2300, 1100, 100, 100), None, None)
    """
    said = SQUARES.fullmatch(squares.strip().upper())
    if not said:
        return None
    side = size[0] / COLUMNS
    column, row, last_column, last_row = said.group(1), int(said.group(2)), said.group(3), said.group(4)
    left, right = sorted(string.ascii_uppercase.index(each) for each in (column, last_column or column))
    top, bottom = sorted((row, int(last_row) if last_row else row))
    if top < 1 or (bottom - 1) * side >= size[1]:
        return None
    x, y = round(left * side), round((top - 1) * side)
    return x, y, min(round((right + 1) * side), size[0]) - x, min(round(bottom * side), size[1]) - y


def _jpeg(picture: Image.Image) -> bytes:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=88)
    return written.getvalue()


def _draw_squares(pen: ImageDraw.ImageDraw, width: int, height: int) -> None:
    side = width / COLUMNS
    font = ImageFont.load_default(max(11, round(side / 4)))
    for column in range(COLUMNS):
        pen.line((column * side, 0, column * side, height), fill=(255, 255, 255, 70))
        for row in range(int(height / side) + 1):
            name = f"{string.ascii_uppercase[column]}{row + 1}"
            pen.text(
                (column * side + 2, row * side + 1),
                name,
                fill=(255, 255, 255, 190),
                stroke_fill=(0, 0, 0, 110),
                stroke_width=1,
                font=font,
            )
    for row in range(int(height / side) + 1):
        pen.line((0, row * side, width, row * side), fill=(255, 255, 255, 70))
