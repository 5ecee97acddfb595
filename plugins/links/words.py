"""The words of a page of somebody else, compared as people read them: without case, spaces and invisible signs."""

import re

from plugins.people.clusters import INVISIBLES
from plugins.people.fold import Folded, folded, is_khmer


def holds(text: str, phrase: str) -> bool:
    """Tell whether `phrase` stands in `text` in whole words (in Khmer: whole clusters), however it is spaced or cut by lines.

    >>> holds("The WOMEN’S resource\\n centre", "Women's Resource Centre"), holds("Upriver Kitchenware", "River Kitchen")
    (True, False)
    """
    sought = folded(phrase)
    read = Folded(INVISIBLES.sub("", text))  # which would look like the end of a word
    return bool(sought) and any(
        (span := read.span(found.start(), found.start() + len(sought))) and _is_whole(read.text, *span)
        for found in re.finditer(f"(?={re.escape(sought)})", read.key)
    )


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no letter or digit goes on before or after `text[start:end]`; Khmer is written without spaces."""
    return not (_goes_on(text[start - 1 : start], text[start]) or _goes_on(text[end - 1], text[end : end + 1]))


def _goes_on(before: str, after: str) -> bool:
    return before.isalnum() and after.isalnum() and not is_khmer(before + after)
