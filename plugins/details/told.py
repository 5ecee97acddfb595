"""All that a text tells, as facts that can be kept and added up."""

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from plugins.common.languages import LANGUAGES, Lang
from plugins.details.detectors import DETECTORS
from plugins.details.telling import Kind, Telling
from plugins.people.fold import is_khmer

WITHHOLD, WARN = 12, 6
"""Score from which a story is withheld, and from which it is warned of (R10): our own judgement, see `docs/decisions/`."""


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """A detail without its words: `mark` is the same for the same detail in any text and language.

    A hash of so little can be guessed back, so facts stay in memory: they are in no report, cache or manifest.
    """

    kind: Kind
    weight: int
    mark: str


@lru_cache(maxsize=2048)
def told(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Return everything that a stretch of text tells, in order. Words in the script of another language are read in that one as well."""
    found = (
        telling for spoken in _languages(text, lang) for detector in DETECTORS for telling in detector(text, spoken)
    )
    return tuple(sorted(_apart(found), key=lambda t: (t.start, t.end, t.kind, t.value)))


def _apart(found: Iterable[Telling]) -> Iterator[Telling]:
    """Of tellings of one kind that share characters, one: what is exact first, then the longest. The same words are one question."""
    kept: dict[Kind, list[tuple[int, int]]] = {}  # in order: they lie apart
    for telling in sorted(dict.fromkeys(found), key=lambda t: (not t.exact, t.start - t.end, t.start, t.value)):
        same = kept.setdefault(telling.kind, [])
        at = bisect_left(same, (telling.start, telling.end))
        meets_next = at < len(same) and same[at][0] < telling.end
        meets_last = at > 0 and telling.start < same[at - 1][1]
        if not (meets_next or meets_last):
            same.insert(at, (telling.start, telling.end))
            yield telling


LATIN_WORD = re.compile("[A-Za-z]{2}")


def _languages(text: str, lang: Lang) -> tuple[Lang, ...]:
    scripts = {"khmer": is_khmer(text), "latin": LATIN_WORD.search(text) is not None}
    return (lang, *(code for code, language in LANGUAGES.items() if code != lang and scripts[language.script]))


def fact(telling: Telling) -> Fact:
    """Return a telling as a fact.

    >>> fact(Telling(0, 5, "age", 4, "41")) == fact(Telling(30, 39, "age", 4, "41"))
    True
    """
    mark = hashlib.sha256(f"{telling.kind}\n{telling.value}".encode()).hexdigest()[:16]
    return Fact(telling.kind, telling.weight, mark)


def score(facts: Iterable[Fact]) -> int:
    """Add up what different facts weigh; the same detail counts once, however often and in whatever language it is told (R10).

    >>> score([Fact("age", 4, "a"), Fact("age", 4, "a"), Fact("children", 3, "b")])
    7

    Source: Sweeney 2002: details are joined. That a detail counts once is our own: saying it twice tells nothing more.
    """
    heaviest: dict[tuple[str, str], int] = {}
    for each in facts:
        heaviest[each.kind, each.mark] = max(each.weight, heaviest.get((each.kind, each.mark), 0))
    return sum(heaviest.values())
