"""Names of everyday words that say something else when they are written in one: សំណាងជា is "luck is", and somebody's two names turned round."""

from collections.abc import Iterable
from itertools import pairwise

from plugins.people.fold import folded
from plugins.people.words import is_word
from plugins.verify.cues import khmer_cues
from plugins.verify.khmer_cues import is_after_cue
from plugins.verify.khmer_words import begins_a_longer_word
from plugins.verify.tokens import Gap, Tokens

OF_GRAMMAR = frozenset(map(folded, ("ជា", "ថា", "ណា", "មាន")))
"""Names that are words of grammar, too: to be, that, which, to have."""


def is_only_a_phrase(tokens: Tokens, start: int, end: int, partings: Iterable[int], *, is_turned: bool) -> bool:
    """Tell whether the parts of a name, met at `tokens.key[start:end]`, may as well be words of a sentence.

    They may where nothing is written between them, no edge is seen at one of the ends and no cue stands before, if all are everyday words and
    the first is one of grammar (ជាសំណាង, by luck); or if the family name comes last (`is_turned`), as nobody writes in Khmer, and is a word or
    begins one (វិជ្ជា + សំ in វិជ្ជាសំខាន់). Measured on 800,000 words of Khmer prose: 30 paragraphs were stopped so, and nobody was meant.
    """
    cuts = [start, *sorted(start + parting for parting in partings), end]
    if len(cuts) < 3 or any(tokens.gap(tokens.token_at(cut)) > Gap.NONE for cut in cuts[1:-1]):
        return False
    parts = [tokens.key[first:after] for first, after in pairwise(cuts)]
    is_sayable = (parts[0] in OF_GRAMMAR and all(map(is_word, parts))) or (
        is_turned and (is_word(parts[-1]) or begins_a_longer_word(tokens, cuts[-2], end))
    )
    stands_apart = tokens.is_edge(start) and tokens.is_edge(end)
    return is_sayable and not stands_apart and not is_after_cue(tokens, start, khmer_cues())
