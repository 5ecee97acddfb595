"""A passage as a reader gets it, and where in it people are spoken of."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from plugins.common.text import RawText
from plugins.mentions.analysis import Words, analyse
from plugins.mentions.passage import Mention, Passage, Settled, passage, slot
from plugins.mentions.runs import Change, Run, rewrite, rewrite_text
from plugins.mentions.stretch import Found
from plugins.read.markdown import to_html


@dataclass(frozen=True, slots=True, repr=False)
class Spot:
    """A mention or a settled word (then `handle` is ""): its words, without a title, and how often they stood in the passage before."""

    handle: str
    form: str
    words: str
    occurrence: int

    @property
    def is_typed(self) -> bool:
        """Whether it is a typed name."""
        return bool(self.handle) and self.form != "token"


@dataclass(frozen=True, slots=True, repr=False)
class Read:
    """A passage as it is read: its pieces, what it asks, and its spots in the order of the mentions."""

    pieces: Passage
    asks: tuple[str, ...]
    spots: tuple[Spot, ...]

    def with_tokens(self, numbers: frozenset[int]) -> tuple[Passage, tuple[str, ...]]:
        """Return what must be read when the spots `numbers` are tokens."""
        pieces: list[str | Mention | Settled] = []
        number = 0
        for piece in self.pieces:
            if isinstance(piece, Mention) and number in numbers:
                pieces.append(replace(piece, form="token"))
            else:
                pieces.append(piece)
            number += not isinstance(piece, str)
        return tuple(pieces), self.asks


Reader = Callable[[str], Read]
"""Reads a source."""


def plain_reader(words: Words, block: str) -> Reader:
    """Return what reads a title, a summary, an alternative text."""
    return lambda source: _read(lambda visit: rewrite_text(source, block, visit), words)


def body_reader(words: Words) -> Reader:
    """Return what reads Markdown."""
    return lambda source: _read(lambda visit: rewrite(to_html(RawText(source)), visit), words)


def _read(walk: Callable[[Callable[[Run], list[Change]]], str], words: Words) -> Read:
    held: list[Mention | Settled] = []
    spots: list[Spot] = []
    asks: list[str] = []
    before = ""

    def visit(run: Run) -> list[Change]:
        nonlocal before
        found, still_open = analyse(run, words)
        asks.extend(question.ask.what for question in still_open)
        changes = []
        for each in found:
            changes.append(Change(each.start, each.end, slot(len(held))))
            held.append(each.piece)
            spots.append(_spot(each, run.text, before))
        before += run.text + "\n"
        return changes

    return Read(passage(walk(visit), held), tuple(sorted(asks)), tuple(spots))


def _spot(found: Found, text: str, before: str) -> Spot:
    if isinstance(found.piece, Settled):
        return Spot("", "", text[found.start : found.end], 0)
    start = found.start + len(found.piece.title)
    said = text[start : found.end]
    return Spot(found.piece.handle, found.piece.form, said, (before + text[:start]).count(said))
