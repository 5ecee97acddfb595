"""The giving records alone, read without the register: who looks after links needs no key to anybody's name."""

from dataclasses import dataclass
from pathlib import Path

from plugins.common.problems import Problem
from plugins.read import vocabularies
from plugins.read.content import Entry
from plugins.read.entry import read_entry
from plugins.read.files import list_folder

FOLDER = "partners"


@dataclass(frozen=True, slots=True, repr=False)
class Partners:
    """The partners by folder, the hosts that a gift may go to, the site's timezone, and what is wrong with the records of gifts."""

    entries: tuple[Entry, ...]
    allowed_hosts: frozenset[str]
    timezone: str
    problems: tuple[Problem, ...]


def read_partners(root: Path) -> Partners:
    """Read the folder `partners` of the content folder `root`. It never raises for what the folder holds; what lies outside is not opened."""
    root = root.resolve()
    top = list_folder(root, root=root)
    found = list_folder(top.folders.get(FOLDER, root / FOLDER), root=root)
    entries = tuple(
        read_entry("partners", name, list_folder(path, root=root)) for name, path in sorted(found.folders.items())
    )
    hosts, of_hosts = vocabularies.allowed_hosts(found)
    of_folder = (found.fault.problem(FOLDER),) if found.fault else ()
    of_records = (problem for entry in entries for problem in entry.giving_problems)
    return Partners(
        entries, hosts, vocabularies.site(top)[0].timezone, tuple(sorted({*of_folder, *of_hosts, *of_records}))
    )
