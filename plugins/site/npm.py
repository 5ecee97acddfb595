"""Tools of the checks that come from npm: kept in a cache folder of this computer, never in Git and never beside the site."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tool:
    """A package of npm in the one version that was tried; `beside` are packages that it needs at hand."""

    package: str
    version: str
    beside: tuple[str, ...] = ()


VNU = Tool("vnu-jar", "26.9.27")
"""The Nu Html Checker (validator.w3.org/nu), for HTML, style sheets and drawings. It needs Java 17 or newer."""


def cache() -> Path:
    """Return where tools are kept: `kind-ground-tools` in the user's cache."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kind-ground-tools"


def kept(tool: Tool) -> Path | None:
    """Return the `node_modules` that holds a tool, or None where it was not fetched yet."""
    folder = cache() / f"{tool.package.replace('/', '-')}-{tool.version}"
    return folder / "node_modules" if (folder / "whole").is_file() else None


def fetched(tool: Tool) -> Path | None:
    """Return the `node_modules` that holds a tool, fetched first where it is not there; None where npm or its registry cannot be had.

    Nothing of a package runs while it is fetched.
    """
    if (there := kept(tool)) or not (npm := shutil.which("npm")):
        return there
    folder = cache() / f"{tool.package.replace('/', '-')}-{tool.version}"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = (f"{tool.package}@{tool.version}", *tool.beside)
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--loglevel=error")
    ended = subprocess.call(
        [npm, "install", *quiet, "--prefix", str(folder), *wanted],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    if ended == 0:
        (folder / "whole").touch()  # an install that was broken off is not taken for one
    return kept(tool)
