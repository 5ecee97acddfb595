"""A day as people write it, read for one purpose: to say how it is to be typed."""

import re
import unicodedata
from datetime import date
from functools import cache

from babel.dates import get_month_names

from plugins.common.languages import LANGUAGES
from plugins.people.fold import folded

_YEAR_FIRST = re.compile(r"(\d{4})[-/. ]+(\d{1,2}|[^\W\d]+)[-/. ]+(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{1,2}|[^\d/., ]+)[-/., ]+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})")
_EARLIEST, _LATEST = 1900, 2200  # a year beyond is Buddhist, or a slip


def iso_of(typed: str) -> str:
    """Return the day that `typed` seems to mean, like 2026-02-14; "" where nobody can tell. The day stands before the month, as in Cambodia.

    >>> iso_of("14/02/2026"), iso_of("១៤ កុម្ភៈ ២០២៦"), iso_of("Feb 14, 2026"), iso_of("14/02/26")
    ('2026-02-14', '2026-02-14', '2026-02-14', '')
    """
    plain = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in typed.strip())
    plain = re.sub("ថ្ងៃទី|ថ្ងៃ|ខែ|ឆ្នាំ", " ", plain).strip()
    for pattern, order in ((_YEAR_FIRST, (0, 1, 2)), (_DAY_FIRST, (2, 1, 0)), (_MONTH_FIRST, (2, 0, 1))):
        if found := pattern.fullmatch(plain):
            year, month, day = (found.groups()[at] for at in order)
            return _iso(int(year), _month(month), int(day))
    return ""


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat() if _EARLIEST <= year < _LATEST else ""
    except ValueError:
        return ""


def _month(said: str) -> int:
    return int(said) if said.isdigit() else _months().get(folded(said), 0)


@cache
def _months() -> dict[str, int]:
    names = (
        (folded(name), number)
        for lang in LANGUAGES
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=lang).items()
    )
    return dict(names)
