"""Names of files and folders as they may stand in a message: somebody typed them, and they may hold a name or worse."""

import re

# Line ends and control characters would forge lines of a log; lone surrogates cannot be written at all.
UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff\ufffe\uffff\U000f0000-\U0010ffff]"
)


def is_printable(name: str) -> bool:
    """Tell whether `name` can stand in a message and in a key."""
    return not UNPRINTABLE.search(name)


def printable(name: str) -> str:
    """Return `name` with a mark in place of what cannot be printed.

    >>> printable("the\\nwell")
    'the\ufffdwell'
    """
    return UNPRINTABLE.sub("\ufffd", name)


def nth(number: int) -> str:
    """Return `number` as a position in English.

    >>> [nth(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 111)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '111th']
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
