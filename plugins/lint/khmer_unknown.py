"""Strangers in running text: what no known word covers, where somebody can be meant (R8)."""

from collections.abc import Iterator
from itertools import islice

from plugins.lint.khmer_cover import strangers
from plugins.lint.khmer_cued import Span, follows
from plugins.lint.khmer_line import Line
from plugins.lint.khmer_lists import AND, clusters, first_parts, last_parts, running, telling

SURE = 3  # clusters of a stranger that is asked about wherever it stands, unless it is a thing
SHORTEST = 2
LONGEST_ITEM = 4  # clusters of an item of a list
FURTHEST = 3  # clusters to the next edge of a word


def unknown_names(line: Line) -> Iterator[Span]:
    """Yield the strangers that may be people. Of two clusters, one syllable mostly, only where somebody is spoken of: slips of the pen are as short."""
    for start, end in _joined(line, list(strangers(line))):
        first, last = _with_parts(line, start, end)
        length = clusters(line.key[first:last])
        if length < SHORTEST or _is_a_thing(line, first):
            continue
        whole = _left_edge(line, first), _right_edge(line, last)
        if length >= SURE or _is_spoken_of(line, *whole):
            yield whole


def _joined(line: Line, found: list[Span]) -> Iterator[Span]:
    """The strangers, as one where only a syllable parts them: names hold what is a word elsewhere."""
    while found:
        start, end = found.pop(0)
        while found and line.limit(start) >= found[0][1] and clusters(line.key[end : found[0][0]]) == 1:
            end = found.pop(0)[1]
        yield start, end


def _with_parts(line: Line, start: int, end: int) -> Span:
    """The stranger with the parts of names beside it: ស្រី and what no list has, what no list has and ណា."""
    first = start if line.is_hard(start) else start - len(line.ends_with(start, first_parts()))
    last = line.word(end, last_parts(), line.limit(end)) if not line.is_hard(end) else end
    return first, last


def _is_a_thing(line: Line, start: int) -> bool:
    """Tell whether a word such as "flower" or "market" says what is called so; a place after a space may be a person."""
    return follows(line, start, "thing") or (not line.gap(start) and follows(line, start, "place"))


def _is_spoken_of(line: Line, start: int, end: int) -> bool:
    """Tell whether somebody is met, thanked or given something here, acts, or stands alone between spaces."""
    if follows(line, start, "before") or follows(line, start, "object"):
        return True
    begins = line.is_hard(start) or follows(line, start, "joins")
    acts = line.does(end) or line.word(end, telling("state"), line.limit(end)) > end
    return begins and (acts or (line.is_hard(end) and not _is_in_a_list(line, start, end)))


def _is_in_a_list(line: Line, start: int, end: int) -> bool:
    """Tell whether a short known word stands between spaces beside it: "eggs, flour and …"."""
    before = line.phrase_before(start)
    return any(_is_short_word(line, *phrase) for phrase in ((before, start), (end, line.limit(end))))


def _is_short_word(line: Line, start: int, end: int) -> bool:
    word = line.key[start:end].removeprefix(AND)
    return word in running() and clusters(word) <= LONGEST_ITEM


def _left_edge(line: Line, place: int) -> int:
    """The next edge of a word at or before `place`, as a segmenter may join a part of a name to a known word; `place` where none is near."""
    cuts = islice(line.cuts(place, -1, -1), FURTHEST + 1)
    return next((cut for cut in cuts if line.is_edge(cut)), place)


def _right_edge(line: Line, place: int) -> int:
    cuts = islice(line.cuts(place, line.limit(place - 1) + 1), FURTHEST + 1)
    return next((cut for cut in cuts if line.is_edge(cut)), place)
