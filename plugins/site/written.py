"""Files written whole or not at all, and never over a file of anybody's."""

import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path


def write_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Make `folder` with these files in it, UTF-8 with LF. Raises OSError where it cannot, or where `folder` is there already."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Hidden, so that a build that runs meanwhile passes it over.
    made = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.part")
    made.mkdir()
    try:
        for name, text in files.items():
            write_file(made / name, text)
        if folder.exists():
            raise FileExistsError
        made.rename(folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def write_file(path: Path, text: str) -> None:
    """Write `path`, UTF-8 with LF. Raises OSError where it cannot, or where `path` is there already."""
    with path.open("x", encoding="utf-8", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
        except BaseException:
            path.unlink(missing_ok=True)
            raise
