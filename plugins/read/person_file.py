"""`people/<handle>.yaml`: one person of the register, read as far as she can be, with the faults of her forms apart from all others (R1)."""

from plugins.common.problems import N_
from plugins.read.faults import Document, Fault, Key
from plugins.read.schema.people import Form, Person
from plugins.read.sentences import MISSING
from plugins.read.validate import shape_faults, unknown_key, validate

NOT_WRITTEN = frozenset({"handle", "broken_forms", "lines"})
REQUIRED_OF_GIVEN = ("date", "how", "by", "explained_in", "languages", "channels")  # told_* missing is false (R13)
SAME_FORM = (N_("two forms of this person have the same id"), N_("Give each form the id that stands on its paper"))


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
    """Where the keys stand, the languages of what is shown in her place, and the forms with how far they go; of what stands deeper,
    thousands of registers' worth would fill the memory."""
    return {
        tuple(str(key).strip() for key in path): place
        for path, place in document.places.items()
        if _is_pointed_to(path)
    }


def _is_pointed_to(path: tuple[str | int, ...]) -> bool:
    match path:
        case [_] | ["names" | "pseudonym" | "role" | "forms", _] | ["forms", _, "languages" | "channels"]:
            return True
    return False


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
