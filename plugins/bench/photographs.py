"""Pictures that weigh and behave like photographs, of nobody and nothing: the same for the same number, on every machine.

In a photograph every octave of detail varies about as much as the next coarser one (Field 1987), things have sharp borders, parts are out of
focus, and the sensor adds noise. Made of random bytes by Pillow alone.
"""

import io
import random
from collections.abc import Iterator

from PIL import Image, ImageChops, ImageDraw

WIDTH, HEIGHT = 4000, 3000
FIRST = 125  # the width of the coarsest level; each next one is twice as wide
THINGS = 14
EDGES = 2  # the level at which things are drawn: their borders are then as soft as a lens makes them
# How far each octave goes up and down, of 127, from the second coarsest to the finest, and the noise of the sensor.
OCTAVES = (30, 26, 20, 13, 6)
SENSOR = 4
QUALITY = 92  # as telephones save


def photographs(number: int) -> Iterator[bytes]:
    """Yield `number` JPEG files of 12 million pixels."""
    return (photograph(seed) for seed in range(number))


def photograph(seed: int) -> bytes:
    """Return the picture of that number as a telephone would save it."""
    chance = random.Random(seed)
    written = io.BytesIO()
    scene(chance).save(written, "JPEG", quality=QUALITY, subsampling="4:2:0")
    return written.getvalue()


def scene(chance: random.Random) -> Image.Image:
    """Return a picture of WIDTH x HEIGHT, made from coarse to fine."""
    size = (FIRST, FIRST * HEIGHT // WIDTH)
    picture = _noise(chance, (8, 6), "RGB", 70).resize(size, Image.Resampling.BICUBIC)
    focus = _noise(chance, (6, 5), "L", 127)
    for level, strength in enumerate(OCTAVES):
        size = (size[0] * 2, size[1] * 2)
        picture = picture.resize(size, Image.Resampling.BICUBIC)
        if level == EDGES:
            _things(chance, picture)
        detail = ImageChops.add(picture, _grey(_noise(chance, size, "L", strength)), 1, -128)
        picture = Image.composite(detail, picture, focus.resize(size, Image.Resampling.BICUBIC))
    picture = picture.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    return ImageChops.add(picture, _grey(_noise(chance, (WIDTH, HEIGHT), "L", SENSOR)), 1, -128)


def _noise(chance: random.Random, size: tuple[int, int], mode: str, strength: int) -> Image.Image:
    """Random values around 128."""
    bands = len(mode)
    raw = Image.frombytes(mode, size, chance.randbytes(size[0] * size[1] * bands))
    return raw.point([128 + (value - 128) * strength // 128 for value in range(256)] * bands)


def _grey(noise: Image.Image) -> Image.Image:
    return Image.merge("RGB", (noise, noise, noise))


def _things(chance: random.Random, picture: Image.Image) -> None:
    """Draw what stands before the ground: shapes of one colour, which the finer octaves give a surface."""
    pen = ImageDraw.Draw(picture)
    for _ in range(THINGS):
        x, y = chance.randrange(picture.width), chance.randrange(picture.height)
        across, down = (chance.randrange(side // 30, side // 4) for side in picture.size)
        colour = tuple(chance.randrange(20, 236) for _ in range(3))
        if chance.random() < 0.5:
            pen.ellipse((x, y, x + across, y + down), fill=colour)
        else:
            pen.polygon([(x, y), (x + across, y + down // 3), (x + across // 2, y + down)], fill=colour)
