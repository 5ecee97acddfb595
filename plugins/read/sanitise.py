"""HTML to HTML of an allow-list. What is not named here does not reach a page."""

import re

import nh3

from plugins.common.languages import LANGUAGES
from plugins.read.characters import FORBIDDEN
from plugins.read.pictures import picture_name

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
TAGS = HEADINGS | frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "cite",
        "code",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
        "var",
    ]
)
# Of these the words go too: they were never meant to be read, or only inside a form or a frame.
DROPPED_WHOLE = frozenset(
    [
        "script",
        "style",
        "iframe",
        "frame",
        "frameset",
        "noframes",
        "noscript",
        "noembed",
        "object",
        "embed",
        "applet",
        "template",
        "svg",
        "math",
        "form",
        "select",
        "option",
        "textarea",
        "button",
        "title",
        "xmp",
        "video",
        "audio",
        "canvas",
        "map",
        "dialog",
        "head",
    ]
)
ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title", "id"}, "abbr": {"title"}, "img": {"src", "alt", "title"}, "ol": {"start"},
    "li": {"id"}, "sup": {"id"}, "td": {"align"}, "th": {"align"}, "*": {"lang"},
}  # fmt: skip
CLASSES = {"a": {"footnote-ref", "footnote-backref"}, "div": {"footnote"}}
SCHEMES = {"http", "https", "mailto", "tel"}

NOTE = re.compile(r"(?P<hash>#?)(?P<kind>fn|fnref\d*):(?P<label>.+)", re.DOTALL)
# nh3 writes tags in one way only and escapes < and > inside attributes, so that this finds whole tags and nothing else.
TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>[^<>]*)>")
DEEPEST_HEADING = 6


def sanitise(html: str) -> str:
    """Return what is allowed of `html`, with footnotes numbered and no h1.

    Pictures stay only when they name a file in the text's own folder. Labels of footnotes are words somebody typed, and
    would stand in the page's addresses: numbers take their place.

    >>> sanitise('<h1 onclick="x()">a</h1><img src="https://example.org/a.jpg"><!-- b -->')
    '<h2>a</h2>'
    """
    labels: dict[str, int] = {}

    def allowed(tag: str, attribute: str, value: str) -> str | None:
        if tag == "img" and attribute == "src":
            return picture_name(value)
        if attribute == "id" or (attribute == "href" and value.startswith("#")):
            return _numbered(value, labels)
        if attribute == "lang":
            return value if value in LANGUAGES else None
        if attribute == "start":
            # A longer number is none of a list: it may be an account, which no rule would read there (R12).
            return value if value.isascii() and value.isdigit() and len(value) < 4 else None
        if attribute == "align":
            return value if value in ("left", "center", "right") else None
        if attribute == "title" and not value.strip():
            return None
        return value

    clean = nh3.clean(
        html, tags=set(TAGS), clean_content_tags=set(DROPPED_WHOLE), attributes=ATTRIBUTES, attribute_filter=allowed,
        url_schemes=SCHEMES, allowed_classes=CLASSES, link_rel=None, strip_comments=True,
    )  # fmt: skip
    return _tidied(FORBIDDEN.sub("", clean))


def _numbered(value: str, labels: dict[str, int]) -> str | None:
    note = NOTE.fullmatch(value)
    if not note:
        return None
    number = labels.setdefault(note["label"], len(labels) + 1)
    return f"{note['hash']}{note['kind']}-{number}"


def _tidied(html: str) -> str:
    shift = "<h1" in html

    def tidy(tag: re.Match[str]) -> str:
        name, rest = tag["name"], tag["rest"]
        if name == "img" and ' src="' not in rest:
            return ""
        if name in HEADINGS and shift:
            name = f"h{min(int(name[1]) + 1, DEEPEST_HEADING)}"
        if name in ("td", "th"):
            rest = rest.replace(' align="', ' class="align-')
        return f"<{tag['end']}{name}{rest}>"

    return TAG.sub(tidy, html)
