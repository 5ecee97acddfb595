"""The private folder beside the output: what the program must remember and nobody may read. Never inside the output."""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from plugins.common.problems import N_
from plugins.promote.stops import plainly, stop

MANIFEST = "manifest.json"
PROPOSED = "manifest.next.json"
PUBLISHED = "published.json"
SHEETS = "faces"
"""The folder of the pictures that an officer answers for; nobody keeps them, whatever ended the program that showed them."""


def private_path(output: Path) -> Path:
    """Return where the private folder of `output` stands, whether it exists or not.

    >>> private_path(Path("/srv/site/output")).name
    'output.private'
    """
    return output.with_name(f"{output.name}.private")


def private_folder(output: Path) -> Path:
    """Make the private folder of `output` (resolved), readable by its owner alone, and return it. Raises `Stop`.

    A link in its place is refused: in a shared folder somebody else could have put it there. Whoever comes first after a program was killed
    while somebody answered for pictures removes what it left of them.
    """
    folder = private_path(output)
    with plainly():
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise stop(
                N_("The private folder beside the output is a link or a file, not a folder"),
                N_("Take it away, or choose another output folder"),
            )
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    forget_private(output, SHEETS)
    return folder


def write_private(output: Path, name: str, value: object) -> None:
    """Write `value` as the JSON file `name`, whole or not at all; the same value gives the same bytes. Raises `Stop`.

    It reaches the disk before the name does: a manifest lost with the power would leave a site that no takedown can edit.
    """
    write_private_text(
        output, name, json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
    )


def write_private_text(output: Path, name: str, text: str) -> None:
    """Write `text` as the file `name`, whole or not at all. Raises `Stop`."""
    target = private_folder(output) / name
    part = target.with_name(f".{name}.part")
    with plainly():
        part.unlink(missing_ok=True)
        with os.fdopen(
            os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb"
        ) as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)


def read_private(output: Path, name: str) -> object:
    """Return the value of the JSON file `name`; None when there is none, or when it cannot be read."""
    try:
        value: object = json.loads((private_path(output) / name).read_bytes())
    except (OSError, ValueError):
        return None
    return value


def forget_private(output: Path, name: str) -> None:
    """Remove the folder `name` of the private folder, if it is there."""
    folder = private_path(output) / name
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder, ignore_errors=True)


def remember(output: Path, published: Mapping[str, str]) -> dict[str, str]:
    """Add paths (path → key of its entry; no titles) to those published ever before, and return them all. Raises `Stop`.

    Call it before `promote`: a path that is remembered and then not published only answers "gone" where "not found" would do,
    but one published and forgotten would leave no tombstone after a withdrawal (rules.md, "States").
    """
    before = remembered(output)
    after = before | dict(published)
    if after != before:
        write_private(output, PUBLISHED, after)
    return after


def remembered(output: Path) -> dict[str, str]:
    """Return the paths that were ever published, each with the key of its entry."""
    known = read_private(output, PUBLISHED)
    return {str(path): str(key) for path, key in known.items()} if isinstance(known, dict) else {}
