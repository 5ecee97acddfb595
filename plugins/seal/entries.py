"""One entry with its typed names as handles: its files as they would be, and what is left for somebody to settle."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.common.problems import Problem
from plugins.consent.company import is_unlimited, written_limit
from plugins.consent.decide import decide
from plugins.consent.decision import Today
from plugins.judge.judge import UNLIMITED
from plugins.judge.judged import Judged
from plugins.judge.words_of import Vocabulary
from plugins.mentions import asks
from plugins.mentions.analysis import Words
from plugins.mentions.prepare import prepare
from plugins.people.finder import Finder
from plugins.read.characters import text_of
from plugins.read.content import Entry
from plugins.seal.files import SealedFile, Sealing, in_record, in_text, seal_file
from plugins.seal.names import places_of_names

UNSURE = frozenset(ask.what for ask in (asks.UNSURE, asks.STRANGER, asks.NOT_RENDERED, asks.BARE_HANDLE))


@dataclass(frozen=True, slots=True, repr=False)
class SealedEntry:
    """What becomes of an entry: the files that change; `left`: names that stay typed; `unsure`: words that may be names.

    `elsewhere`: path and line of names in a source that are in no text, as in a comment or an address.
    """

    files: tuple[SealedFile, ...]
    left: tuple[Problem, ...]
    unsure: tuple[Problem, ...]
    elsewhere: tuple[tuple[str, int], ...]


def seal_entry(
    judged: Judged, vocabulary: Vocabulary, today: Today, files: Mapping[str, bytes], everybody: Finder
) -> SealedEntry:
    """Return what becomes of an entry; `files` are the bytes of its texts and its record by path."""
    entry = judged.entry
    words = replace(_words(entry, vocabulary, today), sealed=())
    public = frozenset(handle for handle in words.own if handle not in vocabulary.hidden)
    sealing = Sealing(words, judged, public)
    changed: list[SealedFile] = []
    left: list[Problem] = []
    for text in entry.texts.values():
        if text.where in files and not text.problems:
            seal_file(text.where, files[text.where], text.lang, in_text, sealing, changed, left)
    if entry.consent and entry.consent_where in files:
        seal_file(entry.consent_where, files[entry.consent_where], "", in_record, sealing, changed, left)
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
    unlimited = is_unlimited(entry, register, today.consent)
    return vocabulary.words(entry, (written_limit(entry) or UNLIMITED) if unlimited else level)
