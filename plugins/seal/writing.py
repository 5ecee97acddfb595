"""Files of the content replaced whole or not at all, whatever is killed when, and no copy of what stood there left behind."""

import os
from pathlib import Path

PRIVATE = 0o600


def replace_file(path: Path, data: bytes, *, mode: int | None = None) -> None:
    """Let `path` hold `data`; its mode stays, or becomes `mode` (0600 for a new file). Raises OSError.

    Where a link stands, the file that it leads to is replaced. A kill leaves the old file or the new one, and perhaps the half-written
    part beside it, which only its owner can read, no build looks at, and the next call for the same file takes away.
    """
    target = path.resolve()
    part = part_of(target)
    part.unlink(missing_ok=True)
    kept = mode if mode is not None else target.stat().st_mode & 0o777 if target.exists() else PRIVATE
    try:
        with os.fdopen(_new(part), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(kept)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def part_of(path: Path) -> Path:
    """Return where `path` is written before it is whole.

    >>> part_of(Path("people/register.age")).name
    '.register.age.part'
    """
    return path.with_name(f".{path.name}.part")


def sync_folder(folder: Path) -> None:
    """Have the names in `folder` reach the disk: what is removed next must not be gone before what replaces it is there."""
    if os.name == "nt":  # a folder cannot be opened there
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _new(part: Path) -> int:
    return os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), PRIVATE)
