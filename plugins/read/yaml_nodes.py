"""YAML as plain text values that remember where they stand. PyYAML's parser only: nothing is constructed."""

from typing import Any

import yaml

from plugins.read.faults import Document, Fault
from plugins.read.sentences import NO_SPACE
from plugins.read.yaml_builder import Builder, Stopped
from plugins.read.yaml_errors import NBSP, no_break_space, no_space, syntax_sentence

LOADER: Any = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)  # libyaml where it is there; both tell the same story (tested)
# YAML takes these for line ends, editors don't: counted as lines, every later line number would be wrong.
ONE_LINE = {0x2028: " ", 0x2029: " "}


def read_yaml(text: str, *, first_line: int = 1, loader: Any = None) -> Document:
    """Read one YAML record whose first line is line `first_line` of its file.

    Every scalar is text; an unquoted `null`, `~` or nothing, and `''`, are left out (formats.md). All faults are told
    but what follows an error of syntax.

    >>> read_yaml("a: 012\\nb: ~\\nc: ['yes', on]").data
    {'a': '012', 'c': ['yes', 'on']}
    """
    reader, whole = Builder(first_line), False
    plain = text.translate(ONE_LINE)
    try:
        reader.read(yaml.parse(plain, Loader=loader or LOADER))
        whole = True
    except Stopped:
        pass  # its fault is noted
    except yaml.YAMLError as error:
        reader.faults.append(_syntax_fault(error, plain.split("\n"), first_line))
    return Document(reader.root if whole else None, reader.places, reader.values, tuple(reader.faults), whole)


def _syntax_fault(error: yaml.YAMLError, lines: list[str], first_line: int) -> Fault:
    told = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    begin, end = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    mark = (begin if "quoted scalar" in told else end) or end or begin  # an open quotation mark is where it was opened
    line, column = (mark.line, mark.column) if mark else (0, 0)
    for number in (line, line - 1):
        if 0 <= number < len(lines) and (space := no_break_space(lines[number])) is not None:
            return Fault((), number + first_line, space + 1, *NBSP)
        if 0 <= number < len(lines) and (space := no_space(lines[number])) is not None:
            return Fault((), number + first_line, space + 1, *NO_SPACE)
    return Fault((), line + first_line, column + 1, *syntax_sentence(told, lines[line] if line < len(lines) else ""))
