"""Draw a card: 1200 x 630, the same bytes on every machine with the same Pillow."""

import io
from functools import cache, lru_cache

from PIL import Image, ImageDraw, ImageOps

from plugins.cards.artwork import Artwork
from plugins.cards.card import Card
from plugins.cards.layout import Line, layout
from plugins.cards.measures import BAND, FOOT, HEIGHT, MARGIN, MARK, NAME, PICTURE, WIDTH

FINE = 2
"""Words are set twice as large and made smaller again: so letters keep their own distances, which are fractions of a pixel."""
LARGEST = 60_000
QUALITIES = (80, 72, 64, 52, 40, 25)


@lru_cache(maxsize=128)
def drawn(card: Card, artwork: Artwork, photo: bytes = b"") -> bytes | None:
    """Return the JPEG of `card`; None where its words cannot be drawn whole. `photo`: the JPEG that `card.photo` names.

    JPEG, and not PNG: it holds drawings and photographs alike, and its bytes don't depend on the processor, as those of a fast deflate do.
    """
    try:
        lines = layout(card, artwork.fonts)
    except ValueError:
        # Raqm gives up on some rows of signs that no language has; the withdrawal of another text must not wait for it.
        return None
    if lines is None:
        return None
    canvas = Image.new("RGB", (WIDTH, HEIGHT), artwork.colours["paper"])
    canvas.paste(_words(lines, card, artwork), (0, 0))
    canvas.paste(_photograph(photo) if card.photo else artwork.picture(card.scene), (WIDTH - PICTURE, BAND))
    canvas.paste(_krama(), (0, 0))
    mark = artwork.picture("mark")
    canvas.paste(mark, (MARGIN, round(FOOT - NAME * 0.36 - MARK / 2)), mark)
    return _encoded(canvas)


def _words(lines: tuple[Line, ...], card: Card, artwork: Artwork) -> Image.Image:
    large = Image.new("RGB", ((WIDTH - PICTURE) * FINE, HEIGHT * FINE), artwork.colours["paper"])
    on = ImageDraw.Draw(large)
    for line in lines:
        line.face.larger(FINE).draw(
            on, (line.x * FINE, line.y * FINE), line.words, card.lang, artwork.colours[line.colour]
        )
    return large.reduce(FINE)


def _photograph(data: bytes) -> Image.Image:
    """A published photograph in the frame of the drawings; of a tall one the upper part, where people are."""
    with Image.open(io.BytesIO(data), formats=["JPEG"]) as picture:
        return ImageOps.fit(
            picture.convert("RGB"), (PICTURE, HEIGHT - BAND), Image.Resampling.LANCZOS, centering=(0.5, 0.35)
        )


@cache
def _krama() -> Image.Image:
    """The checked scarf's border, as it stands at the upper edge of every page (krama.css), twice as large."""
    band = Image.new("RGB", (WIDTH, BAND), KRAMA_LIGHT)
    on = ImageDraw.Draw(band)
    on.rectangle((0, 0, WIDTH, BAND // 2 - 1), fill=KRAMA_HALF)
    for x in range(0, WIDTH, 2 * CHECK):
        on.rectangle((x, 0, x + CHECK - 1, BAND), fill=KRAMA_DARK)
    return band


CHECK = 16
KRAMA_LIGHT, KRAMA_HALF, KRAMA_DARK = "#fbe9d0", "#be8a6e", "#8a3515"


def _encoded(canvas: Image.Image) -> bytes:
    for quality in QUALITIES:
        written = io.BytesIO()
        canvas.save(written, "JPEG", quality=quality, optimize=True)
        if len(written.getvalue()) <= LARGEST:
            break
    return written.getvalue()
