"""Keys made on the spot, and sealed registers, for tests."""

import os
from pathlib import Path

from pyrage.x25519 import Identity

from plugins.seal.lock import lock_register


def new_key(path: Path) -> str:
    """Write a key file and return its public half."""
    key = Identity.generate()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"# public key: {key.to_public()}\n{key}\n", encoding="ascii")
    return str(key.to_public())


def recipients(content: Path, *keys: str) -> tuple[str, ...]:
    """Write the list of public keys."""
    folder = content / "people"
    folder.mkdir(exist_ok=True)
    (folder / "recipients.txt").write_text("".join(f"{key}  # somebody\n" for key in keys), encoding="utf-8")
    return tuple(sorted(keys))


def sealed(content: Path, folder: Path) -> tuple[Path, Path]:
    """Seal the register of `content` for two keys in `folder`; the first is that of this computer. Return the files of both."""
    mine, other = folder / "mine.txt", folder / "other.txt"
    lock = recipients(content, new_key(mine), new_key(other))
    os.environ["SITE_KEY"] = str(mine)  # tests restore it: see the fixture `own_key`
    lock_register(content, lock)
    return mine, other


def names_at_rest(folder: Path, *names: str) -> list[str]:
    """Return the files below `folder` whose bytes or path hold one of `names`."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if any(
            name.encode() in (path.read_bytes() if path.is_file() else b"")
            or name in path.relative_to(folder).as_posix()
            for name in names
        )
    )
