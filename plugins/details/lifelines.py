"""How long a marriage has lasted, and how many years ago somebody left (R10): the sums that lead to an age and to a day on file.

A year is what the UK Data Service lets stand, so these add to the score and withhold nothing by themselves; with an age beside them the age is
reckoned (`ages.py`). An organisation's years, and what somebody has done "for five years", are left alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from plugins.common.languages import Lang
from plugins.details.conditions import is_khmer_text, rows
from plugins.details.context import is_of_an_organisation, sentence, speaks_of_a_person
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.telling import Telling
from plugins.mentions.tokens import COVER

LONG = Detail("age", 2, exact=False)
"""Years that a part of a life has lasted."""
WHEN = Detail("date", 2, exact=False)
"""The year of an event of a life, or how long ago it was."""
YEARS = r"(?:‹(?P<years>[0-9]{1,2}(?:\.[0-9])?)›(?: and a half)?(?: long)? (?:years?|decades?)|a decade)(?: and (?:‹[0-9]+› (?:months?|weeks?|days?)|a half))?"
MANY = r"‹(?P<years>[1-9][0-9])› (?:long )?years(?: and (?:‹[0-9]+› (?:months?|weeks?|days?)|a half))?"
EXACTLY = r"‹(?P<years>[1-9][0-9]+)› (?:long )?(?:days|nights|weeks|months)"  # a trade of five years dates nobody
YEAR = r"‹(?P<year>19[0-9]{2}|20[0-3][0-9])›"
HEDGE = r"(?: (?:about|almost|nearly|over|more than|just|only|some|exactly|now|the (?:last|past)|all of|all|these))*"
SHE = rf"(?:{COVER}|(?:she|he|i|they|we)(?:'[a-z]+)?)"
COUPLE = rx(
    r"(?<![a-z])(?:married|marriage|wedding|divorced?|widow|separated|together)(?![a-z])|រៀបការ|លែងលះ|មេម៉ាយ|ប្ដីប្រពន្ធ|រស់នៅជាមួយគ្នា"
)
YEARS_KM = r"‹(?P<years>[0-9]{1,2})› ?ឆ្នាំ"
MANY_KM = r"‹(?P<years>[1-9][0-9])› ?ឆ្នាំ"


def lifelines(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find how long a part of a life lasted, and when an event of it was (R10).

    >>> [(t.kind, t.value) for t in lifelines("They were married for 24 years. She left him eleven years ago.", Lang("en"))]
    [('age', '24 years'), ('date', '11 ago')]
    >>> lifelines("The centre has been open for 17 years.", Lang("en"))
    ()

    Source: UK Data Service: a year may stand where a day may not. That years that lasted lead to an age is our own.
    """
    read = figured(text, lang)
    if "‹" not in read.key and "decade" not in read.key:  # most texts
        return ()
    lasting, dated = _patterns(is_khmer_text(lang))
    lasts = ((match, f"{match['years'] or 1} years") for match in _found(read, lasting, lang))
    was = (
        (match, match.groupdict().get("year") or f"{match['years'] or 1} ago") for match in _found(read, dated, lang)
    )
    return in_order([*tellings(read, lang, LONG, lasts), *tellings(read, lang, WHEN, was)])


def _found(read: Figured, patterns: tuple[re.Pattern[str], ...], lang: Lang) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        for match in pattern.finditer(read.key):
            spoken_of = COUPLE.search(read.key[slice(*sentence(read.key, *match.span()))]) or speaks_of_a_person(
                read.key, *match.span(), lang
            )
            if spoken_of and not _of_an_organisation(read.key, match, lang):
                yield match


def _of_an_organisation(key: str, match: re.Match[str], lang: Lang) -> bool:
    """ "The centre has helped 1,200 women since 2008, and she was one of them": the years are the centre's."""
    first, last = sentence(key, *match.span())
    first = max(first, key.rfind(",", first, match.start()) + 1)
    comma = key.find(",", match.end(), last)
    return is_of_an_organisation(key[first : comma if comma >= 0 else last], 0, 1, lang)


