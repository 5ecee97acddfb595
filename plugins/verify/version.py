"""What a result of the search depends on beside the text and the terms: the program's own code and data, and the libraries."""

import sys
import unicodedata
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

_OWN = ("verify", "people", "places", "common")
_LIBRARIES = ("ahocorasick_rs", "pheasa", "khmercut", "pyicu-wheels", "zstandard")


@cache
def program_version() -> bytes:
    """Return a digest of all that decides what the search sees in a text."""
    said = blake2b(digest_size=32)
    said.update(f"{sys.version} {unicodedata.unidata_version} {[version(name) for name in _LIBRARIES]}".encode())
    plugins = Path(__file__).parents[1]
    for package in _OWN:
        for file in sorted((plugins / package).rglob("*")):
            if file.suffix in (".py", ".tsv", ".txt"):
                data = file.read_bytes()
                said.update(f"{file.relative_to(plugins).as_posix()} {len(data)} ".encode() + data)
    return said.digest()
