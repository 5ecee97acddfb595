"""Where in a source the words of a page may stand: a guess, to be proved (`passages.py`)."""

from collections.abc import Callable, Sequence

from plugins.read.positions import as_seen, reduced_words

Places = Callable[[str, str], Sequence[tuple[int, int]]]
"""Where in a source words may stand, in order."""


def places_in_plain(source: str, words: str) -> list[tuple[int, int]]:
    """Return where `words` stand in a plain text."""
    return [(at, at + len(words)) for at in _all(source, words)]


def places_in_body(source: str, words: str) -> list[tuple[int, int]]:
    r"""Return where `words` of a page stand in its Markdown: emphasis, entities and invisibles in between are a part of them.

    >>> places_in_body("**Da**ra, D&#97;ra", "Dara")
    [(2, 8), (10, 18)]
    """
    seen, starts, ends = as_seen(source)
    wanted = reduced_words(words)
    return [(starts[at], ends[at + len(wanted) - 1]) for at in _all(seen, wanted)]


def _all(text: str, wanted: str) -> list[int]:
    found, at = [], text.find(wanted) if wanted else -1
    while at >= 0:
        found.append(at)
        at = text.find(wanted, at + len(wanted))
    return found
