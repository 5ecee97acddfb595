"""What can be wrong with a Markdown text before anybody reads its words: pictures, forged characters, endless nesting."""

import html
import re
from collections.abc import Iterator

from plugins.common.problems import N_
from plugins.common.text import RawText
from plugins.read.characters import FORBIDDEN, position
from plugins.read.faults import Fault, Key
from plugins.read.markdown import pictures as pictures_shown
from plugins.read.pictures import picture_name
from plugins.read.positions import source_position

# Markdown looks for the end of each bracket in all that follows: 20,000 open ones take it more than a minute (measured).
MOST_BRACKETS, MOST_OPEN_BRACKETS, DEEPEST_QUOTE, DEEPEST_INDENT = 2_000, 100, 20, 80

INLINE_PICTURE = re.compile(r"!\[[^]\n]*\]\(([^()\s]*)\)")
NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]+;?")
QUOTE = re.compile(r"[> \t]*")

PICTURE_ELSEWHERE = (
    N_("a picture of another place is not shown"),
    N_("Put the picture file into the folder of this text and write its name alone"),
)
NO_SUCH_PICTURE = (
    N_("the text shows a picture that is not in its folder"),
    N_("Put the file into the folder, or correct its name here; small and capital letters count"),
)
FORGED = (
    N_("this code stands for a character that no text may hold"),
    N_("Delete it and type the words again by hand"),
)
TOO_MANY_BRACKETS = (
    N_("the text holds more square brackets than can be read in time"),
    N_("Close the brackets that are open, or take them out"),
)
TOO_DEEP = (
    N_("this line is quoted or indented deeper than can be read"),
    N_("Take the signs or spaces at its beginning out"),
)
UNREADABLE = frozenset({TOO_MANY_BRACKETS, TOO_DEEP})
"""What keeps a body from being converted at all, in a draft too."""


def body_faults(body: RawText, body_line: int, pictures: frozenset[str], path: Key) -> tuple[Fault, ...]:
    """Return what is wrong with `body`, which begins on line `body_line`; `pictures` are the names of the files beside it."""
    too_much = tuple(_too_much(body, body_line, path))
    return tuple(_forged(body, body_line, path)) + (too_much or tuple(_pictures(body, body_line, pictures, path)))


def _forged(body: str, body_line: int, path: Key) -> Iterator[Fault]:
    for found in NUMBER.finditer(body):
        if FORBIDDEN.search(html.unescape(found[0])):
            line, column = position(body, found.start())
            yield Fault(path, body_line + line - 1, column, *FORGED)


def _too_much(body: str, body_line: int, path: Key) -> Iterator[Fault]:
    opened = body.count("[")
    if opened > MOST_BRACKETS or opened - body.count("]") > MOST_OPEN_BRACKETS:
        yield Fault(path, body_line + position(body, body.index("["))[0] - 1, 1, *TOO_MANY_BRACKETS)
    for number, line in enumerate(body.split("\n")):
        found = QUOTE.match(line)
        start = found[0] if found else ""
        if start.count(">") > DEEPEST_QUOTE or (len(start.expandtabs(4)) > DEEPEST_INDENT and line.strip()):
            yield Fault(path, body_line + number, 1, *TOO_DEEP)
            return


def _pictures(body: RawText, body_line: int, pictures: frozenset[str], path: Key) -> Iterator[Fault]:
    if _all_are_there(body, pictures):
        return
    for number, source in enumerate(shown := pictures_shown(body)):
        name = picture_name(source)
        if name in pictures:
            continue
        place = source_position(body, body_line, source, shown[:number].count(source))
        elsewhere = name is None and any(mark in source for mark in "/\\:")
        yield Fault(path, *place, *(PICTURE_ELSEWHERE if elsewhere else NO_SUCH_PICTURE))


def _all_are_there(body: str, pictures: frozenset[str]) -> bool:
    """Tell, without the cost of converting it, that a text shows pictures in the simplest way only, and of its folder."""
    simple = INLINE_PICTURE.findall(body)
    others = body.count("![") > len(simple) or "<img" in body.lower() or "<image" in body.lower()
    return not others and all(picture_name(source) in pictures for source in simple)
