"""The chunks that a published WebP file may hold (RFC 9649)."""

_PIXELS = frozenset([b"VP8 ", b"VP8L"])
_EXTENDED, _ALPHA = b"VP8X", b"ALPH"
# Of the flags of an extended file only "has alpha": no profile (0x20), EXIF (0x08), XMP (0x04) or animation (0x02).
_ALPHA_FLAG = 0x10


def is_bare_webp(data: bytes) -> bool:
    """Tell whether `data` is one still WebP picture without profile, EXIF, XMP or trailer."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or int.from_bytes(data[4:8], "little") + 8 != len(data):
        return False
    kinds: list[bytes] = []
    at = 12
    while at + 8 <= len(data):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        body = data[at + 8 : at + 8 + size]
        padding = data[at + 8 + size : at + 8 + size + size % 2]
        if len(body) != size or padding != b"\0" * (size % 2):
            return False
        if kind == _EXTENDED and (size != 10 or body[0] & ~_ALPHA_FLAG):
            return False
        kinds.append(kind)
        at += 8 + size + size % 2
    return at == len(data) and _is_still(kinds)


def _is_still(kinds: list[bytes]) -> bool:
    pixels = [kind for kind in kinds if kind in _PIXELS]
    beside = [kind for kind in kinds if kind not in _PIXELS]
    return len(pixels) == 1 and beside in ([], [_EXTENDED], [_EXTENDED, _ALPHA])
