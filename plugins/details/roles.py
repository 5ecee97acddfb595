"""Standing that only one person has, without "only" or "first" (R10): the village chief's daughter, "she is the midwife of the village".

One distinctive fact identifies (research-ethics guidebook, after the UK Data Service). Whom a story merely goes to see is left alone: "she went
to the village chief". The offices stand in `data/offices.tsv`.
"""

import re
from collections.abc import Iterator
from functools import cache

from plugins.common.languages import Lang
from plugins.details.conditions import is_khmer_text, rows
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.role_patterns import english
from plugins.details.role_patterns_khmer import khmer
from plugins.details.telling import Telling

ROLE = Detail("occupation", 3, of_organisations=True)
FAMILY = Detail("family", 2, exact=False)
"""How many husbands or wives, and which: it adds to the score."""


@cache
def _patterns(is_khmer: bool) -> tuple[re.Pattern[str], ...]:
    office = "|".join(sorted((word for (word,) in rows("offices", is_khmer)), key=len, reverse=True))
    return khmer(office) if is_khmer else english(office)


WIVES = rx(
    r"(?<![a-z])(?:his|her|my|the) ‹(?P<n>[1-9])\.› (?P<what>wife|husband|marriage)(?![a-z])"
    r"|(?<![a-z])(?:has|had|took|married|keeps|kept|of (?:his|her)|with (?:his|her)|his|her|buried|outlived|after|left) ‹(?P<m>[2-9])› (?P<also>wives|husbands|marriages)(?![a-z])"
    r"|(?<![a-z])(?P<minor>minor|second|lesser|other) (?P<wife>wife)(?![a-z])|(?<![a-z])married (?:‹(?P<times>[2-9])› times|twice|thrice)|‹[2-9]› (?:other |more )wives(?![a-z])"
    r"|(?:ប្រពន្ធ|ភរិយា|ប្ដី)(?:ដើម|ចុង|ទី ?‹[0-9]\.?›|‹[0-9]\.›|‹[2-9]›(?! ?(?:ឆ្នាំ|ខែ|ថ្ងៃ|ដង))|ក្រោយ)(?: ?នាក់)?|រៀបការ(?:បាន)? ?‹[2-9]› ?ដង|ប្រពន្ធ(?:មាន|ដល់| )*‹[2-9]›"
)


def roles(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find standing that is one person's there, and relatives of whom has it; and how many wives or husbands there were (R10).

    >>> [t.value for t in roles("She is the wife of the deputy police chief. She went to the village chief.", Lang("en"))]
    ['wife of the deputy police chief']
    >>> [t.kind for t in roles("នាងជាភរិយាមេភូមិ។ នាងទៅជួបមេភូមិ។", Lang("km"))]
    ['occupation']

    Source: UK Data Service: detailed occupations are put into broader groups; Research Ethics Guidebook: what is distinctive makes somebody
    recognisable.
    """
    read = figured(text, lang)
    alone = tellings(read, lang, ROLE, _found(read, _patterns(is_khmer_text(lang))))
    return in_order([*alone, *tellings(read, lang, FAMILY, _found(read, (WIVES,)))])


def _found(read: Figured, patterns: tuple[re.Pattern[str], ...]) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in patterns:
        for match in pattern.finditer(read.key):
            yield match, match[0].strip()
