"""The segments that a published JPEG file may hold (ITU-T T.81, Annex B)."""

_SOI, _EOI, _SOS, _APP0 = 0xD8, 0xD9, 0xDA, 0xE0
_RESTARTS = range(0xD0, 0xD8)
# Tables (DHT, DQT, DRI) and the frames that browsers draw: baseline, extended, progressive. No comment (FE), no APP1 to APP15.
_TABLES_AND_FRAMES = frozenset([0xC4, 0xDB, 0xDD, 0xC0, 0xC1, 0xC2])
# Identifier, version, density, and a thumbnail of 0 x 0 pixels: any other APP0 could carry a small face.
_JFIF_LENGTH = 16
_JFIF = b"JFIF\0"


def is_bare_jpeg(data: bytes) -> bool:
    """Tell whether `data` is one JPEG picture without metadata, thumbnail, comment or trailer."""
    if data[:2] != bytes([0xFF, _SOI]):
        return False
    at, scans = 2, 0
    while True:
        if len(data) < at + 2 or data[at] != 0xFF:
            return False
        marker = data[at + 1]
        if marker == _EOI:
            return scans > 0 and at + 2 == len(data)
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2 or at + 2 + length > len(data) or not _is_allowed(marker, data[at + 4 : at + 2 + length], at):
            return False
        at += 2 + length
        if marker == _SOS:
            scans += 1
            at = _after_scan(data, at)


def _is_allowed(marker: int, body: bytes, at: int) -> bool:
    if marker == _APP0:
        return at == 2 and len(body) == _JFIF_LENGTH - 2 and body.startswith(_JFIF) and body[-2:] == b"\0\0"
    return marker == _SOS or marker in _TABLES_AND_FRAMES


def _after_scan(data: bytes, at: int) -> int:
    """Return where the entropy-coded bytes that begin at `at` end: at the next marker that is no restart."""
    while (at := data.find(b"\xff", at)) >= 0:
        following = data[at + 1] if at + 1 < len(data) else -1
        if following == 0 or following in _RESTARTS:
            at += 2
        else:
            return at
    return len(data)
