"""Bytes to text: UTF-8 with or without BOM, any line ending, and no character that could not be seen or meant."""

import re

from plugins.common.problems import N_
from plugins.read.faults import Fault

# Control characters but tab and line end, surrogates, private use (they would forge a licence: plugins.common.text),
# the code points that Unicode keeps for itself; what turns text round (a name would be read, and not found), and the dotted
# circle, which parts a Khmer cluster that the eye still reads.
_BASIC = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u25cc\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
)
# Tags: letters that nobody sees and every machine reads.
_TAGS = "\U000e0000-\U000e007f"
_BEYOND = (
    "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xF0000, 0x10000))
    + "\U000f0000-\U0010ffff"
)
FORBIDDEN = re.compile(f"[{_BASIC}{_TAGS}{_BEYOND}]")
_FORBIDDEN_BASIC = re.compile(f"[{_BASIC}]")  # five times as quick, for texts without emoji
_FOUR_BYTES = re.compile(b"[\xf0-\xf4]")  # the beginning of a character beyond the basic plane
MOST_BYTES = 1_000_000
# Longer than a book's chapter; Markdown's time grows with the square of what is malformed (measured).
MOST_BYTES_OF_TEXT = 200_000
MOST_REPORTED = 20

TOO_LONG = (
    N_("the file is longer than a text or a record can be"),
    N_("Look whether it is the right file; split it if it is"),
)
NOT_UTF8 = (
    N_("the file is not saved as UTF-8 text: something here cannot be read"),
    N_("Open it in the editor and save it again with the encoding UTF-8"),
)
BAD_CHARACTER = (
    N_("a character stands here that no text may hold (a control, invisible or private-use character)"),
    N_("Delete the words around it and type them again by hand"),
)


def text_of(data: bytes, *, most: int = MOST_BYTES) -> tuple[str, tuple[Fault, ...]]:
    r"""Return the text of a file, its line ends as `\n`, and what is wrong with its characters.

    With a fault the text is empty: it cannot be trusted as a whole.

    >>> text_of(b"\xef\xbb\xbfone\r\ntwo\rthree")[0]
    'one\ntwo\nthree'
    """
    if len(data) > most:
        return "", (Fault((), 1, 1, *TOO_LONG),)
    try:
        text = _lines_joined(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = _lines_joined(data[: error.start].decode("utf-8-sig", errors="replace"))
        return "", (Fault((), *position(before, len(before)), *NOT_UTF8),)
    bad: dict[int, Fault] = {}
    forbidden = FORBIDDEN if _FOUR_BYTES.search(data) else _FORBIDDEN_BASIC
    for found in forbidden.finditer(text):
        line, column = position(text, found.start())
        bad.setdefault(line, Fault((), line, column, *BAD_CHARACTER))
        if len(bad) == MOST_REPORTED:
            break
    return ("" if bad else text), tuple(bad.values())


def position(text: str, offset: int) -> tuple[int, int]:
    r"""Return the line and column, from 1, of the character at `offset`.

    >>> position("ab\ncd", 4)
    (2, 2)
    """
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _lines_joined(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
