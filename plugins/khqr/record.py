"""Write a KHQR code into `giving.yaml`, so that nobody types one; and prove that nothing else changed."""

from typing import Any

import yaml

from plugins.khqr.code import Khqr
from plugins.read.characters import text_of
from plugins.read.yaml_file import parse
from plugins.read.yaml_nodes import LOADER, ONE_LINE
from plugins.review.record import flow

NEW = b"status: active\nserial: 1\n"


def option_of(code: Khqr, payload: str) -> dict[str, Any]:
    """Return the keys of the option for a code."""
    return {
        "kind": "khqr", "payload": payload, "account": code.whole_account, "shows_name": code.name, "currencies": [code.currency],
    }  # fmt: skip


def with_code(data: bytes, option: dict[str, Any]) -> bytes | None:
    r"""Return the record `data` with this KHQR option in place of the one of its currency, or at the end; None when that cannot be done alone.

    What else stood in the old option stays: its id, its last day, its note.
    """
    text, faults = text_of(data)
    before = parse(data)
    if faults or before.faults or not isinstance(before.mapping().get("options") or [], list):
        return None
    text = text if not text or text.endswith("\n") else f"{text}\n"
    held: Any = before.mapping().get("options")
    old: list[Any] = [*(held or ())]
    place = _place(old, option)
    new = [*old, {}] if place == len(old) else old
    wanted = [*new[:place], _merged(new[place], option, old), *new[place + 1 :]]
    made = _written(text, wanted, place)
    after = parse(made.encode("utf-8"))
    if after.faults or after.data != {**before.mapping(), "options": wanted}:
        return None
    return made.replace("\n", "\r\n" if b"\r\n" in data else "\n").encode("utf-8")


def _place(options: list[Any], option: dict[str, Any]) -> int:
    """Where the option of the same currency stands, or the only one without any; else one past the end."""
    khqr = [n for n, each in enumerate(options) if isinstance(each, dict) and each.get("kind") == "khqr"]
    same = [n for n in khqr if options[n].get("currencies") in (option["currencies"], None)]
    return same[0] if same else len(options)


def _merged(old: dict[str, Any], option: dict[str, Any], options: list[Any]) -> dict[str, Any]:
    taken = {each.get("id") for each in options if isinstance(each, dict)}
    free = next(name for name in ("khqr", f"khqr-{option['currencies'][0].lower()}", "khqr-more") if name not in taken)
    return {
        "id": old.get("id", free),
        **option,
        **{key: value for key, value in old.items() if key not in ("id", *option)},
    }


def _written(text: str, options: list[Any], place: int) -> str:
    root = yaml.compose(text.translate(ONE_LINE), Loader=LOADER)
    nodes = {key.value: value for key, value in root.value} if isinstance(root, yaml.MappingNode) else {}
    at = nodes.get("options")
    if not isinstance(at, yaml.SequenceNode) or at.flow_style or not at.value:
        return _anew(text, root, options)
    if place == len(at.value):
        end, dash = _end(text, at.value[-1]), at.start_mark.column
        return f"{text[:end]}{' ' * dash}- {_block(options[place], dash + 2)}{text[end:]}"
    node = at.value[place]
    if node.flow_style:
        return text[: node.start_mark.index] + flow(options[place]) + text[node.end_mark.index :]
    return text[: node.start_mark.index] + _block(options[place], node.start_mark.column) + text[_end(text, node) :]


def _anew(text: str, root: yaml.Node | None, options: list[Any]) -> str:
    """The whole list, in a line for each option, in place of one that stands in brackets or holds nothing."""
    lines = "options:\n" + "".join(f"  - {_block(option, 4)}" for option in options)
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.value == "options":
            end = text.find("\n", max(key.end_mark.index, value.end_mark.index)) + 1
            return text[: key.start_mark.index] + lines + text[end:]
    return text + lines


def _end(text: str, node: yaml.Node) -> int:
    """Where the next line after a node begins; a block's own end lies behind the comments and blank lines that follow it."""
    held: str = text[: node.end_mark.index].rstrip()
    while (line := held[held.rfind("\n") + 1 :].lstrip()).startswith("#"):
        held = held[: len(held) - len(line)].rstrip()
    return text.find("\n", len(held)) + 1


def _block(option: dict[str, Any], indent: int) -> str:
    return f"\n{' ' * indent}".join(f"{key}: {flow(value)}" for key, value in option.items()) + "\n"
