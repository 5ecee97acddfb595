"""How like a picture its file is: the structural similarity of lightness (Wang et al. 2004), in squares of 8 pixels, without a library."""

import io

from PIL import Image

SQUARE = 8
C1, C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def ssim(picture: Image.Image, data: bytes) -> float:
    """Return 1 for the same picture, 0 for one that has nothing of it.

    >>> same = Image.linear_gradient("L").convert("RGB")
    >>> written = io.BytesIO()
    >>> same.save(written, "PNG")
    >>> round(ssim(same, written.getvalue()), 3)
    1.0
    """
    with Image.open(io.BytesIO(data)) as opened:
        one, other = (_squares(each.convert("L")) for each in (picture, opened))
    values = [_likeness(a, b) for a, b in zip(one, other, strict=True)]
    return sum(values) / len(values)


def _squares(picture: Image.Image) -> list[bytes]:
    across, down = picture.width // SQUARE, picture.height // SQUARE
    raw, width = picture.tobytes(), picture.width
    return [
        b"".join(_row(raw, (y * SQUARE + row) * width + x * SQUARE) for row in range(SQUARE))
        for y in range(down)
        for x in range(across)
    ]


def _likeness(one: bytes, other: bytes) -> float:
    count = SQUARE * SQUARE
    a, b = sum(one) / count, sum(other) / count
    of_a, of_b = sum(v * v for v in one) / count - a * a, sum(v * v for v in other) / count - b * b
    both = sum(v * w for v, w in zip(one, other, strict=True)) / count - a * b
    return (2 * a * b + C1) * (2 * both + C2) / ((a * a + b * b + C1) * (of_a + of_b + C2))


def _row(raw: bytes, at: int) -> bytes:
    return raw[at : at + SQUARE]
