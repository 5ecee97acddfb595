"""A run of text cut into words, and what stands around each."""

import re
from dataclasses import dataclass

from plugins.lint.letters import APOSTROPHES
from plugins.lint.positions import opens_sentence
from plugins.lint.tokens import Token

_POSSESSIVE = re.compile(f"^[{APOSTROPHES}]s", re.IGNORECASE)
HYPHENS = frozenset("-‐‑")
_NO_GAP = "\ufffc"


@dataclass(frozen=True, slots=True, repr=False)
class LintRun:
    """`text`, its words in order, and whether it is a headline, in which everyday words may have capitals."""

    text: str
    words: tuple[Token, ...]
    is_headline: bool

    def gap(self, i: int) -> str:
        """What stands between word `i` and the next, without a possessive; U+FFFC where there is none."""
        if not 0 <= i < len(self.words) - 1:
            return _NO_GAP
        between = self.text[self.words[i].end : self.words[i + 1].start]
        return between if between == " " else _POSSESSIVE.sub("", between)

    def starts(self, i: int) -> bool:
        """Tell whether word `i`, or the hyphenated word that it is a part of, stands where any word has a capital."""
        while i and self.gap(i - 1) in HYPHENS:
            i -= 1
        return opens_sentence(self.text, self.words[i].start)

    def after(self, i: int, count: int = 1) -> tuple[str, ...]:
        """Up to `count` words after word `i` that only spaces part from it, in small letters."""
        following: list[str] = []
        while len(following) < count and self.gap(i + len(following)).isspace():
            following.append(self.words[i + len(following) + 1].text.lower())
        return tuple(following)
