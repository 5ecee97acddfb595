"""Two types that part what staff wrote from what readers may see, and the marks that license a name.

Only `plugins.anonymise` makes a `PublicText`. A name, pseudonym or settled word that it writes stands between
two private-use marks; the last step before a file is written takes the marks out and counts what stood between
them, so that the search of the output knows which names were meant (the *ledger*) and takes one more for a leak.
"""

import re
from typing import NewType

RawText = NewType("RawText", str)
PublicText = NewType("PublicText", str)

OPEN, CLOSE = "\ue000", "\ue001"
MARKED = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")
# No source text may hold these: they would forge a licence (the reader refuses private-use characters).
PRIVATE_USE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


def licensed(text: str) -> str:
    """Return `text` between licence marks; nothing for nothing.

    >>> unmarked(licensed("Bopha"))
    'Bopha'
    """
    return f"{OPEN}{text}{CLOSE}" if text else ""


def unmarked(text: str) -> str:
    """Return `text` without licence marks, as a reader sees it."""
    return text.replace(OPEN, "").replace(CLOSE, "")


def licences(text: str) -> tuple[str, ...]:
    """Return the marked spans of `text` in order.

    >>> licences("a " + licensed("Bopha") + " b " + licensed("Dara"))
    ('Bopha', 'Dara')
    """
    return tuple(MARKED.findall(text))
