"""What was seen in the clean files of the last search, kept in the private folder, so that only what is new is looked at.

It holds public text, folded, of files without a finding, and digests. Each row proves itself: what is damaged, or of another version
of the program, is not there. Without it a search finds the same and takes longer.
"""

import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from zstandard import ZstdCompressor, ZstdDecompressor, ZstdError

Found = TypeVar("Found")
FILE = "search.sqlite"
_TABLES = """
PRAGMA secure_delete = ON; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000;
DROP TABLE IF EXISTS seen; DROP TABLE IF EXISTS folds;
CREATE TABLE IF NOT EXISTS states (name TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS files (digest BLOB PRIMARY KEY, links BLOB NOT NULL, fold BLOB NOT NULL);
"""
_PROOF = 16  # bytes


class Memory:
    """The links and the fold of each clean file, by its digest, and states, by name. Nothing raises; what fails forgets.

    `file`: where it is kept (None: nowhere). `version`: of everything that makes a row. Without folds, all is looked at again
    when a person is added. One process at a time uses it. Nothing is kept before `save`, and then all of it.
    """

    def __init__(self, file: Path | None, version: bytes, *, keeps_folds: bool = True) -> None:
        self._file, self._version, self._keeps_folds = file, version, keeps_folds
        self._base = self._opened()

    def state(self, name: str) -> bytes:
        """Return what `save` was told under this name; b"" when that is unknown."""
        rows = self._rows("SELECT name, data FROM states WHERE name = ?", name)
        return next((data for _, proven in rows if (data := self._proven(name.encode(), proven)) is not None), b"")

    def links(self, digest: bytes) -> bytes | None:
        """Return the links of a file, as far as they are known."""
        rows = self._rows("SELECT digest, links FROM files WHERE digest = ?", digest)
        return next((data for _, proven in rows if (data := self._proven(b"links" + digest, proven)) is not None), None)

    def folds(self, wanted: Collection[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Yield the folds of the `wanted` digests, as far as they are known, in the order in which they lie on the disk."""
        try:
            for digest, proven in self._base.execute("SELECT digest, fold FROM files"):
                if digest in wanted and (data := self._proven(b"fold" + digest, proven)):
                    yield digest, unpacked(data)
        except (sqlite3.Error, ZstdError):
            return  # what was not yielded is looked at again

    def keep(self, digest: bytes, links: bytes, packed_fold: bytes) -> None:
        """Keep what was seen in a file that is clean."""
        fold = self._proving(b"fold" + digest, packed_fold) if self._keeps_folds else b""
        row = (digest, self._proving(b"links" + digest, links), fold)
        self._tried(lambda base: base.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", row), None)

    def save(self, states: Iterable[tuple[str, bytes]], live: Collection[bytes]) -> None:
        """Keep the `states` and the files whose digests are `live`; forget all others."""

        def saved(base: sqlite3.Connection) -> None:
            known = {digest for (digest,) in base.execute("SELECT digest FROM files")}
            base.executemany("DELETE FROM files WHERE digest = ?", [(digest,) for digest in known.difference(live)])
            proven = [(name, self._proving(name.encode(), data)) for name, data in states]
            base.executemany("INSERT OR REPLACE INTO states VALUES (?, ?)", proven)
            base.commit()

        self._tried(saved, None)

    def close(self) -> None:
        """Close the file; what was not saved is forgotten."""
        self._base.close()

    def _rows(self, query: str, *values: bytes | str) -> list[tuple[bytes, bytes]]:
        return self._tried(lambda base: base.execute(query, values).fetchall(), [])

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
    return _PACKER.compress(fold.encode("utf-8"))


def unpacked(fold: bytes) -> bytes:
    """Return the fold that was packed, in UTF-8."""
    return _UNPACKER.decompress(fold)


# Five times as quick as zlib in both directions, and smaller (measured on folds).
_PACKER, _UNPACKER = ZstdCompressor(level=1), ZstdDecompressor()


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


def _remove(file: Path) -> None:
    for name in (file, file.with_name(f"{file.name}-journal")):
        try:
            name.unlink(missing_ok=True)
        except OSError:  # nothing is read from it either
            continue
