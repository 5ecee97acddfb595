"""A whole content folder as one value, with every problem of every file at once."""

import os
from pathlib import Path
from typing import get_args

from plugins.common.problems import N_, Problem
from plugins.read import vocabularies
from plugins.read.content import Content, Entry, Kind
from plugins.read.entry import read_entry
from plugins.read.faults import Fault
from plugins.read.files import NOT_A_FOLDER, Found, list_folder
from plugins.read.names_of_files import nth
from plugins.read.references import Known, with_references_checked
from plugins.read.register import WHERE, read_register
from plugins.read.schema.site import Site
from plugins.read.signers import SIGNATURE, SIGNERS, allowed_signers, signatures

KINDS: tuple[Kind, ...] = get_args(Kind)
BESIDE: dict[str, frozenset[str]] = {"partners": frozenset({vocabularies.HOSTS, SIGNERS})}

NO_FOLDER = (N_("there is no content folder here"), N_("Name the folder that holds stories and people"))
NO_REGISTER = (
    N_("there are records of consent, but no register: nobody knows whose names to search for"),
    N_("Put the folder people, with a file for each person, beside the folder stories"),
)
NOT_SEALED = (
    N_("site.yaml asks for sealed names, and the register lies open: whoever can read this folder knows everybody"),
    N_("Seal it with: python3 tasks.py seal --register"),
)
STRAY_FILE = (
    N_("the {position} file of this folder belongs to no text and is not published"),
    N_("Put it into the folder of its text, or take it out"),
)


def read_content(root: Path) -> Content:
    """Read the content folder `root` (design.md §3).

    It never raises for what the folder holds: whatever cannot be read is a problem of its entry, or of the whole
    (`Content.problems`, exit 1), or a warning. Nothing that lies outside `root` is opened.
    """
    try:
        root = root.resolve()
    except (OSError, RuntimeError):  # a circle of links
        root = Path(os.path.abspath(root))  # noqa: PTH100
    top = list_folder(root, root=root)
    if not root.is_dir():
        return Content(
            Site(), {}, (), (), {}, frozenset(), (), problems=(Fault((), 1, 1, *NO_FOLDER).problem("."),), root=root
        )
    problems: list[Problem] = [top.fault.problem(".")] if top.fault else []
    problems += vocabularies.misnamed(top)
    folders = {name: _sub_folder(top, name, root, problems) for name in (*KINDS, WHERE)}
    site, of_site = vocabularies.site(top)
    topics, of_topics = vocabularies.topics(top)
    glossary, of_glossary = vocabularies.glossary(top)
    helplines, of_helplines = vocabularies.helplines(top)
    hosts, of_hosts = vocabularies.allowed_hosts(folders["partners"])
    signers, of_signers = allowed_signers(folders["partners"])
    register = read_register(folders[WHERE])
    if register.is_closed:  # nothing else is said: without names nobody knows which words of it may be printed
        return Content(site, {}, (), (), {}, frozenset(), (), problems=register.problems, root=root)
    entries = [entry for kind in KINDS for entry in _entries(kind, folders[kind], root)]
    partners = {entry.folder for entry in entries if entry.kind == "partners"}
    known = Known(topics, partners, register.people, set(register.handles))
    checked = sorted((with_references_checked(entry, known) for entry in entries), key=lambda entry: entry.key)
    if not register.handles and any(entry.consent_lines for entry in checked):
        problems.append(Fault((), 1, 1, *NO_REGISTER).problem(WHERE))
    strays = [problem for kind in KINDS for problem in _strays(kind, folders[kind])]
    if site.seal == "required" and register.handles and not register.is_sealed:
        strays.append(Fault((), 1, 1, *NOT_SEALED).problem(WHERE))
    return Content(
        site, topics, glossary, helplines, register.people, hosts, tuple(checked),
        problems=tuple(sorted({*problems, *of_site, *of_topics, *of_glossary, *register.problems})),
        warnings=tuple(sorted({*of_helplines, *of_hosts, *of_signers, *register.warnings, *strays})), root=root,
        signers=signers, signers_signed=signatures(folders["partners"]),
    )  # fmt: skip


def read_partners(root: Path) -> Content:
    """Read what approving a way to give takes: partners, hosts and signers of the content folder `root`. The register stays closed, so that
    whoever signs needs no key to the names."""
    root = root.resolve()
    top = list_folder(root, root=root)
    problems: list[Problem] = []
    partners = _sub_folder(top, "partners", root, problems)
    site, of_site = vocabularies.site(top)
    hosts, of_hosts = vocabularies.allowed_hosts(partners)
    signers, _ = allowed_signers(partners)
    return Content(
        site, {}, (), (), {}, hosts, tuple(_entries("partners", partners, root)), problems=(*problems, *of_site, *of_hosts), root=root,
        signers=signers, signers_signed=signatures(partners),
    )  # fmt: skip


def closed_register(root: Path) -> Problem | None:
    """Return why the register of the content folder `root` cannot be opened, if it is sealed and cannot."""
    root = root.resolve()
    register = read_register(_sub_folder(list_folder(root, root=root), WHERE, root, []))
    return register.problems[0] if register.is_closed else None


def _sub_folder(top: Found, name: str, root: Path, problems: list[Problem]) -> Found:
    if name in top.folders:
        found = list_folder(top.folders[name], root=root)
        if found.fault and name != WHERE:  # the register tells its own
            problems.append(found.fault.problem(name))
        return found
    if name in top.refused or name in top.files:
        problems.append(Fault((), 1, 1, *top.refused.get(name, NOT_A_FOLDER)).problem(name, rule="R12"))
    return Found({}, {}, {})


def _entries(kind: Kind, found: Found, root: Path) -> list[Entry]:
    entries = [read_entry(kind, name, list_folder(path, root=root)) for name, path in found.folders.items()]
    refused = {name: sentence for name, sentence in found.refused.items() if name not in BESIDE.get(kind, ())}
    return entries + [
        read_entry(kind, name, Found({}, {}, {}, Fault((), 1, 1, *sentence))) for name, sentence in refused.items()
    ]


def _strays(kind: Kind, found: Found) -> list[Problem]:
    names = sorted({*found.files, *found.folders, *found.refused})
    return [
        Fault((), 1, 1, *STRAY_FILE, (("position", nth(number)),)).problem(kind, rule="R12")
        for number, name in enumerate(names, 1)
        if name in found.files
        and name not in BESIDE.get(kind, ())
        and not (kind == "partners" and SIGNATURE.fullmatch(name))
    ]


def read_again(content: Content, entry: Entry) -> Entry:
    """Return `entry` as its folder holds it now; everything else is taken as it was read."""
    found = read_entry(entry.kind, entry.folder, list_folder(content.root / entry.key, root=content.root))
    partners = {other.folder for other in content.entries if other.kind == "partners"}
    return with_references_checked(found, Known(content.topics, partners, content.register, content.register))
