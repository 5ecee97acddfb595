"""The pictures that a text shows: what stands in `![](…)` and in `<img>`."""

import unicodedata
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import unquote

from plugins.read.files import PICTURES


def picture_name(source: str) -> str | None:
    """Return the name of the picture file in the text's own folder that `source` means, or None.

    >>> picture_name("my%20photo.JPG"), picture_name("https://example.org/a.jpg"), picture_name("../a.jpg")
    ('my photo.JPG', None, None)
    """
    name = unicodedata.normalize("NFC", unquote(source.strip()))
    is_bare = not any(mark in name for mark in '/\\:?#<>"\n') and not name.startswith(".")
    return name if is_bare and PurePosixPath(name).suffix.lower() in PICTURES else None


def pictures_of_html(html: str) -> tuple[str, ...]:
    """Return the `src` of each `img` of `html`, in order; "" where there is none."""
    collector = _Collector()
    collector.feed(html)
    collector.close()
    return tuple(collector.sources)


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sources: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("img", "image"):
            self.sources.append(dict(attrs).get("src") or "")

    handle_startendtag = handle_starttag
