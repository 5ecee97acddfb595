"""Longer words of the Khmer dictionary that hold what looks like a name or a cue: ប្រសិទ្ធភាព (efficiency) names nobody called ប្រសិទ្ធ."""

from plugins.people.words import is_word
from plugins.verify.tokens import Tokens

# No word of the list is so much longer than a name or cue that more clusters need a look.
_LONGEST_REST = 4


def is_inside_a_word(tokens: Tokens, start: int, end: int, *, from_before: bool = False) -> bool:
    """Tell whether `tokens.key[start:end]`, whole Khmer clusters, is a part of a longer dictionary word, written without a break.

    `from_before`: only words that begin before `start` count.
    """
    first, last = tokens.token_at(start), tokens.token_at(end - 1)
    left, right = _joined(tokens, first, -1), _joined(tokens, last, 1)
    return any(
        is_word(tokens.key[tokens.offsets[begins] : tokens.offsets[ends + 1]])
        for begins in range(first - left, first + (not from_before))
        for ends in range(last, last + right + 1)
        if (begins, ends) != (first, last)
    )


def _joined(tokens: Tokens, token: int, step: int) -> int:
    """Count the Khmer clusters beyond `token` that nothing parts from it, not even an invisible space."""
    for count in range(_LONGEST_REST):
        at = token + step * (count + 1)
        if not (0 <= at < len(tokens.items) and tokens.items[at].is_khmer and tokens.between(max(at, at - step)) == ""):
            return count
    return _LONGEST_REST
