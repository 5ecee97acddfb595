"""Where a handle counts: the exact handle, and any token that was never turned into words (R2, case C11)."""

import re
from dataclasses import dataclass

from plugins.verify.tokens import Tokens

_RAW = re.compile(r"\{(?:=[^{}\n]*|[a-z][a-z0-9-]{0,39})\}")
# Pelican's own tokens look the same; `leftovers` reports them.
PELICAN = frozenset(["{filename}", "{static}", "{attach}", "{index}", "{author}", "{category}", "{tag}"])
_BEFORE, _AFTER = re.compile(r"[A-Za-z0-9]$"), re.compile(r"[A-Za-z0-9]")
_HYPHEN_BEFORE, _HYPHEN_AFTER = re.compile(r"-$"), re.compile(r"-")


def raw_tokens(text: str) -> int:
    """Count the tokens for people and settled words that stand in `text`, whose escapes are undone.

    >>> raw_tokens("The day {mother-01} said {=Long} and {static}/a.jpg { color }")
    2
    """
    return sum(found not in PELICAN for found in _RAW.findall(text)) if "{" in text else 0


@dataclass(frozen=True, slots=True, repr=False)
class Handle:
    """A handle of more than one everyday word: exactly as written, as a token of its own.

    A handle with a number ends where its number does, also within a longer address (`mother-01-portrait`); one of words alone
    must not be part of a longer chain of words.
    """

    handle: str

    def is_worth_a_look(self, key: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Tell from the key alone whether `stands` can be true: always."""
        return True

    def stands(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether `tokens.key[start:end]` stands in the text as the handle."""
        first, last = tokens.token_at(start), tokens.token_at(end - 1)
        if tokens.offsets[first] != start or tokens.offsets[last + 1] != end:
            return False
        left, right = tokens.items[first].start, tokens.items[last].end
        before, after = tokens.text[max(0, left - 1) : left], tokens.text[right : right + 1]
        if tokens.text[left:right].lower() != self.handle or _BEFORE.search(before) or _AFTER.match(after):
            return False
        in_a_chain = _HYPHEN_BEFORE.search(before) or _HYPHEN_AFTER.match(after)
        return self.handle[-1].isdigit() or not in_a_chain

    def stands_licensed(self, tokens: Tokens, start: int, end: int) -> bool:  # noqa: ARG002
        """Tell whether it stands in a span that was licensed: nothing licenses a handle."""
        return False
