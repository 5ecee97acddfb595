"""What was drawn or developed before, kept in the private folder, so that only what is new is made."""

import hashlib
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

_NAMED = 20  # signs of the hash of its bytes in the name of each file


class Shelf:
    """Files with `suffix` in `folder` (None: nowhere) by key; one whose bytes are not those its name says is not there.

    Nothing raises: what cannot be read or written is made again. One process at a time uses it.
    """

    def __init__(self, folder: Path | None, suffix: str) -> None:
        self._folder = folder if folder is not None and not folder.is_symlink() else None
        self._suffix = suffix
        self._files: dict[str, Path] = {}
        with suppress(OSError):
            self._files = dict(_opened(self._folder, suffix)) if self._folder else {}

    def get(self, key: str) -> bytes | None:
        """Return what is kept under `key`."""
        file = self._files.get(key)
        if file is None:
            return None
        with suppress(OSError):
            data = file.read_bytes()
            if file.name == self._name(key, data):
                return data
        self.drop(key)
        return None

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`, whole or not at all."""
        if self._folder is None or key in self._files:
            return
        file, part = self._folder / self._name(key, data), self._folder / f".{key}.part"
        with suppress(OSError):
            part.touch(mode=0o600)
            part.write_bytes(data)
            part.replace(file)
            self._files[key] = file

    def keep(self, keys: Collection[str]) -> None:
        """Forget everything but `keys`, damaged and doubled files too: what is no longer published does not stay here."""
        self._files = {key: file for key, file in self._files.items() if key in keys}
        kept = set(self._files.values())
        with suppress(OSError):
            for file in list(self._folder.iterdir()) if self._folder else ():
                if file not in kept and not file.is_dir():
                    file.unlink()

    def drop(self, key: str) -> None:
        """Forget what is kept under `key`."""
        with suppress(OSError):
            if file := self._files.pop(key, None):
                file.unlink()

    def _name(self, key: str, data: bytes) -> str:
        return f"{key}-{hashlib.sha256(data).hexdigest()[:_NAMED]}{self._suffix}"


def _opened(folder: Path, suffix: str) -> Iterator[tuple[str, Path]]:
    """Make the folder, sweep what a killed build left in it, and yield what it holds by key."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in folder.glob(".*.part"):
        left.unlink()
    yield from ((file.name.partition("-")[0], file) for file in sorted(folder.glob(f"*-*{suffix}")))
