"""The values of a YAML text with their places in it, and small changes inside one value that leave all others as they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from plugins.read.faults import Key
from plugins.read.yaml_nodes import LOADER, ONE_LINE, read_yaml
from plugins.seal.edits import Edit, edited

PLAIN = (None, "")


@dataclass(frozen=True, slots=True, repr=False)
class Scalar:
    """A value under the keys `path`: what it says, and that characters [start, end) of the text say it."""

    path: Key
    value: str
    start: int
    end: int
    is_plain: bool


def scalars(text: str) -> tuple[Scalar, ...]:
    """Return every value of a record that was read without a fault.

    >>> [(s.path, s.value, s.start) for s in scalars("a: {b: x}")]
    [(('a', 'b'), 'x', 7)]
    """
    return tuple(_walk(yaml.compose(text.translate(ONE_LINE), Loader=LOADER), ()))


def _walk(node: yaml.Node | None, path: Key) -> Iterator[Scalar]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _walk(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _walk(value, (*path, number))
    elif isinstance(node, yaml.ScalarNode):
        yield Scalar(path, node.value, node.start_mark.index, node.end_mark.index, node.style in PLAIN)


def written(text: str, scalar: Scalar, edits: Sequence[Edit]) -> tuple[Edit, ...] | None:
    """Return `edits` of what `scalar` says as edits of `text`, quotation marks added where needed; None where that cannot be done.

    Proved by reading: every value but this one stays, and this one says what it should.
    """
    raw = text[scalar.start : scalar.end]
    inside = _inside(raw, scalar.value, edits)
    if inside is None:
        return None
    wanted = _values(text)
    wanted[scalar.path] = edited(scalar.value, edits)
    for ways in _ways(raw, inside, is_plain=scalar.is_plain):
        moved = tuple(Edit(edit.start + scalar.start, edit.end + scalar.start, edit.text) for edit in ways)
        if _values(edited(text, moved)) == wanted:
            return moved
    return None


def _values(text: str) -> dict[Key, str]:
    if read_yaml(text).faults:
        return {}
    return {scalar.path: scalar.value for scalar in scalars(text)}


def _inside(raw: str, value: str, edits: Sequence[Edit]) -> list[Edit] | None:
    """Find the words of each edit in the raw text, where a space may be a line end with an indentation."""
    found = []
    for edit in edits:
        words = value[edit.start : edit.end]
        pattern = r"\s+".join(re.escape(part).replace("'", "''?") for part in words.split())
        places = [place.span() for place in re.finditer(pattern, raw)]
        occurrence = len(re.findall(pattern, value[: edit.start]))
        if occurrence >= len(places):
            return None
        found.append(Edit(*places[occurrence], edit.text))
    return found


def _ways(raw: str, edits: list[Edit], *, is_plain: bool) -> Iterator[list[Edit]]:
    """Yield the edits alone; then, for a value without quotation marks, with such marks around it."""
    yield edits
    if not is_plain:
        return
    for mark, escaped in (("'", re.compile("'")), ('"', re.compile(r'[\\"]'))):
        if not escaped.search(raw):
            yield [Edit(0, 0, mark), *edits, Edit(len(raw), len(raw), mark)]
    yield [
        Edit(0, 0, "'"),
        *edits,
        *(Edit(m.start(), m.start(), "'") for m in re.finditer("'", raw)),
        Edit(len(raw), len(raw), "'"),
    ]
