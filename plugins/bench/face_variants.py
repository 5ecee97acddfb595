"""Pictures with counted faces, made harder: turned, small, dark, blurred, with cloth over mouth and nose, stored turned, many in one."""

import io
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageOps

from plugins.faces.seen import Seen

LARGEST, SMALL, DARK, NIGHT = 1200, 320, 0.15, 0.05
BLURRED = 8  # times smaller, and as large again
CLOTH, COVERED = "#b23a3a", 0.45  # a krama; of the face, from below
TURNS = (20, 45, 90, 180)
MANY = (4, 3)  # across, down


@dataclass(frozen=True, slots=True)
class Variant:
    """A picture in one of its ways, with where its faces are."""

    name: str
    picture: Image.Image
    faces: tuple[Seen, ...]

    def data(self) -> bytes:
        """Return it as a JPEG."""
        written = io.BytesIO()
        self.picture.save(written, "JPEG", quality=92)
        return written.getvalue()


def variants(picture: Image.Image, boxes: Iterable[tuple[int, int, int, int]]) -> Iterator[Variant]:
    """Yield an upright picture in each way; `boxes` are its faces in thousandths of its sides. One without faces is looked at as it is,
    small and dark."""
    whole = _smaller(picture, LARGEST)
    thousandths = tuple(Seen(x, y, x + w, y + h, 1) for x, y, w, h in boxes)
    faces = _in(thousandths, whole)
    small = _smaller(whole, SMALL)
    yield Variant("as it is", whole, faces)
    yield Variant(f"{SMALL} pixels", small, _in(thousandths, small))
    yield Variant("dark", whole.point(lambda value: int(value * DARK)), faces)
    if faces:
        yield Variant("night", whole.point(lambda value: int(value * NIGHT)), faces)
        yield Variant("blurred", _blurred(whole, faces), faces)
        yield Variant("half covered", _half_covered(whole, faces), faces)
        yield _many(whole, faces)
    for degrees in TURNS if faces else ():
        turned = whole.rotate(degrees, Image.Resampling.BILINEAR, expand=True)
        yield Variant(f"turned {degrees}°", turned, tuple(_turned(faces, degrees, whole.size, turned.size)))


def _smaller(picture: Image.Image, side: int) -> Image.Image:
    made = picture.copy()
    made.thumbnail((side, side))
    return made


def _in(thousandths: Iterable[Seen], picture: Image.Image) -> tuple[Seen, ...]:
    return tuple(face.carried(picture.width / 1000, picture.height / 1000) for face in thousandths)


def _blurred(picture: Image.Image, faces: tuple[Seen, ...]) -> Image.Image:
    """Out of focus, until the smallest face is 12 pixels of detail wide at least."""
    least = min(face.right - face.left for face in faces)
    times = max(min(BLURRED, least / 12), 1)
    few = picture.resize((max(round(picture.width / times), 1), max(round(picture.height / times), 1)))
    return few.resize(picture.size, Image.Resampling.BICUBIC)


def _half_covered(picture: Image.Image, faces: tuple[Seen, ...]) -> Image.Image:
    made = picture.copy()
    pen = ImageDraw.Draw(made)
    for face in faces:
        pen.rectangle(
            (face.left, face.bottom - (face.bottom - face.top) * COVERED, face.right, face.bottom), fill=CLOTH
        )
    return made


def _many(picture: Image.Image, faces: tuple[Seen, ...]) -> Variant:
    """The picture again and again, every second one mirrored: a group of small faces."""
    across, down = MANY
    one = _smaller(picture, LARGEST // across)
    scale = one.width / picture.width
    whole = Image.new("RGB", (one.width * across, one.height * down))
    all_faces = []
    for place in range(across * down):
        left, top = place % across * one.width, place // across * one.height
        whole.paste(ImageOps.mirror(one) if place % 2 else one, (left, top))
        for face in faces:
            there = face.carried(scale, scale)
            if place % 2:
                there = Seen(one.width - there.right, there.top, one.width - there.left, there.bottom, 1)
            all_faces.append(there.carried(1, 1, left, top))
    return Variant("many", whole, tuple(all_faces))


def _turned(faces: Iterable[Seen], degrees: int, size: tuple[int, int], turned: tuple[int, int]) -> Iterator[Seen]:
    """Yield squares around the middles of the faces, which turn with the picture."""
    angle = math.radians(degrees)
    for face in faces:
        x, y = (face.left + face.right - size[0]) / 2, (face.top + face.bottom - size[1]) / 2
        middle_x = x * math.cos(angle) + y * math.sin(angle) + turned[0] / 2
        middle_y = -x * math.sin(angle) + y * math.cos(angle) + turned[1] / 2
        half = max(face.right - face.left, face.bottom - face.top) / 2
        yield Seen(middle_x - half, middle_y - half, middle_x + half, middle_y + half, 1)
