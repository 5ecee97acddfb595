"""The views in which a file is searched: as it stands, decoded, without its tags, and what is folded up in data addresses.

Each view is complete: whatever the file says stands in it once for each time it is said, so that what is found in a view can
be compared with what the renderer was licensed to write. Views and cases: measured on 47 disguises of one person's names.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from urllib.parse import unquote

from plugins.verify.digits import in_letters
from plugins.verify.escapes import undone
from plugins.verify.handles import may_hold_leftovers
from plugins.verify.lines import Line, line_pieces, runs_over_lines, whole_lines
from plugins.verify.markup import chunks_of, pieces

AS_IS, DECODED, JOINED, FILE_NAME = "as is", "decoded", "tags joined", "file name"
IN_LETTERS = "letters and digits"

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
    those of the third, and words with digits for letters those of the last.

    >>> [view.texts for view in views('<b>S</b>0k&#109;aly')]
    [('<b>', 'S', '</b>', '0k&#109;aly'), ('<b>', 'S', '</b>', '0kmaly'), ('S0kmaly',), ('Sokmaly', 'Skmaly')]
    """
    return Apart(text).views


class Apart:
    """A file's text taken apart, with all that is folded up in it; line by line where that gives the same."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self._parts = [(text, whole_lines(self.lines))]
        self._parts += [(part, whole_lines(part.split("\n"))) for part in data_texts(text)]
        self._lines = [line for _, lines in self._parts for line in lines or ()]
        self._rest = list(map(_beside_lines, self._parts))

    @property
    def bundles(self) -> dict[tuple[str, ...], None]:
        """The texts of all views, in bundles that come again: those of one line, or of what goes on over several."""
        return dict.fromkeys((*(line.texts for line in self._lines), *self._rest))

    @property
    def may_hold_leftovers(self) -> bool:
        """Tell whether `leftovers` could find anything in the views."""
        return any(line.may_hold_leftovers for line in self._lines) or any(map(may_hold_leftovers, self._rest))

    @property
    def views(self) -> tuple[View, ...]:
        """See `views`."""
        as_is, decoded, joined = zip(*map(_texts, self._parts), strict=True)
        runs = _all(joined)
        return (View(AS_IS, _all(as_is)), View(DECODED, _all(decoded)), View(JOINED, runs), _in_letters(runs))


def name_view(path: str) -> View:
    """Return the view of the output path `path` itself: folders and file name, percent codes undone."""
    name = unquote(undone(path))
    return View(FILE_NAME, (name, *in_letters([name])))


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
    if ("e64" not in text and "E64" not in text) or "base64" not in text.lower():
        return ()
    return tuple(found["data"] for found in _DATA_ADDRESS.finditer(undone(text)))


def decoded(data: str) -> bytes:
    """Return the bytes of the base64 text `data`, padded or not, in either alphabet. Raises ValueError."""
    plain = unquote(data).replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4))
    except binascii.Error as error:
        raise ValueError from error


def _in_letters(runs: Iterable[str]) -> View:
    return View(IN_LETTERS, tuple(in_letters(runs)))


_Part = tuple[str, Sequence[Line] | None]


def _texts(part: _Part) -> tuple[Iterable[str], Iterable[str], Iterable[str]]:
    """Return the texts of each view of one text."""
    text, lines = part
    if lines is None:
        chunks = chunks_of(text)
        return chunks, map(undone, chunks), pieces(text)
    return _all(line.chunks for line in lines), _all(line.plain for line in lines), line_pieces(lines)


def _beside_lines(part: _Part) -> tuple[str, ...]:
    """Return the texts that go on over several lines, or all where nothing was taken apart by lines."""
    _, lines = part
    rest = dict.fromkeys(runs_over_lines(lines) if lines else chain.from_iterable(_texts(part)))
    return (*rest, *in_letters(rest))


def _all(texts: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(chain.from_iterable(texts))
