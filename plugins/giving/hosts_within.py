"""Another host in the path or the parameters of an address, where nothing but its shape tells of it: `?p=evil.com/pay`, `/out/evil.com`."""

import re
import unicodedata

from plugins.people.clusters import INVISIBLES

PAGES = frozenset([
    "asp", "aspx", "cfm", "cgi", "css", "csv", "doc", "docx", "gif", "htm", "html", "jpeg", "jpg", "js", "json", "jsf", "jsp", "pdf", "php",
    "phtml", "png", "shtml", "svg", "txt", "webp", "xhtml", "xls", "xlsx", "xml",
])  # fmt: skip
"""Endings of files that no host on the internet has (IANA, Root Zone Database). `.do`, `.pl` and `.py` are those of countries."""

# Every sign of ASCII that no host holds ends a piece: percent signs are undone before.
_APART = re.compile(r"[\x00-,/:-@\[-^`{-\x7f\s]+")
_DROPPED = re.compile("[\t\n\r]")
_NUMBER = re.compile("[0-9]+|0x[0-9a-f]+")
_IN_BRACKETS = re.compile(r"\[[0-9a-f.]*:[0-9a-f:.]*\]")
_PARTS_OF_A_NUMBER_ADDRESS = 4


def names_a_host(text: str) -> bool:
    """Tell whether a piece of `text`, part of an address with its percent signs undone, could be a host.

    So is what has full stops in it and ends in two letters or more: there is no list of hosts' endings, as it would be old on the day a new one
    is sold. Endings of pages, versions and sums are none. `en.us` and `st.mary` are: `is.gd` looks the same.

    >>> [names_a_host(t) for t in ("?p=evil.com/pay", "/out/evil.com", "/index.php?v=2.0", "?p=127.0.0.1")]
    [True, True, False, True]

    Source: OWASP, of addresses that send on; WHATWG, URL Standard, "host parsing": which signs are dropped, and which are full stops.
    """
    shown = unicodedata.normalize("NFKC", _DROPPED.sub("", text)).replace("\u3002", ".").lower()
    plain = INVISIBLES.sub("", shown)
    return bool(_IN_BRACKETS.search(plain)) or any(map(_is_host, _APART.split(plain)))


def _is_host(piece: str) -> bool:
    labels = piece.strip(".").split(".")
    last = labels[-1]
    if len(labels) < 2 or not all(labels):
        return False
    if all(map(_NUMBER.fullmatch, labels)):
        return len(labels) == _PARTS_OF_A_NUMBER_ADDRESS
    is_word = len(last) > 1 and not any(sign.isdigit() or sign in "-_" for sign in last)
    return last.startswith("xn--") or (is_word and last not in PAGES)
