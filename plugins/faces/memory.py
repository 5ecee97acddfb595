"""What the detectors saw is remembered by the digest of the picture: in the process, and between builds in the private folder.

A look is a pure function that takes seconds. Places of faces and digests of files are kept, neither pictures nor names; what is damaged, or of
another version, is looked at again.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from plugins.faces.found import Found, found, version

FILE = "faces.json"


@dataclass(slots=True)
class _Memo:
    known: dict[str, Found] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)


def faces(data: bytes) -> Found | None:
    """Return the faces of the photograph `data`, as `found` does."""
    memo, digest = _memo(), hashlib.sha256(data).hexdigest()
    memo.asked.add(digest)
    if digest not in memo.known:
        answer = found(data)
        if answer is None:
            return None
        memo.known[digest] = answer
    return memo.known[digest]


@contextmanager
def kept_in(file: Path, *, forgets: bool = True) -> Iterator[None]:
    """Know what `file` knows, and let it know what was asked meanwhile and, if it `forgets`, nothing else: what is shown no more stays
    nowhere. Nothing raises for the file's sake; after an error it stays as it was."""
    memo = _memo()
    before = _read(file)
    memo.known |= before
    memo.asked = set() if forgets else set(before)
    yield
    with suppress(OSError):
        _write(file, {digest: memo.known[digest] for digest in sorted(memo.asked & memo.known.keys())})


@cache
def _memo() -> _Memo:
    return _Memo()


def _write(file: Path, known: dict[str, Found]) -> None:
    said = {digest: [each.faces, each.size, each.is_by_both] for digest, each in known.items()}
    part = file.with_name(f".{file.name}.part")
    part.unlink(missing_ok=True)
    opened = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "w", encoding="ascii") as writing:
        json.dump([version(), said], writing, separators=(",", ":"))
    part.replace(file)


def _read(file: Path) -> dict[str, Found]:
    with suppress(OSError, ValueError, TypeError, AttributeError):
        if not file.is_symlink():
            of, known = json.loads(file.read_bytes())
            return {str(digest): _found(kept) for digest, kept in known.items()} if of == version() else {}
    return {}


def _found(kept: Any) -> Found:
    boxes, (width, height), is_by_both = kept
    return Found(
        tuple((int(x), int(y), int(w), int(h)) for x, y, w, h in boxes), (int(width), int(height)), is_by_both is True
    )
