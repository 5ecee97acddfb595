"""Where a long name counts: anywhere, but across white space only as words of its own (rules.md, "Protected terms")."""

from dataclasses import dataclass
from itertools import pairwise

from plugins.people.words import is_word
from plugins.verify.khmer_phrases import is_only_a_phrase
from plugins.verify.khmer_words import is_inside_a_word
from plugins.verify.tokens import Gap, Tokens


@dataclass(frozen=True, slots=True, repr=False)
class LongTerm:
    """A long name. `partings`: the places of its key between the words it was declared with; `is_turned`: the family name comes last."""

    partings: frozenset[int]
    is_khmer: bool
    is_turned: bool = False

    def is_worth_a_look(self, key: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Tell from the key alone whether `stands` can be true: always."""
        return True

    def stands(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether `tokens.key[start:end]`, which equals the name's key, is the name.

        White space is crossed when both ends are edges and the parts are not all dictionary words ("so many"); in Khmer,
        which is written without spaces, also where the name itself has one. No name goes on in the next sentence, a Khmer one
        that is a part of a longer dictionary word is that word, and one of several may be a phrase.
        """
        if tokens.cuts_a_cluster(start) or tokens.cuts_a_cluster(end):
            return False
        if self.is_khmer and (
            is_inside_a_word(tokens, start, end)
            or is_only_a_phrase(tokens, start, end, self.partings, is_turned=self.is_turned)
        ):
            return False
        inside = range(tokens.token_at(start) + 1, tokens.token_at(end - 1) + 1)
        gaps = {tokens.offsets[token]: tokens.gap(token) for token in inside}
        spaces = [place for place, gap in gaps.items() if gap is Gap.SPACE]
        if Gap.SENTENCE in gaps.values():
            return False
        if not spaces or (self.is_khmer and self.partings.issuperset(place - start for place in spaces)):
            return True
        if not (tokens.is_edge(start) and tokens.is_edge(end)):
            return False
        return not all(map(is_word, _parts(tokens.key, [start, *spaces, end])))

    def stands_licensed(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether it stands in a span that was licensed."""
        return self.stands(tokens, start, end)


def _parts(key: str, cuts: list[int]) -> list[str]:
    return [key[start:end] for start, end in pairwise(cuts)]
