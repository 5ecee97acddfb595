"""A value that is one name, and nothing beside it."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator

from plugins.lint.accounts import account_spans
from plugins.lint.bare_hosts import bare_hosts
from plugins.lint.letters import DOTS
from plugins.people.clusters import INVISIBLES
from plugins.read.schema.base import Text

# Between them stands more than one name, or something that is none: the search would look for all of it together, and find nothing.
NOT_IN_A_NAME = re.compile('[()\\[\\]{}<>/\\\\|,;«»“”"*។-៖]')
# An account or an address would stand wherever the name does, and no rule for texts reads it there (R12).
SIGNS_OF_AN_ADDRESS = re.compile(r"[@:=+#*_~]|[^\s.]\.[^\s.]{2}|\s\.\S|\S\s+dot\s+\S", re.IGNORECASE)
_ONE_DOT = str.maketrans(dict.fromkeys(DOTS, "."))


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
    return is_one_name(text) and not _leads_somewhere(text) and not _counts(text)


def _leads_somewhere(text: str) -> bool:
    """Letters of any width are read, and signs that nobody sees are not."""
    read = _as_read(text)
    return bool(SIGNS_OF_AN_ADDRESS.search(read) or bare_hosts(read) or account_spans(read))


def _counts(text: str) -> bool:
    return any(unicodedata.numeric(letter, None) is not None for letter in _as_read(text))


def _as_read(text: str) -> str:
    return unicodedata.normalize("NFKC", INVISIBLES.sub("", text).translate(_ONE_DOT))


def _one_name(text: str) -> str:
    if not is_one_name(text):
        raise ValueError("write one name")
    return text


def without_address(text: str) -> str:
    """Return a name that pages may show. Raises `ValueError` for one with an address or the signs of one."""
    if _leads_somewhere(text):
        raise ValueError("write a name alone")
    return text


def _without_digits(text: str) -> str:
    if _counts(text):
        raise ValueError("write a name alone")
    return text


OneName = Annotated[Text, AfterValidator(_one_name)]
"""A name, of one person, without brackets or commas."""
ShownName = Annotated[OneName, AfterValidator(without_address), AfterValidator(_without_digits)]
"""One that pages may show: without digits, signs of accounts or addresses."""
