"""The order of words in a language, as its readers look them up."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

from plugins.common.languages import Lang
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


@cache
def _collator(lang: Lang) -> Any:
    from icu import Collator, Locale

    return Collator.createInstance(Locale(lang))
