"""The records beside a text: `consent.yaml`, and `giving.yaml` of a partner."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from plugins.common.problems import N_, Problem
from plugins.read.entry_files import CONSENT, GIVING, EntryFiles
from plugins.read.faults import Document, Fault, Key
from plugins.read.person_file import is_withdrawn
from plugins.read.schema.base import HANDLE
from plugins.read.schema.consent import Consent
from plugins.read.schema.giving import Giving
from plugins.read.sentences import NOTHING_SAID
from plugins.read.validate import shape_faults, validate
from plugins.read.yaml_file import parse, unreadable

Model = TypeVar("Model", bound=BaseModel)

NO_CONSENT = (
    N_("the story has no record of what each person in it allows"),
    N_(
        "Write a file consent.yaml beside the text, with a line people: and below it, two spaces further in, a line for each person, such as mother-01: {{form: WRC-2026-014, show: hidden}}"
    ),
)
NO_SUCH_PHOTO = (
    N_("this record is of a picture that is not in the folder"),
    N_("Put the file into the folder, correct its name here, or take the record out; small and capital letters count"),
)
RECORDED = ("people", "photos")


@dataclass(frozen=True, slots=True, repr=False)
class Record(Generic[Model]):
    """A record as read: None when there is none, or when anything in it is wrong; then `problems` says what."""

    where: str
    record: Model | None
    lines: Mapping[Key, tuple[int, int]]
    problems: tuple[Problem, ...]


def consent_of(files: EntryFiles, key: str, *, required: bool) -> Record[Consent]:
    """Return the consent record of the entry `key`. Where it is `required`, a missing one is a problem (R1)."""
    if required and CONSENT not in files.read and CONSENT not in files.unread:
        where = f"{key}/{CONSENT}"
        return Record(where, None, {}, (Fault((), 1, 1, *NO_CONSENT).problem(where),))
    record, document = _record(files, key, CONSENT, Consent)
    absent = [
        path for path in document.places if len(path) == 2 and path[0] == "photos" and path[1] not in files.pictures
    ]
    strange = tuple(Fault(path, *document.places[path], *NO_SUCH_PHOTO).problem(record.where) for path in absent)
    said_nothing = [
        path for path in document.places if len(path) == 2 and path[0] in RECORDED and path not in document.values
    ]
    strange += tuple(Fault(path, *document.places[path], *NOTHING_SAID).problem(record.where) for path in said_nothing)
    value = record.record or _taken_back(document)
    return Record(record.where, value, record.lines, record.problems + strange)


def _taken_back(document: Document) -> Consent | None:
    """What holds of a record in which something is wrong: the withdrawals in it, and nothing else."""
    people = document.mapping().get("people")
    lines = people if isinstance(people, dict) else {}
    withdrawn = {
        handle: {"withdrawn": line["withdrawn"]}
        for handle, line in lines.items()
        if is_withdrawn(line) and "withdrawn" in line
    }
    known = {handle: line for handle, line in withdrawn.items() if re.fullmatch(HANDLE, handle)}
    return Consent.model_validate({"people": known}) if known else None


def giving_of(files: EntryFiles, key: str) -> Record[Giving]:
    """Return the giving record of the partner `key`."""
    return _record(files, key, GIVING, Giving)[0]


def _record(files: EntryFiles, key: str, name: str, model: type[Model]) -> tuple[Record[Model], Document]:
    where = f"{key}/{name}"
    if name in files.unread:
        document = unreadable(files.unread[name])
    elif name in files.read:
        document = parse(files.read[name])
    else:
        document = Document(None, {}, {})
        return Record(where, None, {}, ()), document
    faults = document.faults + shape_faults(document, dict)
    value = None
    if document.whole and isinstance(document.data, dict | None):
        value, wrong = validate(document, model, document.mapping())
        faults += wrong
    problems = tuple(fault.problem(where) for fault in faults)
    return Record(where, None if problems else value, document.places, problems), document
