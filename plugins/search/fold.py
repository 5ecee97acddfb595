"""The fold in which a reader's words and the site's are compared: of names, see `people.fold`, which is stricter.

The search page folds in the same way (`theme/static/search.js`); both are held to `tests/fixtures/search/folds.tsv`, to the spelling variants of
names, and to each other on made-up text. A fold is never shown: it changes correct spellings (ប្ដូរ → ប្តូរ).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from plugins.people.clusters import CLUSTER, INVISIBLE, folded_cluster

Run = tuple[str, ...] | str
"""Khmer written without a break, as its clusters; or one word of another script, or number."""

# (`\w` sees Khmer letters but not their marks: the letters are taken out of it.)
_LETTERS = "[^\\W_\u1780-\u17dd]+"
_WORD = re.compile(f"{_LETTERS}(?:[\u0300-\u036f{INVISIBLE}'’ʼ]+{_LETTERS})*")
_KHMER = re.compile("[\u1780-\u17b3\u25cc]")
_PIECE = re.compile(
    f"(?P<khmer>{CLUSTER})|(?P<word>{_WORD.pattern})|(?P<nothing>[\\s{INVISIBLE}]+)|(?P<border>.)",
    re.DOTALL,
)
_KHMER_ZERO = 0x17E0
_DIGITS = {_KHMER_ZERO + digit: str(digit) for digit in range(10)}


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of `text`, folded.

    White space between Khmer clusters is nothing, for it parts phrases and not words; a sign such as ។ ends a run.

    >>> list(runs("ស្ត្រី ២០០៨, Women’s CAFÉ")) == [("ស្ត្រី",), "2008", "womens", "cafe"]
    True
    """
    if not _KHMER.search(text):
        yield from map(folded_word, _WORD.findall(text))
        return
    clusters: list[str] = []
    for found in _PIECE.finditer(text):
        kind = found.lastgroup
        if kind == "khmer":
            clusters.append(folded_cluster(found[0]))
        elif kind != "nothing" and clusters:
            yield tuple(clusters)
            clusters = []
        if kind == "word":
            yield folded_word(found[0])
    if clusters:
        yield tuple(clusters)


def folded(text: str) -> str:
    """Return the runs of `text` in one string, parted by spaces.

    >>> folded("The Loom — ខ្មែរ")
    'the loom ខ្មែរ'
    """
    return " ".join("".join(run) for run in runs(text))


@lru_cache(maxsize=1 << 16)
def folded_word(word: str) -> str:
    """Return `word` in small letters without accents and apostrophes, its digits as 0 to 9."""
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.translate(_DIGITS)).lower()
    return "".join(c for c in plain if unicodedata.category(c)[0] in "LN")
