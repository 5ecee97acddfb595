"""A value that is one name, and nothing beside it."""

import re
from typing import Annotated

from pydantic import AfterValidator

from plugins.read.schema.base import Text

# Between them stands more than one name, or something that is none: the search would look for all of it together, and find nothing.
NOT_IN_A_NAME = re.compile('[()\\[\\]{}<>/\\\\|,;«»“”"*។-៖]')


def is_one_name(text: str) -> bool:
    """Tell whether `text` can be one name: no brackets, strokes, commas or quotation marks.

    >>> is_one_name("Sok Maly"), is_one_name("Sokmaly (Maly)")
    (True, False)
    """
    return not NOT_IN_A_NAME.search(text)


def _one_name(text: str) -> str:
    if not is_one_name(text):
        raise ValueError("write one name")
    return text


OneName = Annotated[Text, AfterValidator(_one_name)]
"""A name, of one person, without brackets or commas."""
