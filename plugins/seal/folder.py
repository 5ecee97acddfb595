"""What lies in `people/`: open files, the sealed register, and the marker of a register that was opened for editing."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from plugins.common.problems import N_
from plugins.read.files import list_folder
from plugins.read.keys import RECIPIENTS
from plugins.read.register import FILE_NAME, WHERE
from plugins.read.sealed import MARKER
from plugins.read.vault import SEALED
from plugins.seal.stops import stop
from plugins.seal.writing import part_of, replace_file, sync_folder

Stage = Literal["opening", "open"]

A_LINK = (
    N_("a file of the register is a link, or something else than a file"),
    N_("Put the file itself into people, in place of the link"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Marker:
    """Says that the sealed register with the checksum `sealed` was opened. While `opening`, perhaps not all files are there yet."""

    stage: Stage
    sealed: str


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """The folder `people/` as it lies: open files by name, the bytes of the sealed register or None, the marker if there is one."""

    plain: Mapping[str, bytes]
    sealed: bytes | None
    marker: Marker | None

    @property
    def is_of_marker(self) -> bool:
        """Whether the open files came out of the sealed register that lies here."""
        return bool(self.marker and self.sealed is not None and self.marker.sealed == checksum(self.sealed))


def people_folder(root: Path) -> Path:
    """Return the folder of the register in the content folder `root`, links followed."""
    return (root / WHERE).resolve()


def look(root: Path) -> Found:
    """Read the folder of the register. Raises `Stop` where an open file is a link, and OSError."""
    folder = people_folder(root)
    listed = list_folder(folder, root=root.resolve())
    names = [name for name in (*listed.files, *listed.folders, *listed.refused) if FILE_NAME.fullmatch(name)]
    is_strange = any(name not in listed.files or listed.files[name].is_symlink() for name in names)
    if is_strange or SEALED in (*listed.folders, *listed.refused) or not folder.is_relative_to(root.resolve()):
        raise stop(A_LINK, WHERE)
    plain = {name: listed.files[name].read_bytes() for name in sorted(names)}
    sealed = (folder / SEALED).read_bytes() if SEALED in listed.files else None
    return Found(plain, sealed, _marker(folder))


def mark(root: Path, marker: Marker) -> None:
    """Write the marker. Raises OSError."""
    replace_file(
        people_folder(root) / MARKER, json.dumps({"stage": marker.stage, "sealed": marker.sealed}).encode(), mode=0o600
    )


def clear(root: Path, sealed: Mapping[str, bytes]) -> bool:
    """Remove the open files that hold what was `sealed`, half-written parts, and at last the marker. Raises OSError.

    A file that was saved again meanwhile stays, and so does the marker; then False is returned.
    """
    folder = people_folder(root)
    for name, data in sealed.items():
        if (folder / name).read_bytes() == data:
            (folder / name).unlink()
    for part in sorted(folder.glob(".*.part")):
        part.unlink(missing_ok=True)
    sync_folder(folder)
    if any((folder / name).exists() for name in sealed):
        return False
    (folder / MARKER).unlink(missing_ok=True)
    return True


def others(root: Path) -> int:
    """Return how many files lie in the folder, hidden ones too, that the register does not know: copies of an editor may hold names."""
    known = {SEALED, RECIPIENTS, MARKER, part_of(Path(SEALED)).name, ".gitignore", ".gitkeep", ".DS_Store"}
    return sum(path.name not in known for path in people_folder(root).iterdir())


def checksum(data: bytes) -> str:
    """Return the checksum by which a marker knows a sealed register."""
    return hashlib.sha256(data).hexdigest()


def _marker(folder: Path) -> Marker | None:
    try:
        said = json.loads((folder / MARKER).read_bytes())
        return Marker("open" if said["stage"] == "open" else "opening", str(said["sealed"]))
    except FileNotFoundError:
        return None
    except (
        ValueError,
        KeyError,
        TypeError,
    ):  # somebody wrote into it: nothing is known but that the register was opened
        return Marker("opening", "")
