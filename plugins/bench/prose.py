"""Sentences for measurements, the same ones each time: real words of both dictionaries, a few of them very often."""

import random
from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from ahocorasick_rs import AhoCorasick

from plugins.bench.register import FAMILIES, rare_given
from plugins.people.fold import folded
from plugins.people.words import DATA, rows

Word = TypeVar("Word")
_OFTEN = 300
_COMMON_EN = "the and of to in a she he it was that with for on had they her his from by there when then"


@cache
def _english() -> Sequence[str]:
    words = [word for word in (DATA / "words.en.txt").read_text(encoding="utf-8").splitlines() if word.isalpha()]
    random.Random(1).shuffle(words)
    return words


@cache
def _rare() -> AhoCorasick:
    return AhoCorasick([folded(name) for _, name in rare_given()])


@cache
def _khmer() -> Sequence[tuple[str, str]]:
    """Return each word, and the word folded."""
    # In words by chance a family name that is a word, too, comes after a title, as it never would in prose (`false_stops` asks real prose).
    families = {family for _, family in FAMILIES}
    words = [row[0] for row in rows("words.km.txt") if row[0] not in families]
    random.Random(2).shuffle(words)
    return [(word, folded(word)) for word in words]


def sentence(lang: str, chance: random.Random) -> str:
    """Return a sentence of eight to twenty words; a few words are said again and again, as in real prose.

    No sentence holds the given name of one of `rare_people`: a site that is to be clean must be. Words in any order make names, as
    តុលា (October) and កញ្ញា (September) do, which nobody who reads them can tell from the name. Such a sentence is drawn again.
    """
    if lang == "km":
        return _khmer_sentence(chance)
    words = _drawn(_english(), chance)
    mixed = [word if chance.random() < 0.6 else chance.choice(_COMMON_EN.split()) for word in words]
    return f"{' '.join(mixed).capitalize()}{chance.choice(('. ', '. ', ', ‘he said’. ', '? '))}"


def _khmer_sentence(chance: random.Random) -> str:
    while True:
        words = _drawn(_khmer(), chance)
        if not _rare().find_matches_as_indexes("".join(key for _, key in words)):
            return "".join(word for word, _ in words) + "។ "


def _drawn(words: Sequence[Word], chance: random.Random) -> list[Word]:
    return [
        words[chance.randrange(_OFTEN)] if chance.random() < 0.7 else chance.choice(words)
        for _ in range(chance.randint(8, 20))
    ]


def paragraph(lang: str, chance: random.Random) -> str:
    """Return three to six sentences."""
    return "".join(sentence(lang, chance) for _ in range(chance.randint(3, 6))).strip()
