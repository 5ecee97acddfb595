"""Which letters of a run of Khmer no known word covers: strangers, be they names, new loanwords or slips of the pen.

A phrase is laid out with known words, as few as can be; a cluster that none reaches costs nearly as much as two of them. Measured on 37,000
words of honest prose about software, 40 places stay uncovered; of names that are on no list, two in three do (decision 23).
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from plugins.lint.khmer_line import Line
from plugins.lint.khmer_lists import running

Span = tuple[int, int]
_UNCOVERED = 1.9  # words


@lru_cache(maxsize=64)
def strangers(line: Line) -> tuple[Span, ...]:
    """Return the runs of letters that no known word covers, in order, each within a phrase."""
    phrases = (phrase for phrase in line.phrases() if not _is_plain(line, *phrase))
    return tuple(span for phrase in phrases for span in _uncovered(line, *phrase))


@lru_cache(maxsize=64)
def strangers_from(line: Line) -> Mapping[int, int]:
    """Return where each stranger ends, by where it begins."""
    return dict(strangers(line))


def _is_plain(line: Line, start: int, end: int) -> bool:
    """Tell whether the longest known word from each place to the next covers the phrase, as is so of most."""
    while start < end:
        after = next(iter(_words(line, start, end)), start)
        if after == start:
            return False
        start = after
    return True


def _words(line: Line, start: int, end: int) -> Iterator[int]:
    """Yield where the known words that begin at `start` end, longest first."""
    longest = _reach().get(line.key[start : start + 2], 0)
    for after in range(min(end, start + longest), start, -1):
        if line.key[start:after] in running() and line.is_cut(after):
            yield after


@cache
def _reach() -> dict[str, int]:
    """For the first two letters of known words: the length of the longest."""
    longest: dict[str, int] = {}
    for word in running():
        longest[word[:2]] = max(len(word), longest.get(word[:2], 0))
    return longest


def _uncovered(line: Line, start: int, end: int) -> Iterator[Span]:
    """Yield what is uncovered where the phrase is laid out as cheaply as can be; of two ways the one with the longer first word."""
    cost: dict[int, float] = {end: 0.0}
    step: dict[int, tuple[int, bool]] = {}
    after_cluster = end
    for place in reversed([place for place in range(start, end) if line.is_cut(place)]):
        ways = [(_UNCOVERED + cost[after_cluster], True, after_cluster)]
        ways += [(1 + cost[after], False, after) for after in _words(line, place, end) if after in cost]
        cost[place], uncovered, after = min(ways, key=lambda way: (way[0], -way[2]))
        step[place] = after, uncovered
        after_cluster = place
    first = -1
    place = start
    while place < end:
        after, uncovered = step[place]
        if uncovered and first < 0:
            first = place
        if first >= 0 and not uncovered:
            yield first, place
            first = -1
        place = after
    if first >= 0:
        yield first, end


@lru_cache(maxsize=16_384)
def is_made_of_words(key: str) -> bool:
    """Tell whether known words alone make up a folded word or name.

    >>> is_made_of_words("ត្រពាំងថ្ម"), is_made_of_words("ហ្សូហ្វី")
    (True, False)
    """
    return not strangers(Line(key))
