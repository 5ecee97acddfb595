"""When somebody was born, as far as it is known."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

BORN = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$", re.ASCII)


def _born(text: object) -> object:
    found = BORN.match(text) if isinstance(text, str) else None
    if not found:
        raise ValueError("write a year, a month or a day of birth: 1983, 2012-05 or 2012-05-14")
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        raise ValueError("there is no such day") from None
    return text


Born = Annotated[str | None, BeforeValidator(lambda value: value if value is None else _born(value))]
"""A year, a month or a day: 1983, 2012-05 or 2012-05-14."""
