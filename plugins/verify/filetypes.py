"""Which files the output may hold: an allow-list of types, and every file known to the step that wrote it (R12)."""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from plugins.common.problems import N_
from plugins.verify.findings import Finding, FindingKind

TEXT_SUFFIXES = frozenset([".html", ".xml", ".txt", ".css", ".svg", ".json", ".js"])
SUFFIXES = TEXT_SUFFIXES | frozenset([".woff2", ".jpg", ".webp", ".png"])
PLAIN = SUFFIXES - {".js"}
SCRIPT = re.compile(r"assets/search\.[0-9a-f]{12}\.js")
"""The only script there may be: that of the search pages."""


def suffix_of(path: str) -> str:
    """Return the suffix of the output path `path`, as `pathlib` does in ten times the time: a search asks it of every file.

    >>> suffix_of("media/a.b.jpg"), suffix_of("en/.htaccess"), suffix_of("v1.2/readme")
    ('.jpg', '', '')
    """
    name = path[path.rfind("/") + 1 :]
    at = name.rfind(".")
    return name[at:] if 0 < at < len(name) - 1 else ""


def files(root: Path) -> Mapping[str, bool]:
    """Return the path of everything under `root` that is no folder, relative to it, with `/`, sorted: is it an ordinary file?"""
    return dict(sorted(_below(root, "")))


def _below(folder: Path | str, inside: str) -> Iterator[tuple[str, bool]]:
    with os.scandir(folder) as items:
        for item in items:
            if item.is_dir(follow_symlinks=False):
                yield from _below(item.path, f"{inside}{item.name}/")
            else:
                yield f"{inside}{item.name}", item.is_file(follow_symlinks=False)


def refusals(paths: Mapping[str, bool], *, accounted: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each of `paths` (see `files`) that has no business in the output (R12).

    Source: our own: what no step wrote nobody checked. GDPR 32(1)(b): confidentiality is kept.
    """
    known = frozenset(accounted)
    for path, is_plain in paths.items():
        if not is_plain:
            yield _finding(
                path,
                "type",
                N_("This is a link to another place or no ordinary file, and only plain files may be published"),
            )
        elif path.startswith(".") or "/." in path:
            yield _finding(path, "type", N_("This is a hidden file, and hidden files are not published"))
        elif suffix_of(path) not in PLAIN and not SCRIPT.fullmatch(path):
            yield _finding(path, "type", N_("A file of this type may not be published"))
        if path not in known:
            yield _finding(path, "unaccounted", N_("No page, picture or part of the theme asked for this file"))
    for path in sorted(known.difference(paths)):
        yield Finding(path, "unaccounted", "", N_("This file was announced and was not written"), _REPORT)


_REMOVE = N_("Remove it from where it comes from, and build again")
_REPORT = N_("Build again; if it stays, tell the person who looks after the program")


def _finding(path: str, kind: FindingKind, what: str) -> Finding:
    return Finding(path, kind, "", what, _REMOVE)
