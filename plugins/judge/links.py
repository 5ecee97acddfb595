"""The links of an entry's bodies, each with the place where its address was typed."""

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlsplit

from plugins.common.text import RawText
from plugins.judge.reading import Reading
from plugins.mentions.prepare import HREF
from plugins.mentions.stretch import Place
from plugins.read.markdown import source_position, to_html

_LINKED = re.compile(r"\]|<|://|href", re.IGNORECASE)
_ENDING = re.compile(r"\.[a-z]{2,5}\Z")
_BETWEEN = re.compile(r"[-_/.+\s]+")


def links(reading: Reading) -> Iterator[tuple[Place, str]]:
    """Yield where the address of each link stands, and the address, once a text."""
    for text in reading.entry.texts.values():
        for href in _addresses(text.body):
            yield (
                Place(text.where, *source_position(text.body, text.body_line, href, 0), text.lang),
                html.unescape(href),
            )


@lru_cache(maxsize=256)
def _addresses(body: RawText) -> tuple[str, ...]:
    return tuple(dict.fromkeys(HREF.findall(to_html(body)))) if _LINKED.search(body) else ()


def path_of(href: str) -> str:
    """Return what tells something of an address behind its host: the path without its ending, what is asked for, the fragment; decoded.

    >>> path_of("https://house.example.org/svay-leu.html?lang=km&q=a+b#%C3%A9"), path_of("mailto:a@b.org")
    ('/svay-leu km a b é', '')
    """
    parts = urlsplit(href)
    if parts.scheme not in ("", "http", "https"):
        return ""
    asked = (value for _, value in parse_qsl(parts.query))
    return " ".join(filter(None, (_ENDING.sub("", unquote(parts.path)), *asked, unquote(parts.fragment))))


def as_words(path: str) -> str:
    """Return a path as the words it is made of, in small letters.

    >>> as_words("/mother-of-seven_aged-43")
    'mother of seven aged 43'
    """
    return " ".join(word for word in _BETWEEN.split(path.lower()) if word)
