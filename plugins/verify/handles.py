"""Where a handle counts: the exact handle, and any token that was never turned into words (R2, case C11)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.common.text import PRIVATE_USE
from plugins.people.clusters import INVISIBLE
from plugins.verify.tokens import Tokens

_RAW = re.compile(r"\{(?:=[^{}\n]*|[a-z][a-z0-9-]{0,39})\}")
# Pelican's own tokens look the same; `leftovers` reports them.
PELICAN = frozenset(["{filename}", "{static}", "{attach}", "{index}", "{author}", "{category}", "{tag}"])
_DASH = f"[{INVISIBLE}]*[-_\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d][{INVISIBLE}]*"
_HYPHEN = re.compile(_DASH)


def raw_tokens(text: str) -> int:
    """Count the tokens for people and settled words that stand in `text`, whose escapes are undone.

    >>> raw_tokens("The day {mother-01} said {=Long} and {static}/a.jpg { color }")
    2
    """
    return sum(found not in PELICAN for found in _RAW.findall(text)) if "{" in text else 0


def may_hold_leftovers(texts: Iterable[str]) -> bool:
    """Tell whether a token stands in `texts`, ours or one of Pelican's, which look like ours, or a mark that only the program uses."""
    text = "\n".join(texts)
    has_tokens = "{" in text and _RAW.search(text) is not None
    return has_tokens or (not text.isascii() and PRIVATE_USE.search(text) is not None)


@dataclass(frozen=True, slots=True, repr=False)
class Handle:
    """A handle of more than one everyday word, as a token of its own: its folded `words`, with dashes between.

    A handle with a number ends where its number does, also within a longer address (`mother-01-portrait`); one of words alone
    must not be part of a longer chain of words.
    """

    words: tuple[str, ...]

    def is_worth_a_look(self, key: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Tell from the key alone whether `stands` can be true: always."""
        return True

    def stands(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether `tokens.key[start:end]` stands in the text as the handle, whatever letters, digits and dashes it is typed in."""
        first, last = tokens.token_at(start), tokens.token_at(end - 1)
        if tokens.offsets[first] != start or tokens.offsets[last + 1] != end:
            return False
        words = tuple(token.fold for token in tokens.items[first : last + 1])
        if words != self.words or not all(_is_dashed(tokens, token) for token in range(first + 1, last + 1)):
            return False
        in_a_chain = _is_dashed(tokens, first) or _is_dashed(tokens, last + 1)
        return self.words[-1][-1].isdigit() or not in_a_chain

    def stands_licensed(self, tokens: Tokens, start: int, end: int) -> bool:  # noqa: ARG002
        """Tell whether it stands in a span that was licensed: nothing licenses a handle."""
        return False


def _is_dashed(tokens: Tokens, token: int) -> bool:
    """Tell whether a dash and nothing else that is seen stands before the token."""
    return 0 < token < len(tokens.items) and _HYPHEN.fullmatch(tokens.between(token)) is not None
