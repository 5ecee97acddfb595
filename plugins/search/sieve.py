r"""The sieve: which texts may hold a word, told by numbers alone.

A text is known by its *grams*: each Khmer cluster and each two that follow each other; of other words their first three, four, six and
eight letters. Of each gram the sieve knows the texts that have it, under a number made of the gram. A browser takes the few grams of what was
asked, reads the texts that have all of them, and looks there for the words themselves. So no word of a text stands in it.

Numbers are written as Braille signs: none can be read as a letter or digit of somebody's name or telephone number, as letters and digits in
such a heap sooner or later would be.
"""

import json
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import chain, pairwise
from operator import sub

from plugins.search.fold import runs

PREFIXES = (4, 6, 8)
SHORT = 3  # letters: a word that short is its own gram
TEXTS_PER_FILE, MOST_FILES = 8, 512
_SIGNS = 0x2800  # Braille patterns, U+2800 to U+28FF: eight dots, eight bits
_Places = defaultdict[int, "array[int]"]
_FAR = 255  # a step that long or longer goes on in the next sign


def grams(texts: Iterable[str]) -> frozenset[int]:
    """Return the numbers of all grams of `texts`."""
    words: set[str] = set()
    clusters: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for run in (run for text in texts for run in runs(text)):
        if isinstance(run, str):
            words.add(run)
        else:
            clusters.update(run)
            pairs.update(pairwise(run))
    of_khmer = map(number_of, chain(clusters, map("".join, pairs)))
    return frozenset(chain(of_khmer, chain.from_iterable(map(_of_word, words))))


@lru_cache(maxsize=1 << 16)
def _of_word(word: str) -> tuple[int, ...]:
    return (number_of(word[:SHORT]), *(number_of(word[:size]) for size in PREFIXES if size <= len(word)))


@lru_cache(maxsize=1 << 18)
def number_of(gram: str) -> int:
    """Return the number of a gram: FNV-1a over its code points, 32 bits; the browser counts the same.

    >>> number_of("ab"), number_of("ខ្មែរ")
    (1294271946, 753295330)
    """
    number = 2166136261
    for character in gram:
        number = (number ^ ord(character)) * 16777619 & 0xFFFFFFFF
    return number


def file_count(texts: int) -> int:
    """Return into how many files the sieve of so many texts goes: a power of two.

    >>> [file_count(n) for n in (0, 8, 100, 5000, 99999)]
    [1, 1, 16, 512, 512]
    """
    return min(MOST_FILES, 1 << max(0, (texts - 1) // TEXTS_PER_FILE).bit_length())


def sieve(texts: Iterable[Mapping[str, Collection[int]]], files: int) -> tuple[str, ...]:
    """Return the `files` files, as JSON. `texts`: the grams of each text in the order of their numbers, by the short name of a field.

    A gram is in file `number % files`, in a row between commas: three signs for its upper 24 bits, then a sign for each text, the step from
    the one before.
    """
    fields: defaultdict[str, _Places] = defaultdict(lambda: defaultdict(lambda: array("I")))
    for place, text in enumerate(texts):  # one by one: the grams of all texts together would not fit on a small machine
        for name, numbers in text.items():
            places = fields[name]
            for number in numbers:
                places[number].append(place)
    rows = {name: _rows(places, files) for name, places in fields.items()}
    return tuple(json.dumps({name: of[file] for name, of in rows.items()}, ensure_ascii=False) for file in range(files))


def _rows(places: _Places, files: int) -> list[str]:
    of_files: list[list[str]] = [[] for _ in range(files)]
    for number in sorted(places):
        steps = map(sub, places[number], (-1, *places[number]))
        of_files[number % files].append(f",{_key(number)}{''.join(map(_step, steps))}")
    return [f"{''.join(rows)}," for rows in of_files]


def _key(number: int) -> str:
    return "".join(chr(_SIGNS + (number >> bits & 0xFF)) for bits in (24, 16, 8))


@lru_cache(maxsize=8192)
def _step(length: int) -> str:
    far, rest = divmod(length, _FAR)
    return chr(_SIGNS + _FAR) * far + chr(_SIGNS + rest)
