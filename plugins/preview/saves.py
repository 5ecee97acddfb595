"""When to look again: at the start, and after every group of saves."""

from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch

# Milliseconds. Saves that follow each other within QUIET are one; whoever saves without end is answered after LONGEST.
QUIET, LONGEST = 80, 800
TICK = 200
"""Milliseconds after which it is looked whether a watched folder was taken away or came back: nothing else tells."""


def saves(*folders: Path) -> Iterator[None]:
    """Yield at the start and after every group of saves below `folders`, for ever.

    What is saved while the reader of this is at work is told afterwards, once. A folder that is deleted is told, and so is
    its return. Raises KeyboardInterrupt on Ctrl-C.
    """
    polling = False
    while True:
        watched = _identities(folders)
        try:
            yield from _saves(folders, watched, polling=polling)
        except FileNotFoundError:
            continue  # taken away between the look and the watch
        except OSError:
            if polling:
                raise
            polling = True  # the system has no more watches to give


def _saves(folders: tuple[Path, ...], watched: list[tuple[int, int] | None], *, polling: bool) -> Iterator[None]:
    """Yield until the folders are no longer those that are watched. The first time it yields, the watch already stands."""
    there = [folder for folder, identity in zip(folders, watched, strict=True) if identity]
    is_first = True
    for changes in watch(
        *there, step=QUIET, debounce=LONGEST, rust_timeout=TICK, yield_on_timeout=True,
        force_polling=polling or None, ignore_permission_denied=True,
    ):  # fmt: skip
        if changes or is_first:
            yield
        is_first = False
        if _identities(folders) != watched:
            return


def _identities(folders: tuple[Path, ...]) -> list[tuple[int, int] | None]:
    return [_identity(folder) for folder in folders]


def _identity(folder: Path) -> tuple[int, int] | None:
    """A folder that was deleted and made again bears the same name, and is not the one that is watched."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if folder.is_dir() else None
