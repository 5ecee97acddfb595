"""Real prose: of a folder of texts, or from what is on this machine: the project's own, the documentation of Python and of packages, manuals."""

import gzip
import html
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from icu import BreakIterator, Locale

from plugins.people.clusters import INVISIBLES
from plugins.people.edges import PHRASE

_ROOT = Path(__file__).resolve().parents[2]
_TEXTS = ("stories", "blog", "pages", "partners")
_OWN = (*(f"content/{kind}" for kind in _TEXTS), "theme/locale", "plugins/report/locale")
_FOLDERS = (*(Path(folder) for folder in sys.path if folder.endswith("site-packages")), Path("/usr/share/doc"))
_NAMED = re.compile(r"README|METADATA|LICEN[CS]E|COPYING|NEWS|copyright|.*\.(?:md|rst|txt|html)(?:\.gz)?$")
_SENTENCE = re.compile(r"[a-z,;] [a-z]+ [a-z]+ [a-z]+.*[.?!]")
_WORD = re.compile(r"[A-Za-z’']+")
_KHMER = re.compile("[\u1780-\u17dd]")
_UNSEEN = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_BLOCK = re.compile(r"</?(?:p|div|h\d|li|ul|ol|d[ltd]|t[rdh]|table|title|br)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_CODE = re.compile(r"[{}<>=|\\_]|::|\(\)|\w/\w|--")
_LEAST = 12  # words of a paragraph that is prose


def english(texts: Iterable[str]) -> Iterator[str]:
    """Yield the paragraphs of English prose, each once: blank lines part them; what looks like code, a list or a headline is left out."""
    seen: set[str] = set()
    for paragraph in (each for text in texts for each in re.split(r"\n\s*\n", text)):
        plain = " ".join(paragraph.split())
        if plain not in seen and _is_english(plain):
            seen.add(plain)
            yield plain


def khmer(texts: Iterable[str]) -> Iterator[str]:
    """Yield the lines with Khmer letters, each once."""
    lines = (line.strip() for text in texts for line in text.splitlines() if _KHMER.search(line))
    yield from dict.fromkeys(lines)


def words_in(text: str) -> int:
    """Count the words of either script; the Khmer ones as ICU parts them, whatever zero-width spaces stand between.

    >>> words_in("លោកស្រី​មក។ She came.")
    4
    """
    latin = len(_WORD.findall(text))
    return latin + sum(_parted(INVISIBLES.sub("", phrase)) for phrase in PHRASE.findall(text))


def folder_texts(folder: Path) -> Iterator[str]:
    """Yield every file of text in a folder and those below it; HTML without its tags."""
    yield from (text for path in sorted(folder.rglob("*")) if (text := _read(path)))


def texts_here() -> Iterator[str]:
    """Yield the texts of this project and of this machine; which they are depends on what is installed."""
    for folder in _OWN:
        yield from folder_texts(_ROOT / folder)
    yield from import_module("pydoc_data.topics").topics.values()
    for place in _FOLDERS:
        yield from (text for path in sorted(place.rglob("*")) if _NAMED.match(path.name) and (text := _read(path)))


def _is_english(plain: str) -> bool:
    return (
        len(_WORD.findall(plain)) >= _LEAST
        and _SENTENCE.search(plain) is not None
        and _CODE.search(plain) is None
        and _KHMER.search(plain) is None
    )


@cache
def _breaks() -> BreakIterator:
    return BreakIterator.createWordInstance(Locale("km"))


def _parted(phrase: str) -> int:
    breaks = _breaks()
    breaks.setText(phrase)
    return sum(1 for _ in breaks)


def _read(path: Path) -> str:
    """Return the text of a file without tags; "" when it is none."""
    try:
        data = path.read_bytes() if path.is_file() and path.suffix != ".yaml" else b""
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig")
    except (OSError, ValueError, EOFError):
        return ""
    if path.suffix != ".html":
        return text
    return html.unescape(_TAG.sub("", _BLOCK.sub("\n\n", _UNSEEN.sub("", text))))
