"""A run of text as the rules of wall (b) read it: whoever is known is covered, and a place in it can be pointed to."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, repr=False)
class Stretch:
    """All text between two block borders of one field.

    `text` has the length of what was typed, with every token, settled word and declared name replaced by `tokens.COVER`.
    `block`: the tag that opened it ("h2", "p"), or the field ("title", "summary", "alt", "caption", "credit", "role").
    `typed` is the same text uncovered; `source` the body it stands in (None outside bodies) and `before` all runs before it, each
    with a line break. `found`: what stands under the covers, in order.
    """

    at: Place
    block: str
    text: str
    typed: str
    source: RawText | None = None
    before: str = ""
    found: tuple[Found, ...] = ()

    @property
    def lang(self) -> str:
        """The language it is written in, or "" where that cannot be told."""
        return self.at.lang

    def problem(
        self, start: int, end: int, ask: Ask, *, handle: str = "", values: tuple[tuple[str, str], ...] = ()
    ) -> Problem:
        """Return the problem that characters [start, end) raise. `values` fill the fields of the sentence; none may be what was typed."""
        line, column = self.position(start, end)
        opening = self.typed[:start]
        word = len(opening.split()) + (1 if not opening or opening[-1].isspace() else 0)
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
