"""`site.yaml`, `topics.yaml`, `glossary.yaml`, `helplines.yaml` and the hosts that a gift may go to. Each may be missing."""

from typing import TypeVar

from pydantic import BaseModel

from plugins.common.problems import N_, Problem
from plugins.read.choices import keys_at
from plugins.read.faults import Document, Fault
from plugins.read.files import NOT_A_FILE, Found
from plugins.read.schema.giving import AllowedHosts
from plugins.read.schema.site import GlossaryEntry, Helpline, Site, Topic
from plugins.read.validate import shape_faults, unknown_key, validate
from plugins.read.yaml_file import open_record, unreadable

Model = TypeVar("Model", bound=BaseModel)
Problems = tuple[Problem, ...]

SITE, TOPICS, GLOSSARY, HELPLINES, HOSTS = (
    "site.yaml",
    "topics.yaml",
    "glossary.yaml",
    "helplines.yaml",
    "allowed_hosts.yaml",
)
GIVEN_BY_PLACE = frozenset({"id"})  # the key above says it
OTHER_ENDING = (N_("this file is not read: its name ends in another way"), N_("Rename it so that it ends in .yaml"))


def site(found: Found) -> tuple[Site, Problems]:
    """Read `site.yaml`; with a fault, and without it, the default."""
    document = _record(found, SITE)
    value, faults = _checked(document, Site)
    return value or Site(), _problems(SITE, document.faults + faults)


def topics(found: Found) -> tuple[dict[str, Topic], Problems]:
    """Read `topics.yaml`: the topics that can be read, by id in the order of the file."""
    document = _record(found, TOPICS)
    faults = [*document.faults, *shape_faults(document, dict)]
    result: dict[str, Topic] = {}
    for topic_id, typed in document.mapping().items():
        topic, wrong = _topic(document, topic_id, typed)
        faults += wrong
        if topic:
            result[topic.id] = topic
    return result, _problems(TOPICS, tuple(faults))


def _topic(document: Document, topic_id: str, typed: object) -> tuple[Topic | None, tuple[Fault, ...]]:
    data = {**typed, "id": topic_id} if isinstance(typed, dict) else typed
    topic, wrong = validate(document, Topic, data, base=(topic_id,), hidden=GIVEN_BY_PLACE)
    if isinstance(typed, dict) and "id" in typed:
        known = [key for key in keys_at(Topic, ("",)) if key not in GIVEN_BY_PLACE]
        wrong += (unknown_key(document, (topic_id, "id"), known),)
    return topic, wrong


def glossary(found: Found) -> tuple[tuple[GlossaryEntry, ...], Problems]:
    """Read `glossary.yaml`: the entries that can be read."""
    return _listed(found, GLOSSARY, GlossaryEntry)


def helplines(found: Found) -> tuple[tuple[Helpline, ...], Problems]:
    """Read `helplines.yaml`. With any fault there is none: half a list may lack the one number that is right (R1)."""
    entries, problems = _listed(found, HELPLINES, Helpline)
    return (() if problems else entries), problems


def allowed_hosts(found: Found) -> tuple[frozenset[str], Problems]:
    """Read `partners/allowed_hosts.yaml`, a list or a list under `hosts`. With any fault no host is allowed."""
    document = _record(found, HOSTS)
    if isinstance(document.data, list):
        document = _under_hosts(document)
    value, faults = _checked(document, AllowedHosts)
    problems = _problems(f"partners/{HOSTS}", document.faults + faults)
    return frozenset(value.hosts if value and not problems else ()), problems


def misnamed(found: Found) -> Problems:
    """Find vocabularies that nobody reads since they end in `.yml`."""
    names = [name for name in (SITE, TOPICS, GLOSSARY, HELPLINES) if name.removesuffix(".yaml") + ".yml" in found.files]
    return tuple(Fault((), 1, 1, *OTHER_ENDING).problem(name.removesuffix(".yaml") + ".yml") for name in names)


def _record(found: Found, name: str) -> Document:
    if name in found.files:
        return open_record(found.files[name])
    if name in found.refused:
        return unreadable(Fault((), 1, 1, *found.refused[name]))
    if name in found.folders:
        return unreadable(Fault((), 1, 1, *NOT_A_FILE))
    return Document(None, {(): (1, 1)}, {})


def _checked(document: Document, model: type[Model]) -> tuple[Model | None, tuple[Fault, ...]]:
    wrong = shape_faults(document, dict)
    if wrong or not document.whole:
        return None, wrong
    return validate(document, model, document.mapping())


def _listed(found: Found, name: str, model: type[Model]) -> tuple[tuple[Model, ...], Problems]:
    document = _record(found, name)
    faults = [*document.faults, *shape_faults(document, list)]
    entries: list[Model] = []
    for number, typed in enumerate(document.items()):
        entry, wrong = validate(document, model, typed, base=(number,))
        faults += wrong
        if entry:
            entries.append(entry)
    return tuple(entries), _problems(name, tuple(faults))


def _under_hosts(document: Document) -> Document:
    places = {("hosts", *path): place for path, place in document.places.items()} | {(): document.places[()]}
    values = {("hosts", *path): place for path, place in document.values.items()}
    return Document({"hosts": document.data}, places, values, document.faults)


def _problems(where: str, faults: tuple[Fault, ...]) -> Problems:
    return tuple(fault.problem(where) for fault in faults)
