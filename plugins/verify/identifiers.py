"""Where a telephone number, number plate or profile name counts."""

from dataclasses import dataclass

from plugins.verify.tokens import Gap, Tokens

MIN_LONG = 6  # letters and digits (rules.md, "Protected terms")
# What may stand before the core of a Cambodian number: the trunk digit, the country's code, both.
_PREFIXES = frozenset(["", "0", "855", "8550", "00855", "008550"])


@dataclass(frozen=True, slots=True, repr=False)
class Identifier:
    """A number or name that leads to a person. A long one counts however it is grouped, a short one as a word of its own."""

    is_long: bool
    is_phone: bool

    def is_worth_a_look(self, key: str, start: int, end: int) -> bool:  # noqa: ARG002
        """Tell from the key alone whether `stands` can be true: always."""
        return True

    def stands(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether `tokens.key[start:end]` is the identifier: no digit of a longer number touches it, no sentence ends in it."""
        inside = range(tokens.token_at(start) + 1, tokens.token_at(end - 1) + 1)
        if any(tokens.gap(token) is Gap.SENTENCE for token in inside):
            return False
        if not self.is_long:
            joined = all(tokens.gap(token) < Gap.SPACE for token in inside)
            return joined and tokens.is_edge(start) and tokens.is_edge(end) and _has_digit(tokens.key[start:end])
        return self._begins(tokens, start) and _ends(tokens, end)

    def stands_licensed(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether it stands in a span that was licensed."""
        return self.stands(tokens, start, end)

    def _begins(self, tokens: Tokens, start: int) -> bool:
        token = tokens.token_at(start)
        before = tokens.key[tokens.offsets[token] : start]
        if self.is_phone:
            return before[len(before.rstrip("0123456789")) :] in _PREFIXES
        return not (tokens.key[start].isdigit() and before[-1:].isdigit())


def _ends(tokens: Tokens, end: int) -> bool:
    token = tokens.token_at(end - 1)
    after = tokens.key[end : tokens.offsets[token + 1]]
    return not (tokens.key[end - 1].isdigit() and after[:1].isdigit())


def _has_digit(key: str) -> bool:
    return any(character.isdigit() for character in key)
