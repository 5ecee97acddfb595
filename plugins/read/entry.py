"""One folder of stories, blog, pages or partners as an `Entry`: from its own files alone, before other folders are asked."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from plugins.common.problems import N_, Problem
from plugins.read.content import Entry, Kind, Text
from plugins.read.entry_files import CONSENT, GIVING, EntryFiles, sort_files
from plugins.read.faults import Document, Fault
from plugins.read.files import digest_of, list_folder
from plugins.read.names_of_files import is_printable, printable
from plugins.read.schema.consent import Consent
from plugins.read.schema.giving import Giving
from plugins.read.sentences import MISSING
from plugins.read.shared_fields import language_concerned, merge
from plugins.read.text_file import FILE_NAMES, TextFile, read_text, refused_text
from plugins.read.validate import shape_faults, validate
from plugins.read.yaml_file import parse, unreadable

Model = TypeVar("Model", bound=BaseModel)

SLUG = re.compile(r"[A-Za-z0-9]+([-_][A-Za-z0-9]+)*", re.ASCII)
LONGEST_SLUG = 100
DATED: tuple[Kind, ...] = ("stories", "blog")

NO_TEXT = (N_("the folder holds no text"), N_("Write index.en.md or index.km.md; new-story and new-post do"))
NO_CONSENT = (N_("the story has no record of what each person in it allows"), N_("Write consent.yaml beside it; new-story does"))
NO_SLUG = (N_("the folder's name cannot be part of a web address"), N_("Add a line that begins with slug: and has small letters a to z, digits and hyphens"))
BAD_FOLDER = (N_("the folder's name holds characters that cannot be printed"), N_("Rename the folder"))
NO_SUCH_PHOTO = (
    N_("this record is of a picture that is not in the folder"),
    N_("Put the file into the folder, correct its name here, or take the record out; small and capital letters count"),
)


def read_entry(kind: Kind, name: str, path: Path, *, root: Path) -> Entry:
    """Read the folder `path`, called `name`, whose content folder is `root` (resolved)."""
    folder = printable(name)
    key, found = f"{kind}/{folder}", list_folder(path, root=root)
    files = sort_files(found, key=key, is_partner=kind == "partners")
    texts = _texts(files, key, kind)
    shared, source, problems = merge(texts)
    consent, consent_document, consent_problems = _consent(files, key, kind)
    giving, giving_document, giving_faults = _record(files, GIVING, Giving)
    slug, slug_problems = _slug(shared["slug"], folder, key, texts)
    own = [fault.problem(text.where, lang=language_concerned(fault, text, texts)) for text in texts for fault in text.faults]
    all_problems = (
        *([found.fault.problem(key)] if found.fault else []),
        *([] if is_printable(name) else [Fault((), 1, 1, *BAD_FOLDER).problem(key)]),
        *([] if texts else [Fault((), 1, 1, *NO_TEXT).problem(key)]),
        *own, *problems, *_undated(kind, texts), *slug_problems, *consent_problems, *files.problems,
    )  # fmt: skip
    return Entry(
        kind=kind, folder=folder, texts={text.lang: _text(text, all_problems) for text in texts}, **{**shared, "slug": slug},
        consent=consent, consent_where=f"{key}/{CONSENT}", consent_lines=consent_document.places,
        giving=giving, giving_where=f"{key}/{GIVING}", giving_lines=giving_document.places,
        photos=files.pictures, problems=tuple(sorted(all_problems)),
        giving_problems=tuple(fault.problem(f"{key}/{GIVING}") for fault in giving_faults),
        digest=digest_of(files.read, files.pictures),
    )  # fmt: skip


def refused_entry(kind: Kind, name: str, sentence: tuple[str, str], *, root: Path) -> Entry:
    """Return the entry of a folder that may not be opened, such as a link that leads out: withheld, with the reason."""
    nothing = read_entry(kind, printable(name), root / kind / "\x01", root=root)  # there is no such folder
    problem = Fault((), 1, 1, *sentence).problem(nothing.key, rule="R12")
    return _with_problems(nothing, (problem,))


def _texts(files: EntryFiles, key: str, kind: Kind) -> list[TextFile]:
    texts = []
    for name, lang in FILE_NAMES.items():
        where = f"{key}/{name}"
        if name in files.unread:
            texts.append(refused_text((files.unread[name],), lang, where=where))
        elif name in files.read:
            pictures = frozenset(files.pictures)
            texts.append(read_text(files.read[name], lang, where=where, is_partner=kind == "partners", pictures=pictures))
    return texts
