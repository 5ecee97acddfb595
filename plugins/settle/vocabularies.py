"""Add a line to a YAML file that staff keep by hand: a glossary word, a person of a record. Everything else stays as it was typed."""

import json
import re

from plugins.read.characters import text_of
from plugins.read.yaml_file import parse

PEOPLE = re.compile(r"^people:[ \t]*(?P<flow>\{)?(?P<rest>[^\n]*)$", re.MULTILINE)
NEXT_INDENT = re.compile(r"\n(?P<indent>[ \t]+)\S")


def with_word(data: bytes, lang: str, word: str) -> bytes | None:
    r"""Return the glossary `data` with one more entry; None when it cannot be added without changing others.

    >>> with_word(b"- {en: Rose}\n", "en", "Wing: the bank").decode()
    '- {en: Rose}\n- {en: "Wing: the bank"}\n'
    """
    line = f"- {{{lang}: {json.dumps(word, ensure_ascii=False)}}}\n"
    new = _lines(data) + line
    return _proved(data, new, [*_items(data), {lang: word}])


def with_person(data: bytes, handle: str) -> bytes | None:
    r"""Return the record `data` with one more person, shown by a role; None when that cannot be done.

    >>> with_person(b"people:\n  mother-01: {show: hidden}\n", "aunt-01").decode()
    'people:\n  aunt-01: {show: role}\n  mother-01: {show: hidden}\n'
    """
    text = _lines(data)
    people = PEOPLE.search(text)
    line = f"{handle}: {{show: role}}"
    if people is None:
        new = f"{text}people:\n  {line}\n"
    elif people["flow"]:
        comma = "" if people["rest"].lstrip().startswith("}") else ", "
        new = text[: people.start("rest")] + line + comma + text[people.start("rest") :]
    else:
        after = NEXT_INDENT.match(text, people.end())
        new = f"{text[: people.end()]}\n{after['indent'] if after else '  '}{line}{text[people.end() :]}"
    before = parse(data).mapping()
    listed = before.get("people")
    wanted = {**before, "people": {**(listed if isinstance(listed, dict) else {}), handle: {"show": "role"}}}
    return _proved(data, new, wanted)


def _lines(data: bytes) -> str:
    text = text_of(data)[0]
    return text if not text or text.endswith("\n") else f"{text}\n"


def _items(data: bytes) -> list[object]:
    return parse(data).items() if data.strip() else []


def _proved(old: bytes, new: str, wanted: object) -> bytes | None:
    if old.strip() and not parse(old).whole:
        return None
    made = new.replace("\n", "\r\n" if b"\r\n" in old else "\n").encode("utf-8")
    read = parse(made)
    return made if read.whole and read.data == wanted else None
