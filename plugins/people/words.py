"""Dictionary words: which words anybody may use, so that a name can be told from them. Data and licences: `plugins/people/data/`."""

import re
from functools import cache
from pathlib import Path

from plugins.people.fold import folded, is_khmer

DATA = Path(__file__).parent / "data"
APOSTROPHES = str.maketrans("’‘ʼ＇", "''''")
POSSESSIVE = re.compile(r"'s?$")
DASH = re.compile("[-\u2010\u2011\u2012\u2013]")


def _lines(name: str) -> list[str]:
    return (DATA / name).read_text(encoding="utf-8").splitlines()


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a tab-separated table in `data/`; lines that begin with `#` are comments."""
    return tuple(tuple(line.split("\t")) for line in _lines(name) if line and not line.startswith("#"))


@cache
def _english() -> frozenset[str]:
    return frozenset(_lines("words.en.txt"))


@cache
def _capitalised() -> frozenset[str]:
    return frozenset(_lines("words.en.capitalised.txt"))


@cache
def _khmer() -> frozenset[str]:
    """The dictionary, and names that are also everyday words ("peace", "girl")."""
    return frozenset(folded(row[0]) for table in ("words.km.txt", "names_that_are_words.tsv") for row in rows(table))


@cache
def _compounds() -> frozenset[str]:
    return frozenset(folded(row[0]) for row in rows("compounds.km.txt"))


def is_compound(word: str) -> bool:
    """Tell whether `word` is one of the longer Khmer words of which a given name is a part: inside it, nobody is named.

    >>> is_word("មង្គលការ"), is_compound("មង្គលការ")
    (False, True)
    """
    return folded(word) in _compounds()


def is_word(word: str) -> bool:
    """Tell whether `word` is an ordinary word of its script's dictionary; a capitalised entry ("Kim") is none.

    Case is folded before the look-up; an English plural, possessive or inflection counts as its word, a hyphened
    word when all its parts are words. Khmer is compared as it is read (`fold.folded`), so spelling variants count.

    >>> is_word("Mothers’"), is_word("well-being"), is_word("Kim"), is_word("ស្រី"), is_word("ធារី")
    (True, True, False, True, False)
    """
    if word in _english():
        return True
    if is_khmer(word):
        return folded(word) in _khmer()
    plain = word.translate(APOSTROPHES).casefold()
    if plain in _english():
        return True
    stem = POSSESSIVE.sub("", plain)
    if stem != plain and stem in _english():
        return True
    parts = DASH.split(stem)
    return len(parts) > 1 and all(part in _english() for part in parts)


def is_capitalised_entry(word: str) -> bool:
    """Tell whether the English dictionary lists `word` with a capital: a name of a person, place or day, or an abbreviation.

    >>> is_capitalised_entry("Monday"), is_capitalised_entry("Monday’s"), is_capitalised_entry("Table")
    (True, True, False)
    """
    return POSSESSIVE.sub("", word.translate(APOSTROPHES)) in _capitalised()
