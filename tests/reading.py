"""What a curious reader could make of the bytes of a site. Written apart from the program's own search, so that they can disagree."""

import html
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import unquote

TAG = re.compile(r"<[^<>]*>")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\([0-9a-fA-F]{2,6}) ?")
# A subscript goes with its letter; vowels and signs may be typed in any order.
KHMER_MARKS = re.compile("(?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17d3\u17dd])+")
KHMER_MARK = re.compile("\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17d3\u17dd]")
CYRILLIC = str.maketrans("асеорхуѕіӏкмнт", "aceopxysilkmht")


def folded(text: str) -> str:
    """Letters only, without case, accents, invisibles, spaces and hyphens; Khmer marks in one order."""
    plain = unicodedata.normalize("NFKD", text).casefold().translate(CYRILLIC)
    plain = KHMER_MARKS.sub(lambda marks: "".join(sorted(KHMER_MARK.findall(marks[0]))), _visible(plain))
    return "".join(c for c in plain if c.isalnum() or "\u1780" <= c <= "\u17dd")


def _visible(text: str) -> str:
    return "".join(
        c
        for c in text
        if unicodedata.category(c) not in ("Cf", "Cc") and not "\u0300" <= c <= "\u036f" and c not in "\u17b4\u17b5"
    )


def decoded(text: str) -> str:
    """Entities, percent signs and backslashes undone, as often as they stand in one another."""
    for _ in range(3):
        text = ESCAPE.sub(lambda code: chr(int(code[1] or code[2], 16) % 0x110000), unquote(html.unescape(text)))
    return text


@lru_cache(maxsize=64)
def views(data: bytes) -> tuple[str, ...]:
    """Every way to read `data`: as it stands, decoded, with the tags taken out before and after decoding."""
    text = data.decode("utf-8", "ignore")
    plain = decoded(text)
    return tuple(folded(each) for each in (text, plain, decoded(TAG.sub("", text)), TAG.sub("", plain)))


def found_in(data: bytes, needles: Iterable[str]) -> list[str]:
    """Return those of `needles` that can be read in `data`."""
    return [needle for needle in needles if any(folded(needle) in view for view in views(data))]
