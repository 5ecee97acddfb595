"""What the detectors saw is remembered by the checksum of the picture as long as the program runs; nothing of it is written down.

A look takes seconds, and a picture is asked about more than once: when an officer counts, and when her answer is tried. What a build made of a
picture is kept by `photos/darkroom.py`.
"""

import hashlib
from functools import cache

from plugins.faces.found import Found, found


def faces(data: bytes) -> Found | None:
    """Return the faces of the photograph `data`, as `found` does."""
    seen, digest = _seen(), hashlib.sha256(data).digest()
    if digest not in seen:
        seen[digest] = found(data)
    return seen[digest]


@cache
def _seen() -> dict[bytes, Found | None]:
    return {}
