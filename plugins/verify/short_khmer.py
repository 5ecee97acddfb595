"""Where a short or everyday Khmer name counts: after a naming cue, or beside another part of the same person's name.

Khmer has no capitals and no spaces between words, so nothing else tells សុខ, the name, from សុខ, peace (case N23).
"""

from dataclasses import dataclass

from plugins.people.khmer import ends_of
from plugins.people.words import is_word
from plugins.verify.cues import khmer_cues, khmer_titles
from plugins.verify.khmer_words import is_inside_a_word
from plugins.verify.tokens import Gap, Tokens

# នាងសុខចិត្ត is "she agrees": no word of the list is so much longer than a name that more clusters need a look.
_LONGEST_REST = 4


@dataclass(frozen=True, slots=True, repr=False)
class ShortKhmer:
    """A short or everyday name. `beside`: the keys of the other parts of this person's name; `is_whole`: it has them itself.

    `is_everyday`: it is a word of the dictionary; `is_family`: it is a bare family name.
    """

    partings: frozenset[int]
    beside: tuple[str, ...]
    is_whole: bool
    is_everyday: bool = False
    is_family: bool = False

    def is_worth_a_look(self, key: str, start: int, end: int) -> bool:
        """Tell from the key alone whether `stands` can be true."""
        if self.is_whole or key.endswith(khmer_cues(), 0, start):
            return True
        return bool(self.beside) and (key.endswith(self.beside, 0, start) or key.startswith(self.beside, end))

    def stands(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether the clusters `tokens.key[start:end]` are the name."""
        if not self.stands_licensed(tokens, start, end):
            return False
        if self.is_whole or self._is_beside(tokens, start, end):
            return True
        if not _is_after_cue(
            tokens, start, khmer_titles() if self.is_family else khmer_cues()
        ) or _begins_a_longer_word(tokens, start, end):
            return False
        return not self.is_everyday or self._ends_as_a_name(tokens, end)

    def _ends_as_a_name(self, tokens: Tokens, end: int) -> bool:
        """នាងជាស្ត្រី is "she is a woman" and ជា a family name: the finder's rule for the end of an everyday name, too (`people.khmer`)."""
        last = tokens.items[tokens.token_at(end - 1)].end
        right = ends_of(tokens.text, last - 1, last)[1]
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
        if tokens.gap(tokens.token_at(start)) < Gap.SENTENCE and _ends_whole(tokens, self.beside, start):
            return True
        after = tokens.token_at(end)
        return tokens.gap(after) < Gap.SENTENCE and any(
            tokens.key.startswith(part, end) and not tokens.cuts_a_cluster(end + len(part)) for part in self.beside
        )


def _is_after_cue(tokens: Tokens, start: int, cues: tuple[str, ...]) -> bool:
    if tokens.gap(tokens.token_at(start)) is Gap.SENTENCE:
        return False
    places = [start - len(cue) for cue in cues if tokens.key.endswith(cue, 0, start)]
    # យាយ is no cue in និយាយ (to say), nor តា in អ៊ីតាលី (Italy).
    return any(
        not tokens.cuts_a_cluster(place) and not is_inside_a_word(tokens, place, start, from_before=True)
        for place in places
    )


def _ends_whole(tokens: Tokens, words: tuple[str, ...], place: int) -> bool:
    """Tell whether one of `words` ends at `place` of the key and begins with a cluster."""
    return any(tokens.key.endswith(word, 0, place) and not tokens.cuts_a_cluster(place - len(word)) for word in words)


def _begins_a_longer_word(tokens: Tokens, start: int, end: int) -> bool:
    token = tokens.token_at(end)
    for longer in range(token, min(token + _LONGEST_REST, len(tokens.items))):
        if tokens.gap(longer) > Gap.NONE:
            return False
        if is_word(tokens.key[start : tokens.offsets[longer + 1]]):
            return True
    return False
