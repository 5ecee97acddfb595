"""What the theme ships: one stylesheet out of its parts, the script of the search, fonts, scenes and the icon, under `/assets/`."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.render.colours import colours
from plugins.render.scene_files import more_scenes, varied

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SHIPPED = frozenset({".woff2", ".svg", ".png", ".webp", ".jpg"})
SCRIPT = "search.js"
"""The one script; it stands on the search pages only."""


@dataclass(frozen=True, slots=True, repr=False)
class Assets:
    """`files`: path in the output to bytes. `urls`: the name that templates use to its address. `colours`: those of the light page by name,
    for what no style sheet reaches."""

    files: Mapping[str, bytes]
    urls: Mapping[str, str]
    colours: Mapping[str, str]

    def __call__(self, name: str) -> str:
        """Return the address of an asset; a name that is not there is an error of the theme."""
        return self.urls[name]


def assets(theme: Path) -> Assets:
    """Collect a theme's `static/`. Style sheets are joined, `main.css` first, then by path; the name carries a hash of the bytes, so
    that a browser may keep it for ever."""
    static = theme / "static"
    files: dict[str, bytes] = {}
    urls: dict[str, str] = {}
    sheets = sorted(static.rglob("*.css"), key=lambda p: (p.name != "main.css", p.relative_to(static).as_posix()))
    css = "\n".join(_without_comments(sheet.read_text(encoding="utf-8")) for sheet in sheets).encode("utf-8")
    _add("css", f"assets/site.{_hash(css)}.css", css, files, urls)
    script = _uncommented((static / SCRIPT).read_text(encoding="utf-8")).encode("utf-8")
    _add(SCRIPT, f"assets/search.{_hash(script)}.js", script, files, urls)
    for path in sorted(static.rglob("*")):
        if path.is_file() and path.suffix in SHIPPED:
            name = path.relative_to(static).as_posix()
            _add(name, f"assets/{name}", path.read_bytes(), files, urls)
    for scene in more_scenes():
        drawing = files[f"assets/scenes/{scene.name}.svg"].decode("utf-8")
        _add(scene.file, f"assets/{scene.file}", varied(drawing, scene.variant).encode("utf-8"), files, urls)
    return Assets(files, urls, colours(theme))


def _add(name: str, path: str, data: bytes, files: dict[str, bytes], urls: dict[str, str]) -> None:
    files[path] = data
    urls[name] = "/" + path


def _uncommented(script: str) -> str:
    r"""Return a script without its lines of comment and its indentation, which readers would fetch for nothing.

    >>> _uncommented("// why\n  a();\n")
    'a();\n'
    """
    lines = (line.strip() for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _without_comments(sheet: str) -> str:
    r"""Return a style sheet without its comments and its indentation, as `_uncommented` does a script. No text in it holds `/*`.

    >>> _without_comments("/* why */\n.a {\n  b: c; }  /* because */\n")
    '.a {\nb: c; }\n'
    """
    lines = (line.strip() for line in _COMMENT.sub("", sheet).splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]
