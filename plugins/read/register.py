"""The folder `people/`: the register, open or sealed. A form that cannot be read costs the stories that rest on it; all else ends the build (R1)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from plugins.common.problems import N_, Problem
from plugins.read.faults import Document, Fault
from plugins.read.files import NOT_A_FILE, Found
from plugins.read.keys import RECIPIENTS
from plugins.read.names_of_files import nth
from plugins.read.person_file import read_person
from plugins.read.schema.base import HANDLE
from plugins.read.schema.people import Person
from plugins.read.sealed import held_sealed
from plugins.read.vault import SEALED
from plugins.read.yaml_file import open_record, parse, unreadable

WHERE = "people"
FILE_NAME = re.compile(f"({HANDLE})\\.yaml", re.ASCII)

BAD_NAME = (
    N_("the {position} file of this folder is not named by a handle, so that nobody knows whom to search for"),
    N_(
        "Name it with small letters a to z, digits and hyphens that reveal nothing, and .yaml at the end; or take it out"
    ),
)
UNKNOWN_RELATIVE = (
    N_("a handle among the relatives has no file in the register"),
    N_("Correct the handle, or make the file with new-person"),
)


@dataclass(frozen=True, slots=True, repr=False)
class Register:
    """The people that could be read, even in part; `problems` end the build, `warnings` withhold what rests on a form.

    `handles`: those who have a file. `is_closed`: it is sealed and could not be opened, so that nobody's name is known. `is_sealed`:
    it was opened.
    """

    people: dict[str, Person]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    handles: frozenset[str] = frozenset()
    is_closed: bool = False
    is_sealed: bool = False


def read_register(found: Found) -> Register:
    """Read the folder `people/`: a file for each person, or all of them sealed in one."""
    strangers = _strangers(found)
    if SEALED in (*found.files, *found.folders, *found.refused):
        held = held_sealed(found, is_plain=lambda name: bool(FILE_NAME.fullmatch(name)))
        if isinstance(held, Problem):
            return Register({}, (held,), (), is_closed=True)
        known = Register({}, strangers, held.warnings, _handles(held.files), is_sealed=True)
        return _read_people(((name, parse(data)) for name, data in sorted(held.files.items())), known)
    names = sorted(name for name in (*found.files, *found.folders, *found.refused) if FILE_NAME.fullmatch(name))
    problems = (found.fault.problem(WHERE), *strangers) if found.fault else strangers
    known = Register({}, problems, (), _handles(found.files))
    return _read_people(((name, _document(found, name)) for name in names), known)


def _handles(names: Iterable[str]) -> frozenset[str]:
    return frozenset(match[1] for name in names if (match := FILE_NAME.fullmatch(name)))


def _strangers(found: Found) -> tuple[Problem, ...]:
    names = sorted({*found.files, *found.folders, *found.refused})
    return tuple(
        Fault((), 1, 1, *BAD_NAME, (("position", nth(number)),)).problem(WHERE)
        for number, name in enumerate(names, 1)
        if not FILE_NAME.fullmatch(name) and name != SEALED and not (name == RECIPIENTS and name in found.files)
    )


def _read_people(documents: Iterable[tuple[str, Document]], known: Register) -> Register:
    """Read each person, one document after the other; `known` is what can be said already of the folder."""
    people: dict[str, Person] = {}
    problems, warnings = [*known.problems], [*known.warnings]
    for name, document in documents:
        handle, where = name.removesuffix(".yaml"), f"{WHERE}/{name}"
        person, outside, of_forms = read_person(document, handle)
        problems += [fault.problem(where, handle=handle) for fault in outside]
        of_forms += _strange_relatives(document, person, known.handles)
        warnings += [fault.problem(where, handle=handle) for fault in of_forms]
        if person:
            people[handle] = person
    return replace(known, people=people, problems=tuple(problems), warnings=tuple(warnings))


def _strange_relatives(document: Document, person: Person | None, handles: frozenset[str]) -> tuple[Fault, ...]:
    listed = person.relatives if person else ()
    return tuple(
        Fault(path, *document.places.get(path, document.places[()]), *UNKNOWN_RELATIVE)
        for number, relative in enumerate(listed)
        if relative not in handles
        for path in [("relatives", number)]
    )


def _document(found: Found, name: str) -> Document:
    if name in found.files:
        return open_record(found.files[name])
    return unreadable(Fault((), 1, 1, *found.refused.get(name, NOT_A_FILE)))
