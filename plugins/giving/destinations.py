"""Where a link may lead a gift: a plain https address on a listed host, which nothing in it sends further."""

from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from plugins.common.problems import N_
from plugins.giving.hosts_within import names_a_host

EXAMPLES = ("example.org", "example.com", "example.net", "example")
"""Hosts that RFC 2606 and RFC 6761 reserve: nobody's money can arrive there."""


_DATA = Path(__file__).parent / "data"
# What another address begins with, as it is or in base64.
_OF_ADDRESSES = ("//", "\\", "http:", "https:", "www.", "ahr0c", "d3d3l")

PLAIN = N_("Write https://, the partner's host in ordinary letters, and the path; no user name, port or number address")
NOT_SAFE = (N_("the address of this way to give is not a plain https address"), PLAIN)
SHORTENED = (
    N_("the address of this way to give is a short link, which can be led elsewhere at any time"),
    N_("Write the address to which it leads, once the page is open in a browser"),
)
SENDS_ON = (
    N_("the address of this way to give can send a giver on to another page"),
    N_("Take out what follows the question mark, or ask the partner for a direct address"),
)
FOLLOWS = (
    N_("the address of this way to give carries a mark that follows whoever copied it"),
    N_("Take out what follows the question mark and open the address once, to see that it still works"),
)
UNLISTED = (
    N_("the host of this way to give is not on the list of those that a gift may go to"),
    N_("If it is the partner's, write it into partners/allowed_hosts.yaml, exactly and in small letters"),
)

Refusal = tuple[str, str]
"""What is wrong, and what to do."""


def refusal(url: str, hosts: frozenset[str]) -> Refusal | None:
    """Return why `url` may not take a gift (R12); None where it may. `hosts`: those that are listed, beside the reserved examples.

    >>> refusal("https://give.wrc.org/x?campaign=7", frozenset({"give.wrc.org"})) is None
    True
    >>> refusal("https://give.wrc.org/x?next=https://evil.test", frozenset({"give.wrc.org"})) == SENDS_ON
    True

    Source: OWASP, of addresses that send on; the list of hosts is our own: a gift goes where two people have agreed.
    """
    host = safe_host(url)
    if not host:
        return NOT_SAFE
    if is_under(host, _listed("short_links.txt")):
        return SHORTENED
    if sends_gifts_on(url):
        return SENDS_ON
    if any(name.lower() in _listed("following_parameters.txt") for name, _ in _parameters(url)):
        return FOLLOWS
    return None if host in hosts or is_example(host) else UNLISTED


@cache
def _listed(name: str) -> frozenset[str]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def is_example(host: str) -> bool:
    """Tell whether `host` is reserved for examples."""
    return is_under(host, EXAMPLES)


def is_under(host: str, names: frozenset[str] | tuple[str, ...]) -> bool:
    """Tell whether `host` is one of `names`, or lies under one.

    >>> [is_under(host, ("bit.ly",)) for host in ("bit.ly", "www.bit.ly", "rabbit.ly")]
    [True, True, False]
    """
    labels = host.split(".")
    return any(".".join(labels[at:]) in names for at in range(len(labels)))


def sends_on(url: str) -> bool:
    """Tell whether a parameter is called like those that lead on, or another address stands anywhere after the host, also in base64; or a
    host in what is asked for. In a path a host may be the name of what is written about (`/wiki/booking.com`): see `sends_gifts_on`."""
    rest, parts = _rest(url), urlsplit(url)
    names = (name.lower().replace("-", "").replace("_", "") for name, _ in _parameters(url))
    return (
        any(mark in rest for mark in _OF_ADDRESSES)
        or any(name in _listed("leading_parameters.txt") for name in names)
        or names_a_host(_decoded(f"{parts.query}&{parts.fragment.partition('?')[2]}"))
    )


def sends_gifts_on(url: str) -> bool:
    """Tell the same of an address that may take a gift, or that a partner calls its own: there no host may stand anywhere."""
    return sends_on(url) or names_a_host(_rest(url))


def _rest(url: str) -> str:
    """What follows the host, decoded."""
    return _decoded(url.partition("://")[2].removeprefix(urlsplit(url).netloc))


def _parameters(url: str) -> list[tuple[str, str]]:
    """The parameters, also those behind a `#`, which pages of one piece read as well."""
    parts = urlsplit(url.replace(";", "&"))
    behind = parts.fragment.partition("?")[2] or parts.fragment
    return [*parse_qsl(parts.query, keep_blank_values=True), *parse_qsl(behind, keep_blank_values=True)]


def _decoded(text: str) -> str:
    """Undo percent signs until nothing changes, as each step of a redirect may."""
    for _ in range(5):
        text, before = unquote(text), text
        if text == before:
            break
    return text.lower()


def safe_host(url: str) -> str:
    """Return the host of a plain https address, or "" for anything that could mislead.

    The last label holds letters alone: browsers take `7.1` and `0x7f.0x1` for number addresses (WHATWG, URL Standard, "ends in a number").

    >>> safe_host("https://give.example.org/x"), safe_host("https://give.example.org@evil.test/"), safe_host("http://a.org/")
    ('give.example.org', '', '')
    """
    if not url.isascii() or any(c.isspace() or not c.isprintable() or c in '\\"<>{}|^`' for c in url):
        return ""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    host = parts.netloc
    if parts.scheme != "https" or port is not None or host != parts.hostname:
        return ""
    labels = host.split(".")
    is_plain = all(label.replace("-", "").isalnum() and not label.startswith("xn--") for label in labels)
    return host if is_plain and labels[-1].isalpha() else ""
