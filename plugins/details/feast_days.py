"""Days told by a feast, a weekday or a court's list and not by a date (R10): "two days after Khmer New Year", "on the eve of Pchum Ben last year".

The feasts stand in `data/calendar.tsv`. What happens every year, and what a feast is for, tells nothing: "she cooks at Khmer New Year".
"""

import re
from collections.abc import Iterator
from functools import cache

from plugins.common.languages import Lang
from plugins.details.conditions import is_khmer_text
from plugins.details.context import sentence, speaks_of_a_person
from plugins.details.dates import DAY, feasts
from plugins.details.figured import Figured, figured
from plugins.details.found import in_order, rx, tellings
from plugins.details.telling import Telling

HABIT = rx(r"(?<![a-z])(?:every|each|always|usually|often|as a rule|any)(?![a-z])|(?:រាល់|រៀងរាល់|ជារៀងរាល់|តែងតែ|ធម្មតា)")
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
PART = r"(?:eve|morning|evening|afternoon|night|day|midnight|dawn|week)"
LAST = r"(?:,? (?:of |in )?(?:last year|this year|the year before|that year|the previous year|next year|‹[0-9]{4}›))"
COURT = r"(?:court|hearing|trial|judges?|verdict|sentenc(?:ed|ing)|statement|complaint|police|prosecutor|summon(?:ed|s)|tribunal|testif(?:y|ied)|appeal|mediation)"
DAY_N = r"‹(?:[12]?[0-9]|3[01])\.›"
WEEKDAY_KM = r"ថ្ងៃ(?:ច័ន្ទ|ចន្ទ|អង្គារ|ពុធ|ព្រហស្បតិ៍|សុក្រ|សៅរ៍|អាទិត្យ)"
LAST_KM = r"(?:ឆ្នាំ(?:មុន|នេះ|ទៅ|មិញ|ក្រោយ|នោះ)|មុននេះ|កាលពីឆ្នាំមុន)"
COURT_KM = r"(?:តុលាការ|សវនាការ|ចៅក្រម|ជំនុំជម្រះ|ប៉ូលិស|បណ្ដឹង|កាត់ទោស|សាលាដំបូង|ព្រះរាជអាជ្ញា)"
LIFE = rx(
    rf"(?<![a-z])(?:it|this|that|all of it) (?:was|had|happened|began|ended|started)(?![a-z])|(?<![a-z]){COURT}(?![a-z])|កើតឡើង|{COURT_KM}|(?<![a-z])(?:divorce|wedding|marriage|funeral|baby|birth|arrest|beating)(?![a-z])|លែងលះ|មង្គលការ|សម្រាល"
)


