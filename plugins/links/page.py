"""What a reader sees of a page of somebody else: its visible words, and the page that it goes on to by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import webencodings
from lxml import etree

INLINE = frozenset(
    ["a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr"]
)  # fmt: skip
NOT_RENDERED = frozenset(["noscript", "template"])
UNSEEN = NOT_RENDERED | frozenset(
    ["head", "iframe", "math", "noframes", "object", "script", "select", "style", "svg", "textarea"]
)
_HIDING = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|(?:opacity|font-size)\s*:\s*(?:0+(?:\.0*)?|\.0+)(?:%|[a-z]+)?\s*(?:[;!]|\Z))",
    re.IGNORECASE,
)
_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE | re.ASCII)
_REFRESH = re.compile(
    r"\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?(?:([\"'])(?P<quoted>.*?)(?:\1|\Z)|(?P<rest>.*))", re.IGNORECASE | re.DOTALL
)
BORDER, SEAM = "\x1d", "\x1e"
SEAMED = frozenset(["a", "span"])
"""Inline, but a style may set them apart: `<span>Campaign ended</span><span>42 donors</span>`."""
FRAMES = {"iframe": "src", "frame": "src", "embed": "src", "object": "data"}
HEAD = 2_048
FEW_LETTERS = 40
"""A page with less to read, and a script, is drawn by that script."""


@dataclass(frozen=True, slots=True, repr=False)
class Page:
    """The visible words: `blocks`, as headings and paragraphs part them, and `pieces`, as links and spans part them too, for a style may set
    these side by side; `refresh`, where the page goes on to by itself, or "";
    `is_drawn`: it is empty before its script has run. `forms` and `frames`: the addresses to which forms send and from which parts of the
    page come, as they are written, to be read from `base`."""

    blocks: tuple[str, ...]
    refresh: str = ""
    is_drawn: bool = False
    base: str = ""
    forms: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    pieces: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All visible words."""
        return "\n".join(self.blocks)


def page_of(body: bytes, kind: str, refresh: str = "") -> Page:
    """Return what is seen of `body`, sent as `kind` (Content-Type) with the header `refresh`. Nothing in it is an error.

    >>> page_of(b"<p>River <b>Kit</b>chen<p hidden>x<script>y</script>", "text/html").text.split()
    ['River', 'Kitchen']
    """
    root = _tree(body, kind)
    if root is None:
        return Page((), _target(refresh))
    frames: list[str] = []
    text = "".join(_seen(root, frames))
    blocks = _parts(text.replace(SEAM, ""))
    is_drawn = sum(len("".join(block.split())) for block in blocks) < FEW_LETTERS and root.find(".//script") is not None
    onward = _target(refresh) or next(filter(None, _refreshes(root)), "")
    return Page(
        blocks, onward, is_drawn, _base(root), tuple(_forms(root)), tuple(frames), _parts(text.replace(SEAM, BORDER))
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (" ".join(part.split()) for part in text.split(BORDER))))


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


def _seen(root: etree._Element, frames: list[str]) -> Iterator[str]:
    """Yield the text between tags, with a `BORDER` where a block begins or ends and a `SEAM` where a link or span does. What is shown in
    frames on the way is put into `frames`."""
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            yield _border(element.tag)
            yield _plain(element.tail) if element is not root else ""
            continue
        is_hidden = _is_hidden(element)
        if not is_hidden and element.tag in FRAMES:
            frames += filter(None, [element.get(FRAMES[element.tag], "").strip()])
        if is_hidden or element.tag in UNSEEN:
            walk.skip_subtree()
        else:
            yield _border(element.tag)
            yield _plain(element.text)


def _border(tag: object) -> str:
    return SEAM if tag in SEAMED else "" if tag in INLINE else BORDER


def _plain(text: str | None) -> str:
    return (text or "").replace(BORDER, " ").replace(SEAM, " ")


def _is_hidden(element: etree._Element) -> bool:
    return "hidden" in element.attrib or bool(_HIDING.search(_REMARK.sub("", element.get("style", ""))))


def _forms(root: etree._Element) -> Iterator[str]:
    """Yield where forms send, also those that are hidden until a script shows them."""
    for element in root.iter("form", "button", "input"):
        aim = element.get("action" if element.tag == "form" else "formaction", "").strip()
        if aim and not any(above.tag in NOT_RENDERED for above in element.iterancestors()):
            yield aim


def _base(root: etree._Element) -> str:
    return next((aim for element in root.iter("base") if (aim := element.get("href", "").strip())), "")


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
