"""`people/register.age` as the reader of the register meets it: opened with the key of this computer, or one sentence why not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.common.problems import N_, Problem
from plugins.read.characters import text_of
from plugins.read.faults import Fault
from plugins.read.files import NOT_A_FILE, Found, read_bytes
from plugins.read.keys import RECIPIENTS, read_key, read_recipients
from plugins.read.vault import SEALED, opened

MARKER = ".open"
"""Stands in `people/` while the register lies open for editing; what it holds, `plugins.seal.marker` knows."""

LIES_OPEN = (
    N_("the register lies open for editing, and its names can be read by everybody who opens this folder"),
    N_("Save your changes and lock it with: python3 tasks.py seal --register"),
)
TWICE = (
    N_("the register is sealed, and open files of people lie beside it: nobody can tell which of the two are right"),
    N_("Take them into the sealed register with: python3 tasks.py seal --register"),
)
OTHER_RECIPIENTS = (
    N_("these are not the keys that the register is sealed for"),
    N_("If the list is right, seal the register again with: python3 tasks.py seal --register"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Held:
    """The files of an opened register by name, and what there is to know of it."""

    files: Mapping[str, bytes]
    warnings: tuple[Problem, ...]


def held_sealed(found: Found, *, is_plain: Callable[[str], bool]) -> Held | Problem:
    """Open the sealed register in the folder `found`; `is_plain` tells the names of open files of people.

    Open files beside it end the build, even if they are the same: the newest of a withdrawal could stand in either.
    """
    where = f"people/{SEALED}"
    if SEALED not in found.files:
        return Fault((), 1, 1, *found.refused.get(SEALED, NOT_A_FILE)).problem(where)
    path = found.files[SEALED]
    if any(is_plain(name) for name in (*found.files, *found.folders, *found.refused)):
        return Fault((), 1, 1, *(LIES_OPEN if (path.parent / MARKER).exists() else TWICE)).problem(where)
    data, fault = read_bytes(path)
    keys = read_key() if fault is None else fault
    vault = keys if isinstance(keys, Fault) else opened(data, keys)
    if isinstance(vault, Fault):
        return vault.problem(where)
    return Held(vault.files, _warnings(found.files.get(RECIPIENTS), vault.recipients))


def _warnings(listed: Path | None, sealed_for: tuple[str, ...]) -> tuple[Problem, ...]:
    """Say that the list of keys was changed: somebody was taken from it who can still open the register, or somebody was added to it."""
    if listed is None:
        return ()
    data, fault = read_bytes(listed)
    text, faults = text_of(data)
    keys, wrong = read_recipients(text)
    told = [each for each in (fault, *faults, *wrong) if each]
    if not told and keys != sealed_for:
        told = [Fault((), 1, 1, *OTHER_RECIPIENTS)]
    return tuple(each.problem(f"people/{RECIPIENTS}") for each in told)
