"""Take markup apart into the texts that a reader, a screen reader or a machine takes for one.

A run is all text between two block borders, joined across inline tags: `<b>S</b>okmaly` is one word to the reader (case N05).
The value of every attribute, and every comment, is a text of its own.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.verify.escapes import DEPTH, undone

_INLINE = """
a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong
sub sup time tspan tt u var wbr
"""
INLINE = frozenset(_INLINE.split())
# To a reader a break is a space: `Sok<br>Dara`. A name may therefore go on behind it, as behind any white space.
SPACES = frozenset(["br"])

TAG = re.compile(
    r"""<!--(?P<comment>.*?)(?:-->|\Z)|<!\[CDATA\[(?P<cdata>.*?)\]\]>|<[/!?]?(?P<name>[A-Za-z][^\s/>]*)(?:[^"'<>]|"[^"]*"|'[^']*')*>""",
    re.DOTALL,
)
BORDER = ""
# Cut at tags, most of a page's texts are the same in every view, and are folded once.
_CHUNK = re.compile(r"<[^<>\n]*>?|[^<\n]+")
_VALUE = re.compile(r"""=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_BLANK_LINES = re.compile(r"\n[ \t\r]*\n")


def chunks_of(text: str) -> tuple[str, ...]:
    """Return the tags of `text` and what stands between them, line by line, as it is written.

    >>> chunks_of("<b>S</b>ok")
    ('<b>', 'S', '</b>', 'ok')
    """
    return tuple(chunk for found in _CHUNK.findall(text) if (chunk := found.strip()))


def pieces(text: str, depth: int = DEPTH) -> Iterator[str]:
    """Yield the runs, attribute values and comments of `text`, their escapes undone, without empty ones.

    A text that holds markup once its escapes are undone (the content of a feed, a comment) is taken apart again. Text without
    any markup is parted at blank lines.

    >>> list(pieces('<p title="S&oacute;k"><b>S</b>ok&#109;aly</p><!-- Dara -->&lt;p&gt;So&lt;b&gt;k'))
    ['Sók', 'Sokmaly', 'Dara', 'Sok']
    """
    if not TAG.search(text):
        yield from filter(None, (undone(part).strip() for part in _BLANK_LINES.split(text)))
        return
    run: list[str] = []
    for part, is_run in parts(text):
        if not is_run:
            yield from finished(part, depth)
        elif part == BORDER:
            yield from finished("".join(run), depth)
            run.clear()
        else:
            run.append(part)
    yield from finished("".join(run), depth)


def finished(piece: str, depth: int = DEPTH) -> Iterator[str]:
    """Yield a run, value or comment with its escapes undone; what is markup then is taken apart once more."""
    if not piece or piece.isspace():
        return
    plain = undone(piece).strip()
    if depth > 1 and "<" in plain and TAG.search(plain):
        yield from pieces(plain, depth - 1)
    elif plain:
        yield plain


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the texts between tags, and a `BORDER` where a block begins or ends (true); attribute values and comments (false)."""
    at = 0
    for tag in TAG.finditer(text):
        if tag.start() > at:
            yield text[at : tag.start()], True
        at = tag.end()
        if tag["cdata"] is not None:
            yield tag["cdata"], True
        elif tag["comment"] is not None:
            yield tag["comment"], False
        else:
            name, values = _name_and_values(tag[0], tag["name"])
            yield from ((value, False) for value in values)
            if name in SPACES:
                yield " ", True
            elif name not in INLINE:
                yield BORDER, True
    if at < len(text):
        yield text[at:], True


@lru_cache(maxsize=3_000)  # a site has few different tags, each a thousand times
def _name_and_values(tag: str, name: str) -> tuple[str, tuple[str, ...]]:
    values = (double or single or bare for double, single, bare in _VALUE.findall(tag))
    return name.lower(), tuple(value for value in values if value)
