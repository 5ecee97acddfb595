"""The staging folder: a whole new site is written here, unreadable to others, before anybody sees any of it."""

import hashlib
import os
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

from plugins.common.problems import N_
from plugins.promote.manifest import Listed
from plugins.promote.removal import remove
from plugins.promote.stops import plainly, stop

NAMED_BY_BYTES = frozenset({"media", "card"})
"""Kinds of files whose name follows from their bytes. Their time may stand still, so that it tells nothing; a page's time must move, or
browsers would go on showing the old one."""
FIXED_TIME = 946_684_800  # 2000-01-01, UTC


def staging_path(output: Path) -> Path:
    """Return where the staging folder of `output` stands.

    >>> staging_path(Path("/srv/output")).name
    '.output.staging'
    """
    return output.with_name(f".{output.name}.staging")


class Staging:
    """A fresh folder beside `output` (resolved), mode 0700, that takes each file once. Leaving its block removes what was not promoted.

    Hold the lock of `output` and call `recover` first. Only what `write` wrote may be in it when it is promoted: `manifest` lists that.
    Raises `Stop`, as do its methods.
    """

    def __init__(self, output: Path) -> None:
        self.folder = staging_path(output)
        self.manifest: dict[str, Listed] = {}
        self._taken: dict[str, bool] = {}  # folded path → is it a file
        with plainly():
            self.folder.mkdir(mode=0o700, parents=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.discard()

    def write(self, path: str, data: bytes, *, entries: Iterable[str] = (), kind: str = "page") -> None:
        """Write the file `path` (relative, with `/`), and list it with the keys of the `entries` that stand in it.

        Two paths that differ only in case or in Unicode form are one path: on Windows and macOS the second would overwrite the first.
        """
        self._take(path)
        with plainly():
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                file.write(data)
        if kind in NAMED_BY_BYTES:
            with plainly():
                os.utime(target, (FIXED_TIME, FIXED_TIME))
        self.manifest[path] = Listed(tuple(sorted(set(entries))), hashlib.sha256(data).hexdigest(), kind)

    def discard(self) -> None:
        """Remove the folder, if it is still there."""
        remove(self.folder)

    def make_public(self) -> None:
        """Give every file and folder the modes of a web site (0644, 0755), and refuse what `write` did not write.

        A link in the output could lead to the register or to a photograph as it was taken (R12).
        """
        with plainly():
            found = set(_walk(self.folder, ""))
            if found != self.manifest.keys() or not found:
                raise stop(
                    N_("The new site is empty, or holds a file that the program did not make or a link"),
                    N_("Build again; if it happens again, tell those who look after the program"),
                )
            self.folder.chmod(0o755)

    def _take(self, path: str) -> None:
        if not _is_inside(path):
            raise stop(
                N_("A file of the new site has an address that leads out of the site, or that no computer can keep"),
                N_("Write slugs and aliases in plain letters, digits and hyphens"),
            )
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
        above = [folded[:at] for at, sign in enumerate(folded) if sign == "/"]
        if folded in self._taken or any(self._taken.get(folder) for folder in above):
            raise stop(
                N_("Two files of the new site have the same address"),
                N_("Give one of the two texts another slug or alias; capitals make no difference"),
            )
        self._taken |= dict.fromkeys(above, False) | {folded: True}


# Windows takes `:` for a drive or a stream, and drops a dot or space at the end of a name.
FORBIDDEN_SIGNS = frozenset('\\:*?"<>|') | {chr(code) for code in range(32)}


def _is_inside(path: str) -> bool:
    r"""Tell whether `path` names a file below the folder it is joined to, on every system.

    >>> [_is_inside(path) for path in ("en/index.html", "../x", "/x", "a//b", "a/./b", "C:x", "a\\..\\b", "a./b", "")]
    [True, False, False, False, False, False, False, False, False]
    """
    parts = path.split("/")
    return all(part and part[-1] not in ". " for part in parts) and FORBIDDEN_SIGNS.isdisjoint(path)


def _walk(folder: Path, inside: str) -> Iterator[str]:
    """Yield the path of everything below `folder` but folders, and set the modes. What is neither file nor folder ends in `/`."""
    with os.scandir(folder) as items:
        for item in items:
            path = f"{inside}{item.name}"
            if item.is_dir(follow_symlinks=False):
                Path(item).chmod(0o755)
                yield from _walk(Path(item), f"{path}/")
            elif item.is_file(follow_symlinks=False):
                Path(item).chmod(0o644)
                yield path
            else:
                yield f"{path}/"
