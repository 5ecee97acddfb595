"""One file of an entry with its typed names as handles: which edits, and which names stay."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from plugins.common.problems import N_, Problem
from plugins.common.text import RawText
from plugins.judge.judged import Judged
from plugins.mentions.analysis import Words
from plugins.mentions.asks import Ask
from plugins.read.characters import position, text_of
from plugins.read.front_matter import part
from plugins.read.positions import source_position
from plugins.read.yaml_nodes import read_yaml
from plugins.seal.edits import Edit, edited_bytes
from plugins.seal.occurrences import places_in_body, places_in_plain
from plugins.seal.passages import sealed
from plugins.seal.scalars import Scalar, scalars, written
from plugins.seal.spots import Reader, Spot, body_reader, plain_reader

FIELDS = ("title", "summary")
PICTURE_FIELDS = ("alt", "caption", "credit")

CANNOT = Ask(
    "R8",
    N_("the name of {handle} is typed here in a way that cannot be changed without changing more than the name"),
    N_(
        "Delete the whole name, with the bold, the link, the line break or the code that stands within it, and write {{{handle}}} in its place"
    ),
)
GIVEN_NAME = Ask(
    "R8",
    N_("the given name of {handle} is typed here; with the handle readers would see the full name"),
    N_("If that is right, write {{{handle}}} in its place"),
)


@dataclass(frozen=True, slots=True, repr=False)
class SealedFile:
    """A file whose names become handles: `count` of them, on `lines`."""

    where: str
    before: bytes
    after: bytes
    lines: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many names."""
        return len(self.lines)


@dataclass(frozen=True, slots=True, repr=False)
class Sealing:
    """An entry being sealed: what its texts are read with, and what may be said of her name in each language of it."""

    words: Words
    judged: Judged
    public: frozenset[str]

    def may(self, name: Spot) -> bool:
        """Tell whether a handle says the same to the reader as the typed name (`plugins.anonymise.cast`)."""
        return not (name.form == "given" and self._level(name.handle) == "full")

    def _level(self, handle: str) -> str:
        if handle in self.judged.cast:
            return self.judged.cast[handle].level
        consent = self.judged.entry.consent
        return consent.people[handle].levels.name if consent and handle in consent.people else "none"


Part = tuple[tuple[Edit, ...], list[tuple[int, int, Spot]]]
"""The edits in a file, and the line, column and words of each name that stays."""


def seal_file(where: str, data: bytes, lang: str, within: Callable[[str, Sealing], Iterator[Part]],
          sealing: Sealing, changed: list[SealedFile], left: list[Problem]) -> None:  # fmt: skip
    """Add to `changed` what becomes of the file `where`, and to `left` what stays; `within` knows what kind of file it is."""
    text, faults = text_of(data)
    if faults:
        return
    edits: list[Edit] = []
    for some, staying in within(text, sealing):
        edits += some
        left += [_problem(where, place, lang, sealing) for place in staying if _is_worth_saying(place[2], sealing)]
    lines = tuple(
        position(text, edit.start)[0] for edit in sorted(edits, key=lambda e: e.start) if edit.end > edit.start
    )
    if lines:
        changed.append(SealedFile(where, data, edited_bytes(data, edits), lines))


def in_text(text: str, sealing: Sealing) -> Iterator[Part]:
    """Seal the title, the summary and the body of a text that was read without a fault."""
    parted = part(text)
    opening, matter = text.index("\n") + 1, "\n".join(text.split("\n")[1 : parted.body_line - 2])
    for scalar in scalars(matter) if parted.matter.data else ():
        if len(scalar.path) == 1 and scalar.path[0] in FIELDS:
            yield _in_scalar(matter, scalar, opening, 1, plain_reader(sealing.words, str(scalar.path[0])), sealing)
    found = sealed(parted.body, body_reader(sealing.words), places_in_body, may=sealing.may)
    places = (
        source_position(RawText(parted.body), parted.body_line, s.words, s.occurrence)
        for s in (*found.left, *found.kept)
    )
    staying = [(*place, s) for place, s in zip(places, (*found.left, *found.kept), strict=True)]
    yield _moved(found.edits, len(text) - len(parted.body)), staying


def in_record(text: str, sealing: Sealing) -> Iterator[Part]:
    """Seal the words of the pictures of a record, unless the file has faults: it may then hold references in a circle."""
    for scalar in () if read_yaml(text).faults else scalars(text):
        path = scalar.path
        if len(path) > 2 and path[0] == "photos" and path[2] in PICTURE_FIELDS:
            yield _in_scalar(text, scalar, 0, 0, plain_reader(sealing.words, str(path[2])), sealing)


def _in_scalar(text: str, scalar: Scalar, shift: int, lines: int, read: Reader, sealing: Sealing) -> Part:
    found = sealed(scalar.value, read, places_in_plain, may=sealing.may)
    line, column = position(text, scalar.start)
    edits = written(text, scalar, found.edits) if found.edits else ()
    staying = (*(found.left if edits is not None else found.typed), *found.kept)
    return _moved(edits or (), shift), [(line + lines, column, spot) for spot in staying]


def _is_worth_saying(name: Spot, sealing: Sealing) -> bool:
    """The given name of a public person may stay as it is typed."""
    return name.handle not in sealing.public


def _problem(where: str, place: tuple[int, int, Spot], lang: str, sealing: Sealing) -> Problem:
    line, column, name = place
    ask = CANNOT if sealing.may(name) else GIVEN_NAME
    return Problem(
        where, line, column, ask.rule, ask.what, ask.remedy, (("handle", name.handle),), name.handle, 0, lang
    )


def _moved(edits: Iterable[Edit], by: int) -> tuple[Edit, ...]:
    return tuple(Edit(edit.start + by, edit.end + by, edit.text) for edit in edits)
