"""Small changes in a file, everything else of it byte for byte: line ends, BOM, spaces."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

BOM = "\ufeff"
LINE_END = re.compile("\r\n?|\n")


@dataclass(frozen=True, slots=True, repr=False)
class Edit:
    """Characters [start, end) of a text, and what stands there instead."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with `edits`, none over another, made.

    >>> edited("Dara and Dara", [Edit(9, 13, "he"), Edit(0, 4, "He")])
    'He and he'
    """
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def edited_bytes(data: bytes, edits: Iterable[Edit]) -> bytes:
    r"""Return a file with `edits` made, whose offsets count in its text as `plugins.read.characters.text_of` gives it.

    >>> edited_bytes(b"\xef\xbb\xbfa\r\nDara\r\n", [Edit(2, 6, "he")])
    b'\xef\xbb\xbfa\r\nhe\r\n'
    """
    typed = data.decode("utf-8")
    first = len(BOM) if typed.startswith(BOM) else 0
    longer = [found.start() - first for found in LINE_END.finditer(typed, first) if found[0] == "\r\n"]
    # Each CR LF before a place shifts it by one; `longer` counts in the file, `at` in its text.
    shifted = [place - number for number, place in enumerate(longer)]

    def at(offset: int) -> int:
        return first + offset + sum(place < offset for place in shifted)

    return edited(typed, [Edit(at(edit.start), at(edit.end), edit.text) for edit in edits]).encode("utf-8")
