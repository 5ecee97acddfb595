"""What sounds like a Cambodian given name in Latin letters, however it is spelt: for words in small letters, where no capital helps."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from plugins.people.given_names import given_names, is_given_name
from plugins.people.romanisation import SHORTEST, romanisation_key
from plugins.people.words import rows

SHORTEST_OF_TWO = 6  # letters of a name made of two elements; shorter ones meet words
_UNHEARD = re.compile(r"k(?=[^aeiou])|(.)(?=\1)")  # where two elements meet: what `romanisation_key` drops between them


@cache
def _keys() -> frozenset[str]:
    spelt = [spelling for name in given_names() for spelling in (name.latin, *name.variants)]
    spelt += _listed()
    return frozenset(key for key in (*map(romanisation_key, spelt), *_made_of_two()) if len(key) >= SHORTEST)


@cache
def _listed() -> frozenset[str]:
    return frozenset(name for row in rows("romanised_names.txt") for name in row[0].split())


def _made_of_two() -> Iterator[str]:
    elements = {
        which: {each: romanisation_key(each) for each in said.split()} for which, said in rows("elements_of_names.txt")
    }
    for (first, key), (second, other) in product(elements["first"].items(), elements["second"].items()):
        if len(first + second) >= SHORTEST_OF_TWO:
            yield _UNHEARD.sub("", key + other)


def sounds_like_a_given_name(word: str) -> bool:
    """Tell whether `word` is a given name of the lists, may be another spelling of one, or is made of two elements of names.

    Ask it only of what is no dictionary word. Of 11,573 misspelt English words 37 sound like one (measured).

    >>> [sounds_like_a_given_name(word) for word in ("chanthu", "sokpheak", "prahok", "recieve")]
    [True, True, False, False]
    """
    return is_given_name(word) or word.lower() in _listed() or romanisation_key(word) in _keys()
