"""The order of words in a language, as its readers look them up."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.text import unmarked

Item = TypeVar("Item")


def collated(items: Iterable[Item], words: Callable[[Item], str], lang: Lang) -> tuple[Item, ...]:
    """Return `items` sorted by their `words` in the order of `lang`; those with equal words keep their order. Licence marks do not count.

    Khmer words are not in the order of their code points (measured: ស៊ីថា stands before សុខ).

    >>> collated(["Zoë", "école", "apple"], str, Lang("en"))
    ('apple', 'école', 'Zoë')
    """
    key = _collator(lang).getSortKey
    return tuple(sorted(items, key=lambda item: bytes(key(unmarked(words(item))))))


def letters(words: Iterable[str], lang: Lang) -> tuple[str, ...]:
    """Return the letter under which a list in `lang` has each of `words`; "…" for what begins with no letter.

    >>> letters(["école", "ស៊ីថា", "2026"], Lang("en"))
    ('E', 'ស', '…')
    """
    index, labels = _index(lang)
    return tuple(labels[index.getBucketIndex(unmarked(word))] for word in words)


@cache
def _index(lang: Lang) -> tuple[Any, tuple[str, ...]]:
    from icu import AlphabeticIndex, Locale

    index = AlphabeticIndex(Locale(lang))
    for other in LANGUAGES:
        index.addLabels(Locale(other))
    return index, tuple(index.bucketLabel for _ in iter(index.nextBucket, False))


@cache
def _collator(lang: Lang) -> Any:
    from icu import Collator, Locale

    return Collator.createInstance(Locale(lang))
