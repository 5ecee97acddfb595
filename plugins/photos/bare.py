"""The last look at a file before it is published: pixels, and nothing else."""

import io

from PIL import Image

from plugins.photos.container import BrokenError, container

# JFIF header, tables, frame, scans, end: no application data, no comment.
PIXEL_SEGMENTS = frozenset({"E0", "DB", "C0", "C2", "C4", "DD", "DA", "D9"})
# What Pillow always says of a JFIF file, and of a WebP.
PIXEL_KEYS = frozenset(
    {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "loop", "background"}
)


def holds_only_pixels(data: bytes) -> bool:
    """Tell whether a file made here holds a picture and no profile, place, name, comment, thumbnail or trailer (R11).

    Source: WITNESS: metadata is stripped before a picture is shared. Looking again at what was written is our own: libraries carry comments
    along.
    """
    try:
        kind = container(data)
    except BrokenError:
        return False
    if not kind or kind.end != len(data):
        return False
    allowed = PIXEL_SEGMENTS if kind.format == "JPEG" else frozenset({"VP8 "})
    with Image.open(io.BytesIO(data), formats=[kind.format]) as picture:
        bare = set(picture.info) <= PIXEL_KEYS and not picture.getexif()
    return bare and set(kind.parts) <= allowed and (kind.format != "JPEG" or _has_plain_header(data, kind.parts))


def _has_plain_header(data: bytes, parts: tuple[str, ...]) -> bool:
    """Tell whether the only header is a JFIF one of 16 bytes: a longer one holds a thumbnail."""
    return data[2:6] == b"\xff\xe0\x00\x10" and parts.count("E0") == 1
