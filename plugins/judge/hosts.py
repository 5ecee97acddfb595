"""Where an address leads, as a browser reads it."""

import re
from urllib.parse import urlsplit

from plugins.giving.destinations import safe_host

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_CALLS = ("mailto:", "tel:")
_DROPPED = re.compile("[\t\n\r]")
_BLANK = "".join(map(chr, range(0x21)))


def outer_host(address: str, own: str) -> str | None:
    """Return the host that `address` leads to by https, "" where it could mislead, or None where it stays: relative, an anchor, a call, or on the
    site's `own` host (with its port, if it has one).

    A browser takes backslashes for strokes, drops line breaks, and reads `//host` as another host (WHATWG, URL Standard). User names,
    ports, number addresses, international and capital letters are refused: what a reader sees must be what is compared.

    >>> [outer_host(a, "own.org") for a in ("../x/", "https://own.org/x", "//else.org", "https://else.org@evil.org/")]
    [None, None, 'else.org', '']
    """
    plain = _DROPPED.sub("", address).strip(_BLANK).replace("\\", "/")
    scheme = _SCHEME.match(plain)
    if scheme and scheme[0].lower() in _CALLS:
        return None
    rest = plain[scheme.end() :] if scheme else plain
    if not rest.startswith("//"):
        return "" if scheme else None
    host = _netloc(rest)
    if own and host == own:
        return None
    return "" if is_open(address) else safe_host(f"https://{host}/")


def is_open(address: str) -> bool:
    """Tell whether an address leads on without https, so that anybody on the way can change what is read.

    >>> is_open("http://else.org/"), is_open("https://else.org/")
    (True, False)
    """
    return _DROPPED.sub("", address).strip(_BLANK).lower().startswith("http:")


def _netloc(rest: str) -> str:
    try:
        return urlsplit(f"https://{rest.lstrip('/')}").netloc
    except ValueError:
        return ""
