"""Take a page apart line by line: most lines are the same on a thousand pages, and are taken apart once.

That gives the same texts as taking the page apart whole, when no tag, comment or section of it goes on in the next line. Where
one does, the caller takes it apart whole.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from plugins.verify.digits import in_letters
from plugins.verify.escapes import may_be_escaped, undone
from plugins.verify.handles import may_hold_leftovers
from plugins.verify.markup import BORDER, chunks_of, finished, parts

# Longer lines are a paragraph of one page, or a drawing of the theme, which a search after this one meets again.
_LONGEST, _REMEMBERED, _LONG_REMEMBERED = 500, 3_000, 200


class Line(NamedTuple):
    """A line taken apart: its tags and what stands between (`chunks`), the same with escapes undone (`plain`), and its pieces.

    `texts` are all of these, each once, and the words in them with digits for letters. `head` goes on from the line before; `tail` goes on in the next, and is missing where no block begins or ends in the line.
    """

    texts: tuple[str, ...]
    chunks: tuple[str, ...]
    plain: tuple[str, ...]
    head: str
    pieces: tuple[str, ...]
    tail: str | None
    has_tags: bool
    may_hold_leftovers: bool


def whole_lines(lines: Iterable[str]) -> Sequence[Line] | None:
    """Return the lines of a text taken apart; nothing when one can't be by itself, or when there are no tags."""
    apart: list[Line] = []
    has_tags = False
    for said in lines:
        line = _line(said) if len(said) <= _LONGEST else _long_line(said)
        if line is None:
            return None
        has_tags = has_tags or line.has_tags
        apart.append(line)
    return apart if has_tags else None


def line_pieces(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the runs and attribute values of the lines (see `markup.pieces`)."""
    for line in lines:
        yield from line.pieces
    yield from runs_over_lines(lines)


def runs_over_lines(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the runs that begin or end at the end of a line."""
    run = ""
    for line in lines:
        if line.tail is None:
            run += line.head
        else:
            yield from finished(run + line.head)
            run = line.tail
        run = run and f"{run}\n"
    yield from finished(run)


def _taken_apart(line: str) -> Line | None:
    if "<!-" in line or "<![" in line:
        return None
    runs, values = [""], []
    for part, is_run in parts(line):
        if not is_run:
            values.append(part)
        elif part == BORDER:
            runs.append("")
        elif "<" in part:
            return None
        else:
            runs[-1] += part
    chunks = chunks_of(line)
    plain = tuple(map(undone, chunks)) if may_be_escaped(line) else chunks
    whole = tuple(piece for part in (*runs[1:-1], *values) for piece in finished(part))
    tail = runs[-1] if len(runs) > 1 else None
    texts = dict.fromkeys((*chunks, *plain, *whole))
    all_texts = (*texts, *in_letters(texts))
    return Line(all_texts, chunks, plain, runs[0], whole, tail, "<" in line, may_hold_leftovers(all_texts))


_line = lru_cache(maxsize=_REMEMBERED)(_taken_apart)
_long_line = lru_cache(maxsize=_LONG_REMEMBERED)(_taken_apart)
