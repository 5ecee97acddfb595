"""Which files of an entry's folder are read, which are pictures, and which have no business there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.common.problems import N_, Problem
from plugins.read.faults import Fault
from plugins.read.files import NOT_A_FILE, PICTURES, Found, read_bytes
from plugins.read.names_of_files import is_printable, nth
from plugins.read.text_file import FILE_NAMES

CONSENT, GIVING = "consent.yaml", "giving.yaml"
SIGNATURE = re.compile(r"giving\.yaml\.(.+)\.sig")
OTHER_TEXT = re.compile(r"index\.[^.]+\.md", re.IGNORECASE)

UNKNOWN_FILE = (
    N_("the {position} file or folder of this folder is of no kind that is published"),
    N_("Take it out; pictures end in jpg, jpeg, png, webp or heic, and texts are named index.en.md and index.km.md"),
)
UNKNOWN_LANGUAGE = (
    N_("this text is named for a language that the site does not have"),
    N_("Name it with one of: {choices}"),
)


@dataclass(frozen=True, slots=True, repr=False)
class EntryFiles:
    """The bytes of the texts and records of an entry by name, its pictures, what cannot be read, and the rest as problems."""

    read: dict[str, bytes]
    unread: dict[str, Fault]
    pictures: dict[str, Path]
    problems: tuple[Problem, ...]

    @property
    def signatures(self) -> dict[str, bytes]:
        """The signatures of the giving record, by signer."""
        named = ((SIGNATURE.fullmatch(name), data) for name, data in self.read.items() if name not in self.unread)
        return {found[1]: data for found, data in named if found}


def sort_files(found: Found, *, key: str, is_partner: bool) -> EntryFiles:
    """Sort what the folder of the entry `key` holds, and read its texts and records."""
    read: dict[str, bytes] = {}
    unread: dict[str, Fault] = {}
    pictures: dict[str, Path] = {}
    for name, path in found.files.items():
        if _is_read(name, is_partner):
            data, fault = read_bytes(path)
            read[name] = data
            if fault:
                unread[name] = fault
        elif PurePosixPath(name).suffix.lower() in PICTURES and is_printable(
            name
        ):  # bytes that are no UTF-8 are no name
            pictures[name] = path
    for name in (*found.folders, *found.refused):
        if _is_read(name, is_partner):
            unread[name] = Fault((), 1, 1, *found.refused.get(name, NOT_A_FILE))
    known = {*read, *unread, *pictures}
    return EntryFiles(read, unread, pictures, tuple(_strangers(found, key, known)))


def _is_read(name: str, is_partner: bool) -> bool:
    return name in FILE_NAMES or name == CONSENT or (is_partner and (name == GIVING or bool(SIGNATURE.fullmatch(name))))


def _names(found: Found) -> list[str]:
    return sorted({*found.files, *found.folders, *found.refused})


def _strangers(found: Found, key: str, known: set[str]) -> Iterator[Problem]:
    """Report what is unknown by its position: the name of a file may hold the name of a person."""
    for number, name in enumerate(_names(found), 1):
        if name in known:
            continue
        if name in found.files and OTHER_TEXT.fullmatch(name):
            yield Fault((), 1, 1, *UNKNOWN_LANGUAGE, (("choices", ", ".join(FILE_NAMES)),)).problem(key)
        elif name in found.refused:
            yield Fault((), 1, 1, *found.refused[name]).problem(key, rule="R12")
        else:
            yield Fault((), 1, 1, *UNKNOWN_FILE, (("position", nth(number)),)).problem(key, rule="R12")
