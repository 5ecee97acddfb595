"""Headings and titles that capitalise their words."""

from collections.abc import Iterable

from plugins.lint.generic import is_generic
from plugins.lint.tokens import Token

# Short words are small in a title whatever its style; these longer ones too (Chicago manual, "down" prepositions and conjunctions).
SMALL = frozenset(
    [
        "about",
        "after",
        "again",
        "along",
        "among",
        "because",
        "been",
        "before",
        "between",
        "from",
        "have",
        "into",
        "like",
        "over",
        "than",
        "that",
        "their",
        "them",
        "then",
        "this",
        "till",
        "upon",
        "were",
        "when",
        "with",
        "your",
    ]
)

SMALLEST = frozenset(["and", "but", "for", "nor", "off", "out", "per", "the", "via", "yet"])


def is_title_case(words: Iterable[Token]) -> bool:
    """Tell whether most content words have a capital, as in `A Mother Starts Over`.

    Content words have four letters or more and are neither numbers nor small words. In a title without any (`Tea for Two`, `About Us`)
    the last word and everything but small words must have one.
    """
    alphabetic = [w for w in words if w.text.isalpha()]
    content = [w for w in alphabetic if len(w.text) > 3 and w.text.casefold() not in SMALL]
    if not content:
        return bool(alphabetic) and all(
            w.text[0].isupper() for w in (*_larger(alphabetic), alphabetic[0], alphabetic[-1])
        )
    capital = sum(w.text[0].isupper() for w in content)
    return capital * 3 >= len(content) * 2


def is_headline(text: str, words: Iterable[Token]) -> bool:
    """Tell whether a paragraph or an item of a list is a headline: no full stop ends it, and every larger word has a capital.

    One of names alone (`Rose Hope`) is none: there is a small or generic word among three.
    """
    if text.rstrip(_CLOSING)[-1:] in _ENDS:
        return False
    alphabetic = [w for w in words if w.text.isalpha()]
    return (
        len(alphabetic) >= SHORTEST_HEADLINE
        and alphabetic[0].text[0].isupper()
        and all(w.text[0].isupper() for w in _larger(alphabetic))
        and any(is_generic(w.text) for w in alphabetic)
    )


SHORTEST_HEADLINE = 3
_CLOSING = " \t\n\u00a0”’»\"')]"
_ENDS = tuple(".…;:,។៕៘")


def _larger(words: Iterable[Token]) -> list[Token]:
    return [w for w in words if len(w.text) > 2 and w.text.casefold() not in SMALL | SMALLEST]
