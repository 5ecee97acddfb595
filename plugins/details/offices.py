"""Offices and posts in a text, as whoever holds one is known by it (R7): the commune chief, her teacher, មេឃុំ. The offices stand in
`data/offices.tsv`; whoever is only gone to, told or asked is left alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plugins.common.languages import Lang
from plugins.details.conditions import is_khmer_text, rows
from plugins.details.found import rx
from plugins.details.plain import plain

# Posts that only beside somebody are one person's.
OF_HERS = r"(?:her|his|my|their|our|the (?:girl|boy|child)'s)"
POSTS = rf"{OF_HERS} (?:[a-z]+ )?(?:teacher|coach|trainer|employer|boss|manager|supervisor|foreman|landlord|pastor|doctor|commander)|(?:a|the) (?:[a-z]+ )?teacher (?:of|at|in|from) {OF_HERS} school"
POSTS_KM = r"(?:គ្រូ(?:បង្រៀន|ប្រចាំថ្នាក់)?|ថៅកែ|មេការ|ចៅហ្វាយ|ម្ចាស់ផ្ទះ|គ្រូបង្វឹក)(?:របស់)?(?:នាង|គាត់|ខ្ញុំ|ក្មេង|កូន)|គ្រូ(?:បង្រៀន)?(?:នៅ|ក្នុង)សាលា(?:របស់)?(?:នាង|គាត់|ខ្ញុំ|ក្មេង)"
# Before an office: whoever is told of it, or gone to for help.
SOUGHT = rx(
    r"(?:(?:went|ran|go|goes|run|turned|spoke|speaks|talked|wrote|complained|complains|reported|reports|appealed|walked|came|fled)(?: [a-z]+){0,4}? to|(?:told|tells|tell|asked|asks|ask|called|calls|call|informed|begged|phoned|warned|met|saw|visited|thanked|help of|helped by|help from|letter from|stamp of|signature of|in front of|before|near|beside))(?: (?:the|a|an|our|their|her|his|deputy))*(?: [a-z]+)? ?\Z"
    r"|(?:ទៅ(?:ជួប|រក|ប្រាប់|សុំ|ប្ដឹង|កាន់)|ប្រាប់|រាយការណ៍(?:ទៅ|ជូន)?|ប្ដឹង(?:ទៅ)?|សុំ|ជួប|សួរ|អរគុណ|ជំនួយពី|ជួយពី|ហៅ)(?:ដល់|ទៅ|លោក|លោកស្រី| )*\Z"
)
REACH = 80  # letters
HELPS = rx(
    r"(?: (?:and|who|then|also|finally|at last|himself|herself))* (?:helped|helps|listened|listens|signed|stamped|came to help|wrote|intervened|protected|gave her shelter|took her in|arrested|supported)(?![a-z])|(?:បាន|ក៏|ដែល| )*(?:ជួយ|អន្តរាគមន៍|ស្ដាប់|ការពារ|ចុះហត្ថលេខា|ចាប់ខ្លួន)"
)


@dataclass(frozen=True, slots=True)
class Office:
    """Characters [start, end) name an office. `post`: it is one person's only beside somebody (her teacher)."""

    start: int
    end: int
    post: bool


def offices(text: str, lang: Lang) -> tuple[Office, ...]:
    """Return the offices in `text` whose holder may have done something, in order.

    >>> text = "The commune chief hit her. She told the village chief. Her teacher laughed."
    >>> [text[o.start : o.end] for o in offices(text, Lang("en"))]
    ['commune chief', 'Her teacher']

    Source: UK Data Service: detailed occupations are put into broader groups; GDPR 10: data on crimes belong under official authority.
    """
    return tuple(sorted(_found(text, is_khmer_text(lang)), key=lambda office: office.start))


def _found(text: str, khmer: bool) -> Iterator[Office]:
    read = plain(text)
    for pattern, post in _patterns(khmer):
        for match in pattern.finditer(read.key):
            if SOUGHT.search(read.key, max(0, match.start() - REACH), match.start()) or HELPS.match(
                read.key, match.end()
            ):
                continue
            if span := read.span(*match.span()):
                yield Office(*span, post)


@cache
def _patterns(khmer: bool) -> tuple[tuple[re.Pattern[str], bool], ...]:
    office = "|".join(sorted((word for (word,) in rows("offices", khmer)), key=len, reverse=True))
    if khmer:
        return (rx(f"(?:{office})"), False), (rx(POSTS_KM), True)
    return (rx(rf"(?<![a-z])(?:{office})(?![a-z])"), False), (rx(rf"(?<![a-z])(?:{POSTS})(?![a-z])"), True)
