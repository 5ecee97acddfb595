"""Write what was answered about one picture into `consent.yaml`, and prove that nothing else changed."""

import json
from collections.abc import Mapping
from typing import Any

import yaml

from plugins.read.characters import text_of
from plugins.read.yaml_file import parse
from plugins.review.record import PLAIN, RESERVED

INDENT = "  "


def with_photo(data: bytes, file: str, said: Mapping[str, object]) -> bytes | None:
    r"""Return the record `data` in which the picture `file` says what is `said`, or None when that cannot be done.

    Only these keys are written anew, each in one line in its place or at the end of the picture's record; every other byte stays.

    >>> with_photo(b"photos:\n  a.jpg: {faces: 2, alt: {en: A door}}\n", "a.jpg", {"faces": 1, "boxes": [(1, 2, 3, 4)]}).decode()
    'photos:\n  a.jpg: {faces: 1, alt: {en: A door}, boxes: [[1, 2, 3, 4]]}\n'
    """
    text, faults = text_of(data)
    if faults or parse(data).faults:
        return None
    try:
        new = _written(text if not text or text.endswith("\n") else f"{text}\n", file, said)
    except (yaml.YAMLError, LookupError):
        return None
    before, after = parse(data), parse(new.encode("utf-8"))
    photos = _mapping(before.mapping().get("photos"))
    added = parse((yaml_of(dict(said)) + "\n").encode("utf-8")).mapping()
    kept = {key: value for key, value in _mapping(photos.get(file)).items() if key not in said}  # null reads as absent
    wanted = {**before.mapping(), "photos": {**photos, file: {**kept, **added}}}
    if after.faults or after.data != wanted:
        return None
    return new.replace("\n", "\r\n" if b"\r\n" in data else "\n").encode("utf-8")


def yaml_of(value: object) -> str:
    """Return `value` as YAML in one line.

    >>> yaml_of({"boxes": [(1, 2, 3, 4)], "online_elsewhere": False, "by": "officer-02", "people": []})
    '{boxes: [[1, 2, 3, 4]], online_elsewhere: false, by: officer-02, people: []}'
    """
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case dict():
            return "{" + ", ".join(f"{yaml_of(k)}: {yaml_of(v)}" for k, v in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(yaml_of, value)) + "]"
        case _:
            text = str(value)
            return text if _is_plain(text) else json.dumps(text, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    return bool(PLAIN.fullmatch(text.replace("_", "").replace(".", ""))) and text.lower() not in RESERVED


def _written(text: str, file: str, said: Mapping[str, object]) -> str:
    whole = yaml.compose(text, Loader=yaml.SafeLoader)
    if whole is None:
        return f"{text}photos:\n{INDENT}{yaml_of(file)}: {yaml_of(dict(said))}\n"
    photos = _value(whole, "photos")
    if photos is None or _is_nothing(photos):
        new = f"photos:\n{INDENT}{yaml_of(file)}: {yaml_of(dict(said))}"
        return _replaced(text, whole, "photos", new) if photos else f"{text}{new}\n"
    record = _value(photos, file)
    if record is None or _is_nothing(record):
        return _with_key(text, photos, file, dict(said))
    for key, value in said.items():
        # Read again after each: what was written moves all that follows.
        text = _with_key(text, _value(_value(yaml.compose(text, Loader=yaml.SafeLoader), "photos"), file), key, value)
    return text


def _with_key(text: str, mapping: Any, key: str, value: object) -> str:
    line = f"{yaml_of(key)}: {yaml_of(value)}"
    if _value(mapping, key) is not None:
        return _replaced(text, mapping, key, line)
    end = _end(mapping)
    if mapping.flow_style:
        comma = ", " if mapping.value else ""
        return f"{text[: end - 1].rstrip()}{comma}{line}{text[end - 1 :]}"
    column = mapping.value[0][0].start_mark.column
    line_end = text.index("\n", end)
    return f"{text[:line_end]}\n{' ' * column}{line}{text[line_end:]}"


def _replaced(text: str, mapping: Any, key: str, line: str) -> str:
    name, value = next(pair for pair in mapping.value if pair[0].value == key)
    return f"{text[: name.start_mark.index]}{line}{text[_end(value) :]}"


def _value(mapping: Any, key: str) -> Any:
    return next((value for name, value in mapping.value if name.value == key), None)


def _is_nothing(node: Any) -> bool:
    """Tell whether a key has nothing behind it. Raises `LookupError` where something else than a mapping stands there."""
    if isinstance(node, yaml.MappingNode):
        return False
    if node.value:
        raise LookupError
    return True


def _end(node: Any) -> int:
    """Where the last sign of a node stands: PyYAML lets what has no bracket reach to the next key, over comments."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(node, yaml.MappingNode) else last)
    index: int = node.end_mark.index
    return index


def _mapping(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, dict) else {}
