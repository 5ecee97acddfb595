"""What a stranger can look up, and a village still speaks of (R10): an only survivor, a prize, a face on television, an attack with acid.

One distinctive event identifies (research-ethics guidebook, after the UK Data Service). These add to the score without a year beside them.
The words stand in `data/fame.tsv`.
"""

from functools import cache
from re import Pattern

from plugins.common.languages import Lang
from plugins.details.conditions import is_khmer_text, rows
from plugins.details.context import speaks_of_a_person
from plugins.details.figured import figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.telling import Telling

KNOWN = Detail("event", 3, exact=False)

THEIRS = rx(r"(?<![a-z])their(?![a-z])|viral")


@cache
def _words(khmer: bool) -> tuple[tuple[str, Pattern[str]], ...]:
    border = "" if khmer else "(?<![a-z])"
    close = "" if khmer else "(?![a-z])"
    return tuple((name, rx(rf"{border}(?:{word}){close}")) for name, word in rows("fame", khmer))


def fame(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find what made somebody known: the value is the sort (R10).

    >>> [t.value for t in fame("She was the sole survivor. She won first prize. She reads the newspaper.", Lang("en"))]
    ['survivor', 'prize']

    Source: Research Ethics Guidebook: a distinctive event makes somebody recognisable.
    """
    read = figured(text, lang)
    found = (
        (match, name)
        for name, pattern in _words(is_khmer_text(lang))
        for match in pattern.finditer(read.key)
        if THEIRS.search(match[0]) or speaks_of_a_person(read.key, *match.span(), lang)
    )
    return in_order(tellings(read, lang, KNOWN, found))
