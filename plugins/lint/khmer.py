"""The closed world in Khmer (R8): who is named here and declared nowhere?

Khmer has neither capitals nor spaces between words, so a name is known by what stands before it (a title, a word of kinship, "called"), by
a list of names, by a family name beside it, or by being unknown and doing something. Word edges are evidence of two segmenters, as in the finder (`people.khmer`), and asked for
only where a cue or a name of the list stands: all else of a text costs one pass of an automaton.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator

from plugins.lint.allowed import Allowed
from plugins.lint.khmer_cued import Span, after_cues, follows, found_in, with_given
from plugins.lint.khmer_line import Line, line_of
from plugins.lint.khmer_lists import AND, cues, families, names, running, words
from plugins.lint.khmer_unknown import unknown_names
from plugins.lint.questions import Question
from plugins.people.fold import is_khmer


def khmer_questions(text: str, allowed: Allowed) -> tuple[Question, ...]:
    """Ask about each word of a run in Khmer letters that looks like a name and is nobody's and nothing's that was declared (R8).

    `text`: a run's visible text, in which U+FFFC stands for what is settled already.

    Source: UK Data Service: direct identifiers are taken out. The signs are our own, measured on prose.
    """
    if not is_khmer(text):
        return ()
    line = line_of(text)
    found = _apart({*after_cues(line), *_listed(line), *unknown_names(line)})
    found |= _beside(line, found)
    open_spans = [span for span in sorted(found) if not allowed.covers_khmer(line.key, *span)]
    places = [line.folded.span(*span) for span in open_spans]
    return tuple(Question(start, end, everyday=False) for start, end in (place for place in places if place))


def _listed(line: Line) -> Iterator[Span]:
    """Yield the names of the list that stand as words of their own, without a cue. What needs no segmenter is looked at first."""
    for word, start, end in found_in(line):
        kind = names().get(word)
        alone = kind == "given" or (kind == "everyday" and word not in cues() and _is_a_person(line, start, end))
        beside = word in families() and line.is_hard(start) and line.is_letter(end)
        if (
            not (alone or beside)
            or (follows(line, start, "place") and not line.gap(start))
            or line.word(start, words(), line.limit(start)) > end
        ):
            continue
        if not (line.is_edge(start) and line.is_edge(end)) or line.is_within(start, end, running()):
            continue
        if alone:
            yield start, end
        if beside and (full := _full(line, start, end)):
            yield full


def _full(line: Line, start: int, end: int) -> Span | None:
    """A family name and the given name after it: one of the list, or an unknown word after a space."""
    after = with_given(line, start, end)
    if after == end:
        return None
    listed = names().get(line.key[end:after])
    is_plain = line.key[start:end] in words()
    if listed in ("given", "everyday") and (line.gap(end) or not is_plain):
        return start, after
    return (start, after) if line.gap(end) and not is_plain and line.is_edge(after) else None


def _is_a_person(line: Line, start: int, end: int) -> bool:
    """An everyday word where only a person can stand: it begins what is said and does something, or it is met, thanked or given something."""
    if follows(line, start, "object"):
        return True
    begins = line.is_hard(start) or follows(line, start, "before") or follows(line, start, "joins")
    acts = begins and not follows(line, start, "thing")
    return acts and line.is_letter(end) and not line.gap(end) and line.does(end)


def _beside(line: Line, found: set[Span]) -> set[Span]:
    """The everyday names in one row with a name that is asked about: "A B and C"."""
    joined: set[Span] = set()
    starts, ends, apart = {start for start, _ in found}, {end for _, end in found}, sorted(found)
    for word, start, end in found_in(line):
        if names().get(word) != "everyday" or word in cues() or meets(apart, (start, end)):
            continue
        is_row = _row_start(line, start) in ends or _row_end(line, end) in starts
        if is_row and line.is_edge(start) and line.is_edge(end):
            joined.add((start, end))
            ends.add(end)
    return joined


def _row_start(line: Line, start: int) -> int:
    """Where the name before "and", or before a space, ends; -1 without either."""
    if line.key.endswith(AND, 0, start):
        return start - len(AND)
    return start if line.gap(start).isspace() else -1


def _row_end(line: Line, end: int) -> int:
    if line.key.startswith(AND, end):
        return end + len(AND)
    return end if line.gap(end).isspace() else -1


def meets(apart: list[Span], span: Span) -> bool:
    """Tell whether a span shares letters with one of those of `apart`, which are in order and share none."""
    at = bisect_left(apart, span)
    return (at < len(apart) and apart[at][0] < span[1]) or (at > 0 and span[0] < apart[at - 1][1])


def _apart(spans: set[Span]) -> set[Span]:
    """The longest of those that lie over one another."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if not meets(kept, span):
            insort(kept, span)
    return set(kept)
