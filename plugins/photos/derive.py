"""From a photograph as taken to what is published of it: a few small files that hold pixels and nothing else."""

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

from plugins.common.problems import N_
from plugins.faces.contradict import contradicted, hiding
from plugins.photos.bare import holds_only_pixels
from plugins.photos.codes import coded
from plugins.photos.container import container
from plugins.photos.derived import Derived, DerivedFile, name
from plugins.photos.encode import encoded
from plugins.photos.hiding import NOTHING, Hiding, TooLittleError
from plugins.photos.memory import TURNS, give_back
from plugins.photos.permission import unpermitted
from plugins.photos.pixels import pictures
from plugins.photos.refusal import Refusal
from plugins.photos.source import AGAIN, is_heavy, read_photo, unreadable
from plugins.photos.telephones import first_picture
from plugins.photos.tones import tones
from plugins.read.schema.consent import Levels, PhotoRecord

TOO_LITTLE = Refusal(
    N_("Once the faces are hidden too little of the picture is left, or somebody who may be seen is cut away"),
    N_(
        "Type python3 tasks.py faces STORY and hide in the other way, fill or crop; or leave it: a drawn scene stands in its place"
    ),
)


def published_photo(path: Path, record: PhotoRecord | None, shown: Mapping[str, Levels]) -> Derived | Refusal:
    """Return what may be published of the photograph at `path`, or why nothing may (R11).

    `shown`: what may be shown of each person of the text. A build asks `unpermitted` and `developed` in turn, and keeps the second: it
    depends on nothing but the bytes and the record.

    Source: WITNESS: metadata is stripped; ICRC: a face identifies.
    """
    refusal = unpermitted(record, shown)
    if refusal:
        return refusal
    assert record  # else it was refused
    data = read_photo(path, record)
    return data if isinstance(data, Refusal) else developed(data, record)


def developed(data: bytes, record: PhotoRecord) -> Derived | Refusal:
    """Return what is published of the photograph `data` by its record; the same bytes and record always give the same."""
    with TURNS.alone() if is_heavy(data) else TURNS.together():
        made = derived(data, hiding(record))
    if isinstance(made, Refusal):
        return made
    with TURNS.alone():
        give_back()
        return coded(made) or contradicted(data, largest(made), record) or made


def largest(made: Derived) -> bytes:
    """Return the largest JPEG of what is published: what others would look at for faces."""
    return [file.data for file in made.files if file.format == "JPEG"][-1]


def derived(data: bytes, hides: Hiding = NOTHING) -> Derived | Refusal:
    """Return what is published of the photograph `data` when `hides` is hidden in it."""
    refusal = unreadable(data)
    if refusal:
        return refusal
    kind = container(data)
    assert kind  # else it was refused
    try:
        canvases = pictures(first_picture(data, kind), kind.format, hides)
        files = tuple(
            DerivedFile(name(each.data, each.form), each.data, each.width, each.height, each.form)
            for each in encoded(canvases)
        )
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
    return Derived(files, canvases[-1].width, canvases[-1].height, tones(canvases[0]))
