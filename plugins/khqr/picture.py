"""Draw a payload as a QR code: the same bytes in every build, dark on light, with its quiet zone, and room for error."""

import io
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import groupby

import segno
from PIL import Image, ImageDraw, ImageFont

QUIET = 4
"""Light modules round the code (ISO/IEC 18004, 6.3.8)."""
SAVED = 700
"""About how many pixels the saved picture is wide: large enough to be read from a list of photos, at most ten a module or so."""
LETTERS, LINE = 34, 48
"""How tall the letters and the lines of its caption are, in pixels."""
GREYS = 8
"""Black, white, and between them what makes the edges of letters smooth."""


@dataclass(frozen=True, slots=True, repr=False)
class Drawn:
    """`modules`: how many stand in a row, the quiet zone among them. `path`: the dark ones, as the `d` of an SVG path in these units."""

    modules: int
    path: str


@cache
def drawn(payload: str) -> Drawn:
    """Return the QR code of a payload.

    Error correction is M, or better where that takes no larger code: a printed one gets scratched. The letters are UTF-8, as banks' apps expect.
    """
    rows = _rows(payload)
    return Drawn(len(rows), "".join(map(_row, range(len(rows)), rows)))


def _rows(payload: str) -> tuple[tuple[bool, ...], ...]:
    code = segno.make_qr(payload, error="m", encoding="utf-8", boost_error=True)
    return tuple(tuple(map(bool, row)) for row in code.matrix_iter(border=QUIET))


def _row(y: int, row: tuple[bool, ...]) -> str:
    """One row of the path, a rectangle for each run of dark modules."""
    made, x = "", 0
    for is_dark, run in groupby(row):
        length = len(tuple(run))
        made += f"M{x} {y}h{length}v1h-{length}z" if is_dark else ""
        x += length
    return made


@cache
def saved(payload: str, caption: tuple[str, ...] = ()) -> bytes:
    """Return the code as a PNG to save, the lines of `caption` below its quiet zone.

    A line that the face cannot write whole is left out: Pillow brings one for Latin letters, and the page beside it says it all. Pillow brings its
    compressor and its FreeType as well, so that the bytes hang on the locked version and not on the machine.
    """
    rows = _rows(payload)
    scale = SAVED // len(rows)
    side = len(rows) * scale
    lines = tuple(line for line in caption if line and line.isascii() and line.isprintable())
    picture = Image.new("L", (side, side + (len(lines) * LINE + scale * QUIET if lines else 0)), 255)
    picture.paste(_code(rows).resize((side, side), Image.Resampling.NEAREST))
    on = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        on.text((side / 2, side + number * LINE), line, fill=0, font=_face(line, side), anchor="ma")
    written = io.BytesIO()
    picture.quantize(GREYS).save(written, "PNG", compress_level=9)
    return written.getvalue()


def _code(rows: tuple[tuple[bool, ...], ...]) -> Image.Image:
    code = Image.new("L", (len(rows), len(rows)), 255)
    code.putdata([0 if is_dark else 255 for row in rows for is_dark in row])
    return code


def _face(line: str, side: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The face for one line: as large as a line has room for, smaller where the line is long."""
    large = ImageFont.load_default(LETTERS)
    return ImageFont.load_default(min(LETTERS, LETTERS * 0.94 * side / large.getlength(line)))


def file_of(payload: str, slug: str) -> str:
    """Return the path in the output of the picture to save; the name carries a hash, so that a new code is never taken for an old one."""
    return f"media/khqr/{slug}-{sha256(payload.encode()).hexdigest()[:12]}.png"
