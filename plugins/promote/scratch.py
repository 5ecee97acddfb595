"""A private folder for a site that is only looked at: gone at the end, and after a kill at the next start."""

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plugins.common.problems import Stop
from plugins.promote.lock import lock, lock_path
from plugins.promote.removal import remove

PREFIX = "shared-table-"


@contextmanager
def scratch() -> Iterator[Path]:
    """Make a folder that only its owner can read (0700), and remove it after the block; first remove those of killed runs. Raises `Stop`.

    Its lock is held before it is there, and let go of by the system however the process ends: a folder whose lock can be had is nobody's.
    """
    _sweep()
    folder = Path(tempfile.gettempdir()) / f"{PREFIX}{secrets.token_hex(8)}"
    try:
        with lock(folder):
            folder.mkdir(mode=0o700)
            try:
                yield folder
            finally:
                remove(folder)
    finally:
        _forget(folder)


def _sweep() -> None:
    for folder in sorted(Path(tempfile.gettempdir()).glob(f"{PREFIX}*")):
        if _is_own(folder):
            with suppress(Stop, OSError):  # somebody looks at it
                with lock(folder):
                    remove(folder)
                _forget(folder)


def _is_own(folder: Path) -> bool:
    """In a shared temporary folder others could lay a link or a folder of theirs."""
    try:
        about = folder.lstat()
    except OSError:
        return False
    return not folder.is_symlink() and folder.is_dir() and (os.name == "nt" or about.st_uid == os.getuid())


def _forget(folder: Path) -> None:
    with suppress(OSError):
        lock_path(folder).unlink()
