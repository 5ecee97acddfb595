"""A run of text cut into the words and numbers that are not Khmer."""

import re
from functools import lru_cache
from typing import NamedTuple

from plugins.lint.letters import APOSTROPHES, MARKS, plain
from plugins.people.clusters import INVISIBLE

# Any letter but Khmer, circled and squared Latin ones too: `\w` knows neither Khmer marks nor those.
LETTER = r"(?:[^\W\d_\u1780-\u17ff\u19e0-\u19ff]|[\u24b6-\u24e9\U0001f130-\U0001f189])"
_INITIALS = r"(?<![A-Za-z.])(?:[A-Z]\.(?:[ \u00a0]?[A-Z]\.)+|[A-Z](?:\.[A-Z])+)(?![A-Za-z])"
_WORD = f"{LETTER}(?:{LETTER}|[{MARKS}{INVISIBLE}]+|[{APOSTROPHES}](?={LETTER}))*"
# Most words of English: nothing before or after such a one can belong to it. For speed alone.
_USUAL = r"[A-Z]?[a-z]+(?=[ ,.;:!?)\n])"
_TOKEN = re.compile(rf"(?P<usual>{_USUAL})|(?P<initials>{_INITIALS})|(?P<word>{_WORD})|(?P<number>[0-9]+)")
_POSSESSIVE = re.compile(f"[{APOSTROPHES}]s$", re.IGNORECASE)
_ENDING = re.compile(r"(?<=.)'(?:s|re|ll|ve|d|m)$", re.IGNORECASE)
_NOT = re.compile(r"n't$", re.IGNORECASE)


class Token(NamedTuple):
    """Characters [start, end) of a run, without a possessive ending. `text` is the word, with it, in plain letters and its
    case; initials stand together (`S.M.`). A tuple, for a text has thousands; its `repr` shows nothing.
    """

    start: int
    end: int
    text: str

    def __repr__(self) -> str:
        return "<Token>"

    @property
    def is_number(self) -> bool:
        """Tell whether it is digits."""
        return self.text.isdigit()

    @property
    def is_initials(self) -> bool:
        """Tell whether it is a row of initials with full stops."""
        return "." in self.text

    @property
    def has_capital(self) -> bool:
        """Tell whether it looks like a name by its letters: a capital anywhere, or letters that are not Latin."""
        return not self.text.isascii() or self.text != self.text.lower()

    @property
    def stem(self) -> str:
        """The word without its possessive or contraction: `Sokha's` and `Sokha'll` are `Sokha`."""
        return _ENDING.sub("", self.text) if "'" in self.text else self.text

    @property
    def spellings(self) -> tuple[str, ...]:
        """The forms in which a dictionary may know it."""
        if "'" not in self.text:
            return (self.text,)
        negated = (_NOT.sub("", self.text), _NOT.sub("n", self.text)) if _NOT.search(self.text) else ()
        return (self.text, self.stem, *negated)


@lru_cache(maxsize=64)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words and numbers of `text` in order; a hyphenated word is several.

    >>> [t.text for t in tokens("Dr. S. M. Sok-based women’s")]
    ['Dr', 'S.M.', 'Sok', 'based', "women's"]
    """
    return tuple(_token(found) for found in _TOKEN.finditer(text))


def _token(found: re.Match[str]) -> Token:
    start, end = found.span()
    word = found[0]
    if found.lastgroup == "usual" or (word.isascii() and word.isalnum()):
        return Token(start, end, word)
    if found["initials"]:
        return Token(start, end, "".join(f"{letter}." for letter in re.findall("[A-Z]", word)))
    ending = _POSSESSIVE.search(word)
    return Token(start, end - len(ending[0] if ending else ""), plain(word))
