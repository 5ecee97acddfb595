"""The header of a published font file (W3C WOFF 2.0, section 4.1)."""

_HEADER = 48


def is_bare_woff2(data: bytes) -> bool:
    """Tell whether `data` is one WOFF2 font of the length it says, without a metadata or private block."""
    if len(data) < _HEADER or data[:4] != b"wOF2":
        return False
    length = int.from_bytes(data[8:12], "big")
    metadata_and_private = data[28:48]
    return length == len(data) and not any(metadata_and_private)
