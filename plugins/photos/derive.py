"""From a photograph as taken to what is published of it: a few small files that hold pixels and nothing else."""

import hashlib
import io
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from plugins.common.problems import N_
from plugins.faces.contradict import contradicted, hiding
from plugins.photos.bare import holds_only_pixels
from plugins.photos.container import Format, container
from plugins.photos.hiding import NOTHING, Hiding, TooLittleError
from plugins.photos.permission import unpermitted
from plugins.photos.pixels import pictures
from plugins.photos.refusal import Refusal
from plugins.photos.source import AGAIN, read_photo, unreadable
from plugins.read.schema.consent import Levels, PhotoRecord

TOO_LITTLE = Refusal(
    N_("When the picture is cut so that nobody is in it whose face is hidden, too little of it is left"),
    N_("Write hide: fill into its record; or leave it: a drawn scene stands in its place"),
)


@dataclass(frozen=True, slots=True)
class DerivedFile:
    """A file to publish: `name` is its address from the root of the site, made of its bytes; sizes are in pixels."""

    name: str
    data: bytes
    width: int
    height: int
    format: Format


@dataclass(frozen=True, slots=True)
class Derived:
    """What is published of a photograph: JPEG then WebP at each width, smallest first, and the size of the largest."""

    files: tuple[DerivedFile, ...]
    width: int
    height: int


def published_photo(path: Path, record: PhotoRecord | None, shown: Mapping[str, Levels]) -> Derived | Refusal:
    """Return what may be published of the photograph at `path`, or why nothing may (R11).

    `shown`: what may be shown of each person of the text. To use a cache, ask `unpermitted`, `read_photo` and `derived` in
    turn, and keep only the last: it depends on nothing but the bytes.

    Source: WITNESS: metadata is stripped; ICRC: a face identifies.
    """
    refusal = unpermitted(record, shown)
    if refusal:
        return refusal
    assert record  # else it was refused
    data = read_photo(path, record)
    made = data if isinstance(data, Refusal) else derived(data, hiding(record))
    if isinstance(data, Refusal) or isinstance(made, Refusal):
        return made
    return contradicted(data, largest(made), record) or made


def largest(made: Derived) -> bytes:
    """Return the largest JPEG of what is published: what others would look at for faces."""
    return [file.data for file in made.files if file.format == "JPEG"][-1]


def derived(data: bytes, hides: Hiding = NOTHING) -> Derived | Refusal:
    """Return what is published of the photograph `data`; the same bytes and boxes always give the same files."""
    refusal = unreadable(data)
    if refusal:
        return refusal
    kind = container(data)
    assert kind  # else it was refused
    try:
        canvases = pictures(data, kind.format, hides)
        files = tuple(_file(canvas, form) for canvas in canvases for form in ENCODERS)
    except TooLittleError:
        return TOO_LITTLE
    # What Pillow is known to raise on broken pictures; none is chained or shown, as it may quote what the file holds.
    except (
        OSError,
        ValueError,
        SyntaxError,
        TypeError,
        LookupError,
        EOFError,
        struct.error,
        zlib.error,
        Image.DecompressionBombError,
    ):
        return Refusal(
            N_("The picture cannot be decoded: it is damaged, or of a kind that the program does not know"), AGAIN
        )
    if not all(holds_only_pixels(file.data) for file in files):
        return Refusal(N_("Something besides the pixels was left in the picture that would be published"), AGAIN)
    return Derived(files, canvases[-1].width, canvases[-1].height)


# The settings at which this was measured against sharp: at equal ones the files are of equal size.
ENCODERS: dict[Format, dict[str, object]] = {
    "JPEG": {"quality": 80, "progressive": True, "optimize": True},
    "WEBP": {"quality": 75, "method": 4},
}
SUFFIXES: dict[Format, str] = {"JPEG": "jpg", "WEBP": "webp"}


def _file(canvas: Image.Image, form: Format) -> DerivedFile:
    written = io.BytesIO()
    canvas.save(written, form, **ENCODERS[form])
    data = written.getvalue()
    name = f"/media/{hashlib.sha256(data).hexdigest()[:20]}.{SUFFIXES[form]}"
    return DerivedFile(name, data, canvas.width, canvas.height, form)
