"""Where a short or everyday name in Latin letters counts: as a word, and only when something shows that it is a name.

As substrings, "Chan" sits in 192 English words and "Mom" in 36 (measured), so such a name must be a word of its own: after a
title or a naming cue, beside another part of the same person's name, or with a capital in mid-sentence (rules.md).
"""

import re
from dataclasses import dataclass

from plugins.people.words import is_word
from plugins.verify.cues import ends_in_a_cue, khmer_cues
from plugins.verify.tokens import Gap, Tokens

# Direct speech opens a sentence (`she said: "Long ago …"`), and so does a value in markup, data or an address (`title="Long ago …"`).
_OPENS = re.compile('(?:[:,\u17d6]\\s*["\u201c\u2018\u00ab]|=["\']?)\\s*$')


@dataclass(frozen=True, slots=True, repr=False)
class ShortLatin:
    """A short or everyday name. `beside`: the folds of the other parts of this person's name; `needs_company`: a bare family name."""

    words: tuple[str, ...]
    beside: frozenset[str]
    needs_company: bool

    def is_worth_a_look(self, key: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Tell from the key alone whether `stands` can be true: always."""
        return True

    def stands(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether the whole tokens `tokens.key[start:end]` are the name; an everyday word written small ("in") is none."""
        first, last = tokens.token_at(start), tokens.token_at(end - 1)
        if first == last and _is_everyday(tokens, [first]):
            return False
        if not self.stands_licensed(tokens, start, end):
            return False
        company = self._is_beside(tokens, first, last) or _is_after_cue(tokens, first)
        if self.needs_company:
            return company
        if first < last:
            return company or not _is_everyday(tokens, range(first, last + 1))
        return company or (_is_capitalised(tokens, first) and _is_mid_sentence(tokens, first))

    def stands_licensed(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether it stands in a span that was licensed: as words, whatever is around them."""
        first, last = tokens.token_at(start), tokens.token_at(end - 1)
        whole = tokens.offsets[first] == start and tokens.offsets[last + 1] == end
        return whole and all(tokens.gap(token) < Gap.SENTENCE for token in range(first + 1, last + 1))

    def _is_beside(self, tokens: Tokens, first: int, last: int) -> bool:
        neighbours = [(first - 1, first), (last + 1, last + 1)]
        return any(
            tokens.gap(border) < Gap.SENTENCE
            and tokens.items[neighbour].fold in self.beside
            and not _is_everyday(tokens, [neighbour])
            for neighbour, border in neighbours
        )


def _is_everyday(tokens: Tokens, these: range | list[int]) -> bool:
    """Tell whether all of these tokens are ordinary words written as such."""
    return all(is_word(tokens.items[token].fold) and not _is_capitalised(tokens, token) for token in these)


def _is_capitalised(tokens: Tokens, token: int) -> bool:
    return tokens.source_of(token)[:1].isupper()


def _is_after_cue(tokens: Tokens, first: int) -> bool:
    if ends_in_a_cue(tokens.text, tokens.items[first].start):
        return True
    follows_khmer = tokens.gap(first) < Gap.SENTENCE and tokens.items[first - 1].is_khmer
    return follows_khmer and tokens.key.endswith(khmer_cues(), 0, tokens.offsets[first])


def _is_mid_sentence(tokens: Tokens, first: int) -> bool:
    """Tell whether an uncapitalised word comes before, in the same sentence; in a heading in Capitals None Does."""
    token = first
    while tokens.gap(token) < Gap.SENTENCE and not _OPENS.search(tokens.between(token)):
        token -= 1
        if tokens.items[token].is_khmer or tokens.source_of(token)[:1].islower():
            return True
    return False
