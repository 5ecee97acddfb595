"""A value that is one name, and nothing beside it."""

import re
from typing import Annotated

from pydantic import AfterValidator

from plugins.read.schema.base import Text

# Between them stands more than one name, or something that is none: the search would look for all of it together, and find nothing.
NOT_IN_A_NAME = re.compile('[()\\[\\]{}<>/\\\\|,;«»“”"*។-៖]')
# An account or an address would stand wherever the name does, and no rule for texts reads it there (R12).
SIGNS_OF_AN_ADDRESS = re.compile(
    r"[@:=+#*_~]|[^\s.]\.[^\s.]{2}|(?<![a-z])dot (?:asia|biz|cc|co|com|info|io|kh|me|net|online|org|shop|site|xyz)(?![a-z])",
    re.IGNORECASE,
)
DIGITS = re.compile(r"[\d²³¹⁰-₉①-⓿❶-➓]")


def is_one_name(text: str) -> bool:
    """Tell whether `text` can be one name: no brackets, strokes, commas or quotation marks.

    >>> is_one_name("Sok Maly"), is_one_name("Sokmaly (Maly)")
    (True, False)
    """
    return not NOT_IN_A_NAME.search(text)


def is_shown_name(text: str) -> bool:
    """Tell whether `text` can be one name that pages may show.

    >>> [is_shown_name(name) for name in ("O'Dara", "Dot Smith", "Sok: Dara", "Dara 2", "Dara dot com")]
    [True, True, False, False, False]
    """
    return is_one_name(text) and not SIGNS_OF_AN_ADDRESS.search(text) and not DIGITS.search(text)


def _one_name(text: str) -> str:
    if not is_one_name(text):
        raise ValueError("write one name")
    return text


def without_address(text: str) -> str:
    """Return a name that pages may show. Raises `ValueError` for one with an address or the signs of one."""
    if SIGNS_OF_AN_ADDRESS.search(text):
        raise ValueError("write a name alone")
    return text


def _without_digits(text: str) -> str:
    if DIGITS.search(text):
        raise ValueError("write a name alone")
    return text


OneName = Annotated[Text, AfterValidator(_one_name)]
"""A name, of one person, without brackets or commas."""
ShownName = Annotated[OneName, AfterValidator(without_address), AfterValidator(_without_digits)]
"""One that pages may show: without digits, signs of accounts or addresses."""
