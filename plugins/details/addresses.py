"""Addresses (R10): the number of a house, a street, a milestone. They lead to a door, whatever place is named or not."""

import re

from plugins.common.languages import Lang
from plugins.details.plain import folded_pattern, plain
from plugins.details.telling import Telling

WEIGHT = 6
_NUMBER = r"[0-9]{1,4}[a-z]?(?![0-9a-z])"
_STREET = rf"(?:street|road|national road|national highway)(?: number| no\.?| #)? {_NUMBER}"
_HOUSE = rf"(?:house|flat|stall|shop)(?: is)?(?: number| no\.?| #)? {_NUMBER}"
_ENGLISH = rf"(?<![a-z])(?:(?:{_HOUSE}|number {_NUMBER})(?:,| on| in)* {_STREET}|house(?: is)?(?: number| no\.?| #)? {_NUMBER}|{_STREET}|kilomet(?:re|er)(?: marker| post| stone)? {_NUMBER})"
_KHMER = rf"(?:ផ្ទះ|បន្ទប់|តូប) ?លេខ ?{_NUMBER}|ផ្លូវ(?:ជាតិ)?(?: ?លេខ)? ?{_NUMBER}|គីឡូម៉ែត្រ ?លេខ ?{_NUMBER}"
ADDRESS = re.compile(f"{_ENGLISH}|{folded_pattern(_KHMER)}")


def addresses(text: str, _lang: Lang) -> tuple[Telling, ...]:
    """Return the house numbers, numbered streets and milestones of a text, in order, digits of either script (R10).

    >>> [text[t.start : t.end] for text in ("It is house 14 on Street 51.",) for t in addresses(text, Lang("en"))]
    ['house 14 on Street 51']

    Source: HIPAA: street addresses; ICRC: a home identifies.
    """
    said = plain(text)
    found = ((match[0], said.span(*match.span())) for match in ADDRESS.finditer(said.key))
    return tuple(Telling(*span, "landmark", WEIGHT, words) for words, span in found if span)
