"""A stretch as its readers see it: a name or a role where a handle stood, a settled word without its braces. What leads somewhere may be put together of such pieces."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.anonymise.cast import NotShownError, shown
from plugins.common.languages import Lang
from plugins.common.problems import Problem
from plugins.common.text import unmarked
from plugins.judge.reading import Reading
from plugins.mentions.asks import Ask
from plugins.mentions.passage import Mention, Settled
from plugins.mentions.stretch import Found, Stretch


@dataclass(frozen=True, slots=True, repr=False)
class AsShown:
    """`said` is what readers see of `stretch`; each of its characters was typed at [begins, ends) there. `settled`: where words stand in
    `said` that a writer settled."""

    stretch: Stretch
    said: str
    begins: Sequence[int]
    ends: Sequence[int]
    settled: tuple[tuple[int, int], ...] = ()

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """Return where characters [start, end) of `said` were typed."""
        return self.begins[start], self.ends[end - 1]

    def problem(self, start: int, end: int, ask: Ask) -> Problem:
        """Return the problem that characters [start, end) of `said` raise."""
        return self.stretch.problem(*self.typed(start, end), ask)


def as_shown(reading: Reading, stretch: Stretch) -> tuple[AsShown, ...]:
    """Return `stretch` as it is seen: once, or twice where somebody's role is told in other words the second time."""
    if not stretch.found:
        size = len(stretch.typed)
        return (AsShown(stretch, stretch.typed, range(size), range(1, size + 1)),)
    made = (_made(reading, stretch, first=first) for first in (True, False))
    return tuple({each.said: each for each in made}.values())


def _made(reading: Reading, stretch: Stretch, *, first: bool) -> AsShown:
    said: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    settled: list[tuple[int, int]] = []
    for start, end, words, is_settled in _pieces(reading, stretch, first=first):
        if is_settled:
            settled.append((len(begins), len(begins) + len(words)))
        is_typed = end - start == len(words) and stretch.typed[start:end] == words
        begins.extend(range(start, end) if is_typed else [start] * len(words))
        ends.extend(range(start + 1, end + 1) if is_typed else [end] * len(words))
        said.append(words)
    return AsShown(stretch, "".join(said), begins, ends, tuple(settled))


def _pieces(reading: Reading, stretch: Stretch, *, first: bool) -> Iterator[tuple[int, int, str, bool]]:
    at = 0
    for found in stretch.found:
        yield at, found.start, stretch.typed[at : found.start], False
        yield found.start, found.end, _words(reading, stretch, found, first=first), isinstance(found.piece, Settled)
        at = found.end
    yield at, len(stretch.typed), stretch.typed[at:], False


def _words(reading: Reading, stretch: Stretch, found: Found, *, first: bool) -> str:
    if not isinstance(found.piece, Mention):
        return found.piece.word
    if found.piece.handle not in reading.cast:
        return stretch.typed[found.start : found.end]
    try:
        return unmarked(shown(found.piece, reading.cast, Lang(stretch.lang), first=first))
    except NotShownError:
        return ""  # withheld for that
