"""QR codes that a text draws in letters (R12): a telephone reads them as it reads a picture."""

import re

_MODULE = re.compile(
    "[\u2580-\u259f\u25a0-\u25a3\u25a9\u25fb-\u25fe\u2800-\u28ff\u2b1b\u2b1c\U0001fb00-\U0001fb3b\U0001f7e5-\U0001f7eb]"
)
_MOST_MODULES = 60
"""The smallest QR code has 21 modules a side; four rows of them stand in a line of Braille."""


def drawn_code(text: str) -> tuple[int, int] | None:
    """Return where a QR code may be drawn in letters: many blocks, squares or dots of Braille, as programs for terminals draw one (R12).

    >>> drawn_code("█▀▀█" * 40), drawn_code("██ 40 % done")
    ((0, 160), None)
    """
    found = [mark.start() for mark in _MODULE.finditer(text)]
    return (found[0], found[-1] + 1) if len(found) >= _MOST_MODULES else None
