"""A run of text as the rules of wall (b) read it: whoever is known is covered, and a place in it can be pointed to."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from plugins.common.problems import Problem
from plugins.common.text import RawText
from plugins.mentions.asks import Ask
from plugins.mentions.passage import Mention, Settled
from plugins.mentions.spot import spot
from plugins.people.fold import is_khmer
from plugins.read.markdown import source_position


@dataclass(frozen=True, slots=True, repr=False)
class Place:
    """Where a passage stands in a file: the line and column of its first character. `lang` is "" for what is the same in every language."""

    where: str
    line: int
    column: int
    lang: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """Characters [start, end) of a run are a mention or a settled word; `start` includes a title before the name."""

    start: int
    end: int
    piece: Mention | Settled


class Runs:
    """The runs of a body as they are read, each with a line break after it. What stands before each is joined when somebody asks: a text may
    have as many runs as it has lines, and a copy of all before each of them would fill the memory."""

    __slots__ = ("_joined", "_late", "size")

    def __init__(self) -> None:
        self._joined, self._late, self.size = "", list[str](), 0

    def add(self, run: str) -> None:
        """Add a run."""
        self._late.append(f"{run}\n")
        self.size += len(run) + 1
        if len(self._late) == _TOGETHER:
            self._joined += "".join(self._late)
            self._late.clear()

    def until(self, size: int) -> str:
        """Return the first `size` characters of all."""
        return (self._joined + "".join(self._late))[:size]


_TOGETHER = 256


@dataclass(frozen=True, slots=True, repr=False)
class Stretch:
    """All text between two block borders of one field.

    `text` has the length of what was typed, with every token, settled word and declared name replaced by `tokens.COVER`.
    `block`: the tag that opened it ("h2", "p"), or the field ("title", "summary", "alt", "caption", "credit", "role").
    `typed` is the same text uncovered; `source` the body it stands in (None outside bodies), `runs` all runs of it and `begins` where
    among their characters it begins. `found`: what stands under the covers, in order.
    """

    at: Place
    block: str
    text: str
    typed: str
    source: RawText | None = None
    runs: Runs | None = None
    begins: int = 0
    found: tuple[Found, ...] = ()

    @property
    def before(self) -> str:
        """All runs of the body before it, each with a line break."""
        return self.runs.until(self.begins) if self.runs else ""

    @property
    def lang(self) -> str:
        """The language it is written in, or "" where that cannot be told."""
        return self.at.lang

    def problem(
        self, start: int, end: int, ask: Ask, *, handle: str = "", values: tuple[tuple[str, str], ...] = ()
    ) -> Problem:
        """Return the problem that characters [start, end) raise. `values` fill the fields of the sentence; none may be what was typed."""
        line, column = self.position(start, end)
        starts_one = start == 0 or self.typed[start - 1].isspace()
        word = bisect_left(_words(self.typed), start) + (1 if starts_one else 0)
        return Problem(
            where=self.at.where,
            line=line,
            column=column,
            rule=ask.rule,
            what=ask.what,
            remedy=ask.remedy,
            values=(("handle", handle), *values),
            handle=handle,
            word=max(word, 1),
            lang=self.lang,
            start=start,
            length=end - start,
            spot=spot(self.typed, start) if is_khmer(self.typed) else (),
        )

    def position(self, start: int, end: int) -> tuple[int, int]:
        """Return the line and column of the file where characters [start, end) were typed."""
        if self.source is None:
            return self.at.line, self.at.column
        word = self.typed[start:end]
        return source_position(self.source, self.at.line, word, (self.before + self.typed[:start]).count(word))


@lru_cache(maxsize=64)
def _words(typed: str) -> tuple[int, ...]:
    """Where the words of a run begin, as white space parts them."""
    return tuple(found.start() for found in re.finditer(r"\S+", typed))