@cache
def _patterns(khmer: bool) -> tuple[re.Pattern[str], ...]:
    names = feasts("km" if khmer else "en")
    feast = "|".join(names)
    if khmer:
        rite = rf"(?:ពិធី)?(?:បុណ្យ)?(?:{feast})"
        return (
            rx(rf"(?:‹[0-9]+› ?(?:ថ្ងៃ|យប់|អាទិត្យ|សប្ដាហ៍) ?)(?:ក្រោយ|មុន|បន្ទាប់)(?:ពី)?(?:ថ្ងៃ)? ?{rite}(?: ?{LAST_KM})?"),
            rx(
                rf"(?:យប់|ល្ងាច|ព្រឹក|{WEEKDAY_KM}|ថ្ងៃ)? ?(?:មុន|ក្រោយ|បន្ទាប់ពី)(?:ថ្ងៃ)? ?{rite}(?:‹[0-9]+› ?ថ្ងៃ|មួយថ្ងៃ)?(?: ?{LAST_KM})?"
            ),
            rx(rf"{rite}[^។,‹ ]{{0,6}} ?{LAST_KM}"),
            rx(rf"ថ្ងៃ ?(?:ទី)?‹[0-9]+\.?› ?(?:នៃ)? ?{rite}"),
            rx(rf"{rite} ?ថ្ងៃ ?(?:ទី)?‹[0-9]+\.?›"),
            rx(r"បុណ្យ ?‹(?:7|100)› ?ថ្ងៃ[^។]{0,30}?(?:ម្សិលមិញ|ថ្ងៃនេះ|ថ្ងៃស្អែក|អាទិត្យ|ខែ|ឆ្នាំ)"),
            rx(rf"{WEEKDAY_KM} ?(?:ថ្ងៃ)?(?:ទី)? ?{DAY_N}(?! ?(?:ខែ|នៃ))"),
            rx(rf"{COURT_KM}[^។]{{0,40}}?ថ្ងៃ ?{DAY_N}(?! ?ខែ)"),
            rx(rf"ថ្ងៃ ?{DAY_N}[^។]{{0,40}}?{COURT_KM}"),
            rx(rf"ថ្ងៃ ?{DAY_N} ?(?:នៃ)?ខែ(?:មុន|នេះ|ក្រោយ|នោះ)"),
        )
    return (
        rx(rf"(?<![a-z])(?:‹[0-9-]+›|an?|the|that|on|one) (?:(?:{PART}|{WEEKDAY})s? )?(?:straight |right |just )?(?:after|before|following) (?:the )?(?:feast of |festival of )?(?:{feast})(?:[ -](?:day|festival|holidays?))?{LAST}?"),
        rx(rf"(?<![a-z])(?:on|in|at|by|the|one) (?:the )?(?:(?:‹[0-9]\.›|first|last|final|opening) )?(?:{PART}|full moon|{WEEKDAY}) (?:(?:{PART}) )?(?:of|at|in|during) (?:the )?(?:{feast}){LAST}?"),
        rx(rf"(?:{feast})(?:[ -](?:day|eve|festival|holidays?))?{LAST}"),
        rx(rf"(?<![a-z])(?:last|this|that) year's (?:{feast})"),
        rx(r"(?<![a-z])(?:on|that|one|this|last) (?:christmas (?:eve|day)|new year's (?:eve|day)|valentine's day|(?:international )?women's day|independence day|human rights day|labou?r day|children's day)(?! (?:in|of) ‹)"),
        rx(rf"(?<![a-z]){WEEKDAY},? (?:the )?{DAY_N}"),
        rx(rf"(?<![a-z]){COURT}(?![a-z])[^.;!?]{{0,40}}? (?:on|for|until|to) the {DAY_N}(?= *(?:[.,;:!?]|\Z|and |of |at |in the |with |that ))"),
        rx(rf"(?<![a-z])on the {DAY_N}(?! (?:floor|day|time|grade|try))[^.;!?]{{0,40}}?(?<![a-z]){COURT}(?![a-z])"),
        rx(rf"(?<![a-z])the {DAY_N} of (?:last|this|that|next|the (?:same|previous|following)) month"),
    )  # fmt: skip


def feast_days(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find days of a life that a feast, a weekday with a number or a court's list dates (R10).

    >>> [text[t.start : t.end] for text in ("He came two days after Pchum Ben last year.",) for t in feast_days(text, Lang("en"))]
    ['two days after Pchum Ben last year']
    >>> feast_days("She cooks at Khmer New Year. Every year on the eve of Pchum Ben she rests.", Lang("en"))
    ()

    Source: HIPAA: all elements of dates but the year. That a feast is a date is our own: the calendar says which day.
    """
    read = figured(text, lang)
    return in_order(tellings(read, lang, DAY, _found(read, lang)))


def _found(read: Figured, lang: Lang) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in _patterns(is_khmer_text(lang)):
        for match in pattern.finditer(read.key):
            said = read.key[slice(*sentence(read.key, *match.span()))]
            of_a_life = LIFE.search(said) or speaks_of_a_person(read.key, *match.span(), lang)
            if of_a_life and not HABIT.search(said):
                yield match, match[0].strip()
