"""What telephones hang behind a photograph: a second picture with its depth or its brightness, or a note of the maker.

Staff cannot see it and take such pictures every day. Nothing of it is ever decoded, so nothing of it can be published: only the first
picture is read. What hangs there and is not known here keeps the picture out.
"""

from plugins.photos.container import MORE, Container, jpeg_end

SAMSUNG_HEAD, SAMSUNG_END = b"SEFH", b"SEFT"  # as ExifTool reads it (Samsung.pm)
LARGEST_NOTE = 64 * 1024  # a film is larger


def is_known_tail(data: bytes, kind: Container) -> bool:
    """Tell whether behind the end of a picture there is nothing, or only what cameras put there. Raises `BrokenError`."""
    at = kind.end
    while kind.more and data[at : at + 3] == b"\xff\xd8\xff":
        at = _after_zeros(data, jpeg_end(data, at))
    return at == len(data) or (kind.format == "JPEG" and _is_samsungs(data[at:]))


def first_picture(data: bytes, kind: Container) -> bytes:
    """Return the bytes of the first picture alone, not saying any more that others follow."""
    if kind.more:
        data = data[: kind.more] + bytes(len(MORE)) + data[kind.more + len(MORE) :]
    return data[: kind.end]


def _after_zeros(data: bytes, at: int) -> int:
    """Pictures begin at even places, so there may be zeros between them."""
    while data[at : at + 1] == b"\0":
        at += 1
    return at


def _is_samsungs(tail: bytes) -> bool:
    """Tell whether it is Samsung's note: blocks, their directory, its length, and SEFT at the very end."""
    if len(tail) > LARGEST_NOTE or not tail.endswith(SAMSUNG_END):
        return False
    length = int.from_bytes(tail[-8:-4], "little")
    head = len(tail) - 8 - length
    if head < 0 or tail[head : head + 4] != SAMSUNG_HEAD:
        return False
    count = int.from_bytes(tail[head + 8 : head + 12], "little")
    entries = [tail[head + 12 + 12 * number :][:12] for number in range(min(count, length // 12))]
    blocks = sum(int.from_bytes(entry[8:12], "little") for entry in entries)
    return length == 12 + 12 * count and blocks == head
