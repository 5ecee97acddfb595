"""Where in a file something stands."""

from collections.abc import Mapping

Lines = Mapping[tuple[str | int, ...], tuple[int, int]]


def position(lines: Lines, *path: str | int) -> tuple[int, int]:
    """Return the line and column of the key at `path`, or of the nearest key above it, or of the file's start.

    >>> position({("people",): (3, 1), ("people", "mother-01"): (4, 3)}, "people", "mother-01", "show")
    (4, 3)
    >>> position({}, "people")
    (1, 1)
    """
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return (1, 1)
