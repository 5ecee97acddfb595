"""Longer words of the Khmer dictionary that hold what looks like a name or a cue: ប្រសិទ្ធភាព (efficiency) names nobody called ប្រសិទ្ធ."""

from plugins.people.words import is_compound, is_word
from plugins.verify.tokens import Gap, Tokens

# No word of the lists is so much longer than a name or cue that more clusters need a look.
_LONGEST_REST = 4


def is_inside_a_word(tokens: Tokens, start: int, end: int, *, from_before: bool = False) -> bool:
    """Tell whether `tokens.key[start:end]`, whole Khmer clusters, is a part of a longer dictionary word.

    `from_before`: only words that begin before `start` count. The word is written without a break; only one of those that hold a given name may
    be broken by zero-width spaces, when these stand around it, too: many texts have them between all syllables (|វិសាល|ភាព|, size).
    """
    first, last = tokens.token_at(start), tokens.token_at(end - 1)
    left, right = _joined(tokens, first, -1), _joined(tokens, last, 1)
    return any(
        _is_one_word(tokens, begins, ends)
        for begins in range(first - left, first + (not from_before))
        for ends in range(last, last + right + 1)
        if (begins, ends) != (first, last)
    )


def begins_a_longer_word(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a dictionary word begins at `start` of the key and goes on behind `end`."""
    token = tokens.token_at(end)
    for longer in range(token, min(token + _LONGEST_REST, len(tokens.items))):
        if tokens.gap(longer) > Gap.NONE:
            return False
        if is_word(tokens.key[start : tokens.offsets[longer + 1]]):
            return True
    return False


def _is_one_word(tokens: Tokens, begins: int, ends: int) -> bool:
    word = tokens.key[tokens.offsets[begins] : tokens.offsets[ends + 1]]
    if not any(map(tokens.between, range(begins + 1, ends + 1))):
        return is_word(word) or is_compound(word)
    is_parted = all(at == len(tokens.items) or tokens.between(at) for at in (begins, ends + 1) if at)
    return is_parted and is_compound(word)


def _joined(tokens: Tokens, token: int, step: int) -> int:
    """Count the Khmer clusters beyond `token` that nothing seen parts from it."""
    for count in range(_LONGEST_REST):
        at = token + step * (count + 1)
        if not (
            0 <= at < len(tokens.items) and tokens.items[at].is_khmer and tokens.gap(max(at, at - step)) is Gap.NONE
        ):
            return count
    return _LONGEST_REST
