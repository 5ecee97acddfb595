"""What a curious reader could make of the bytes of a site. Written apart from the program's own search, so that they can disagree."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from urllib.parse import unquote

TAG = re.compile(r"<[^<>]*>")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\([0-9a-fA-F]{2,6}) ?")
# A subscript goes with its letter; vowels and signs may be typed in any order.
KHMER_MARKS = re.compile("(?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17d3\u17dd])+")
KHMER_MARK = re.compile("\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17d3\u17dd]")
CYRILLIC = str.maketrans("асеорхуѕіӏкмнт", "aceopxysilkmht")


class Kept(dict[int, str]):
    """A table for `translate` of the characters that stay. Each is asked about once: the tests read every letter of hundreds of sites."""

    def __init__(self, stays: Callable[[str], bool]) -> None:
        self.stays = stays

    def __missing__(self, code: int) -> str:
        self[code] = chr(code) if self.stays(chr(code)) else ""
        return self[code]


def _is_visible(c: str) -> bool:
    return unicodedata.category(c) not in ("Cf", "Cc") and not "\u0300" <= c <= "\u036f" and c not in "\u17b4\u17b5"


VISIBLE = Kept(_is_visible)
LETTERS = Kept(lambda c: c.isalnum() or "\u1780" <= c <= "\u17dd")


def folded(text: str) -> str:
    """Letters only, without case, accents, invisibles, spaces and hyphens; Khmer marks in one order."""
    plain = unicodedata.normalize("NFKD", text).casefold().translate(CYRILLIC).translate(VISIBLE)
    return KHMER_MARKS.sub(lambda marks: "".join(sorted(KHMER_MARK.findall(marks[0]))), plain).translate(LETTERS)


def decoded(text: str) -> str:
    """Entities, percent signs and backslashes undone, as often as they stand in one another."""
    for _ in range(3):
        text = ESCAPE.sub(lambda code: chr(int(code[1] or code[2], 16) % 0x110000), unquote(html.unescape(text)))
    return text


SMALL = 100_000
"""Bytes. Most files are smaller, and many of them are the same in all sites; what is larger is a whole site in one."""


def views(data: bytes) -> tuple[str, ...]:
    """Every way to read `data`: as it stands, decoded, with the tags taken out before and after decoding."""
    return _views_of_small(data) if len(data) < SMALL else _views_of_large(data)


def _views(data: bytes) -> tuple[str, ...]:
    text = data.decode("utf-8", "ignore")
    plain = decoded(text)
    return tuple(folded(each) for each in (text, plain, decoded(TAG.sub("", text)), TAG.sub("", plain)))


_views_of_small = lru_cache(maxsize=512)(_views)
_views_of_large = lru_cache(maxsize=32)(_views)


def found_in(data: bytes, needles: Iterable[str]) -> list[str]:
    """Return those of `needles` that can be read in `data`."""
    seen = views(data)
    return [needle for needle in needles if any(_needle(needle) in view for view in seen)]


_needle = lru_cache(maxsize=512)(folded)
