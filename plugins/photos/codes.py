"""No photograph is published in which a QR code can be read: it leads to an account or a page that nobody has approved (R12).

Any code, not only a KHQR: a plain web address can lead to a page that asks for gifts, and what a code says can change without its picture.
"""

import io
from collections.abc import Iterator

from PIL import Image, ImageChops

from plugins.common.problems import N_
from plugins.khqr.scan import codes_in
from plugins.photos.derived import Derived
from plugins.photos.refusal import Refusal

CODE = Refusal(
    N_("A QR code can be read in the picture, and nobody has approved where it leads"),
    N_(
        "Cut the picture so that the code is not in it, or cover it with a plain patch in a photo program. A partner's own KHQR is shown through its giving.yaml"
    ),
)
_GREYS = (24, 64, 112, 160, 208)


def coded(made: Derived) -> Refusal | None:
    """Refuse what would be published of a photograph if a telephone can read a QR code in it (R12).

    Source: our own: two people sign where a gift goes, and a code in a picture would go past them.
    """
    jpegs = [file.data for file in made.files if file.format == "JPEG"]
    return CODE if any(codes_in(view) for view in _views(jpegs)) else None


def _views(jpegs: list[bytes]) -> Iterator[Image.Image]:
    """Each file as it is; the largest made even, and half as large again; a smaller one cut at several greys, for a code without contrast."""
    pictures = [_grey(data) for data in jpegs]
    yield from pictures
    large, small = pictures[-1], pictures[max(len(pictures) - 2, 0)]
    yield _even(large, 24)
    yield _even(large.resize((large.width * 3 // 2, large.height * 3 // 2), Image.Resampling.BICUBIC), 36)
    for grey in _GREYS:
        yield small.point([0 if shade < grey else 255 for shade in range(256)])


def _grey(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as picture:
        return picture.convert("L")


def _even(picture: Image.Image, reach: int) -> Image.Image:
    """Lift each point against what lies within `reach` pixels round it: a shadow or a dull print then hides nothing."""
    round_about = picture.reduce(2 * reach).resize(picture.size, Image.Resampling.BILINEAR)
    return ImageChops.subtract(picture, round_about, scale=0.25, offset=128)
