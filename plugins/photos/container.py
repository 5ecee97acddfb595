"""What a picture file is, by its bytes alone: its format, its size in pixels, its parts, and where it ends.

A program that only decodes stops at the end of the picture, and what hangs behind it (a film, a second picture, a name) stays
unseen. Sources: ITU T.81 annex B (JPEG), W3C PNG third edition, Google's WebP container specification.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Format = Literal["JPEG", "PNG", "WEBP"]


class BrokenError(Exception):
    """The file ends before its picture does, or is not put together as its format wants."""


@dataclass(frozen=True, slots=True)
class Container:
    """A picture file: `parts` are the names of its segments or chunks in order, `end` the byte after the picture. `more`: where a JPEG says
    that other pictures hang behind it (CIPA DC-007, Multi-Picture Format), else 0."""

    format: Format
    width: int
    height: int
    parts: tuple[str, ...]
    end: int
    more: int = 0

    @property
    def is_animated(self) -> bool:
        """Tell whether it holds more than one picture in time."""
        return not {"acTL", "fdAT", "ANIM", "ANMF"}.isdisjoint(self.parts)


def container(data: bytes) -> Container | None:
    """Return what `data` is; None for a format that is not JPEG, PNG or WebP. Raises `BrokenError`."""
    try:
        if data.startswith(b"\xff\xd8\xff"):
            return _jpeg(data)
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            return _png(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
    except (IndexError, struct.error):
        raise BrokenError from None
    return None


def is_heic(data: bytes) -> bool:
    """Tell whether `data` is what telephones write as HEIC, HEIF or AVIF: an ISO media file, not a JPEG."""
    return data[4:8] == b"ftyp"


def jpeg_end(data: bytes, at: int) -> int:
    """Return the byte after the JPEG that begins at `at`. Raises `BrokenError`."""
    try:
        return _jpeg(data, at).end
    except (IndexError, struct.error):
        raise BrokenError from None


MORE = b"MPF\0"
STANDALONE = {0x01, *range(0xD0, 0xD8)}
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


def _jpeg(data: bytes, at: int = 0) -> Container:
    """Read the JPEG that begins at `at`."""
    size, more, at = None, 0, at + 2
    parts: list[str] = []
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:  # fill bytes (B.1.1.2)
            at += 1
        if data[at] != 0xFF:
            raise BrokenError
        marker, at = data[at + 1], at + 2
        parts.append(f"{marker:02X}")
        if marker == 0xD9:
            break
        if marker in STANDALONE:
            continue
        (length,) = struct.unpack_from(">H", data, at)
        if marker in FRAMES:
            if size:
                raise BrokenError  # a second frame would be a second picture
            size = struct.unpack_from(">HH", data, at + 3)
        if marker == 0xE2 and data[at + 2 : at + 6] == MORE:
            more = at + 2
        at += length
        if marker == 0xDA:
            at = _after_scan(data, at)
    if not size:
        raise BrokenError
    return Container("JPEG", size[1], size[0], tuple(parts), at, more)


# In a scan, FF is followed by 00, or it is a restart marker, or filling.
MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def _after_scan(data: bytes, at: int) -> int:
    found = MARKER.search(data, at)
    if not found:
        raise BrokenError
    return found.start()


def _png(data: bytes) -> Container:
    width, height = struct.unpack_from(">II", data, 16)
    parts: list[str] = []
    at = 8
    while not parts or parts[-1] != "IEND":
        (length,) = struct.unpack_from(">I", data, at)
        parts.append(_name(data[at + 4 : at + 8]))
        at += length + 12
    if parts[0] != "IHDR" or at > len(data):
        raise BrokenError
    return Container("PNG", width, height, tuple(parts), at)


def _webp(data: bytes) -> Container:
    end = 8 + struct.unpack_from("<I", data, 4)[0]
    if end > len(data):
        raise BrokenError
    parts = dict(_riff(data, end))
    return Container("WEBP", *_webp_size(data, parts), tuple(parts), end)


def _riff(data: bytes, end: int) -> Iterator[tuple[str, int]]:
    at = 12
    while at < end:
        (length,) = struct.unpack_from("<I", data, at + 4)
        yield _name(data[at : at + 4]), at + 8
        at += 8 + length + length % 2
    if at != end:
        raise BrokenError


def _webp_size(data: bytes, parts: dict[str, int]) -> tuple[int, int]:
    if "VP8X" in parts:
        at = parts["VP8X"] + 4
        return 1 + int.from_bytes(data[at : at + 3], "little"), 1 + int.from_bytes(data[at + 3 : at + 6], "little")
    if "VP8L" in parts:
        (bits,) = struct.unpack_from("<I", data, parts["VP8L"] + 1)
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if "VP8 " in parts:
        width, height = struct.unpack_from("<HH", data, parts["VP8 "] + 6)
        return width & 0x3FFF, height & 0x3FFF
    raise BrokenError


def _name(chunk: bytes) -> str:
    if len(chunk) < 4:
        raise BrokenError
    return chunk.decode("latin-1")
