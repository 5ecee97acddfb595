"""One `index.<lang>.md`: its front matter as a model, its body as typed, everything wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import N_
from plugins.common.text import RawText
from plugins.read.body import UNREADABLE, body_faults
from plugins.read.characters import MOST_BYTES_OF_TEXT, text_of
from plugins.read.faults import Document, Fault, Key
from plugins.read.front_matter import part
from plugins.read.schema.text import FrontMatter, PartnerMatter
from plugins.read.sentences import MISSING
from plugins.read.validate import shape_faults, validate
from plugins.read.yaml_file import unreadable

BODY: Key = (0,)
"""The path of what is wrong in the body: no key of the front matter."""

REQUIRED = ("title", "summary")
EMPTY = (N_("the file is empty"), N_("Write the text, or take the file out"))


@dataclass(frozen=True, slots=True, repr=False)
class TextFile:
    """A text file as read. `matter` holds the keys that can be read; `given` those that are written, readable or not.

    `sound` are the readable ones. `status_known` is False when nobody can tell whether it is a draft: it is then taken for published, and withheld.
    """

    where: str
    lang: Lang
    matter: FrontMatter
    given: frozenset[str]
    sound: frozenset[str]
    document: Document
    status_known: bool
    body: RawText
    body_line: int
    faults: tuple[Fault, ...]

    @property
    def status(self) -> Literal["draft", "published"]:
        """`published` also when it cannot be known."""
        return self.matter.status if self.status_known else "published"

    @property
    def lines(self) -> Mapping[str, tuple[int, int]]:
        """The line and column of each key of the front matter."""
        return {str(path[0]): place for path, place in self.document.places.items() if len(path) == 1}

    def place(self, key: str) -> tuple[int, int]:
        """Return the place of a key, or of the beginning of the file."""
        return self.document.places.get((key,), (1, 1))


def name_of(lang: Lang) -> str:
    """Return the name of the file that holds the text in `lang`."""
    return f"index.{lang}.md"


FILE_NAMES = {name_of(lang): lang for lang in LANGUAGES}


def read_text(data: bytes, lang: Lang, *, where: str, is_partner: bool, pictures: frozenset[str]) -> TextFile:
    """Read the bytes of a text file; `pictures` are the names of the picture files beside it."""
    text, bad = text_of(data, most=MOST_BYTES_OF_TEXT)
    if bad or not text.strip():
        return refused_text(bad or (Fault((), 1, 1, *EMPTY),), lang, where=where)
    parted = part(text)
    document = parted.matter
    matter, wrong = _matter(document, PartnerMatter if is_partner else FrontMatter)
    faults = document.faults + wrong
    status_known = document.whole and not any(not fault.path or fault.path[0] == "status" for fault in faults)
    if status_known and matter.status == "published":
        faults += _lacking(document, faults)
    named = frozenset(document.mapping())
    faulty = frozenset(str(fault.path[0]) for fault in faults if fault.path)
    of_body = body_faults(RawText(parted.body), parted.body_line, pictures, BODY)
    readable = not any((fault.what, fault.remedy) in UNREADABLE for fault in of_body)
    return TextFile(
        where, lang, matter, named | faulty, named - faulty, document,
        status_known, RawText(parted.body if readable else ""), parted.body_line, faults + of_body,
    )  # fmt: skip


def refused_text(faults: tuple[Fault, ...], lang: Lang, *, where: str) -> TextFile:
    """Return the text of a file that cannot be read at all."""
    return TextFile(
        where, lang, FrontMatter(), frozenset(), frozenset(), unreadable(*faults), False, RawText(""), 1, faults
    )


def _matter(document: Document, model: type[FrontMatter]) -> tuple[FrontMatter, tuple[Fault, ...]]:
    wrong = shape_faults(document, dict)
    if wrong or not document.whole:
        return model(), wrong
    data = document.mapping()
    matter, faults = validate(document, model, data)
    if matter is None:
        bad = {fault.path[0] for fault in faults if fault.path}
        matter = model.model_validate({key: value for key, value in data.items() if key not in bad})
    return matter, faults


def _lacking(document: Document, faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    told = {fault.path[0] for fault in faults if fault.path}
    return tuple(
        Fault((key,), *document.places.get((key,), (1, 1)), *MISSING, (("key", key),))
        for key in REQUIRED
        if key not in document.mapping() and key not in told
    )
