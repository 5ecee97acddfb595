"""One folder of stories, blog, pages or partners as an `Entry`: from its own files alone, before other folders are asked."""

from plugins.common.problems import N_, Problem
from plugins.common.text import RawText
from plugins.read.content import Entry, Kind, Text
from plugins.read.entry_files import sort_files
from plugins.read.entry_records import consent_of, giving_of
from plugins.read.faults import Fault
from plugins.read.files import Found, digest_of
from plugins.read.names_of_files import is_printable, printable
from plugins.read.schema.base import is_slug
from plugins.read.sentences import MISSING
from plugins.read.shared_fields import language_concerned, merge
from plugins.read.text_file import FILE_NAMES, TextFile, read_text, refused_text

DATED: tuple[Kind, ...] = ("stories", "blog")

NO_TEXT = (N_("the folder holds no text"), N_("Write index.en.md or index.km.md; new-story does"))
NO_SLUG = (
    N_("the folder's name cannot be part of a web address"),
    N_("Add a line that begins with slug: and has small letters a to z, digits and hyphens"),
)
BAD_FOLDER = (N_("the folder's name holds characters that cannot be printed"), N_("Rename the folder"))


def read_entry(kind: Kind, name: str, found: Found) -> Entry:
    """Return the entry whose folder is called `name` and holds `found`. One that cannot be opened has no texts."""
    folder = printable(name)
    key = f"{kind}/{folder}"
    files = sort_files(found, key=key, is_partner=kind == "partners")
    texts = _texts(files.read, files.unread, frozenset(files.pictures), key, kind)
    shared, _, disagreements = merge(texts)
    consent = consent_of(files, key, required=kind == "stories" and not found.fault)
    giving = giving_of(files, key)
    own = [
        fault.problem(text.where, lang=language_concerned(fault, text, texts))
        for text in texts
        for fault in text.faults
    ]
    slug, unfit = _slug(shared.pop("slug"), folder, texts)
    of_folder = [] if is_printable(name) else [Fault((), 1, 1, *BAD_FOLDER)]
    of_folder += [found.fault] if found.fault else [] if texts else [Fault((), 1, 1, *NO_TEXT)]
    problems = (
        *(fault.problem(key) for fault in of_folder), *own, *disagreements, *unfit, *_undated(kind, texts), *consent.problems, *files.problems,
    )  # fmt: skip
    return Entry(
        kind=kind, folder=folder, texts={text.lang: _text(text, problems) for text in texts}, slug=slug, **shared,
        consent=consent.record, consent_where=consent.where, consent_lines=consent.lines,
        giving=giving.record, giving_where=giving.where, giving_lines=giving.lines, giving_problems=giving.problems,
        giving_signatures=files.signatures,
        photos=files.pictures, problems=tuple(sorted(problems)), digest=digest_of(files.read, files.pictures),
    )  # fmt: skip


def _texts(
    read: dict[str, bytes], unread: dict[str, Fault], pictures: frozenset[str], key: str, kind: Kind
) -> list[TextFile]:
    texts = []
    for name, lang in FILE_NAMES.items():
        where = f"{key}/{name}"
        if name in unread:
            texts.append(refused_text((unread[name],), lang, where=where))
        elif name in read:
            texts.append(read_text(read[name], lang, where=where, is_partner=kind == "partners", pictures=pictures))
    return texts


def _text(text: TextFile, problems: tuple[Problem, ...]) -> Text:
    title, summary = RawText(text.matter.title or ""), RawText(text.matter.summary or "")
    own = tuple(sorted(problem for problem in problems if problem.where == text.where))
    return Text(text.where, text.lang, text.status, title, summary, text.body, text.body_line, text.lines, own)


def _slug(given: str | None, folder: str, texts: list[TextFile]) -> tuple[str, list[Problem]]:
    """Return the slug, the folder's name unless one is given; "" for a name that cannot be one."""
    if given or is_slug(folder):
        return given or folder, []
    if not texts or any("slug" in text.given for text in texts):  # told already
        return "", []
    text = _first(texts)
    return "", [Fault((), 1, 1, *NO_SLUG).problem(text.where, lang=_own_language(text))]


def _undated(kind: Kind, texts: list[TextFile]) -> list[Problem]:
    published = [text for text in texts if text.status == "published"]
    cannot_tell = any("date" in text.given or not text.document.whole for text in texts)
    if kind not in DATED or not published or cannot_tell:
        return []
    return [Fault((), 1, 1, *MISSING, (("key", "date"),)).problem(published[0].where)]


def _first(texts: list[TextFile]) -> TextFile:
    return min(texts, key=lambda text: text.status == "draft")


def _own_language(text: TextFile) -> str:
    """Return the language of a draft, whose faults are its own; "" for a published text, whose faults concern both."""
    return text.lang if text.status == "draft" else ""
