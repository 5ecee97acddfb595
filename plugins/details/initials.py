"""Initials of a person: "S.M.", "S. M.", ស.ម. They hide nothing from somebody who knows her age or her village."""

import re
from collections.abc import Iterator

from plugins.people.clusters import INVISIBLE

UNSEEN = f"[{INVISIBLE}]*"
LATIN = rf"[A-Z]{UNSEEN}\."
BETWEEN = rf"{UNSEEN}[ \u00a0]?{UNSEEN}"
INITIALS = re.compile(
    rf"(?<![A-Za-z.]){LATIN}(?:{BETWEEN}{LATIN}){{1,3}}(?![A-Za-z])"
    rf"|(?<![A-Za-z.&])[A-Z]{UNSEEN}[ \u00a0][A-Z]{UNSEEN}(?=[,(])"
    rf"|(?<![\u1780-\u17dd.])[\u1780-\u17a2]{UNSEEN}\.{BETWEEN}[\u1780-\u17a2]{UNSEEN}\.?(?![\u1780-\u17dd])"
)
ABBREVIATIONS = frozenset(
    [
        "US",
        "UK",
        "UN",
        "EU",
        "AM",
        "PM",
        "NGO",
        "USA",
        "UAE",
        "BC",
        "AD",
        "DC",
        "LA",
        "NY",
        "HIV",
        "IT",
        "TV",
        "ID",
        "VIP",
    ]
) | {"គស", "ពស", "គម", "មក", "សក"}
"""What is written in capitals and full stops and is no person (គ.ស. and ព.ស. are eras, គ.ម. kilometres)."""


def initials(text: str) -> Iterator[tuple[int, int]]:
    """Yield where initials stand (R10).

    >>> [("S.M., 41, Svay Leu; the U.S.; at 5 P.M.")[a:b] for a, b in initials("S.M., 41, Svay Leu; the U.S.; at 5 P.M.")]
    ['S.M.']

    Source: HIPAA: no code derived from what is about the person (164.514(c)).
    """
    for found in INITIALS.finditer(text):
        letters = "".join(letter for letter in found[0] if letter.isalpha())
        if letters not in ABBREVIATIONS:
            yield found.span()
