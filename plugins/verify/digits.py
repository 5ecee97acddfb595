"""Words in which digits stand for letters, or between them: `S0kmaly`, `Sok1maly` (the view "letters and digits").

Only long names are looked for in them, as these words stand alone here: short ones would be hit by "50K" and "B2B".
"""

import re
from collections.abc import Iterable, Iterator

from plugins.people.terms import LONG_LATIN

# With a digit and a letter in it; most texts have none, which the first of these tells quickly.
# (It begins with a digit, of which prose has few: a search for "letter or digit" would try every letter.)
_TOUCHING = re.compile("[0-9](?:(?=[A-Za-z])|(?<=[A-Za-z].))")
_WORD = re.compile("(?<![A-Za-z0-9])(?=[A-Za-z]*[0-9])(?=[0-9]*[A-Za-z])[A-Za-z0-9]{6,}")
_DIGITS = re.compile("[0-9]+")
_LETTERS = (str.maketrans("013456789", "oieasbtbg"), str.maketrans("013456789", "oleasgtbg"))


def in_letters(texts: Iterable[str]) -> Iterator[str]:
    """Yield each word of letters and a few digits as it reads with letters in their place, and without them.

    >>> list(in_letters(["She is S0kma1y.", "2026", "8bb93eccdf9e7052f22a", "COVID19"]))[:3]
    ['Sokmaiy', 'Sokmaly', 'COVIDig']
    """
    text = "\n".join(texts)
    if not _TOUCHING.search(text):
        return
    words = dict.fromkeys(_WORD.findall(text))
    for word in words:
        bare = _DIGITS.sub("", word)
        if 4 * (len(word) - len(bare)) <= 3 * len(bare):  # else it is a number, or the name of a picture
            yield from dict.fromkeys(
                (*(word.translate(table) for table in _LETTERS), *([bare] * (len(bare) >= LONG_LATIN)))
            )
