"""The two colours that stand where a photograph will be, until it has come: one for its upper half, one for its lower.

The policy of the pages allows neither colours written into an element nor pictures written into a page, so there are a few classes in
`theme/static/css/components/tones.css`, one for each of these colours. Taken from the finished pixels: what is hidden is hidden in them.
"""

from PIL import Image

TONES = (
    "302c27", "3e2419", "413516", "263a1d", "1d2f3a", "3a1d22",
    "655d53", "824c35", "8a702e", "517b3d", "3d657b", "7b3d48",
    "9a9084", "be7c60", "c7a757", "81b569", "6999b5", "b56976",
    "cdc7c1", "debdaf", "e3d3ab", "c0dab4", "b4ccda", "dab4bb",
)  # fmt: skip
"""Dark to light; grey, earth, straw, leaf, sky, cloth."""
_COLOURS = tuple(tuple(bytes.fromhex(tone)) for tone in TONES)


def tones(picture: Image.Image) -> tuple[int, int]:
    """Return the numbers of the tones nearest to the upper and the lower half of an RGB picture.

    >>> tones(Image.new("RGB", (4, 4), "#302c27"))
    (0, 0)
    """
    halves = picture.resize((1, 2), Image.Resampling.BOX)
    return _nearest(halves.getpixel((0, 0))), _nearest(halves.getpixel((0, 1)))


def _nearest(colour: object) -> int:
    assert isinstance(colour, tuple)
    return min(range(len(TONES)), key=lambda at: sum((a - b) ** 2 for a, b in zip(_COLOURS[at], colour, strict=True)))
