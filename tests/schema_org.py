"""Structured data held against the vocabulary of schema.org: every type, property and value that stands in it."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "fixtures/schema_org/types.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
PARENTS = {name: parent for name, of, parent in ROWS if not of}
EXPECTED = {(name, of): set(expected.split()) for name, of, expected in ROWS if of}
URL = re.compile(r"https?://[^\s]+")
TEXTS = {"Text", "URL", "Language"}


def nodes(data: object) -> Iterator[dict]:
    """Every node inside structured data; a mere reference to one is none."""
    if isinstance(data, dict):
        if "@type" in data:
            yield data
        data = list(data.values())
    if isinstance(data, list):
        for each in data:
            yield from nodes(each)


def ancestors(name: str) -> list[str]:
    """A class and those above it."""
    return [name, *ancestors(PARENTS[name])] if name else []


def faults(data: dict) -> list[str]:
    """What is wrong with a JSON-LD text, in words; nothing when it is right."""
    found = [] if data.get("@context") == "https://schema.org" else ["the context is not schema.org"]
    every = list(nodes(data["@graph"]))
    named: dict[str, str] = {node["@id"]: node["@type"] for node in every if "@id" in node}
    for node in every:
        if node["@type"] not in PARENTS:
            found.append(f"no such type: {node['@type']}")
            continue
        for name, value in node.items():
            if not name.startswith("@"):
                found += _faults_of(node["@type"], name, value, named)
    return found


def _faults_of(of: str, name: str, value: object, named: dict[str, str]) -> list[str]:
    expected = next((EXPECTED[each, name] for each in ancestors(of) if (each, name) in EXPECTED), None)
    if expected is None:
        return [f"{of} has no {name}"]
    values = value if isinstance(value, list) else [value]
    if not values:
        return [f"{of}.{name} is an empty list"]
    return [f"{of}.{name} takes no such value" for each in values if not _fits(each, expected, name, named)]


def _fits(value: object, expected: set[str], name: str, named: dict[str, str]) -> bool:
    if isinstance(value, bool):
        return "Boolean" in expected
    if isinstance(value, int):
        return "Integer" in expected
    if isinstance(value, str):
        return bool(value.strip()) and _fits_text(value, expected)
    assert isinstance(value, dict)
    if set(value) == {"@id"}:  # a page that a step leads to, or a node of this text
        return bool(URL.fullmatch(value["@id"])) and (name == "item" or _is_one(named.get(value["@id"], ""), expected))
    return _is_one(value.get("@type", ""), expected)


def _fits_text(value: str, expected: set[str]) -> bool:
    if expected & {"Date", "DateTime"}:
        return datetime.fromisoformat(value).tzinfo is not None
    if expected & {"Text", "Language"}:
        return True
    return "URL" in expected and bool(URL.fullmatch(value))


def _is_one(name: str, expected: set[str]) -> bool:
    return name in PARENTS and not expected.isdisjoint(ancestors(name))
