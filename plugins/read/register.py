"""`people/<handle>.yaml`: the register. A form that cannot be read costs the stories that rest on it; all else ends the build (R1)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from plugins.common.problems import N_, Problem
from plugins.read.faults import Document, Fault, Key
from plugins.read.files import NOT_A_FILE, Found
from plugins.read.keys import RECIPIENTS
from plugins.read.names_of_files import nth
from plugins.read.schema.base import HANDLE
from plugins.read.schema.people import Form, Person
from plugins.read.sealed import held_sealed
from plugins.read.sentences import MISSING
from plugins.read.validate import shape_faults, unknown_key, validate
from plugins.read.vault import SEALED
from plugins.read.yaml_file import open_record, parse, unreadable

WHERE = "people"
FILE_NAME = re.compile(f"({HANDLE})\\.yaml", re.ASCII)
NOT_WRITTEN = frozenset({"handle", "broken_forms", "lines"})
REQUIRED_OF_GIVEN = ("date", "how", "by", "explained_in", "languages", "channels")  # told_* missing is false (R13)

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
SAME_FORM = (N_("two forms of this person have the same id"), N_("Give each form the id that stands on its paper"))


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


def read_person(document: Document, handle: str) -> tuple[Person | None, tuple[Fault, ...], tuple[Fault, ...]]:
    """Return the person, the faults outside her forms and those within one form.

    With a fault outside, nothing is promoted; what can be read is still returned, so that a withdrawal takes effect
    in the standing output (design.md §2).
    """
    wrong = shape_faults(document, dict)
    if wrong or not document.whole:
        return None, document.faults + wrong, ()
    data = document.mapping()
    forms, broken, of_forms = _forms(document, data.get("forms", {}))
    written = {key: value for key, value in data.items() if key not in NOT_WRITTEN and key != "forms"}
    person, faults = validate(document, Person, {**written, "handle": handle}, hidden=NOT_WRITTEN)
    known = [key for key in Person.model_fields if key not in NOT_WRITTEN]
    faults += tuple(unknown_key(document, (key,), known) for key in sorted(NOT_WRITTEN & data.keys()))
    faults += tuple(fault for fault in document.faults if not _is_of_form(fault))
    if "forms" in data and not isinstance(data["forms"], dict):
        faults += validate(document, Person, data["forms"], base=("forms",))[1]
    person = person or _what_is_left(written, faults, handle)
    return (
        person.model_copy(update={"forms": forms, "broken_forms": broken, "lines": _lines(document)}),
        faults,
        of_forms,
    )


def _lines(document: Document) -> dict[tuple[str | int, ...], tuple[int, int]]:
    """Where the keys stand, and the forms; of what stands deeper, thousands of registers' worth would fill the memory."""
    return {
        tuple(str(key).strip() for key in path): place
        for path, place in document.places.items()
        if len(path) == 1 or (len(path) == 2 and path[0] == "forms")
    }


def _forms(document: Document, typed: object) -> tuple[dict[str, Form], frozenset[str], tuple[Fault, ...]]:
    """Return the forms that can be read, the ids of the others, and the faults of those."""
    faults = [fault for fault in document.faults if _is_of_form(fault)]
    broken = {str(fault.path[1]).strip() for fault in faults}
    forms: dict[str, Form] = {}
    taken_back: dict[str, Form] = {}
    for key, data in typed.items() if isinstance(typed, dict) else ():
        form_id, path = key.strip(), ("forms", key)
        form, wrong = validate(document, Form, data, base=path)
        if form_id in forms or form_id in broken:
            wrong += () if form_id in broken else (Fault(path, *document.places[path], *SAME_FORM),)
        if form and form.status == "given":
            wrong += _lacking(document, data, path)
        faults += wrong
        if form and not wrong and form_id not in broken:
            forms[form_id] = form
        elif is_withdrawn(data):
            taken_back[form_id] = Form(status="withdrawn")
        else:
            broken.add(form_id)
    broken -= taken_back.keys()
    forms |= taken_back
    return {key: form for key, form in forms.items() if key not in broken}, frozenset(broken), tuple(faults)


def is_withdrawn(data: object) -> bool:
    """Tell whether a form or a line of consent says that it is taken back: that holds whatever else in it is broken (design.md, 2)."""
    return isinstance(data, dict) and (data.get("status") == "withdrawn" or data.get("withdrawn") is not None)


def _lacking(document: Document, data: dict[str, object], path: Key) -> tuple[Fault, ...]:
    return tuple(
        Fault((*path, key), *document.places[path], *MISSING, (("key", key),))
        for key in REQUIRED_OF_GIVEN
        if not data.get(key)
    )


def _what_is_left(written: dict[str, object], faults: tuple[Fault, ...], handle: str) -> Person:
    """Return a person of all keys without a fault, with a stand-in for a name that cannot be read. It is no name, so that the handle
    may be printed."""
    wrong = {fault.path[0] for fault in faults if fault.path}
    sound = {key: value for key, value in written.items() if key not in wrong}
    return Person.model_validate({"kind": "subject", "names": {"en": {"given": "Unnamed"}}, **sound, "handle": handle})


def _is_of_form(fault: Fault) -> bool:
    return len(fault.path) > 1 and fault.path[0] == "forms"


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
