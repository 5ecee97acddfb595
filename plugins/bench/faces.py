"""How often each detector, and the first with each other, find a face that is there, and one that is none; and what a detector that the
program does not use finds once all faces are hidden.

The pictures are those that packages ship (`faces.tsv`), looked for by name in the packages that are installed and below a folder:
`bench faces --texts FOLDER` of unpacked wheels and source archives. None is kept in the repository.
"""

import csv
import math
import sys
import sysconfig
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

from plugins.bench.face_variants import Variant, variants
from plugins.faces.found import Detector, detectors, every_detector, upright
from plugins.faces.seen import Seen, are_same, together
from plugins.photos.derive import derived, largest
from plugins.photos.hiding import Hiding
from plugins.photos.refusal import Refusal
from plugins.read.schema.consent import Box

TABLE = Path(__file__).with_name("faces.tsv")
OURS = Path(__file__).parents[2] / "content"


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
    looks = every_detector()
    others = {name: look for name, look in looks.items() if look not in detectors()}
    both = " and ".join(name for name, look in looks.items() if look in detectors())
    due: Counter[str] = Counter()
    hits: Counter[tuple[str, str]] = Counter()
    false: Counter[tuple[str, str]] = Counter()
    left: Counter[tuple[str, str]] = Counter()
    for each in pictures:
        for variant in variants(_opened(found[each.file]), each.faces):
            name, faces = variant.name, variant.faces
            due[name] += len(faces)
            ways = looked_at(variant.picture, looks)
            for way, seen in ways.items():
                hits[name, way] += sum(any(are_same(face, one) for one in seen) for face in faces)
                false[name, way] += sum(not any(are_same(face, one) for face in faces) for one in seen)
            if faces and others:
                left.update((name, other) for other in seen_after_hiding(variant, ways[both], others))
    for name, total in due.items():
        said = (f"{way} {hits[name, way]} (+{false[name, way]} false)" for variant, way in hits if variant == name)
        print(f"  {name:12} of {total:3}: {', '.join(said)}")
        for other in others if total else ():
            print(f"  {'':12} once all are hidden, {other} finds {left[name, other]} of them")
    return 0


def looked_at(picture: Image.Image, looks: Mapping[str, Detector]) -> dict[str, tuple[Seen, ...]]:
    """Return what each detector is sure of, and what the first says together with each of the others."""
    seen = {name: look(picture) for name, look in looks.items()}
    alone = {name: tuple(face for face in faces if face.counts) for name, faces in seen.items()}
    first, *others = seen
    return alone | {f"{first} and {other}": together(seen[first], seen[other]) for other in others}


def seen_after_hiding(variant: Variant, found: tuple[Seen, ...], others: Mapping[str, Detector]) -> list[str]:
    """Hide what the detectors found and what a person sees besides, as the program does; return the names of those of `others` that are then
    sure of one of these faces, once for each."""
    missed = (face for face in variant.faces if not any(are_same(face, one) for one in found))
    boxes = tuple(_box(face, variant.picture.size) for face in (*found, *missed))
    made = derived(variant.data(), Hiding(boxes))
    if isinstance(made, Refusal):
        return []
    picture, _ = upright(largest(made))
    across, down = picture.width / variant.picture.width, picture.height / variant.picture.height
    there = [face.carried(across, down) for face in variant.faces]
    return [
        name
        for name, look in others.items()
        for seen in look(picture)
        if seen.counts and any(are_same(seen, face) for face in there)
    ]


def counted() -> tuple[Counted, ...]:
    """Return the table: a picture a line, with its faces as `x,y,w,h` with spaces between them."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t") if row and not row[0].startswith("#")]
    return tuple(Counted(file, tuple(_sides(said) for said in faces.split())) for file, faces, _ in rows)


def _sides(said: str) -> tuple[int, int, int, int]:
    x, y, width, height = map(int, said.split(","))
    return x, y, width, height


def _opened(path: Path) -> Image.Image:
    with Image.open(path) as opened:
        return ImageOps.exif_transpose(opened).convert("RGB")


def _box(face: Seen, size: tuple[int, int]) -> Box:
    left, top = max(math.floor(face.left), 0), max(math.floor(face.top), 0)
    return (
        left,
        top,
        max(min(math.ceil(face.right), size[0]) - left, 1),
        max(min(math.ceil(face.bottom), size[1]) - top, 1),
    )
