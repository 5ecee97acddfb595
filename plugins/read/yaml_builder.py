"""Plain values from the events of PyYAML's parser, each with its place. No recursion: no nesting can exhaust the stack."""

from collections.abc import Iterable

import yaml

from plugins.read.characters import FORBIDDEN
from plugins.read.faults import Fault, Key, Values
from plugins.read.open_box import OpenBox
from plugins.read.yaml_faults import ESCAPED, KEY_NOT_A_WORD, NO_KEY, REFERENCE, TOO_DEEP, TOO_MANY, TWICE, TWO_RECORDS

ABSENT = frozenset({"", "null", "~"})
DEEPEST = 12  # the deepest record of formats.md has 6 levels
MOST_VALUES = 60_000


class Stopped(Exception):
    """Nothing after this is read."""


class Builder:
    """The value under construction: `root`, the `places` of keys, the `values` beside them, the `faults`."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.places: dict[Key, tuple[int, int]] = {(): (first_line, 1)}
        self.values: dict[Key, tuple[int, int]] = {}
        self.faults: list[Fault] = []
        self.stack: list[OpenBox] = []
        self.root: object = None
        self.records = 0
        self.nodes = 0
        self.within_key = 0

    def read(self, events: Iterable[yaml.Event]) -> None:
        """Take in all `events`; raises `Stopped`, its fault noted, where nothing more can be read."""
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                self.node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self.close()
            elif isinstance(event, yaml.DocumentStartEvent):
                self.records += 1
                if self.records > 1:
                    self.stop(event, TWO_RECORDS)

    def node(self, event: yaml.NodeEvent) -> None:
        self.nodes += 1
        if self.nodes > MOST_VALUES:
            self.stop(event, TOO_MANY)
        top = self.stack[-1] if self.stack else None
        if isinstance(event, yaml.AliasEvent) or event.anchor or getattr(event, "tag", None):
            self.fail(event, REFERENCE, top.child if top else ())
        if self.within_key:
            self.within_key += isinstance(event, yaml.CollectionStartEvent)
        elif top and isinstance(top.box, dict) and not top.at_value:
            self.key(top, event)
        else:
            self.value(top, event)

    def key(self, top: OpenBox, event: yaml.NodeEvent) -> None:
        top.at_value, top.key, top.drops_value = True, None, True
        if not isinstance(event, yaml.ScalarEvent):
            self.fail(event, KEY_NOT_A_WORD, top.path)
            self.within_key += isinstance(event, yaml.CollectionStartEvent)
        elif _is_absent(event):
            self.fail(event, NO_KEY, top.path)
        elif FORBIDDEN.search(event.value):
            self.fail(event, ESCAPED, top.path)
        else:
            top.key = event.value
            if top.key in top.seen:
                self.fail(event, TWICE, top.child, (("first", str(top.seen[top.key])),))
                return
            top.drops_value = False
            top.seen[top.key] = self.place(event)[0]
            if top.kept:
                self.places[top.child] = self.place(event)

    def value(self, top: OpenBox | None, event: yaml.NodeEvent) -> None:
        path = top.child if top else ()
        kept = top.kept and not top.drops_value if top else True
        value = self.plain(event, path)
        if kept and value is not None:
            self.values[path] = self.place(event)
            self.places.setdefault(path, self.values[path])
            if top:
                top.put(value)
            else:
                self.root = value
        if top:
            top.at_value, top.key, top.drops_value = False, None, False
        if isinstance(value, dict | list):
            if len(self.stack) == DEEPEST:
                self.stop(event, TOO_DEEP, path)
            self.stack.append(OpenBox(path, value, kept))

    def plain(self, event: yaml.NodeEvent, path: Key) -> str | dict[str, object] | list[object] | None:
        if isinstance(event, yaml.MappingStartEvent):
            return {}
        if isinstance(event, yaml.SequenceStartEvent):
            return []
        if not isinstance(event, yaml.ScalarEvent) or _is_absent(event):
            return None
        if FORBIDDEN.search(event.value):  # written as an escape; the text itself was searched before
            self.fail(event, ESCAPED, path)
            return None
        return str(event.value)

    def close(self) -> None:
        if self.within_key:
            self.within_key -= 1
        else:
            self.stack.pop()

    def place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return (mark.line + self.first_line, mark.column + 1) if mark else (self.first_line, 1)

    def fail(self, event: yaml.Event, sentence: tuple[str, str], path: Key, values: Values = ()) -> None:
        self.faults.append(Fault(path, *self.place(event), *sentence, values))

    def stop(self, event: yaml.Event, sentence: tuple[str, str], path: Key = ()) -> None:
        self.fail(event, sentence, path)
        raise Stopped


def _is_absent(event: yaml.ScalarEvent) -> bool:
    # An unquoted scalar has the style "" in libyaml and None in PyYAML's own parser.
    return event.value == "" or (not event.style and event.value in ABSENT)
