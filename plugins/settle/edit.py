"""Write an answer into a source file, and nothing else: the new file is read again, and must differ in that one place."""

from collections.abc import Iterator

from plugins.common.text import RawText
from plugins.mentions.runs import Change, Run, rewrite
from plugins.mentions.stretch import Stretch
from plugins.read.characters import text_of
from plugins.read.front_matter import part
from plugins.read.markdown import to_html
from plugins.read.text_file import FILE_NAMES
from plugins.read.yaml_file import parse

BOM = b"\xef\xbb\xbf"


def edited(data: bytes, stretch: Stretch, start: int, end: int, instead: str) -> bytes | None:
    """Return the bytes of the file with characters [start, end) of `stretch` replaced by `instead`; None when that cannot be done alone.

    Every place of the file where the words stand is tried, the likeliest first, and the file read again: one run has to read as it
    should, and all others as before. So neither YAML's quoting nor Markdown's marks have to be understood here. Words that marks,
    entities or line breaks part are not found, and nothing is changed.
    """
    words = stretch.typed[start:end]
    wanted = stretch.typed[:start] + instead + stretch.typed[end:]
    body = data.removeprefix(BOM)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return None
    name = stretch.at.where.rsplit("/", 1)[-1]
    before = said(body, name)
    for at in _places(text, words, stretch.before.count(words) + stretch.typed[:start].count(words)):
        new = (text[:at] + instead + text[at + len(words) :]).encode("utf-8")
        if _differ_once(before, said(new, name), stretch.typed, wanted):
            return data[: len(data) - len(body)] + new
    return None


def said(data: bytes, name: str) -> tuple[str, ...]:
    """Return everything that a reader of the file called `name` takes from its bytes, in order: values and keys of YAML, runs of a body."""
    if name not in FILE_NAMES:
        return tuple(_strings(parse(data).data))
    parted = part(text_of(data)[0])
    runs: list[str] = []

    def visit(run: Run) -> list[Change]:
        runs.append(run.text)
        return []

    rewrite(to_html(RawText(parted.body)), visit)
    return (*_strings(parted.matter.data), *runs)


def _strings(value: object) -> Iterator[str]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from (str(key), *_strings(inner))
        case list() | tuple():
            for inner in value:
                yield from _strings(inner)
        case _:
            yield "" if value is None else str(value)


def _places(text: str, words: str, likeliest: int) -> list[int]:
    """Every offset of `words`, the one with the number `likeliest` first."""
    found = [at for at in range(len(text)) if text.startswith(words, at)] if words else []
    return sorted(found, key=lambda at: abs(found.index(at) - likeliest))


def _differ_once(before: tuple[str, ...], after: tuple[str, ...], typed: str, wanted: str) -> bool:
    if len(before) != len(after):
        return False
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    return changed == [(typed, wanted)]
