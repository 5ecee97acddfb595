"""Which files the output may hold: an allow-list of types, and every file known to the step that wrote it (R12)."""

from collections.abc import Collection, Iterator
from pathlib import Path

from plugins.common.problems import N_
from plugins.verify.findings import Finding, FindingKind

TEXT_SUFFIXES = frozenset([".html", ".xml", ".txt", ".css", ".svg", ".json"])
SUFFIXES = TEXT_SUFFIXES | frozenset([".woff2", ".jpg", ".webp", ".png"])


def files(root: Path) -> tuple[str, ...]:
    """Return the path of everything under `root` that is no folder, relative to it, with `/`, sorted."""
    return tuple(
        sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_symlink() or not path.is_dir())
    )


def refusals(root: Path, paths: Collection[str], *, accounted: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each of `paths` that has no business in the output `root`."""
    known = frozenset(accounted)
    for path in paths:
        if (root / path).is_symlink() or not (root / path).is_file():
            yield _finding(
                path,
                "type",
                N_("This is a link to another place or no ordinary file, and only plain files may be published"),
            )
        elif any(part.startswith(".") for part in path.split("/")):
            yield _finding(path, "type", N_("This is a hidden file, and hidden files are not published"))
        elif Path(path).suffix not in SUFFIXES:
            yield _finding(path, "type", N_("A file of this type may not be published"))
        if path not in known:
            yield _finding(path, "unaccounted", N_("No page, picture or part of the theme asked for this file"))
    for path in sorted(known.difference(paths)):
        yield Finding(path, "unaccounted", "", N_("This file was announced and was not written"), _REPORT)


_REMOVE = N_("Remove it from where it comes from, and build again")
_REPORT = N_("Build again; if it stays, tell the person who looks after the program")


def _finding(path: str, kind: FindingKind, what: str) -> Finding:
    return Finding(path, kind, "", what, _REMOVE)
