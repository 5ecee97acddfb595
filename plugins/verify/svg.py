"""What a published drawing may hold: shapes and colours, and no words, scripts or addresses (R12, case N29)."""

import re
import xml.etree.ElementTree as ET
from functools import lru_cache

_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = frozenset(["href", "{http://www.w3.org/1999/xlink}href", "src"])
_NAMES = """
svg g defs symbol use path rect circle ellipse line polyline polygon clipPath mask pattern marker linearGradient radialGradient stop
filter feGaussianBlur feOffset feMerge feMergeNode feColorMatrix feBlend feFlood feComposite feTurbulence feDisplacementMap style
"""
_SHAPES = frozenset(_NAMES.split())
_ADDRESS = re.compile(r"url\(\s*[\"']?(?!#)|@import|javascript:|data:|expression\(", re.IGNORECASE)


@lru_cache(maxsize=256)
def is_bare_svg(data: bytes) -> bool:
    """Tell whether `data` is a drawing of shapes alone: no text, title, metadata, script, picture, handler or outside address.

    A document type is refused, as it could define entities, and any processing instruction. Comments are searched as text.
    """
    if b"<!" in data.replace(b"<!--", b"") or b"<?" in data.replace(b"<?xml ", b"", 1):
        return False
    try:
        root = ET.fromstring(data)  # (no document type, so no entities to expand)
    except ET.ParseError:
        return False
    return root.tag == f"{_SVG}svg" and all(_is_bare_element(element) for element in root.iter())


def _is_bare_element(element: ET.Element) -> bool:
    name = element.tag.removeprefix(_SVG) if element.tag.startswith(_SVG) else ""
    if name not in _SHAPES or (element.tail or "").strip():
        return False
    words = (element.text or "").strip()
    if words and (name != "style" or _ADDRESS.search(words)):
        return False
    return all(_is_bare_attribute(name, value) for name, value in element.attrib.items())


def _is_bare_attribute(name: str, value: str) -> bool:
    if name.lower().startswith("on"):
        return False
    if name in _HREFS:
        return value.startswith("#")
    return not _ADDRESS.search(value)
