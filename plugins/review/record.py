"""Write one key of a record anew, and prove that nothing else changed."""

import json
import re

from plugins.read.characters import text_of
from plugins.read.yaml_file import parse

PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
RESERVED = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def with_key(data: bytes, key: str, value: object) -> bytes | None:
    r"""Return the record `data` whose top-level `key` is `value`, in one line at its old place or at the end; None when that cannot be done.

    >>> with_key(b"people: {}\nread_back: {date: 2026-01-01}\n", "read_back", {"date": "2026-03-08", "text": "ab"}).decode()
    'people: {}\nread_back: {date: "2026-03-08", text: ab}\n'
    """
    text, faults = text_of(data)
    if faults:
        return None
    text = text if not text or text.endswith("\n") else f"{text}\n"
    line = f"{key}: {flow(value)}\n"
    old = re.search(rf"^{re.escape(key)}[ \t]*:[^\n]*\n(?:(?:[ \t][^\n]*)?\n)*", text, re.MULTILINE)
    new = f"{text[: old.start()]}{line}{text[old.end() :]}" if old else text + line
    before, after = parse(data), parse(new.encode("utf-8"))
    wanted = {**before.mapping(), key: parse(line.encode("utf-8")).mapping()[key]}
    if before.faults or after.faults or after.data != wanted:
        return None
    return new.replace("\n", "\r\n" if b"\r\n" in data else "\n").encode("utf-8")


def flow(value: object) -> str:
    """Return `value` as YAML in one line; what is absent is left out.

    >>> flow({"by": "officer-02", "date": "2026-03-10", "second": None, "accepts": [{"score": "7"}]})
    '{by: officer-02, date: "2026-03-10", accepts: [{score: "7"}]}'
    """
    match value:
        case dict():
            return "{" + ", ".join(f"{k}: {flow(v)}" for k, v in value.items() if v not in (None, [], ())) + "}"
        case list() | tuple():
            return "[" + ", ".join(flow(item) for item in value) + "]"
        case _:
            text = str(value)
            is_plain = PLAIN.fullmatch(text) and text.lower() not in RESERVED
            return text if is_plain else json.dumps(text, ensure_ascii=False)
