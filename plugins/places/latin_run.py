"""A text as its Latin words, and the words beside a name that say that it is a place."""

import re
from dataclasses import dataclass, replace

from plugins.lint.positions import opens_sentence
from plugins.lint.tokens import Token, tokens
from plugins.people.words import is_word
from plugins.read.schema.base import PlaceLevel

LONGEST = 6  # words of a name
_ENGLISH: dict[PlaceLevel, tuple[str, ...]] = {
    "village": ("village", "villages", "hamlet"),
    "commune": ("commune", "communes"),
    "district": ("district", "districts", "city", "town", "municipality"),
    "province": ("province", "provinces"),
}
_KHMER: dict[PlaceLevel, tuple[str, ...]] = {
    "village": ("phum", "phoum", "poum"),
    "commune": ("khum", "sangkat", "songkat"),
    "district": ("srok", "khan", "krong"),
    "province": ("khet",),
}
# In Khmer letters before a name in Latin ones.
_IN_KHMER: dict[str, PlaceLevel] = {
    "ភូមិ": "village",
    "ឃុំ": "commune",
    "សង្កាត់": "commune",
    "ស្រុក": "district",
    "ខណ្ឌ": "district",
    "ខេត្ត": "province",
}
_KHMER_LETTERS = re.compile(f'({"|".join(_IN_KHMER)})[\\s\u200b«“"]*\\Z')
AFTER = {word: level for level, words in _ENGLISH.items() for word in words}
"""What follows a name; in English it may also come first ("the village of …")."""
KHMER_BEFORE = {word: level for level, words in _KHMER.items() for word in words}
BEFORE = AFTER | KHMER_BEFORE
TOWNS = frozenset(["city", "town", "municipality", "krong"])
_DETERMINERS = frozenset(
    ["the", "a", "an", "her", "his", "their", "my", "our", "this", "that", "each", "every", "one", "another"]
)
LINKS = frozenset(["of", "called", "named"])
SPACE = re.compile(r"[\s\u00a0]+[“\"'‘«(]?|[-‐‑]")
GAP = re.compile(r"[\s\u00a0\-‐‑–./'’_]{1,3}")
# "Kroel Svat, a village ten kilometres from …", but not "Sokha, a village chief".
_APPOSED = re.compile(
    r"[\s\u00a0]*,[\s\u00a0]+(?:a|an|the)[\s\u00a0]+(?:[a-z]+[\s\u00a0]+){0,2}?(?P<word>village|hamlet|commune|district)"
    r"(?=[,.;:)–—]|[\s\u00a0]+(?:in|of|on|near|by|where|that|which|some|about|just|far|not|with|whose|[0-9]|[a-z]+[\s\u00a0]+(?:km|kilomet|minutes|hours|miles))|$)"
)


@dataclass(frozen=True, slots=True, repr=False)
class Run:
    """`lowers`: the words in small letters; `starts`: those that a name may begin with: with a capital, or near a word such as "village";
    `capitals`: for each word where the capitalised ones before it begin, and where those that begin with it end."""

    text: str
    words: tuple[Token, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    capitals: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())

    def gap(self, i: int) -> str:
        """What stands between word `i` and the next; a possessive parts them."""
        if not 0 <= i < len(self.words) - 1:
            return "\ufffc"
        return self.text[self.words[i].end : self.words[i + 1].start]

    def lower(self, i: int) -> str:
        """Word `i` in small letters, "" beyond the ends."""
        return self.lowers[i] if 0 <= i < len(self.lowers) else ""

    def before(self, i: int) -> tuple[PlaceLevel | None, int]:
        """The level of a word for a place straight before word `i`, with "of" or "called" between them or without, and which word it is."""
        at = i - 1
        if self.lower(at) in LINKS and SPACE.fullmatch(self.gap(at)):
            at -= 1
        elif self.lower(at) in AFTER and self.lower(at - 1) in _DETERMINERS:
            return None, i  # "in the village Chea sold rice"
        level = BEFORE.get(self.lower(at)) if at >= 0 and SPACE.fullmatch(self.gap(at)) else None
        if level:
            return level, at
        khmer = _KHMER_LETTERS.search(self.text, max(0, self.words[i].start - 12), self.words[i].start)
        return (_IN_KHMER[khmer[1]] if khmer else None), i

    def after(self, j: int) -> tuple[PlaceLevel | None, int]:
        """The level of a word for a place straight after word `j - 1`, or in apposition to it, and where it ends."""
        if SPACE.fullmatch(self.gap(j - 1)) and self.lower(j) in AFTER:
            return AFTER[self.lower(j)], self.words[j].end
        end = self.words[j - 1].end
        apposed = _APPOSED.match(self.text, end)
        return (AFTER[apposed["word"]] if apposed else None), end

    def first_capital(self, i: int) -> int:
        """Where the capitalised words that end before word `i` begin; those that only open a sentence are none."""
        first = self.capitals[0][i]
        while first < i and is_english(self.words[first]) and opens_sentence(self.text, self.words[first].start):
            first += 1
        return first

    def last_capital(self, j: int) -> int:
        """Where the capitalised words that begin at word `j` end."""
        return self.capitals[1][j]

    def with_capitals(self) -> "Run":
        """Return the run with its rows of capitalised words, each walked once."""
        size = len(self.words)
        first, last = list(range(size + 1)), list(range(size + 1))
        for i in range(1, size + 1):
            if self._goes_on(i - 1) and SPACE.fullmatch(self.gap(i - 1)):
                first[i] = first[i - 1]
        for j in range(size - 1, -1, -1):
            if self._goes_on(j) and SPACE.fullmatch(self.gap(j - 1)):
                last[j] = last[j + 1]
        return replace(self, capitals=(tuple(first), tuple(last)))

    def _goes_on(self, i: int) -> bool:
        return self.words[i].has_capital and self.lower(i) not in BEFORE


def run_of(text: str) -> Run:
    """Return the words of `text`."""
    words = tokens(text)
    lowers = tuple(word.text.lower() for word in words)
    starts = {i for i, word in enumerate(words) if word.text != lowers[i] or not word.text.isascii()}
    for i, lower in enumerate(lowers):
        if lower in BEFORE:
            starts.update(range(i - LONGEST if lower in AFTER else i, i + 3))
    return Run(text, words, lowers, tuple(i for i in sorted(starts) if 0 <= i < len(words))).with_capitals()


def is_english(word: Token) -> bool:
    """Tell whether a word is in the English dictionary."""
    return any(map(is_word, word.spellings))
