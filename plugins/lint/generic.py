"""Ordinary words with which bodies, offices, papers, dishes and rooms are named: a capital there is a habit, not a name."""

import re
from functools import lru_cache

from plugins.lint.word_lists import word_list
from plugins.people.words import is_capitalised_entry, is_word

# Long words with these endings name actions, qualities and sciences: nobody is called Prevention.
_ABSTRACT = re.compile(
    r"(?:[ts]ion|ment|ness|i?ty|ship|ism|ist|ology|graphy|al|ic|ive|ing|able|ible|ful|less|ous|ly|ed|ory|ure|age|dom|[ae]nce|[ae]ncy)(?:e?s)?$"
)
_SHORTEST_ABSTRACT = 7
_LISTS = ("generic", "generic_food", "generic_people", "generic_small")
_PLURAL = re.compile(r"(?<=.{3})(?:ies|e?s)$")


@lru_cache(maxsize=8192)
def is_generic(word: str) -> bool:
    """Tell whether `word` is such a word, in any case; what is also somebody's name is not.

    >>> [is_generic(word) for word in ("Committees", "Prevention", "Galangal", "Chef", "Charity", "Lotus", "Sokha")]
    [True, True, True, True, False, False, False]
    """
    small = word.lower()
    if is_name_too(small):
        return False
    if any(_is_listed(small, name) for name in _LISTS):
        return True
    is_abstract = len(small) >= _SHORTEST_ABSTRACT and bool(_ABSTRACT.search(small)) and is_word(small)
    return is_abstract and not is_capitalised_entry(small.capitalize())


@lru_cache(maxsize=8192)
def is_food(word: str) -> bool:
    """Tell whether `word` is food: beside it an everyday word belongs to a dish.

    >>> [is_food(word) for word in ("Noodles", "Chef")]
    [True, False]
    """
    return not is_name_too(word) and _is_listed(word.lower(), "generic_food")


def is_of_people(word: str) -> bool:
    """Tell whether `word` is an office, a trade or a kind of people: a name may stand beside it."""
    return _is_listed(word.lower(), "generic_people")


def is_small(word: str) -> bool:
    """Tell whether `word` is a small word of titles and sentences, or a number."""
    return word.lower() in word_list("generic_small")


def _is_listed(word: str, name: str) -> bool:
    listed = word_list(name)
    return word in listed or any(singular in listed for singular in _singulars(word))


def is_name_too(word: str) -> bool:
    """Tell whether the everyday word `word` is also somebody's name."""
    return word.lower() in word_list("names_that_are_words")


def _singulars(word: str) -> tuple[str, ...]:
    if not _PLURAL.search(word):
        return ()
    return (word[:-1], word.removesuffix("es"), word.removesuffix("ies") + "y")
