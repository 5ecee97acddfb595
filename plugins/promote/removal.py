"""Taking away a whole folder of this program: a staging folder, or the site that stood before."""

import shutil
from contextlib import suppress
from pathlib import Path


def remove(folder: Path) -> None:
    """Remove `folder`, or a link in its place. What cannot be removed now stays, closed to others, for the next start to remove."""
    with suppress(OSError):
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
        elif folder.is_dir():
            # Closed before it is emptied: it may hold what somebody withdrew today.
            folder.chmod(0o700)
            shutil.rmtree(folder, ignore_errors=True)
