"""The manifest: which entry stands in which file of the standing output. A takedown edits the output by it alone.

Output and manifest cannot be exchanged in one step, and either order of two steps would, when killed between them, leave a
manifest of the other site: a takedown would then miss pages. So the new one is *proposed* under a name of its own before the
exchange and *adopted* after it. Whoever starts next *settles*: of the two it keeps the one whose hashes are those of the files
that stand there. The proposal is never read for anything else, so one that doesn't match is harmless.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.promote.private import MANIFEST, PROPOSED, private_path, read_private, write_private
from plugins.promote.stops import plainly


@dataclass(frozen=True, slots=True)
class Listed:
    """One file of the output: the keys of the entries that stand in it, the SHA-256 of its bytes, and what it is (`page`, `media` …)."""

    entries: tuple[str, ...]
    sha256: str
    kind: str


Manifest = Mapping[str, Listed]
"""Path relative to the output, with `/` → what is listed of it."""


def standing(output: Path) -> Manifest | None:
    """Return the manifest of the output that stands; None when there is none. Call `recover` first."""
    return _read(output, MANIFEST)


def record(output: Path, manifest: Manifest) -> None:
    """Write the manifest of the output that stands, after a takedown has edited it. Raises `Stop`."""
    _write(output, MANIFEST, manifest)


def propose(output: Path, manifest: Manifest) -> None:
    """Write the manifest of what is about to be promoted, beside the one in force. Raises `Stop`."""
    _write(output, PROPOSED, manifest)


def adopt(output: Path) -> None:
    """Put the proposed manifest in force: its files stand in the output now. Raises `Stop`."""
    with plainly():
        (private_path(output) / PROPOSED).replace(private_path(output) / MANIFEST)


def settle(output: Path) -> None:
    """Adopt or drop a proposal that a killed build left behind, whichever fits the files that stand. Raises `Stop`."""
    if not (private_path(output) / PROPOSED).exists():
        return
    proposed = _read(output, PROPOSED)
    with plainly():
        found = _hashes(output)
        fits = proposed is not None and _differences(proposed, found) < _differences(standing(output) or {}, found)
        if not fits:
            (private_path(output) / PROPOSED).unlink()
    if fits:
        adopt(output)


def _differences(manifest: Manifest, found: Mapping[str, str]) -> int:
    """Count the paths that stand on one side only or with other bytes. A count, as somebody may have touched a file by hand."""
    listed = {(path, file.sha256) for path, file in manifest.items()}
    return len(listed ^ set(found.items()))


def _hashes(output: Path) -> dict[str, str]:
    files = (path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _write(output: Path, name: str, manifest: Manifest) -> None:
    value = {
        path: {"entries": sorted(file.entries), "sha256": file.sha256, "kind": file.kind}
        for path, file in manifest.items()
    }
    write_private(output, name, value)


def _read(output: Path, name: str) -> Manifest | None:
    value = read_private(output, name)
    if not isinstance(value, dict):
        return None
    try:
        return {path: Listed(tuple(file["entries"]), file["sha256"], file["kind"]) for path, file in value.items()}
    except (TypeError, KeyError):
        return None
