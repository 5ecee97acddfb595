"""Names that enter the history of a repository: in files, paths, messages and branches of commits that are about to be pushed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from plugins.people.finder import Finder
from plugins.read.names_of_files import printable
from plugins.read.register import FILE_NAME, WHERE
from plugins.seal.git import Repository
from plugins.seal.names import places_of_names
from plugins.seal.pushes import Push

Kind = Literal["file", "path", "message", "branch", "author", "register", "unread"]
LARGEST = 1_000_000
Changed = Mapping[str, tuple[str, list[str]]]
"""By path: what a commit made of a file, and what it was before, by the names of Git."""
Places = tuple[tuple[int, int, int], ...]
BINARY_WITHIN = 8000  # bytes, as Git tells it
LOG = "%H%x00%P%x00%an%x00%ae%x00%cn%x00%ce%x00%B%x00"


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """A name in the commit `commit` (a short hash, or ""), at `path` (safe to print, or "") and `line` (0 where there is none)."""

    commit: str
    kind: Kind
    path: str = ""
    line: int = 0


def sightings(push: Push, repository: Repository, finder: Finder) -> Iterator[Sighting]:
    """Yield every place of `push` in which a name stands that did not stand there before, and what could not be searched."""
    for branch in push.branches:
        if _has_name(branch, finder):
            yield Sighting("", "branch")
    if push.commits:
        looked: dict[str, Places] = {}
        for commit, parents, fields in _commits(push, repository):
            changed = _changed(commit, len(parents), push.without, repository)
            yield from sorted(set(_in_commit(commit, changed, fields, repository, finder, looked)))


def _commits(push: Push, repository: Repository) -> Iterator[tuple[str, list[str], list[str]]]:
    # A zero byte after each field; messages hold none.
    told = repository.said("log", "-z", f"--format={LOG}", *push.commits).decode("utf-8", "replace")
    fields = [field.lstrip("\n") for field in told.split("\0")]
    for at in range(0, len(fields) - 7, 8):
        commit, parents, *rest = fields[at : at + 7]
        yield commit, parents.split(), rest


def _in_commit(commit: str, changed: Changed, fields: list[str], repository: Repository, finder: Finder,
               looked: dict[str, Places]) -> Iterator[Sighting]:  # fmt: skip
    short = commit[:10]
    *people, message = fields
    yield from (Sighting(short, "message", line=place[0]) for place in places_of_names(message, finder))
    if any(_has_name(field, finder) for field in people):
        yield Sighting(short, "author")
    for path, (new, old) in changed.items():
        is_named = _has_name(path, finder)
        shown = "" if is_named else printable(path)
        if is_named:
            yield Sighting(short, "path")
        if _is_of_register(path):
            yield Sighting(short, "register", shown)
        else:
            yield from _in_file(short, shown, new, old, repository, finder, looked)


def _in_file(commit: str, path: str, new: str, old: list[str], repository: Repository, finder: Finder,
             looked: dict[str, Places]) -> Iterator[Sighting]:  # fmt: skip
    blobs = dict(repository.blobs([new, *old], LARGEST))
    data = blobs.get(new)
    if new not in blobs:
        return  # a link to another repository
    if data is None or b"\0" in data[:BINARY_WITHIN]:
        yield Sighting(commit, "unread", path)
        return
    text = data.decode("utf-8-sig", "replace")
    if new not in looked:
        looked[new] = places_of_names(text, finder)
    stood = {line for name in old for line in (blobs.get(name) or b"").decode("utf-8-sig", "replace").split("\n")}
    lines = text.split("\n")
    for first, _, last in looked[new]:
        if any(line not in stood for line in lines[first - 1 : last]):
            yield Sighting(commit, "file", path, first)


def _changed(commit: str, parents: int, without: tuple[str, ...], repository: Repository) -> Changed:
    """Return by path what a commit made of a file, and what it was in each parent; of a merge only what is in no parent as it is."""
    folders = (":(top)", *(f":(top,exclude){folder}" for folder in without))
    told = repository.said(
        "diff-tree",
        "-r",
        "-m",
        "-z",
        "--root",
        "--no-renames",
        "--no-commit-id",
        "--raw",
        "--no-abbrev",
        commit,
        "--",
        *folders,
    )
    fields = told.decode("utf-8", "surrogateescape").split("\0")
    old: dict[str, list[str]] = defaultdict(list)
    new: dict[str, str] = {}
    for about, path in zip(fields[::2], fields[1::2], strict=False):
        _, _, before, after, _ = about.split()
        old[path].append(before)
        new[path] = after
    return {
        path: (after, [name for name in old[path] if name.strip("0")])
        for path, after in sorted(new.items())
        if after.strip("0") and len(old[path]) >= parents
    }


def _has_name(text: str, finder: Finder) -> bool:
    return bool(places_of_names(printable(text), finder))


def _is_of_register(path: str) -> bool:
    *folders, name = path.split("/")
    return folders[-1:] == [WHERE] and bool(FILE_NAME.fullmatch(name))
