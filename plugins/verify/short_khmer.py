"""Where a short or everyday Khmer name counts: after a naming cue, or beside another part of the same person's name.

Khmer has no capitals and no spaces between words, so nothing else tells សុខ, the name, from សុខ, peace (case N23).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.people.khmer import ends_of
from plugins.verify.cues import khmer_cues, khmer_titles
from plugins.verify.khmer_cues import is_after_cue
from plugins.verify.khmer_phrases import OF_GRAMMAR, is_only_a_phrase
from plugins.verify.khmer_words import begins_a_longer_word, is_inside_a_word
from plugins.verify.tokens import Gap, Tokens


@dataclass(frozen=True, slots=True, repr=False)
class ShortKhmer:
    """A short or everyday name. `beside`: the keys of the other parts of this person's name; `is_whole`: it has them itself.

    `is_everyday`: it is a word of the dictionary; `is_family`: it is a bare family name; `is_turned`: the family name comes last.
    """

    partings: frozenset[int]
    beside: tuple[str, ...]
    is_whole: bool
    is_everyday: bool = False
    is_family: bool = False
    is_turned: bool = False

    def is_worth_a_look(self, key: str, start: int, end: int) -> bool:
        """Tell from the key alone whether `stands` can be true."""
        if self.is_whole or key.endswith(khmer_cues(), 0, start):
            return True
        return bool(self.beside) and (key.endswith(self.beside, 0, start) or key.startswith(self.beside, end))

    def stands(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether the clusters `tokens.key[start:end]` are the name."""
        if not self.stands_licensed(tokens, start, end):
            return False
        if self.is_whole and not is_only_a_phrase(tokens, start, end, self.partings, is_turned=self.is_turned):
            return True
        if self._is_beside(tokens, start, end):
            return True
        cues = khmer_titles() if self.is_family else khmer_cues()
        # នាងសុខចិត្ត is "she agrees", and អាស៊ី Asia, not somebody called ស៊ី.
        return (  # (the segmenters last: they take longest)
            is_after_cue(tokens, start, cues)
            and not begins_a_longer_word(tokens, start, end)
            and not is_inside_a_word(tokens, start, end)
            and (not self.is_family or is_after_cue(tokens, start, cues, seen_edge=True))
            and self._ends_as_a_name(tokens, start, end)
        )

    def _ends_as_a_name(self, tokens: Tokens, start: int, end: int) -> bool:
        """នាងជាស្ត្រី is "she is a woman" and ជា a family name: the finder's rule for the end of a name, too (`people.khmer`)."""
        if not (self.is_family or self.is_everyday):
            return True
        last = tokens.items[tokens.token_at(end - 1)].end
        right = ends_of(tokens.text, last - 1, last)[1]
        if not self.is_everyday:
            return right.is_edge
        if self.is_family and tokens.key[start:end] in OF_GRAMMAR:
            return tokens.is_edge(end)  # លោកស្រី ជា|ទីរាប់អាន is "Dear Madam": a zero-width space tells nothing here
        return right.hard if self.is_family else right.is_agreed

    def stands_licensed(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether it stands in a span that was licensed: as whole clusters, whatever is around them."""
        if tokens.cuts_a_cluster(start) or tokens.cuts_a_cluster(end):
            return False
        inside = range(tokens.token_at(start) + 1, tokens.token_at(end - 1) + 1)
        return all(
            tokens.gap(token) < Gap.SPACE
            or (tokens.gap(token) is Gap.SPACE and tokens.offsets[token] - start in self.partings)
            for token in inside
        )

    def _is_beside(self, tokens: Tokens, start: int, end: int) -> bool:
        return any(
            not is_only_a_phrase(tokens, first, after, [parting - first], is_turned=(after > end) != self.is_family)
            for first, parting, after in self._pairs(tokens, start, end)
        )

    def _pairs(self, tokens: Tokens, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield where this and another part of the name, just before it or after, begin, meet and end."""
        for part in self.beside:
            first, after = start - len(part), end + len(part)
            is_before = tokens.key.endswith(part, 0, start) and tokens.gap(tokens.token_at(start)) < Gap.SENTENCE
            if is_before and not tokens.cuts_a_cluster(first):
                yield first, start, end
            is_behind = tokens.key.startswith(part, end) and tokens.gap(tokens.token_at(end)) < Gap.SENTENCE
            if is_behind and not tokens.cuts_a_cluster(after):
                yield start, end, after
