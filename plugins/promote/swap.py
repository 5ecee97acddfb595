"""Promoting: a finished staging folder takes the place of the standing output in one step, whatever is killed when.

Linux and macOS exchange two folders in one call. Where the system or the disk cannot (Windows, some network disks), two renames
do it: a kill between them leaves no output until the next start, and never a mixture.
"""

import ctypes
import errno
import os
import sys
from pathlib import Path
from typing import Literal

from plugins.promote.destination import refuse_foreign
from plugins.promote.manifest import adopt, propose, settle
from plugins.promote.private import SHEETS, forget_private
from plugins.promote.removal import remove
from plugins.promote.staging import Staging, staging_path
from plugins.promote.stops import plainly

Way = Literal["exchange", "renames"]

UNSUPPORTED = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
AT_FDCWD = -100
RENAME_EXCHANGE = 2  # linux/fs.h, since kernel 3.15
RENAME_SWAP = 2  # sys/stdio.h, since macOS 10.12, on APFS


def promote(staging: Staging, output: Path, *, way: Way = "exchange") -> None:
    """Put what was staged in the place of `output` (resolved), with its manifest, and remove what stood there. Raises `Stop`.

    Hold the lock. When it raises, the former output stands and the staging folder is gone. `way` "renames" is for systems
    that cannot exchange two folders, and is what "exchange" falls back to.
    """
    try:
        refuse_foreign(output)
        staging.make_public()
        propose(output, staging.manifest)
        with plainly():
            if not output.exists():
                staging.folder.rename(output)
            elif way == "renames" or not _exchange(staging.folder, output):
                _rename_both(staging.folder, output)
        adopt(output)
        remove(_old_path(output))
    finally:
        staging.discard()  # after an exchange the former output stands there


def recover(output: Path) -> None:
    """Mend what a killed build left beside `output` (resolved), and remove its leftovers. Hold the lock. Raises `Stop`."""
    old = _old_path(output)
    with plainly():
        if old.is_dir():
            _put_back(old, output)
    settle(output)
    remove(old)
    remove(staging_path(output))
    forget_private(output, SHEETS)


def _old_path(output: Path) -> Path:
    return output.with_name(f".{output.name}.old")


def _put_back(old: Path, output: Path) -> None:
    """Let `old` be the output again if the build was killed between the two renames."""
    if output.is_dir() and not any(output.iterdir()):
        output.rmdir()  # a server that found none may have made an empty one meanwhile
    if not output.exists():
        old.rename(output)


def _rename_both(staging: Path, output: Path) -> None:
    old = _old_path(output)
    output.rename(old)
    try:
        staging.rename(output)
    except OSError:
        old.rename(output)
        raise


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two folders in one step; False where the system or the disk cannot. Other failures raise `OSError`."""
    failed = _system_exchange(os.fsencode(first), os.fsencode(second))
    if failed in UNSUPPORTED:
        return False
    if failed:
        raise OSError(failed, "")
    return True


def _system_exchange(first: bytes, second: bytes) -> int:
    """Return 0, or the error number."""
    if sys.platform == "linux":
        return _called("renameat2", AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE)
    if sys.platform == "darwin":
        return _called("renamex_np", first, second, RENAME_SWAP)
    return errno.ENOSYS


def _called(name: str, *arguments: int | bytes) -> int:
    """Call a function of the C library that returns 0 when it is done; return the error number otherwise."""
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, name):
        return errno.ENOSYS
    return 0 if getattr(library, name)(*arguments) == 0 else ctypes.get_errno()
