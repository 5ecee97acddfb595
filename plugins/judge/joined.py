"""Details that no single run of text holds: a number in a cell under “Age”, children told in two items of a list, an age and the years since
in two paragraphs (R10). A reader puts them together; here the runs are joined as she reads them, and what the joint tells is led back to one.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from plugins.common.text import RawText
from plugins.details.figured import figured
from plugins.details.telling import Kind, Telling
from plugins.details.told import told
from plugins.judge.spoken_in import language_of
from plugins.mentions.stretch import Stretch
from plugins.read.markdown import to_html

SHORT, LABEL = 60, 40
"""Characters of an item of a list, and of a heading or first cell that can be a label."""
ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
SENTENCE = re.compile(r"[.!?។…]\s*\Z")
ANY: frozenset[Kind] = frozenset(
    ("age", "date", "month", "children", "family", "case", "phone", "village", "commune", "district")
)
COUNTED: frozenset[Kind] = frozenset(("children", "case", "phone"))
NUMBERS: frozenset[Kind] = frozenset(("phone",))
SPREAD: frozenset[Kind] = frozenset(("age",))


@dataclass(frozen=True, slots=True, repr=False)
class Joint:
    """Runs read one after the other with `sign` between them, after an optional label; and the kinds that may be told so."""

    runs: tuple[Stretch, ...]
    sign: str
    kinds: frozenset[Kind]
    labelled: bool = False


def told_together(stretches: Sequence[Stretch]) -> Iterator[tuple[Stretch, Telling]]:
    """Yield what runs of one body tell only together, each with the run in which it is pointed to."""
    bodies = dict.fromkeys(
        stretch.source for stretch in stretches if stretch.source is not None and stretch.block != "alt"
    )
    for body in bodies:
        runs = [stretch for stretch in stretches if stretch.source == body and stretch.block != "alt"]
        for joint in (*_of_tables(runs, body), *_of_lists(runs)):
            yield from _told(joint)


def _of_tables(runs: Sequence[Stretch], body: RawText) -> Iterator[Joint]:
    """Each cell under the head of its column and beside the first cell of its row; and neighbours, over which a number may be spread."""
    cells = [run for run in runs if run.block in ("th", "td")]
    rows = _rows(body) if cells else ()
    if sum(map(sum, rows)) != len(cells):
        return
    left = iter(cells)
    head: list[Stretch | None] = []
    for shape in rows:
        row = [next(left) if filled else None for filled in shape]
        if row[0] is None or row[0].block != "th" or not head or len(head) != len(row):
            head = row if all(cell is None or cell.block == "th" for cell in row) else head
        for label, cell in zip(head, row, strict=False):
            if label and cell and label is not cell:
                yield Joint((label, cell), ": ", ANY, labelled=True)
        for cell in row[1:]:
            if row[0] and cell and len(row[0].text) <= LABEL:
                yield Joint((row[0], cell), ": ", ANY, labelled=True)
        yield from (Joint((one, other), " ", COUNTED) for one, other in pairwise(filter(None, row)))
        yield from _of_row([cell for cell in row if cell])


def _of_row(cells: Sequence[Stretch]) -> Iterator[Joint]:
    """A number over three cells or more: from the one that begins with a zero, as telephones do and amounts do not."""
    first = next((i for i, cell in enumerate(cells) if cell.text.strip().startswith(("0", "០", "+", "(0"))), len(cells))
    if len(cells) - first > 2:
        yield Joint(tuple(cells[first:]), " ", NUMBERS)


@lru_cache(maxsize=64)
def _rows(body: RawText) -> tuple[tuple[bool, ...], ...]:
    """The rows of all tables of a body: whether each cell holds words."""
    rows = (CELL.findall(row) for row in ROW.findall(to_html(body)))
    return tuple(tuple(bool(html.unescape(TAG.sub("", cell)).strip()) for cell in row) for row in rows)


def _of_lists(runs: Sequence[Stretch]) -> Iterator[Joint]:
    """A heading and what it heads; items in a row; the end of a paragraph and the beginning of the next."""
    for one, other in pairwise(runs):
        if {one.block, other.block} & {"th", "td"}:
            continue
        if _is_label(one):
            yield Joint((one, other), ": ", ANY, labelled=True)
        elif _is_short(one) and _is_short(other):
            yield Joint((one, other), ", ", COUNTED)
        elif "‹" in figured(one.text, language_of(one)).key and "‹" in figured(other.text, language_of(other)).key:
            yield Joint((one, other), " ", SPREAD)
    yield from (Joint(row, ", ", COUNTED) for row in _in_a_row(runs))


def _in_a_row(runs: Sequence[Stretch]) -> Iterator[tuple[Stretch, ...]]:
    """Two or more short runs after each other, with what leads up to them."""
    row: list[Stretch] = []
    for run in runs:
        if _is_short(run) and run.block not in ("th", "td"):
            row.append(run)
            continue
        if len(row) > 2:
            yield tuple(row)
        row = [run] if run.text.rstrip().endswith((":", "៖")) else []
    if len(row) > 2:
        yield tuple(row)


def _is_short(run: Stretch) -> bool:
    return len(run.text) <= SHORT


def _is_label(run: Stretch) -> bool:
    return len(run.text) <= LABEL and not SENTENCE.search(run.text)


def _told(joint: Joint) -> Iterator[tuple[Stretch, Telling]]:
    texts = [run.text.strip(" :៖") if joint.labelled and run is joint.runs[0] else run.text for run in joint.runs]
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + len(joint.sign))
    whole = joint.sign.join(texts)
    for telling in told(whole, language_of(joint.runs[-1])):
        touched = [
            i for i, text in enumerate(texts) if telling.start < starts[i] + len(text) and starts[i] < telling.end
        ]
        if telling.kind not in joint.kinds or not touched or (len(touched) == 1 and not joint.labelled):
            continue
        last = touched[-1]
        if last == 0:
            continue
        run = joint.runs[last]
        start, end = max(telling.start - starts[last], 0), min(telling.end - starts[last], len(texts[last]))
        if not any(
            own.kind == telling.kind and own.start < end and start < own.end for own in told(run.text, language_of(run))
        ):
            yield run, replace(telling, start=start, end=end)
