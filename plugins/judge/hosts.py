"""Where an address leads, as a browser reads it."""

import re
from urllib.parse import urlsplit

from plugins.giving.destinations import safe_host

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_CALLS = ("mailto", "tel")
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
    if call_of(address)[0]:
        return None
    plain = _plain(address).replace("\\", "/")
    scheme = _SCHEME.match(plain)
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
    return _plain(address).lower().startswith("http:")


def call_of(address: str) -> tuple[str, str]:
    """Return what an address opens if it is no page, "mailto" or "tel", and what it hands over; two times "" for a page.

    >>> call_of("MailTo:a@b.org"), call_of("https://b.org/"), call_of("tel")
    (('mailto', 'a@b.org'), ('', ''), ('', ''))
    """
    scheme, colon, rest = _plain(address).partition(":")
    return (scheme.lower(), rest) if colon and scheme.lower() in _CALLS else ("", "")


def _plain(address: str) -> str:
    """An address without what a browser drops of it."""
    return _DROPPED.sub("", address).strip(_BLANK)


def _netloc(rest: str) -> str:
    try:
        return urlsplit(f"https://{rest.lstrip('/')}").netloc
    except ValueError:
        return ""
