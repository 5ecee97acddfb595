"""What the Nu Html Checker says about a built site: its pages, its style sheet, its drawings."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from plugins.site.needs import JAVA, found
from plugins.site.npm import VNU, fetched, kept

KNOWN = ("CSS: “r”: Property “r” doesn't exist.", "CSS: “r”: Property “r” doesn’t exist.")
"""The radius of a circle is a property of CSS since SVG 2 (svgwg.org/svg2-draft/geometry.html#R); the checker does not know it yet."""


def jar(*, fetch: bool = False) -> Path | None:
    """Return the checker, or None where it or Java is missing. `fetch` it from npm where it isn't there."""
    modules = fetched(VNU) if fetch else kept(VNU)
    return modules / "vnu-jar/build/dist/vnu.jar" if modules and found(JAVA) else None


def faults(checker: Path, *files: Path) -> tuple[str, ...]:
    """Return every error in pages, style sheets and drawings: "where:line: what"."""
    said: list[str] = []
    for kind in ("html", "css", "svg"):
        of_kind = [str(file) for file in files if file.suffix == f".{kind}"]
        said += _faults(checker, kind, of_kind) if of_kind else []
    return tuple(said)


def _faults(checker: Path, kind: str, files: list[str]) -> Iterator[str]:
    # The stack is that of the checker's own manual: patterns of long attributes are matched by recursion.
    asked = [found(JAVA), "-Xss1m", "-jar", str(checker), f"--{kind}", "--errors-only", "--format", "json", *files]
    ended = subprocess.run(asked, capture_output=True, check=False, encoding="utf-8", stdin=subprocess.DEVNULL)
    for message in json.loads(ended.stderr)["messages"]:
        if message["message"] not in KNOWN:
            yield _told(message)


def _told(message: Mapping[str, Any]) -> str:
    where = "/".join(message.get("url", "").rsplit("/", 2)[-2:])
    return f"{where}:{message.get('lastLine', 0)}: {message['message']}"
