r"""Undo the ways in which HTML, addresses, JSON, scripts and style sheets write one letter for another.

A name written as `&#83;okmaly` or `%53okmaly` reads the same on the screen as one written plainly (cases N07, N22, N28).
"""

import html
import re
from urllib.parse import unquote_to_bytes

# One encoding may stand inside another (`%2553` is `%53` is `S`); more than three deep, no program of ours writes or reads.
DEPTH = 3

_PUNYCODE = re.compile(r"xn--([a-z0-9-]{1,59})", re.IGNORECASE)  # a part of a host name, RFC 3492
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_PERCENT_U = re.compile(r"%u([0-9A-Fa-f]{4})")
_BACKSLASH = re.compile(
    r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|(u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})"
    r"|([0-9A-Fa-f]{1,6})[ \t\n]?|(\r?\n)|(.))",
    re.DOTALL,
)
# A byte that is no UTF-8 is read as the Latin-1 letter that an old program meant by it.
_LONE_BYTES = {0xDC00 + byte: chr(byte) for byte in range(0x80, 0x100)}
_CONTROLS = {"n": "\n", "r": "\n", "t": " "}


def undone(text: str) -> str:
    r"""Return `text` with its character escapes undone, again and again until nothing changes, three times at most.

    >>> undone("&#83;okmaly %2553okmaly \\u0053okmaly \\53 okmaly \\000053okmaly \\x53okmaly")
    'Sokmaly Sokmaly Sokmaly Sokmaly Sokmaly Sokmaly'
    """
    for _ in range(DEPTH):
        plain = _undone_once(text)
        if plain == text:
            break
        text = plain
    return text


def may_be_escaped(text: str) -> bool:
    """Tell quickly whether `undone` could change a text."""
    return "&" in text or "%" in text or "\\" in text or "--" in text


def _undone_once(text: str) -> str:
    if not may_be_escaped(text):
        return text
    if "%" in text:
        text = _PERCENT_U.sub(lambda code: _character(code[1]), text)
        text = _PERCENT.sub(lambda codes: _utf8(codes[0]), text)
    if "&" in text:
        text = html.unescape(text)
    if "--" in text:
        text = _PUNYCODE.sub(_host_part, text)
    if "\\" in text:
        text = _BACKSLASH.sub(_unslashed, text)
    return text


def _utf8(codes: str) -> str:
    return unquote_to_bytes(codes).decode("utf-8", "surrogateescape").translate(_LONE_BYTES)


def _host_part(coded: re.Match[str]) -> str:
    try:
        return coded[1].encode("ascii").decode("punycode")
    except ValueError:
        return coded[0]


def _unslashed(escape: re.Match[str]) -> str:
    braced, pair, unit, byte, css, _continued, other = escape.groups()
    if pair:  # a character above U+FFFF, as JSON writes it
        high, low = int(pair[1:5], 16), int(pair[7:11], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    if code := braced or unit or byte or css:
        return _character(code)
    return _CONTROLS.get(other, other) if other else ""


def _character(code: str) -> str:
    number = int(code, 16)
    is_scalar = 0 < number < 0xD800 or 0xE000 <= number < 0x110000
    return chr(number) if is_scalar else ""
