"""The chunks that a published PNG file may hold (W3C PNG, third edition)."""

import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Header, palette, transparency, pixels, end, and how colours are meant. No text, time, EXIF, profile, animation.
_CHUNKS = frozenset([b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA"])


def is_bare_png(data: bytes) -> bool:
    """Tell whether `data` is one still PNG picture without text, metadata or trailer."""
    if not data.startswith(_SIGNATURE) or data[12:16] != b"IHDR":
        return False
    at, pixels = len(_SIGNATURE), bytearray()
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if end > len(data) or kind not in _CHUNKS:
            return False
        if kind == b"IDAT":
            pixels += data[at + 8 : end - 4]
        if kind == b"IEND":
            return end == len(data) and end == at + 12 and _is_one_stream(bytes(pixels))
        at = end
    return False


def _is_one_stream(pixels: bytes) -> bool:
    """Tell whether the pixels are one whole zlib stream with nothing behind it."""
    stream = zlib.decompressobj()
    try:
        stream.decompress(pixels)
    except zlib.error:
        return False
    return stream.eof and not stream.unused_data
