"""Real prose from what is on this machine: the project's own texts, the documentation of Python and of installed packages, manuals."""

import gzip
import html
import os
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

MORE = "BENCH_PROSE"
"""The environment variable that names a folder with more: any files of UTF-8 text, in either language."""
_ROOT = Path(__file__).resolve().parents[2]
_TEXTS = ("stories", "blog", "pages", "partners")
_OWN = (*(f"content/{kind}" for kind in _TEXTS), "theme/locale", "plugins/report/locale")
_FOLDERS = (*(Path(folder) for folder in sys.path if folder.endswith("site-packages")), Path("/usr/share/doc"))
_NAMED = re.compile(r"README|METADATA|LICEN[CS]E|COPYING|NEWS|copyright|.*\.(?:md|rst|txt|html)(?:\.gz)?$")
_SENTENCE = re.compile(r"[a-z,;] [a-z]+ [a-z]+ [a-z]+.*[.?!]")
_WORD = re.compile(r"[A-Za-z’']+")
_KHMER = re.compile("[\u1780-\u17dd]")
_TAG = re.compile(r"<[^>]*>")
_CODE = re.compile(r"[{}<>=|\\_]|::|\(\)|\w/\w|--")
_LEAST = 12  # words of a paragraph that is prose


def english(most: int) -> Iterator[str]:
    """Yield paragraphs of English prose, each once, until `most` words."""
    seen: set[str] = set()
    words = 0
    for text in _texts():
        for paragraph in re.split(r"\n\s*\n", text):
            plain = " ".join(paragraph.split())
            count = len(_WORD.findall(plain))
            if (
                count < _LEAST
                or plain in seen
                or not _SENTENCE.search(plain)
                or _CODE.search(plain)
                or _KHMER.search(plain)
            ):
                continue
            seen.add(plain)
            yield plain
            words += count
            if words >= most:
                return


def khmer() -> Iterator[str]:
    """Yield paragraphs of Khmer prose, each once."""
    paragraphs = (line.strip() for text in _texts() for line in text.splitlines() if _KHMER.search(line))
    yield from dict.fromkeys(paragraphs)


def _texts() -> Iterator[str]:
    own = [path for folder in _OWN for path in sorted((_ROOT / folder).rglob("*"))]
    more = os.environ.get(MORE)
    own += sorted(Path(more).rglob("*")) if more else []
    yield from (text for path in own if (text := _read(path)))
    yield from import_module("pydoc_data.topics").topics.values()
    for folder in _FOLDERS:
        yield from (text for path in sorted(folder.rglob("*")) if _NAMED.match(path.name) and (text := _read(path)))


def _read(path: Path) -> str:
    """Return the text of a file without tags; "" when it is none."""
    try:
        data = path.read_bytes() if path.is_file() and path.suffix != ".yaml" else b""
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    except (OSError, ValueError, EOFError):
        return ""
    return html.unescape(_TAG.sub("\n", text)) if path.suffix == ".html" else text
