"""Read the tables of names under `tests/fixtures`: declared people, and sentences with ⟦yes⟧ and ⟨ask⟩ marks."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from plugins.people.finder import Finder
from plugins.people.fold import is_khmer
from plugins.read.schema.people import Name, Person

FIXTURES = Path(__file__).parents[2] / "fixtures"
MARKS = {"⟦": "yes", "⟨": "ask"}
ESCAPE = re.compile(r"\\u([0-9a-f]{4})")


def rows(name: str) -> list[list[str]]:
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def person(handle: str = "mother-01", **names: object) -> Person:
    """Make a person of `given` and `family`, in the script they are written in, and any other field."""
    given, family, km, order = (names.pop(key, None) for key in ("given", "family", "km", "order"))
    spoken = {}
    if given:
        spoken["km" if is_khmer(str(given)) else "en"] = Name(given=given, family=family, order=order)
    if km:
        spoken["km"] = Name(given=km)
    return Person(kind="subject", handle=handle, names=spoken, **names)


def marked(sentence: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the sentence without its marks, and the spans they stood around."""
    text, spans, start = "", [], (0, "")
    for letter in ESCAPE.sub(lambda found: chr(int(found[1], 16)), sentence):
        if letter in MARKS:
            start = (len(text), MARKS[letter])
        elif letter in "⟧⟩":
            spans.append((start[0], len(text), start[1]))
        else:
            text += letter
    return text, spans


@dataclass
class Declared:
    own: list[Person] = field(default_factory=list)
    others: list[Person] = field(default_factory=list)
    not_names: list[str] = field(default_factory=list)

    def finder(self) -> Finder:
        return Finder(self.own, self.others, self.not_names)


KEYS = {"alias": "aliases", "also": "also_people", "id": "other_identifiers", "not_her": "not_her"}


def declared(cell: str) -> Declared:
    people = Declared()
    for number, words in enumerate(cell.split(" | ")):
        fields: dict[str, object] = {}
        for word in words.removeprefix("other ").split("; "):
            key, _, value = word.partition(" ")
            if key == "glossary":
                people.not_names.append(value)
            elif key == "public":
                fields["public"] = True
            elif key == "given-first":
                fields["order"] = "given-first"
            elif key in KEYS:
                fields[KEYS[key]] = (value,)
            else:
                fields[key] = value
        (people.others if words.startswith("other ") else people.own).append(person(f"person-{number:02}", **fields))
    return people
