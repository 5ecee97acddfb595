"""What was seen in the clean files of the last search, kept in the private folder, so that only what is new is looked at.

It holds public text, folded, of files without a finding, and digests. Each row proves itself: what is damaged, of another version
of the program, or of a search for other people is not there. Without it a search finds the same and takes longer.
"""

import os
import sqlite3
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

Found = TypeVar("Found")
FILE = "search.sqlite"
_TABLES = """
PRAGMA secure_delete = ON; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000;
CREATE TABLE IF NOT EXISTS states (name TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS seen (digest BLOB PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS folds (digest BLOB PRIMARY KEY, data BLOB NOT NULL);
"""
_PROOF = 16  # bytes
_FULL = "full"


class Memory:
    """Rows of two kinds by the digest of a file: what was `seen` in it, and its `folds`. Nothing raises; what fails forgets.

    `file`: where it is kept (None: nowhere). `version`: of everything that makes a row. Without folds, all is looked at again
    when a person is added. One process at a time uses it. Nothing is kept before `save`, and then all of it.
    """

    def __init__(self, file: Path | None, version: bytes, *, keeps_folds: bool = True) -> None:
        self._file, self._version, self._keeps_folds = file, version, keeps_folds
        self._base = self._opened()

    def state(self) -> bytes:
        """Return what the rows were made for, as `save` was told; b"" when that is unknown."""
        rows = self._rows("SELECT name, data FROM states")
        return next((data for _, proven in rows if (data := self._proven(b"state", proven)) is not None), b"")

    def seen(self, state: bytes, wanted: Collection[bytes]) -> dict[bytes, bytes]:
        """Return the rows of the `wanted` digests that were made for `state`."""
        rows = self._rows("SELECT digest, data FROM seen")
        found = {digest: self._proven(state + digest, proven) for digest, proven in rows if digest in wanted}
        return {digest: data for digest, data in found.items() if data is not None}

    def folds(self, wanted: Collection[bytes]) -> Iterator[tuple[bytes, str]]:
        """Yield the folds of the `wanted` digests, as far as they are known."""
        for wished in sorted(wanted):
            for digest, proven in self._rows("SELECT digest, data FROM folds WHERE digest = ?", wished):
                if (data := self._proven(b"fold" + digest, proven)) is not None:
                    yield digest, unpacked(data)

    def _rows(self, query: str, *values: bytes) -> list[tuple[bytes, bytes]]:
        return self._tried(lambda base: base.execute(query, values).fetchall(), [])

    def keep_fold(self, digest: bytes, packed_fold: bytes) -> None:
        """Keep the fold of a file that is clean."""
        if self._keeps_folds:
            row = (digest, self._proving(b"fold" + digest, packed_fold))
            self._tried(lambda base: base.execute("INSERT OR REPLACE INTO folds VALUES (?, ?)", row), None)

    def save(self, state: bytes, seen: Iterable[tuple[bytes, bytes]], live: Collection[bytes]) -> None:
        """Keep the rows `seen`, made for `state`, and the folds of the digests in `live`; forget all others."""

        def saved(base: sqlite3.Connection) -> None:
            base.execute("INSERT OR REPLACE INTO states VALUES (?, ?)", (_FULL, self._proving(b"state", state)))
            rows = dict(seen)
            _forget(base, "seen", rows.keys())
            _forget(base, "folds", live)
            proven = ((digest, self._proving(state + digest, data)) for digest, data in rows.items())
            base.executemany(
                "INSERT INTO seen VALUES (?1, ?2) ON CONFLICT DO UPDATE SET data = ?2 WHERE data != ?2", proven
            )
            base.commit()

        self._tried(saved, None)

    def close(self) -> None:
        """Close the file; what was not saved is forgotten."""
        self._base.close()

    def _opened(self) -> sqlite3.Connection:
        if self._file is not None:
            for _ in range(2):
                try:
                    return _connected(self._file)
                except (OSError, sqlite3.Error):
                    _remove(self._file)
        return _connected(None)

    def _tried(self, work: Callable[[sqlite3.Connection], Found], otherwise: Found) -> Found:
        """Return what `work` returns; a file that cannot be read or written is thrown away, and there is none from then on."""
        try:
            return work(self._base)
        except sqlite3.Error:
            self._base.close()
            if self._file is not None:
                _remove(self._file)
            self._base = _connected(None)
            return otherwise

    def _proving(self, said_of: bytes, data: bytes) -> bytes:
        return blake2b(said_of + b"\0" + data, digest_size=_PROOF, key=self._version).digest() + data

    def _proven(self, said_of: bytes, proven: object) -> bytes | None:
        if not isinstance(proven, bytes):
            return None
        data = proven[_PROOF:]
        return data if self._proving(said_of, data) == proven else None


def packed(fold: str) -> bytes:
    """Return a fold as it is kept."""
    return zlib.compress(fold.encode("utf-8"), 1)


def unpacked(fold: bytes) -> str:
    """Return the fold that was packed."""
    return zlib.decompress(fold).decode("utf-8")


def _connected(file: Path | None) -> sqlite3.Connection:
    if file is None:
        base = sqlite3.connect(":memory:")
    else:
        if file.is_symlink():
            file.unlink()
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))  # SQLite would make it readable to others
        base = sqlite3.connect(file)
    try:
        base.executescript(_TABLES)
    except sqlite3.Error:
        base.close()
        raise
    return base


def _forget(base: sqlite3.Connection, table: str, but: Collection[bytes]) -> None:
    gone = [(digest,) for (digest,) in base.execute(f"SELECT digest FROM {table}") if digest not in but]
    base.executemany(f"DELETE FROM {table} WHERE digest = ?", gone)


def _remove(file: Path) -> None:
    for name in (file, file.with_name(f"{file.name}-journal")):
        try:
            name.unlink(missing_ok=True)
        except OSError:  # nothing is read from it either
            continue
