"""Where a text may go on in the next line, and lines of even length."""

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Any

from plugins.common.languages import Lang
from plugins.common.text import MARKED
from plugins.people.edges import PHRASE, edges

# ICU 77 lets a line begin with ៗ and with a dash. No line may begin with what closes, repeats or hangs on a letter, nor end with what opens.
NEVER_FIRST = frozenset("។៕៖ៗ៘៙៚»”’)]!?…,.:;—–%") | {chr(sign) for sign in (*range(0x17B4, 0x17D4), 0x17DD)}
NEVER_LAST = frozenset("«“‘([\u17d2")
# A break between two words that no space parts reads worse than lines of uneven length: as if they were so much of a line apart.
JOINED = 0.4

Measure = Callable[[str], float]
"""The width of a text, set in one line, in pixels."""


def pieces(text: str, lang: Lang) -> tuple[str, ...]:
    """Cut public text where a line may end: at ICU's line breaks, and never within a licensed name.

    For Khmer they come from a dictionary and fall within a word that is not in it (កម្ម|ង់), so khmercut has to see a word end there as well.
    The pieces together are the text without its licence marks.

    >>> pieces("ដើរៗ ទៅ", Lang("km"))
    ('ដើរៗ ', 'ទៅ')
    """
    plain, within = _without_marks(text)
    within |= _within_words(plain)
    allowed = [at for at in _breaks(plain, lang) if at not in within and _may_end(plain, at)]
    return tuple(plain[start:end] for start, end in pairwise([0, *allowed, len(plain)]) if start < end)


def _without_marks(text: str) -> tuple[str, set[int]]:
    """Return the text as readers see it, and the places in it within a word of a licensed name."""
    plain, within = "", set[int]()
    for number, run in enumerate(MARKED.split(text)):
        if number % 2:  # what stood between two marks
            within |= {len(plain) + at for at in range(1, len(run)) if not run[at - 1].isspace()}
        plain += run
    return plain, within


def _within_words(text: str) -> set[int]:
    """Return the places in Khmer writing where khmercut sees no word end."""
    return {
        at
        for phrase in PHRASE.finditer(text)
        for at in range(phrase.start() + 1, phrase.end())
        if at - phrase.start() not in edges(phrase[0]).khmercut
    }


def _breaks(text: str, lang: Lang) -> list[int]:
    """ICU counts UTF-16 units; the places returned are those of Python."""
    breaker = _breaker(lang)
    breaker.setText(text)
    units = text.encode("utf-16-le")
    return [len(units[: 2 * at].decode("utf-16-le")) for at in breaker]


def _breaker(lang: Lang) -> Any:
    from icu import BreakIterator, Locale

    return BreakIterator.createLineInstance(Locale(lang))


def _may_end(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at] not in NEVER_FIRST and text[at - 1] not in NEVER_LAST


def balanced(parts: Sequence[str], width: float, measure: Measure) -> tuple[str, ...] | None:
    """Set `parts` in as few lines as they need, all of them about as long; None where one part is wider than a line.

    A line is taken to be as wide as its parts: between two words neither Khmer nor Latin letters join.

    >>> balanced(("a ", "bb ", "c ", "dd"), 6, len)
    ('a bb', 'c dd')
    """
    before = list(accumulate(map(measure, parts), initial=0.0))
    bare = [measure(part.rstrip()) for part in parts]

    def wide(start: int, end: int) -> float:
        return before[end - 1] - before[start] + bare[end - 1]

    count = _fewest(len(parts), width, wide)
    if count is None:
        return None
    ends = _most_even(parts, count, width, wide)
    return tuple("".join(parts[start:end]).strip() for start, end in pairwise((0, *ends)))


def _fewest(parts: int, width: float, wide: Callable[[int, int], float]) -> int | None:
    lines, start = 0, 0
    while start < parts:
        end = start + 1
        if wide(start, end) > width:
            return None
        while end < parts and wide(start, end + 1) <= width:
            end += 1
        lines, start = lines + 1, end
    return lines


def _most_even(parts: Sequence[str], count: int, width: float, wide: Callable[[int, int], float]) -> tuple[int, ...]:
    """Return where the lines end: of all ways to make `count` lines, the one with the least sum of squared room left (Knuth and Plass)."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for _ in range(count):
        longer: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, ends) in best.items():
            for end in range(start + 1, len(parts) + 1):
                if (set_in := wide(start, end)) > width:
                    break
                joined = end < len(parts) and not parts[end - 1][-1:].isspace()
                total = cost + (width - set_in) ** 2 + (JOINED * width) ** 2 * joined
                if end not in longer or total < longer[end][0]:
                    longer[end] = total, (*ends, end)
        best = longer
    return best[len(parts)][1]
