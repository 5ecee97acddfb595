"""The file of a new person, as a program writes it: every key is there, and nothing of her is shown."""

import json
from collections.abc import Mapping

from plugins.common.languages import Lang
from plugins.read.schema.people import Person


def file_of(person: Person, born: str, speaks: list[str], pair: Mapping[Lang, str]) -> str:
    """Return the register file of `person`; `born` and `speaks` as they were typed, `pair` her pseudonym in both scripts."""
    lines = [
        f"kind: {person.kind}",
        f"gender: {person.gender}",
        f"born: {_quoted(born)}" if born else "minor: true",
        "names:",
    ]
    for lang, name in person.names.items():
        family = f", family: {_quoted(name.family)}" if name.family else ""
        lines.append(f"  {lang}: {{given: {_quoted(name.given)}{family}}}")
    lines += [
        "aliases: []",
        "other_identifiers: []",
        "also_people: []",
        "relatives: []",
        f"speaks: [{', '.join(dict.fromkeys(speaks))}]",
    ]
    if pair:
        lines.append("pseudonym: {" + ", ".join(f"{lang}: {_quoted(name)}" for lang, name in pair.items()) + "}")
    return "\n".join([*lines, "role: {}", "not_her: []", "public: false", "forms: {}", ""])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a JSON string is a YAML string
