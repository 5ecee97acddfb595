"""Other generators' starter themes with one story of ours in them, to be measured beside our own pages.

Two generators, three themes, all from package registries. Eleventy's base blog is a repository and no package of npm, so it cannot be fetched as these are.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.site.npm import Tool, fetched

HEXO = Tool(
    "hexo",
    "8.1.2",
    (
        "hexo-theme-landscape@1.1.0",
        "hexo-renderer-marked",
        "hexo-renderer-ejs",
        "hexo-renderer-stylus",
        "hexo-generator-index",
    ),
)
TITLE, SUMMARY = (
    "The first sewing machine",
    "A grant of eighty dollars, a table by the window, and two orders before noon.",
)
PARAGRAPH = (
    "The rain had not stopped for three days when the letter came. She read it twice at the table by the window, then folded it and "
    "went to look for the measuring tape. There would be work before the school year began, and there would be a light to do it by."
)
BODY = "\n\n".join(
    [PARAGRAPH] * 3 + ["## By the window"] + [PARAGRAPH] * 3 + ["> Two orders before noon."] + [PARAGRAPH] * 3
)


@dataclass(frozen=True, slots=True)
class Peer:
    """A theme: where it was built, or None, and its pages."""

    name: str
    site: Path | None
    pages: Mapping[str, str]


def peers(folder: Path) -> Iterator[Peer]:
    """Build each peer below `folder` and yield it."""
    for theme in ("notmyidea", "simple"):
        yield Peer(f"Pelican {theme}", _pelican(folder / theme, theme), {"home": "/", "story": "/story.html"})
    yield Peer("Hexo landscape", _hexo(folder / "hexo"), {"home": "/", "story": "/story/"})


def _pelican(folder: Path, theme: str) -> Path | None:
    (folder / "content").mkdir(parents=True)
    head = f"Title: {TITLE}\nDate: 2026-03-08\nSlug: story\nSummary: {SUMMARY}\n\n"
    (folder / "content/story.md").write_text(head + BODY, encoding="utf-8")
    (folder / "conf.py").write_text(f"SITENAME = 'Stories'\nTHEME = '{theme}'\nDEFAULT_LANG = 'en'\n", encoding="utf-8")
    asked = [sys.executable, "-m", "pelican", "content", "-s", "conf.py", "-o", "output", "-q"]
    return _built(asked, folder, folder / "output")


def _hexo(folder: Path) -> Path | None:
    modules = fetched(HEXO)
    if modules is None:
        return None
    (folder / "source/_posts").mkdir(parents=True)
    (folder / "node_modules").symlink_to(modules, target_is_directory=True)
    shutil.copytree(modules / "hexo-theme-landscape", folder / "themes/landscape")
    head = f"---\ntitle: {TITLE}\ndate: 2026-03-08\n---\n{SUMMARY}\n\n"
    (folder / "source/_posts/story.md").write_text(head + BODY, encoding="utf-8")
    conf = "title: Stories\nlanguage: en\nurl: http://localhost\npermalink: :title/\ntheme: landscape\nsyntax_highlighter: ''\n"
    (folder / "_config.yml").write_text(conf, encoding="utf-8")
    wanted = ("hexo", "hexo-renderer-marked", "hexo-renderer-ejs", "hexo-renderer-stylus", "hexo-generator-index")
    listed = ", ".join(f'"{name}": "*"' for name in wanted)
    (folder / "package.json").write_text(
        f'{{"name": "peer", "hexo": {{"version": ""}}, "dependencies": {{{listed}}}}}', encoding="utf-8"
    )
    return _built([str(modules / ".bin/hexo"), "generate"], folder, folder / "public")


def _built(asked: list[str], folder: Path, site: Path) -> Path | None:
    ended = subprocess.call(
        asked, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return site if ended == 0 and (site / "index.html").is_file() else None
