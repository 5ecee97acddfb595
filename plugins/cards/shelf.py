"""Cards that were drawn before, kept in the private folder, so that only what is new is drawn."""

import hashlib
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

FOLDER = "cards"
_NAMED = 20  # signs of the hash of its bytes in the name of each file


class Shelf:
    """Drawn cards in `folder` (None: nowhere) by key; a file whose bytes are not those its name says is not there.

    Nothing raises: what cannot be read or written is drawn again. One process at a time uses it.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder if folder is not None and not folder.is_symlink() else None
        self._files: dict[str, Path] = {}
        with suppress(OSError):
            self._files = dict(_opened(self._folder)) if self._folder else {}

    def get(self, key: str) -> bytes | None:
        """Return the card of `key`."""
        file = self._files.get(key)
        if file is None:
            return None
        with suppress(OSError):
            data = file.read_bytes()
            if file.name == _name(key, data):
                return data
        del self._files[key]
        return None

    def put(self, key: str, data: bytes) -> None:
        """Keep the card of `key`, whole or not at all."""
        if self._folder is None or key in self._files:
            return
        file, part = self._folder / _name(key, data), self._folder / f".{key}.part"
        with suppress(OSError):
            part.touch(mode=0o600)
            part.write_bytes(data)
            part.replace(file)
            self._files[key] = file

    def keep(self, keys: Collection[str]) -> None:
        """Forget all cards but those of `keys`: what is no longer published does not stay here."""
        for key in self._files.keys() - keys:
            with suppress(OSError):
                self._files.pop(key).unlink()


def _opened(folder: Path) -> Iterator[tuple[str, Path]]:
    """Make the folder, sweep what a killed build left in it, and yield what it holds by key."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in folder.glob(".*.part"):
        left.unlink()
    yield from ((file.name.partition("-")[0], file) for file in sorted(folder.glob("*-*.jpg")))


def _name(key: str, data: bytes) -> str:
    return f"{key}-{hashlib.sha256(data).hexdigest()[:_NAMED]}.jpg"
