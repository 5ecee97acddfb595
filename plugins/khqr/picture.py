"""Draw a payload as a QR code: the same bytes in every build, dark on light, with its quiet zone, and room for error."""

import io
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import groupby

import segno
from PIL import Image

QUIET = 4
"""Light modules round the code (ISO/IEC 18004, 6.3.8)."""
SAVED = 700
"""About how many pixels the saved picture is wide: large enough to be read from a list of photos, at most ten a module or so."""


@dataclass(frozen=True, slots=True, repr=False)
class Drawn:
    """`modules`: how many stand in a row, the quiet zone among them. `path`: the dark ones, as the `d` of an SVG path in these units."""

    modules: int
    path: str
    png: bytes


@cache
def drawn(payload: str) -> Drawn:
    """Return the QR code of a payload.

    Error correction is M, or better where that takes no larger code: a printed one gets scratched. The letters are UTF-8, as banks' apps expect.
    """
    code = segno.make_qr(payload, error="m", encoding="utf-8", boost_error=True)
    rows = tuple(tuple(map(bool, row)) for row in code.matrix_iter(border=QUIET))
    return Drawn(len(rows), "".join(map(_row, range(len(rows)), rows)), _png(rows))


def _row(y: int, row: tuple[bool, ...]) -> str:
    """One row of the path, a rectangle for each run of dark modules."""
    made, x = "", 0
    for is_dark, run in groupby(row):
        length = len(tuple(run))
        made += f"M{x} {y}h{length}v1h-{length}z" if is_dark else ""
        x += length
    return made


def _png(rows: tuple[tuple[bool, ...], ...]) -> bytes:
    """Pillow brings its own compressor, so that its bytes hang on the locked version and not on the machine."""
    side = len(rows)
    picture = Image.new("1", (side, side), 1)
    picture.putdata([not is_dark for row in rows for is_dark in row])
    scale = SAVED // side
    saved = io.BytesIO()
    picture.resize((side * scale, side * scale), Image.Resampling.NEAREST).save(saved, "PNG", compress_level=9)
    return saved.getvalue()


def file_of(payload: str, slug: str) -> str:
    """Return the path in the output of the picture to save; the name carries a hash, so that a new code is never taken for an old one."""
    return f"media/khqr/{slug}-{sha256(payload.encode()).hexdigest()[:12]}.png"
