"""What one text may write with a capital: the standard words and its own."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from plugins.lint.phrases import Phrase, Phrases, lowered, phrase, phrases
from plugins.lint.standard import glossary, standard
from plugins.people.fold import folded


@dataclass(frozen=True, repr=False)
class Allowed:
    """The phrases of one text beside the standard ones. `never` (phrases without case) are somebody's protected terms and license nothing.

    `khmer` are the entries and the words of the shipped glossary that have no Latin word, as typed.
    """

    own: Phrases
    never: frozenset[Phrase]
    khmer: frozenset[str]

    @cached_property
    def reach(self) -> Mapping[str, int]:
        """For the first word of each phrase, without case: the number of words of the longest that begins so."""
        longest = dict(standard().reach)
        longest.update((first, max(length, longest.get(first, 0))) for first, length in self.own.reach.items())
        return longest

    @cached_property
    def longest(self) -> int:
        """The number of words of the longest phrase."""
        return max(self.reach.values(), default=0)

    def has(self, found: Phrase) -> bool:
        """Tell whether the words `found`, with their case, may stand."""
        return (standard().has(found) or self.own.has(found)) and lowered(found) not in self.never

    @cached_property
    def khmer_keys(self) -> tuple[str, ...]:
        """The same entries as texts are compared (`fold.folded`), each once."""
        return tuple(sorted({_khmer_key(entry) for entry in self.khmer} - {""}))

    def covers_khmer(self, key: str, start: int, end: int) -> bool:
        """Tell whether an entry covers `key[start:end]` of a folded text."""
        asked = key[start:end]
        return any(_covers(key, start, end, entry) for entry in self.khmer_keys if asked in entry)


def allowed(entries: Iterable[str], *, never: Collection[str] = ()) -> Allowed:
    """Return what a text may write: glossary words, partners, places no finer than allowed, the site's own name, topics, in both languages.

    `never`: long protected terms, folded or as declared; an entry or a standard word equal to one licenses nothing (rules.md,
    "Protected terms").
    """
    return _allowed(tuple(entries), frozenset(never))


@lru_cache(maxsize=64)
def _allowed(every: tuple[str, ...], never: frozenset[str]) -> Allowed:
    """The texts of a partner, and all that name no place, may write the same."""
    own = phrases(every)
    terms = _terms(never)
    banned = frozenset(each for each in (*own.folded, *map(lowered, own.exact)) if _key(each) in terms)
    return Allowed(
        own,
        banned | _banned_standard(terms),
        frozenset(e for e in (*every, *glossary("km")) if not phrase(e) and _khmer_key(e) not in terms),
    )


def _covers(key: str, start: int, end: int, entry: str) -> bool:
    """Tell whether `entry` stands in `key` around [start, end)."""
    at = key.find(entry, max(0, end - len(entry)), start + len(entry))
    return 0 <= at <= start


@lru_cache(maxsize=20_000)
def _khmer_key(entry: str) -> str:
    return folded(entry)


@lru_cache(maxsize=20_000)
def _key(each: Phrase) -> str:
    """A phrase as protected terms are compared, however it is cut."""
    return folded(" ".join(each))


@lru_cache(maxsize=8)
def _terms(never: frozenset[str]) -> frozenset[str]:
    return frozenset(map(folded, never)) - {""}


@cache
def _standard_keys() -> Mapping[str, frozenset[Phrase]]:
    """The standard phrases by the letters they are compared with."""
    keys: dict[str, set[Phrase]] = {}
    for each in (*standard().folded, *map(lowered, standard().exact)):
        keys.setdefault(_key(each), set()).add(each)
    return {key: frozenset(same) for key, same in keys.items()}


@lru_cache(maxsize=8)
def _banned_standard(terms: frozenset[str]) -> frozenset[Phrase]:
    return frozenset(each for key in terms & _standard_keys().keys() for each in _standard_keys()[key])
