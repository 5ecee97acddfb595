"""One build of an output at a time."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.common.problems import N_
from plugins.promote.stops import plainly, stop

if sys.platform == "win32":
    import msvcrt

    def _hold(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def lock(output: Path) -> Iterator[None]:
    """Hold the lock of `output` (resolved) while the block runs; its parents are made. Raises `Stop` when another build holds it.

    The system lets go of it when the process ends, however it ends. The empty lock file stays: whoever removed it could remove
    one that a third build has just locked.
    """
    with plainly():
        output.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(lock_path(output), os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        with plainly():
            _hold_or_stop(file)
        yield
    finally:
        os.close(file)


def lock_path(output: Path) -> Path:
    """Return where the lock file of `output` stands."""
    return output.with_name(f".{output.name}.lock")


# What the two systems say of a lock that somebody else holds.
HELD = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})


def _hold_or_stop(file: int) -> None:
    try:
        _hold(file)
    except OSError as error:
        if error.errno not in HELD:
            raise
        raise stop(
            N_("Another build is writing the same output"),
            N_("Wait until it has ended, then give the same command again"),
        ) from None
