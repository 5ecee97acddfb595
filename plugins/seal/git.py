"""What is asked of Git: lists of arguments to the installed program, no shell, no network."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.common.problems import N_
from plugins.seal.stops import stop

# A hook is run with these set for its own folder; the content may be a part of that only.
OF_THE_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")

NO_GIT = (
    N_("the program Git is not on this computer, so its history cannot be searched"),
    N_("Install Git, or look through what you pass on yourself"),
)
NO_REPOSITORY = (
    N_("the content folder is in no Git repository that can be read"),
    N_("Run this in the repository of the content, or name its folder with --content"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Repository:
    """The repository that the content folder lies in."""

    folder: Path

    def said(self, *arguments: str, given: bytes = b"") -> bytes:
        """Return what Git answers. Raises `Stop` where there is no Git, or no repository, or Git fails."""
        environment = {name: value for name, value in os.environ.items() if name not in OF_THE_HOOK}
        command = ["git", "-C", str(self.folder), "-c", "core.quotePath=false", *arguments]
        try:
            ended = subprocess.run(command, input=given, capture_output=True, env=environment, check=False)
        except FileNotFoundError:
            raise stop(NO_GIT) from None
        if ended.returncode:  # what Git says of it may quote a path
            raise stop(NO_REPOSITORY)
        return ended.stdout

    def text(self, *arguments: str) -> str:
        """Return the answer as text without the line end."""
        return self.said(*arguments).decode("utf-8", "surrogateescape").rstrip("\n")

    def is_known(self, name: str) -> bool:
        """Tell whether the object `name` is here."""
        answer = self.said("cat-file", "--batch-check", given=f"{name}\n".encode())
        return not answer.endswith(b" missing\n")

    def blobs(self, names: Sequence[str], largest: int) -> Iterator[tuple[str, bytes | None]]:
        """Yield each file of the history by its name; None for one of more than `largest` bytes, which is not fetched."""
        asked = self.said(
            "cat-file",
            "--batch-check=%(objectname) %(objecttype) %(objectsize)",
            given="\n".join(names).encode() + b"\n",
        )
        for line in asked.decode("ascii", "replace").splitlines():
            name, kind, *size = line.split()
            if kind == "blob" and size:
                yield name, self.said("cat-file", "blob", name) if int(size[0]) <= largest else None
