"""A word that no list knows, where what is said begins, and that does something: rather a person (R8)."""

from collections.abc import Iterator

from plugins.lint.khmer_cued import Span
from plugins.lint.khmer_line import Line
from plugins.lint.khmer_lists import clusters, names, plain

SHORTEST, LONGEST = 2, 5  # clusters
FURTHEST = 40  # letters


def unknown_doers(line: Line) -> Iterator[Span]:
    """Yield the unknown words between the start of a phrase and a verb.

    Measured on 11,000 words of prose: besides names, only two words of institutions that the lists lacked.
    """
    for start in range(len(line.key)):
        if line.is_cut(start) and line.is_letter(start) and line.is_hard(start) and not _is_known(line, start):
            end = _verb(line, start)
            if end and SHORTEST <= clusters(line.key[start:end]) <= LONGEST:
                yield start, end


def _is_known(line: Line, start: int) -> bool:
    """A name is asked about otherwise; a small word is one only before another known word, for names begin like it."""
    limit = line.limit(start)
    if line.word(start, names(), limit) > start:
        return True
    known = line.word(start, plain(), limit)
    several = clusters(line.key[start:known]) > 1 or known == limit or line.word(known, plain(), limit) > known
    return known > start and several


def _verb(line: Line, start: int) -> int:
    """Where the first known word after `start` begins, between edges, if it is a verb."""
    limit = line.limit(start)
    for end in range(start + 1, min(limit, start + FURTHEST)):
        if line.is_cut(end) and line.word(end, plain(), limit) > end and line.is_edge(end):
            return end if line.does(end) else 0
    return 0
