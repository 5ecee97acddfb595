"""What a reader sees of a page of somebody else: its visible words, and the page that it goes on to by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import webencodings
from lxml import etree

INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "wbr",
    ]
)
UNSEEN = frozenset(
    ["head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template", "textarea"]
)
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE | re.ASCII)
_REFRESH = re.compile(
    r"\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?(?:([\"'])(?P<quoted>.*?)(?:\1|\Z)|(?P<rest>.*))", re.IGNORECASE | re.DOTALL
)
HEAD = 2_048
FEW_LETTERS = 40
"""A page with less to read, and a script, is drawn by that script."""


@dataclass(frozen=True, slots=True, repr=False)
class Page:
    """The visible `text`; `refresh`, where the page goes on to by itself, or ""; `is_drawn`: it is empty before its script has run."""

    text: str
    refresh: str
    is_drawn: bool


def page_of(body: bytes, kind: str, refresh: str = "") -> Page:
    """Return what is seen of `body`, sent as `kind` (Content-Type) with the header `refresh`. Nothing in it is an error.

    >>> page_of(b"<p>River <b>Kit</b>chen<p hidden>x<script>y</script>", "text/html").text.split()
    ['River', 'Kitchen']
    """
    root = _tree(body, kind)
    if root is None:
        return Page("", _target(refresh), False)
    text = "".join(_seen(root))
    is_drawn = len("".join(text.split())) < FEW_LETTERS and root.find(".//script") is not None
    return Page(text, _target(refresh) or next(filter(None, _refreshes(root)), ""), is_drawn)


def _tree(body: bytes, kind: str) -> etree._Element | None:
    text = _decoded(body, kind).replace("\0", " ")
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:  # nothing in it that could be seen
        return None


def _decoded(body: bytes, kind: str) -> str:
    """Read the bytes as a browser does: by their first mark, the header, the page's own first lines, else as UTF-8."""
    said = _CHARSET.search(kind) or _CHARSET.search(body[:HEAD].decode("ascii", "replace"))
    known = webencodings.lookup(said[1]) if said else None  # never one of Python's own, some of which take for ever
    return webencodings.decode(body, known or webencodings.UTF8, "replace")[0]


def _seen(root: etree._Element) -> Iterator[str]:
    """Yield the text between tags; a block's border is white space, a bold letter's is none."""
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            yield "" if element.tag in INLINE else " "
            yield (element.tail or "") if element is not root else ""
        elif element.tag in UNSEEN or _is_hidden(element):
            walk.skip_subtree()
        else:
            yield "" if element.tag in INLINE else " "
            yield element.text or ""


def _is_hidden(element: etree._Element) -> bool:
    return "hidden" in element.attrib or bool(_HIDING.search(element.get("style", "")))


def _refreshes(root: etree._Element) -> Iterator[str]:
    for meta in root.iter("meta"):
        if meta.get("http-equiv", "").strip().lower() == "refresh":
            yield _target(meta.get("content", ""))


def _target(said: str) -> str:
    """Return the address of a refresh, or "" where the page only renews itself.

    >>> _target("0; URL='https://a.test/x'"), _target("60"), _target("")
    ('https://a.test/x', '', '')
    """
    found = _REFRESH.match(said)
    return (found["quoted"] or found["rest"] or "").strip() if found else ""
