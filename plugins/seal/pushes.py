"""Which commits are to be searched: those that a push would send, or all."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.seal.git import Repository


@dataclass(frozen=True, slots=True, repr=False)
class Push:
    """What is to be searched: commits as `git rev-list` takes them, and the names of branches that they go by.

    `without`: folders at the top of the repository whose files are not searched.
    """

    commits: tuple[str, ...]
    branches: tuple[str, ...]
    without: tuple[str, ...] = ()


def push_of(lines: Iterable[str], remote: str, repository: Repository) -> Push:
    """Read what Git tells a `pre-push` hook: a line for each branch, `local name, local commit, remote name, remote commit`."""
    wanted: list[str] = []
    branches: list[str] = []
    for line in lines:
        local, commit, there, known = (line.split() + [""] * 4)[:4]
        if not commit or not commit.strip("0"):
            continue  # a branch is taken away there; nothing enters
        branches += [local, there]
        wanted.append(commit)
        if known.strip("0") and repository.is_known(known):
            wanted.append(f"^{known}")
    given = (*wanted, "--not", f"--remotes={remote}" if remote else "--remotes") if wanted else ()
    return Push(tuple(given), tuple(dict.fromkeys(branches)))


def everything(repository: Repository) -> Push:
    """Return all that the repository holds."""
    names = repository.text("for-each-ref", "--format=%(refname)").splitlines()
    return Push(("--all",), tuple(names))
