"""One entry with its typed names as handles: its files as they would be, and what is left for somebody to settle."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.common.problems import N_, Problem
from plugins.common.text import RawText
from plugins.consent.company import is_unlimited
from plugins.consent.decide import decide
from plugins.consent.decision import Today
from plugins.judge.judge import UNLIMITED
from plugins.judge.judged import Judged
from plugins.judge.words_of import Vocabulary
from plugins.mentions import asks
from plugins.mentions.analysis import Words
from plugins.mentions.asks import Ask
from plugins.mentions.prepare import prepare
from plugins.people.finder import Finder
from plugins.read.characters import position, text_of
from plugins.read.content import Entry
from plugins.read.faults import Key
from plugins.read.front_matter import part
from plugins.read.positions import source_position
from plugins.seal.edits import Edit, edited, edited_bytes
from plugins.seal.names import places_of_names
from plugins.seal.passages import (
    Reader,
    Spot,
    body_reader,
    places_in_body,
    places_in_plain,
    plain_reader,
    sealed,
)
from plugins.seal.scalars import Scalar, scalars, written

FIELDS = ("title", "summary")
PICTURE_FIELDS = ("alt", "caption", "credit")

CANNOT = Ask(
    "R8",
    N_("the name of {handle} is typed here in a way that cannot be changed without changing more than the name"),
    N_("Write {{{handle}}} in its place"),
)
GIVEN_NAME = Ask(
    "R8",
    N_("the given name of {handle} is typed here; with the handle readers would see the full name"),
    N_("If that is right, write {{{handle}}} in its place"),
)
UNSURE = frozenset(ask.what for ask in (asks.UNSURE, asks.STRANGER, asks.NOT_RENDERED, asks.BARE_HANDLE))


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
class SealedEntry:
    """What becomes of an entry: the files that change; `left`: names that stay typed; `unsure`: words that may be names.

    `elsewhere`: path and line of names in a source that are in no text, as in a comment or an address.
    """

    files: tuple[SealedFile, ...]
    left: tuple[Problem, ...]
    unsure: tuple[Problem, ...]
    elsewhere: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, repr=False)
class _Sealing:
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


def seal_entry(
    judged: Judged, vocabulary: Vocabulary, today: Today, files: Mapping[str, bytes], everybody: Finder
) -> SealedEntry:
    """Return what becomes of an entry; `files` are the bytes of its texts and its record by path."""
    entry = judged.entry
    words = replace(_words(entry, vocabulary, today), sealed=())
    public = frozenset(handle for handle in words.own if handle not in vocabulary.hidden)
    sealing = _Sealing(words, judged, public)
    changed: list[SealedFile] = []
    left: list[Problem] = []
    for text in entry.texts.values():
        if text.where in files and not text.problems:
            _seal(text.where, files[text.where], text.lang, _in_text, sealing, changed, left)
    if entry.consent and entry.consent_where in files:
        _seal(entry.consent_where, files[entry.consent_where], "", _in_record, sealing, changed, left)
    unsure = (problem for problem in prepare(entry, words)[1] if problem.what in UNSURE)
    told = (tuple(sorted(set(left))), tuple(sorted(set(unsure))))
    after = {**files, **{file.where: file.after for file in changed}}
    return SealedEntry(tuple(changed), *told, tuple(_elsewhere(after, (*told[0], *told[1]), everybody)))


def _elsewhere(files: Mapping[str, bytes], told: Iterable[Problem], everybody: Finder) -> Iterator[tuple[str, int]]:
    known = {(problem.where, problem.line) for problem in told}
    for where, data in files.items():
        places = places_of_names(text_of(data)[0], everybody)
        yield from ((where, line) for line in dict.fromkeys(place[0] for place in places) if (where, line) not in known)


def _words(entry: Entry, vocabulary: Vocabulary, today: Today) -> Words:
    """What the entry is judged with (`plugins.judge.judge`)."""
    register = vocabulary.content.register
    level = decide(entry, register, spoken={}, questions=(), today=today).place
    return vocabulary.words(entry, UNLIMITED if is_unlimited(entry, register, today.consent) else level)


Part = tuple[tuple[Edit, ...], list[tuple[int, int, Spot]]]
"""The edits in a file, and the line, column and words of each name that stays."""


def _seal(where: str, data: bytes, lang: str, within: Callable[[str, _Sealing], Iterator[Part]],
          sealing: _Sealing, changed: list[SealedFile], left: list[Problem]) -> None:  # fmt: skip
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


def _in_text(text: str, sealing: _Sealing) -> Iterator[Part]:
    parted = part(text)
    opening, matter = text.index("\n") + 1, "\n".join(text.split("\n")[1 : parted.body_line - 2])
    for scalar in scalars(matter) if parted.matter.whole and parted.matter.data else ():
        if scalar.path[-1:] and scalar.path[0] in FIELDS and len(scalar.path) == 1:
            yield _in_scalar(matter, scalar, opening, 1, plain_reader(sealing.words, str(scalar.path[0])), sealing)
    found = sealed(parted.body, body_reader(sealing.words), places_in_body, may=sealing.may)
    places = (
        source_position(RawText(parted.body), parted.body_line, s.words, s.occurrence)
        for s in (*found.left, *found.kept)
    )
    staying = [(*place, s) for place, s in zip(places, (*found.left, *found.kept), strict=True)]
    yield _moved(found.edits, len(text) - len(parted.body)), staying


def _in_record(text: str, sealing: _Sealing) -> Iterator[Part]:
    for scalar in scalars(text):
        path: Key = scalar.path
        if len(path) > 2 and path[0] == "photos" and path[2] in PICTURE_FIELDS:
            yield _in_scalar(text, scalar, 0, 0, plain_reader(sealing.words, str(path[2])), sealing)


def _in_scalar(text: str, scalar: Scalar, shift: int, lines: int, read: Reader, sealing: _Sealing) -> Part:
    found = sealed(scalar.value, read, places_in_plain, may=sealing.may)
    line, column = position(text, scalar.start)
    edits = written(text, scalar, found.edits) if found.edits else ()
    staying = (*(found.left if edits is not None else found.typed), *found.kept)
    return _moved(edits or (), shift), [(line + lines, column, spot) for spot in staying]


def _is_worth_saying(name: Spot, sealing: _Sealing) -> bool:
    """The given name of a public person may stay as it is typed."""
    return name.handle not in sealing.public


def _problem(where: str, place: tuple[int, int, Spot], lang: str, sealing: _Sealing) -> Problem:
    line, column, name = place
    ask = CANNOT if sealing.may(name) else GIVEN_NAME
    return Problem(
        where, line, column, ask.rule, ask.what, ask.remedy, (("handle", name.handle),), name.handle, 0, lang
    )


def _moved(edits: Iterable[Edit], by: int) -> tuple[Edit, ...]:
    return tuple(Edit(edit.start + by, edit.end + by, edit.text) for edit in edits)


__all__ = ["SealedEntry", "SealedFile", "edited", "seal_entry"]
