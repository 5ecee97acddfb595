"""The views in which a file is searched: as it stands, decoded, without its tags, and what is folded up in data addresses.

Each view is complete: whatever the file says stands in it once for each time it is said, so that what is found in a view can
be compared with what the renderer was licensed to write. Views and cases: measured on 47 disguises of one person's names.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from plugins.verify.escapes import undone
from plugins.verify.markup import pieces

AS_IS, DECODED, JOINED, FILE_NAME = "as is", "decoded", "tags joined", "file name"

# Cut at tags, most of a page's texts are the same in every view, and are folded once.
_CHUNK = re.compile(r"<[^<>\n]*>?|[^<\n]+")
_DATA_ADDRESS = re.compile(
    r"data:(?P<type>[^,;\"'\s]*)[^,\"'\s]*?;base64,(?P<data>(?:[A-Za-z0-9+/_-]|%2[BbFf])+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, repr=False)
class View:
    """A file's texts seen in one way. No name goes from one text into the next."""

    name: str
    texts: tuple[str, ...]


def views(text: str) -> tuple[View, ...]:
    r"""Return the views of a file's `text`.

    Tags and what stands between them, line by line, are the texts of the first two views; runs, attribute values and comments
    those of the last.

    >>> [view.texts for view in views('<b>S</b>ok&#109;aly')]
    [('<b>', 'S', '</b>', 'ok&#109;aly'), ('<b>', 'S', '</b>', 'okmaly'), ('Sokmaly',)]
    """
    folded_up = list(data_texts(text))
    chunks = [chunk for whole in (text, *folded_up) for found in _CHUNK.findall(whole) if (chunk := found.strip())]
    return (
        View(AS_IS, tuple(chunks)),
        View(DECODED, tuple(map(undone, chunks))),
        View(JOINED, (*pieces(text), *_all_pieces(folded_up))),
    )


def name_view(path: str) -> View:
    """Return the view of the output path `path` itself: folders and file name, percent codes undone."""
    return View(FILE_NAME, (unquote(undone(path)),))


def data_texts(text: str) -> Iterator[str]:
    """Yield the texts that stand base64-coded in data addresses; what is no UTF-8 is no text and is left out.

    >>> list(data_texts("url(data:text/plain;base64,U29rbWFseQ==)"))
    ['Sokmaly']
    """
    for found in data_addresses(text):
        try:
            inner = decoded(found).decode("utf-8")
        except ValueError:
            continue
        yield inner
        yield from data_texts(inner)


def data_addresses(text: str) -> tuple[str, ...]:
    """Return the base64 part of every data address in `text`, whose escapes are undone first."""
    if "base64" not in text.lower():
        return ()
    return tuple(found["data"] for found in _DATA_ADDRESS.finditer(undone(text)))


def decoded(data: str) -> bytes:
    """Return the bytes of the base64 text `data`, padded or not, in either alphabet. Raises ValueError."""
    plain = unquote(data).replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4))
    except binascii.Error as error:
        raise ValueError from error


def _all_pieces(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from pieces(text)
