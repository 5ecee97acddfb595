"""What a page says of itself when nothing more is taken there, or when nothing is there: data/ends.txt, where it is told how."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from plugins.people.clusters import CLUSTER, INVISIBLES
from plugins.people.fold import folded, is_khmer

FILE = Path(__file__).parent / "data" / "ends.txt"
SHORT, BEGINNING = 200, 40
"""Characters: in paragraphs longer than `SHORT`, which tell stories, only sentences that begin so near their beginning count."""
NEAR = 12
"""Words that may stand after a joining word ("the campaign for clean water in Kratie has ended"); of Khmer, clusters."""

_SENTENCES = re.compile(r"(?<=[.!?។៕…])(?=\s|[\u1780-\u17b3]|\Z)|\n")
_CLAUSES = re.compile(r"[,;:|](?=\s|\Z)|[–—៖]|\s-\s")
_WORD = re.compile(rf"{CLUSTER}|[^\W_]+(?:['’][^\W_]+)*")
_Words = tuple[str, ...]


def says_an_end(blocks: Iterable[str]) -> bool:
    """Tell whether a heading or paragraph says that what was to be given to is over, or that nothing is there.

    >>> says_an_end(["This campaign has now  ended."]), says_an_end(["Our campaign ended with 5,000 dollars."])
    (True, False)
    """
    return any(_is_an_end(words(clause)) for block in blocks for clause in _clauses(INVISIBLES.sub("", block)))


def words(text: str) -> _Words:
    """Return the words of `text` as they are compared; of Khmer, which has no spaces between them, the clusters.

    >>> words("It’s OVER, 2 days ago"), len(words("ត្រូវបាន"))
    (('its', 'over', '2', 'days', 'ago'), 4)
    """
    return tuple(folded(word) for word in _WORD.findall(text))


def _clauses(block: str) -> Iterator[str]:
    """Yield what may say it: no questions, and in Khmer also what stands between spaces, as they are its commas."""
    begins = [0, *(found.end() for found in _SENTENCES.finditer(block)), len(block)]
    for start, end in pairwise(begins):
        sentence = block[start:end].strip()
        if (start > BEGINNING and len(block) > SHORT) or sentence.endswith("?"):
            continue
        for clause in _CLAUSES.split(sentence):
            yield clause
            if is_khmer(clause) and not _holds_any(words(clause), listed()["unless"]):
                yield from clause.split()


def _is_an_end(said: _Words) -> bool:
    lists = listed()
    if _holds_any(said, lists["unless"]):
        return False
    core = _without(said, lists["small"])
    subjects = (core[:-length] for length in _lengths(lists["over"]) if core[-length:] in lists["over"])
    return _ends_with(core, lists["alone"]) or any(_is_a_thing(subject) for subject in subjects)


def _is_a_thing(subject: _Words) -> bool:
    """Tell whether the words end with a thing, or with a thing and what it is for."""
    lists = listed()
    lead = next((subject[:at] for at in range(len(subject))[-NEAR:] if _stands_at(at, subject, lists["joining"])), ())
    return _ends_with(subject, lists["things"]) or _ends_with(lead, lists["things"])


def _stands_at(at: int, said: _Words, phrases: frozenset[_Words]) -> bool:
    return any(said[at : at + length] in phrases for length in _lengths(phrases))


def _ends_with(said: _Words, phrases: frozenset[_Words]) -> bool:
    return any(said[-length:] in phrases for length in _lengths(phrases))


def _holds_any(said: _Words, phrases: frozenset[_Words]) -> bool:
    return any(_stands_at(at, said, phrases) for at in range(len(said)))


def _without(said: _Words, small: frozenset[_Words]) -> _Words:
    """Return `said` without numbers and the phrases of `small`, the longest first."""
    kept: list[str] = []
    at = 0
    while at < len(said):
        length = next((length for length in _lengths(small) if said[at : at + length] in small), 0)
        if not length and not said[at][:1].isdigit():
            kept.append(said[at])
        at += length or 1
    return tuple(kept)


@cache
def _lengths(phrases: frozenset[_Words]) -> tuple[int, ...]:
    """How many words the phrases have, the most first."""
    return tuple(sorted({len(phrase) for phrase in phrases}, reverse=True))


@cache
def listed() -> dict[str, frozenset[_Words]]:
    """Read the lists of the file by their headings; small words are taken out of what they are compared with."""
    lists: dict[str, set[_Words]] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = lists.setdefault(line.strip("[]"), set())
        elif line and not line.startswith("#"):
            heading.add(words(line))
    small = frozenset(lists["small"])
    return {
        name: frozenset(phrases) if name in ("joining", "small", "unless") else frozenset(_without(phrase, small) for phrase in phrases)
        for name, phrases in lists.items()
    }  # fmt: skip
