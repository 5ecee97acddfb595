"""Headings and titles that capitalise their words."""

from collections.abc import Iterable

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


def is_title_case(words: Iterable[Token]) -> bool:
    """Tell whether most content words have a capital, as in `A Mother Starts Over`.

    Content words have four letters or more and are neither numbers nor small words.
    """
    content = [w for w in words if len(w.text) > 3 and w.text.isalpha() and w.text.casefold() not in SMALL]
    capital = sum(w.text[0].isupper() for w in content)
    return bool(content) and capital * 3 >= len(content) * 2
