"""Sentences for measurements, the same ones each time: real words of both dictionaries, a few of them very often."""

import random
from collections.abc import Sequence
from functools import cache

from plugins.bench.register import FAMILIES
from plugins.people.words import DATA, rows

_OFTEN = 300
_COMMON_EN = "the and of to in a she he it was that with for on had they her his from by there when then"


@cache
def _english() -> Sequence[str]:
    words = [word for word in (DATA / "words.en.txt").read_text(encoding="utf-8").splitlines() if word.isalpha()]
    random.Random(1).shuffle(words)
    return words


@cache
def _khmer() -> Sequence[str]:
    # In words by chance a family name that is a word, too, comes after a title, as it never would in prose (`false_stops` asks real prose).
    families = {family for _, family in FAMILIES}
    words = [row[0] for row in rows("words.km.txt") if row[0] not in families]
    random.Random(2).shuffle(words)
    return words


def sentence(lang: str, chance: random.Random) -> str:
    """Return a sentence of eight to twenty words; a few words are said again and again, as in real prose."""
    words = _khmer() if lang == "km" else _english()
    chosen = [
        words[chance.randrange(_OFTEN)] if chance.random() < 0.7 else chance.choice(words)
        for _ in range(chance.randint(8, 20))
    ]
    if lang == "km":
        return "".join(chosen) + "។ "
    mixed = [word if chance.random() < 0.6 else chance.choice(_COMMON_EN.split()) for word in chosen]
    return f"{' '.join(mixed).capitalize()}{chance.choice(('. ', '. ', ', ‘he said’. ', '? '))}"


def paragraph(lang: str, chance: random.Random) -> str:
    """Return three to six sentences."""
    return "".join(sentence(lang, chance) for _ in range(chance.randint(3, 6))).strip()
