"""Where in a Markdown file the words stand that were found in its HTML."""

import html
import re
from functools import lru_cache

from plugins.common.text import RawText
from plugins.read.characters import position

# What a reader of the page doesn't see of the source, or sees as one space.
_UNSEEN = re.compile(
    r"""
    (?P<comment><!--.*?-->)
  | (?P<tag><(?!https?:|mailto:)[/!A-Za-z][^<>]*>)
  | (?P<target>\]\([^()\s]*(?:\s+"[^"\n]*")?\))
  | (?P<space>(?:\n[ \t]*(?:>[ \t]*)+|\s)+)
  | (?P<entity>&(?:\#[0-9]+|\#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);)
  | (?P<mark>[][*_`\\]|[\u00ad\u200b-\u200f\u2060\ufeff])
    """,
    re.VERBOSE | re.DOTALL,
)
_MARKS = re.compile("[][*_`\\\\]|[\u00ad\u200b-\u200f\u2060\ufeff]")


def source_position(body: RawText, body_line: int, visible: str, occurrence: int = 0) -> tuple[int, int]:
    r"""Return the line and column, from 1 in the file, of the `occurrence`-th (from 0) `visible` in `body`.

    The best estimate: emphasis, backslashes, tags, entities and invisible characters in between are passed over. What is
    not found stands at the beginning of the body, which is line `body_line`.

    >>> source_position(RawText("One.\n\nSok *Da*\u200bra and Sok Dara"), 5, "Sok Dara", 1)
    (7, 17)
    """
    offset = _nth(body, visible, occurrence)
    if offset is None:
        return body_line, 1
    line, column = position(body, offset)
    return body_line + line - 1, column


def _nth(body: str, visible: str, occurrence: int) -> int | None:
    if not visible.strip():
        return None
    exact = _all(body, visible)
    seen, offsets, _ = _as_seen_once(body)
    reduced = _all(seen, reduced_words(visible))
    # The exact places are a part of those as seen, but for words in addresses and tags: the longer list counts right.
    if len(reduced) > occurrence:
        return offsets[reduced[occurrence]]
    return exact[occurrence] if len(exact) > occurrence else None


@lru_cache(maxsize=512)
def _all(text: str, wanted: str) -> tuple[int, ...]:
    if not wanted:
        return ()
    return tuple(found.start() for found in re.finditer(re.escape(wanted), text))


def reduced_words(visible: str) -> str:
    """Return words of a page as `as_seen` has them: without marks and invisible characters, spaces joined.

    >>> reduced_words("Sok\u200bmaly  Chan")
    'Sokmaly Chan'
    """
    return " ".join(_MARKS.sub("", visible).split())


@lru_cache(maxsize=4)
def _as_seen_once(body: str) -> tuple[str, list[int], list[int]]:
    """The same body is asked about for each of its problems."""
    return as_seen(body)


def as_seen(body: str) -> tuple[str, list[int], list[int]]:
    r"""Return the text as a reader sees it, and where in `body` each of its characters begins and ends.

    >>> as_seen("a **b**&amp;")
    ('a b&', [0, 1, 4, 7], [1, 2, 5, 12])
    """
    pieces: list[str] = []
    offsets: list[int] = []
    ends: list[int] = []
    end = 0
    for found in _UNSEEN.finditer(body):
        pieces.append(body[end : found.start()])
        offsets += range(end, found.start())
        ends += range(end + 1, found.start() + 1)
        shown = " " if found["space"] else html.unescape(found["entity"]) if found["entity"] else ""
        pieces.append(shown)
        offsets += [found.start()] * len(shown)
        ends += [found.end()] * len(shown)
        end = found.end()
    pieces.append(body[end:])
    offsets += range(end, len(body))
    ends += range(end + 1, len(body) + 1)
    return "".join(pieces), offsets, ends
