"""A whole YAML file: its bytes as a `Document`, every fault of its characters and its syntax in it."""

from pathlib import Path

from plugins.read.characters import text_of
from plugins.read.faults import Document, Fault
from plugins.read.files import read_bytes
from plugins.read.yaml_nodes import read_yaml


def parse(data: bytes) -> Document:
    """Return the record that `data` holds; one that cannot be read is not `whole` and says why."""
    text, faults = text_of(data)
    return unreadable(*faults) if faults else read_yaml(text)


def open_record(path: Path) -> Document:
    """Return the record in the file `path`."""
    data, fault = read_bytes(path)
    return unreadable(fault) if fault else parse(data)


def unreadable(*faults: Fault) -> Document:
    """Return a document of nothing but faults."""
    return Document(None, {(): (1, 1)}, {}, faults, whole=False)