@cache
def _patterns(khmer: bool) -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    said = {sort: "|".join(word for each, word in rows("life", khmer) if each == sort) for sort in ("state", "event")}
    state, event = said["state"], said["event"]
    if khmer:
        return (
            rx(rf"(?:{state})[^។,‹]{{0,16}}?(?:អស់|បាន|រយៈពេល|រយៈ|ជាង|ជិត|ប្រហែល|តាំងពី| )*{YEARS_KM}(?! ?(?:មុន|ក្រោយ))"),
            rx(
                rf"(?:អស់|បាន|រយៈពេល|រយៈ|ក្នុងរយៈពេល|ក្រោយពី|ក្រោយ)(?:ជាង|ជិត|ប្រហែល|បាន|រយៈពេល| )*{YEARS_KM}[^។,‹]{{0,10}}(?:{state})"
            ),
            rx(rf"(?:អស់|រយៈពេល|ក្នុងរយៈពេល)(?:ជាង|ជិត|ប្រហែល|បាន|រយៈពេល| )*{MANY_KM}(?:មក|ហើយ|គត់|ដែល| )*"),
            rx(
                r"(?<!ក្នុង)(?:អស់|បាន|រយៈពេល|ត្រឹម|ទាំង|ពេទ្យ|លើទូក|ក្នុងគុក)(?:អស់|រយៈពេល|ត្រឹម|ជាង|ជិត|ទាំង|តែ| )*‹(?P<years>[1-9][0-9]+)› ?(?:ថ្ងៃ|យប់|ខែ)(?! ?(?:មុន|ក្នុង))"
            ),
            rx(r"‹(?P<years>[0-9]+)› ?ឆ្នាំ ?(?:និង|ហើយនិង)? ?‹[0-9]+› ?ខែ"),
            rx(r"(?:ខែ|ឆ្នាំ)(?:ទី)? ?‹(?P<years>[0-9]+)\.›(?:នៃ|ក្រោយ)(?:ការ)?(?:រួមរស់|រៀបការ|អាពាហ៍ពិពាហ៍)"),
        ), (
            rx(rf"(?:{event})[^។‹]{{0,24}}?(?:កាលពី|ប្រហែល|ជាង| )*{YEARS_KM} ?(?:មុន|កន្លងមក|មកហើយ)"),
            rx(rf"(?:កាលពី|ប្រហែល|ជាង| )*{YEARS_KM} ?(?:មុន|កន្លងមក|មកហើយ)[^។‹]{{0,16}}?(?:{event})"),
            rx(rf"(?:{state}|{event})[^។‹]{{0,16}}?(?:តាំងពី|កាលពី|នៅ|ក្នុង| )*ឆ្នាំ ?{YEAR}"),
            rx(rf"(?:តាំងពី|កាលពី|នៅ|ក្នុង)ឆ្នាំ ?{YEAR}(?:មក)?[^។‹]{{0,12}}?(?:{state}|{event})"),
            rx(rf"តាំងពី(?:ឆ្នាំ) ?{YEAR}"),
        )
    return (
        rx(rf"(?<![a-z])(?:{state})(?:,| now)?(?: for)?{HEDGE} {YEARS}(?! (?:ago|old|later|of age))"),
        rx(
            rf"{YEARS} (?:of |as )(?:a |an |her |his |my |their )?(?:marriage|married life|widowhood|wedlock|wife|widow|prison|captivity|beatings|violence)"
        ),
        rx(rf"(?<![a-z])marriage (?:has |had )?(?:lasted|held|went on|ended after)(?: for)?{HEDGE} {YEARS}"),
        rx(rf"{YEARS} (?:with (?:him|her husband|my husband)|married)(?![a-z])"),
        rx(rf"(?:\A|[.!?;,“\"(] ?)(?:and |but )?for{HEDGE} {MANY},? {SHE}"),
        rx(rf"(?<![a-z]){SHE} [^.;!?,‹]{{2,40}}? for{HEDGE} {MANY}(?! ago)"),
        rx(
            rf"(?<![a-z])(?:spent|lasted|stayed|slept|walked|waited|endured|survived|took (?:her|him|me)|was away|were apart|lived|hid|inside|kept (?:her|me)|held (?:her|me))(?: [a-z']+){{0,5}}?{HEDGE} {EXACTLY}"
        ),
        rx(rf"(?<![a-z]){SHE} [^.;!?,‹]{{2,30}} ‹(?P<years>[0-9]+)› years and ‹[0-9]+› (?:months?|days?)"),
    ), (
        rx(rf"(?<![a-z])(?:{event})[^.;!?‹]{{0,30}}?{HEDGE} ?{YEARS} (?:ago|back|earlier|before)(?![a-z])"),
        rx(rf"{YEARS} (?:ago|back|earlier)(?![a-z])[^.;!?‹]{{0,24}}?(?<![a-z])(?:{event})(?![a-z])"),
        rx(rf"{YEARS} (?:(?:have (?:passed|gone by)|on) )?since [^.;!?‹]{{0,24}}?(?<![a-z])(?:{event})(?![a-z])"),
        rx(rf"(?<![a-z])(?:{state}|{event})[^.;!?‹]{{0,24}}? (?:since|in|from) {YEAR}"),
        rx(rf"(?<![a-z])(?:since|in|from) {YEAR},? {SHE} [^.;!?‹]{{0,12}}?(?:{state}|{event})(?![a-z])"),
        rx(rf"(?<![a-z])(?:{SHE}|her|his|my|alone)(?![a-z])[^.;!?,‹]{{0,40}}? since {YEAR}"),
        rx(rf"(?<![a-z])since {YEAR},? (?:{SHE}|her|his|my)(?![a-z])"),
    )
