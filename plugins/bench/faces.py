"""How often each detector, and both together, find a face that is there, and one that is none.

The pictures are those that packages ship (`faces.tsv`), looked for by name in the packages that are installed and below a folder:
`bench faces --texts FOLDER` of unpacked wheels and source archives. None is kept in the repository. Each is looked at as it is, turned,
small and dark.
"""

import csv
import math
import sys
import sysconfig
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

from plugins.faces import centerface, yuface
from plugins.faces.seen import Seen, are_same, together

TABLE = Path(__file__).with_name("faces.tsv")
OURS = Path(__file__).parents[2] / "content"
LARGEST, SMALL, DARK = 1600, 320, 0.15
TURNS = (20, 45, 90, 180)
WAYS = ("centerface", "yuface", "both")


@dataclass(frozen=True, slots=True)
class Counted:
    """A picture with the faces that a person saw in it, in thousandths of its sides."""

    file: str
    faces: tuple[tuple[int, int, int, int], ...]


def run(texts: str = "") -> int:
    """Print the figures. Return 2 where there is no such folder, else 0."""
    if texts and not Path(texts).is_dir():
        print("There is no such folder", file=sys.stderr)
        return 2
    places = [Path(texts)] if texts else [Path(sysconfig.get_path("purelib"))]
    found = {path.name: path for place in (*places, OURS) for path in sorted(place.rglob("*")) if path.is_file()}
    pictures = [each for each in counted() if each.file in found]
    print(f"{len(pictures)} of {len(counted())} pictures are here, with {sum(len(p.faces) for p in pictures)} faces")
    due: Counter[str] = Counter()
    hits: Counter[tuple[str, str]] = Counter()
    false: Counter[tuple[str, str]] = Counter()
    for each in pictures:
        for variant, picture, faces in _variants(found[each.file], each):
            due[variant] += len(faces)
            for way, seen in zip(WAYS, looked_at(picture), strict=True):
                hits[variant, way] += sum(any(are_same(face, one) for one in seen) for face in faces)
                false[variant, way] += sum(not any(are_same(face, one) for face in faces) for one in seen)
    for variant, total in due.items():
        said = (f"{way} {hits[variant, way]} (+{false[variant, way]} false)" for way in WAYS)
        print(f"  {variant:12} of {total:3}: {', '.join(said)}")
    return 0


def looked_at(picture: Image.Image) -> tuple[tuple[Seen, ...], ...]:
    """Return what each detector is sure of, and what both together say."""
    one, other = centerface.looked_at(picture), yuface.looked_at(picture)
    return tuple(f for f in one if f.counts), tuple(f for f in other if f.counts), together(one, other)


def counted() -> tuple[Counted, ...]:
    """Return the table: a picture a line, with its faces as `x,y,w,h` with spaces between them."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t") if row and not row[0].startswith("#")]
    return tuple(Counted(file, tuple(_box(said) for said in faces.split())) for file, faces, _ in rows)


def _box(said: str) -> tuple[int, int, int, int]:
    x, y, width, height = map(int, said.split(","))
    return x, y, width, height


def _variants(path: Path, each: Counted) -> Iterator[tuple[str, Image.Image, tuple[Seen, ...]]]:
    """Yield the picture in each way, with where its faces then are. One without faces is looked at as it is, small and dark."""
    with Image.open(path) as opened:
        picture = ImageOps.exif_transpose(opened).convert("RGB")
    picture.thumbnail((LARGEST, LARGEST))
    yield "as it is", picture, _faces(each, picture)
    small = picture.copy()
    small.thumbnail((SMALL, SMALL))
    yield f"{SMALL} pixels", small, _faces(each, small)
    yield "dark", picture.point(lambda value: int(value * DARK)), _faces(each, picture)
    for degrees in TURNS if each.faces else ():
        turned = picture.rotate(degrees, Image.Resampling.BILINEAR, expand=True)
        yield f"turned {degrees}°", turned, tuple(_turned(_faces(each, picture), degrees, picture.size, turned.size))


def _faces(each: Counted, picture: Image.Image) -> tuple[Seen, ...]:
    across, down = picture.width / 1000, picture.height / 1000
    return tuple(Seen(x, y, x + w, y + h, 1).carried(across, down) for x, y, w, h in each.faces)


def _turned(faces: Iterable[Seen], degrees: int, size: tuple[int, int], turned: tuple[int, int]) -> Iterator[Seen]:
    """Yield squares around the middles of the faces, which turn with the picture."""
    angle = math.radians(degrees)
    for face in faces:
        x, y = (face.left + face.right - size[0]) / 2, (face.top + face.bottom - size[1]) / 2
        middle_x = x * math.cos(angle) + y * math.sin(angle) + turned[0] / 2
        middle_y = -x * math.sin(angle) + y * math.cos(angle) + turned[1] / 2
        half = max(face.right - face.left, face.bottom - face.top) / 2
        yield Seen(middle_x - half, middle_y - half, middle_x + half, middle_y + half, 1)
