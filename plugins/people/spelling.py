"""How a declared name is spelt: what it is compared by, what stands between its letters, and whether its words are everyday ones."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from plugins.people.clusters import INVISIBLES
from plugins.people.fold import JOINERS, Folded, is_khmer
from plugins.people.words import is_word


@dataclass(frozen=True, slots=True, repr=False)
class Spelling:
    """A name in its folded `key`; `typed`, its letters as declared, tells a look-alike; `gaps`: see `gaps`."""

    key: str
    typed: str
    gaps: Mapping[int, str]
    everyday: bool


def typed(text: str) -> str:
    r"""Return the letters of `text` in lower case with their accents, without what may stand between them.

    >>> typed("Sok-Ma\u0301ly") == typed("sokmály"), typed("Sokmaly") == typed("Ｓokmaly")
    (True, False)
    """
    return JOINERS.sub("", unicodedata.normalize("NFC", INVISIBLES.sub("", text)).casefold())


def gaps(name: Folded) -> dict[int, str]:
    """Return what stands between the letters of a name, by its place in the key; invisibles are nothing.

    >>> gaps(Folded("Anne-Marie Sok"))
    {4: '-', 9: ' '}
    """
    between: dict[int, str] = {}
    for place in range(1, len(name.key)):
        end, start = name.ends[place], name.starts[place]
        if -1 < end < start and (gap := INVISIBLES.sub("", name.text[end:start])):
            between[place] = gap
    return between


@lru_cache(maxsize=65536)
def spelling(text: str) -> Spelling:
    """Return how a declared name is spelt; a register says the same family names again and again."""
    name = Folded(text)
    everyday = is_word(text) if is_khmer(text) else all(map(is_word, text.split()))
    return Spelling(name.key, typed(text), gaps(name), everyday)
