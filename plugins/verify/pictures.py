"""Read the containers of published pictures part by part: nothing may stand in them but what draws the picture (R11, case I05).

Each parser knows an allow-list of parts and refuses the rest, so that a new kind of metadata is refused, too. It does not decode
pixels, and does not trust the library that wrote the file: Pillow keeps a JPEG comment through `save` (measured).
"""

from collections.abc import Callable, Mapping

from plugins.verify.jpeg import is_bare_jpeg
from plugins.verify.png import is_bare_png
from plugins.verify.svg import is_bare_svg
from plugins.verify.webp import is_bare_webp
from plugins.verify.woff2 import is_bare_woff2

_BARE: Mapping[str, Callable[[bytes], bool]] = {
    ".jpg": is_bare_jpeg,
    ".png": is_bare_png,
    ".webp": is_bare_webp,
    ".svg": is_bare_svg,
    ".woff2": is_bare_woff2,
}
CHECKED = frozenset(_BARE)


def is_bare(data: bytes, *, suffix: str) -> bool:
    """Tell whether `data` is a whole file of the type that `suffix` (one of `CHECKED`) says, and holds nothing beside it (R11).

    Source: WITNESS: metadata is stripped before a picture is shared. The allow-list of parts is our own, after the standards of each format.
    """
    return _BARE[suffix](data)
