"""Words that may stand with a capital, as phrases: one form of data for the program's own lists and a site's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from plugins.lint.tokens import tokens

Phrase = tuple[str, ...]


@dataclass(frozen=True, repr=False)
class Phrases:
    """Phrases to look up. `folded` match in any case; `exact` are acronyms, which match in capitals only (UN is not Un)."""

    folded: frozenset[Phrase]
    exact: frozenset[Phrase]

    @cached_property
    def reach(self) -> Mapping[str, int]:
        """For the first word of each phrase, without case: the number of words of the longest that begins so."""
        longest: dict[str, int] = {}
        for each in (*self.folded, *self.exact):
            first = each[0].casefold()
            longest[first] = max(longest.get(first, 0), len(each))
        return longest

    def has(self, phrase: Phrase) -> bool:
        """Tell whether the words of `phrase`, with their case, are one of these."""
        return lowered(phrase) in self.folded or phrase in self.exact


def lowered(phrase: Phrase) -> Phrase:
    """Return `phrase` without its case."""
    return tuple(word.casefold() for word in phrase)


@lru_cache(maxsize=20_000)
def phrase(text: str) -> Phrase:
    """Return the words of an entry; none if it is all Khmer.

    >>> phrase("Women’s Resource Center")
    ("Women's", 'Resource', 'Center')
    """
    return tuple(token.text for token in tokens(text))


def phrases(texts: Iterable[str]) -> Phrases:
    """Return the entries that have Latin words."""
    every = {found for text in texts if (found := phrase(text))}
    exact = {found for found in every if _is_acronym(found)}
    return Phrases(frozenset(lowered(found) for found in every - exact), frozenset(exact))


def _is_acronym(found: Phrase) -> bool:
    return len(found) == 1 and len(found[0]) > 1 and found[0].isupper()
