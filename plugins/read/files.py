"""The files of one folder, read with suspicion: no link leads out, nothing but plain files and folders is opened."""

import hashlib
import os
import stat
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from plugins.common.problems import N_
from plugins.read.faults import Fault

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic"})
"""Accepted endings of picture files, in any case (formats.md)."""

LEAVINGS = frozenset({"thumbs.db", "desktop.ini"})
# Backups and half-written files of editors and of macOS, which nobody meant to add.
LEAVING_ENDINGS = ("~", ".swp", ".swo", ".tmp", ".part")

LEADS_OUT = (
    N_("this is a link that leads out of the content folder, or nowhere; it is not followed"),
    N_("Put the file or folder itself here in place of the link"),
)
NOT_READABLE = (N_("this cannot be opened"), N_("Ask whoever looks after the computer for the right to read it"))
NOT_A_FILE = (
    N_("a file is expected here, and this is something else"),
    N_("Take it out, and put the file in its place"),
)
NOT_A_FOLDER = (
    N_("a folder is expected here, and this is something else"),
    N_("Take it out, and put the folder in its place"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """What a folder holds: plain files, folders, and the names that cannot be used with the reason. All sorted by name, in NFC."""

    files: dict[str, Path]
    folders: dict[str, Path]
    refused: dict[str, tuple[str, str]]
    fault: Fault | None = None


def is_leaving(name: str) -> bool:
    """Tell whether `name` is that of a hidden file or a leaving of an editor or a system: passed over in silence.

    >>> [is_leaving(name) for name in (".DS_Store", "index.en.md~", "Thumbs.db", "index.en.md")]
    [True, True, True, False]
    """
    low = name.lower()
    return name.startswith((".", "~$")) or low in LEAVINGS or low.endswith(LEAVING_ENDINGS)


def list_folder(folder: Path, *, root: Path) -> Found:
    """List `folder`, which lies in the content folder `root` (both resolved). A folder that isn't there is empty."""
    found = Found({}, {}, {})
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208  (names that are no UTF-8 come as they are)
    except FileNotFoundError:
        return found
    except NotADirectoryError:
        return Found({}, {}, {}, Fault((), 1, 1, *NOT_A_FOLDER))
    except OSError:
        return Found({}, {}, {}, Fault((), 1, 1, *NOT_READABLE))
    for name in names:
        if not is_leaving(name):
            _sort_in(found, unicodedata.normalize("NFC", name), folder / name, root)
    return found


def _sort_in(found: Found, name: str, path: Path, root: Path) -> None:
    try:
        if path.is_symlink() and not _stays_inside(path, root):
            found.refused[name] = LEADS_OUT
            return
        mode = path.stat().st_mode
    except OSError:
        found.refused[name] = NOT_READABLE
        return
    if stat.S_ISDIR(mode):
        found.folders[name] = path
    elif stat.S_ISREG(mode):
        found.files[name] = path
    else:  # a pipe would be waited for without end
        found.refused[name] = NOT_A_FILE


def _stays_inside(path: Path, root: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):  # nowhere, or in a circle
        return False


def read_bytes(path: Path) -> tuple[bytes, Fault | None]:
    """Return the bytes of `path`; or none, and the fault."""
    try:
        return path.read_bytes(), None
    except OSError:
        return b"", Fault((), 1, 1, *NOT_READABLE)


def is_empty(path: Path) -> bool:
    """Tell whether a file has no bytes; one that is gone has none."""
    try:
        return path.stat().st_size == 0
    except OSError:
        return True


def digest_of(files: dict[str, bytes], pictures: dict[str, Path]) -> str:
    """Return a hash of the names and bytes of all files, each with its length, so that no two folders share one."""
    total = hashlib.blake2b(digest_size=16)
    contents: dict[str, Callable[[], bytes]] = {name: (lambda data=data: data) for name, data in files.items()}  # type: ignore[misc]
    contents |= {name: (lambda path=path: _hash_of(path)) for name, path in pictures.items()}  # type: ignore[misc]
    for name in sorted(contents):
        for piece in (name.encode("utf-8", "surrogateescape"), contents[name]()):
            total.update(len(piece).to_bytes(8, "big") + piece)
    return total.hexdigest()


def _hash_of(path: Path) -> bytes:
    try:
        with path.open("rb") as picture:
            return hashlib.file_digest(picture, "blake2b").digest()
    except OSError:
        return b""
