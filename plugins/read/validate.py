"""Plain values against a schema: every fault at once, each at its key or value."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from plugins.common.problems import N_
from plugins.read.choices import keys_at
from plugins.read.faults import Document, Fault, Key
from plugins.read.sentences import INVISIBLE, MISSING, NO_KEYS, NO_SPACE, TOO_FEW, UNKNOWN_KEY, sentence

Model = TypeVar("Model", bound=BaseModel)

# What looks like a space or like nothing, and is often pasted: no-break spaces, zero-width marks, soft hyphen, BOM.
UNSEEN = re.compile("[\u00a0\u00ad\u2007\u200b-\u200f\u202a-\u202f\u2060\ufeff]")
# `show:hidden`, which YAML reads as one word.
NOT_APART = re.compile(r"[A-Za-z_][\w-]*:[^\s/]")
SHAPES = frozenset(
    {"string_type", "dict_type", "model_type", "tuple_type", "list_type", "frozen_set_type", "date_type"}
)

BY_LANGUAGE = frozenset({"pseudonym", "role", "alt", "caption", "credit", "note", "name", "organisation"})
EACH_LANGUAGE = (
    N_("words for each language are expected here"),
    N_("Write them like this: {{en: …, km: …}}"),
)
NOT_A_MAPPING = (
    N_("lines with a key and a colon are expected"),
    N_("Write the file as in docs/formats.md: one line a key, each with a colon"),
)
NOT_A_LIST = (N_("a list is expected"), N_("Begin each entry with a hyphen and a space"))


def validate(
    document: Document, model: type[Model], data: object, *, base: Key = (), hidden: frozenset[str] = frozenset()
) -> tuple[Model | None, tuple[Fault, ...]]:
    """Return `data`, which stands at `base` of the document, as a `model`; or None and everything that is wrong with it.

    `hidden` are fields of the model that nobody may write: written, they are unknown keys. The document's own faults are not repeated.
    """
    if not isinstance(data, dict):
        place = document.values.get(base, document.places.get(base, document.places[()]))
        if base:
            choices = ", ".join(key for key in keys_at(model, ("",)) if key not in hidden)
            return None, (Fault(base, *place, *NO_KEYS, (("choices", choices),)),)
        return None, (Fault(base, *place, *NOT_A_MAPPING),)
    empty = _unknown_and_empty(document, model, data, base, hidden)
    try:
        value = model.model_validate(data)
        return (None, empty) if empty else (value, ())
    except ValidationError as errors:
        told = errors.errors(include_url=False, include_input=False)
    found = [_fault(error, document, model, data, base, hidden) for error in told]
    return None, _without_echoes([*found, *(("extra_forbidden", fault) for fault in empty)])


def _unknown_and_empty(
    document: Document, model: type[BaseModel], data: Mapping[str, Any], base: Key, hidden: frozenset[str]
) -> tuple[Fault, ...]:
    """A key without a value is left out of the data, so that the model never sees it: one that nobody knows is an error all the same."""
    found = []
    for path in document.places.keys() - document.values.keys():
        inner = path[len(base) :]
        if path[: len(base)] == base and inner and _holds_keys(data, inner[:-1]):
            known = [key for key in keys_at(model, inner) if key not in hidden]
            if known and inner[-1] not in known:
                found.append(unknown_key(document, path, known))
    return tuple(sorted(found, key=lambda fault: (fault.line, fault.column)))


def _holds_keys(data: Any, path: Key) -> bool:
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return False
    return isinstance(data, dict)


def unknown_key(document: Document, path: Key, choices: Iterable[str]) -> Fault:
    """Return the fault of a key, at `path`, that is none of `choices`."""
    if NOT_APART.match(str(path[-1])):
        return Fault(path, *document.places[path], *NO_SPACE)
    return Fault(path, *document.places[path], *UNKNOWN_KEY, (("choices", ", ".join(choices)),))


def shape_faults(document: Document, shape: type[dict[Any, Any]] | type[list[Any]]) -> tuple[Fault, ...]:
    """Return the fault of a file that is a list where keys are expected, or the other way round; an empty one has none."""
    if document.data is None or isinstance(document.data, shape):
        return ()
    place = document.values.get((), document.places[()])
    return (Fault((), *place, *(NOT_A_MAPPING if shape is dict else NOT_A_LIST)),)


def _fault(
    error: Any, document: Document, model: type[BaseModel], data: Mapping[str, Any], base: Key, hidden: frozenset[str]
) -> tuple[str, Fault]:
    kind, location = str(error["type"]), tuple(error["loc"])
    is_key = kind == "extra_forbidden" or location[-1:] == ("[key]",)
    path = _path(location, document, base)
    place = document.places[path] if is_key else document.values.get(path, document.places[path])
    if UNSEEN.search(str(path[-1]) if is_key and path else _typed(data, path[len(base) :])):
        return kind, Fault(path, *place, *INVISIBLE)
    if kind == "extra_forbidden":
        return kind, unknown_key(document, path, (key for key in keys_at(model, location) if key not in hidden))
    if kind == "missing":
        key = str(location[-1])
        above = _path(location[:-1], document, base)
        if isinstance(location[-1], int):  # of a list of a fixed length, such as a box
            return kind, Fault(above, *place, *TOO_FEW)
        return kind, Fault((*above, key), *document.places[path], *MISSING, (("key", key),))
    if kind in SHAPES and NOT_APART.match(_typed(data, path[len(base) :])):
        return kind, Fault(path, *place, *NO_SPACE)
    if kind == "dict_type" and path and path[-1] in BY_LANGUAGE:
        return kind, Fault(path, *place, *EACH_LANGUAGE)
    what, remedy, values = sentence(kind, error.get("ctx", {}))
    return kind, Fault(path, *place, what, remedy, values)


def _path(location: tuple[str | int, ...], document: Document, base: Key) -> Key:
    """Return the longest path that stands in the file; pydantic adds parts of its own, such as the kind of a union's member."""
    path = base
    for part in location:
        if (*path, part) in document.places:
            path = (*path, part)
    return path


def _typed(data: Any, path: Key) -> str:
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return ""
    return data if isinstance(data, str) else ""


def _without_echoes(found: list[tuple[str, Fault]]) -> tuple[Fault, ...]:
    """Keep one fault a place; of a union's several complaints the one that lies deepest."""
    paths = [fault.path for _, fault in found]
    kept: dict[tuple[Key, int, int], Fault] = {}
    for kind, fault in found:
        deeper = any(len(path) > len(fault.path) and path[: len(fault.path)] == fault.path for path in paths)
        if not (kind in SHAPES and deeper):
            kept.setdefault((fault.path, fault.line, fault.column), fault)
    return tuple(sorted(kept.values(), key=lambda fault: (fault.line, fault.column)))
