"""Exact ages: said, written in brackets, told by the year of birth, or to be reckoned from an age and the years since (R10).

An exact age is an indirect identifier that the UK Data Service asks to band ("in her forties"); bands and vague words are left alone.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.common.languages import LANGUAGES, Lang
from plugins.details import hedged_ages, hedged_ages_khmer
from plugins.details.age_patterns import (
    ABOUT,
    ABOUT_KM,
    BAND,
    BAND_KM,
    BRACKETED_NAME,
    ENGLISH,
    KHMER,
    OLD_THING,
    OLD_THING_KM,
    SINCE,
    SINCE_KM,
)
from plugins.details.context import sentence
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, tellings
from plugins.details.telling import Telling

AGE = Detail("age", 4)


class Words(NamedTuple):
    """The patterns of one language: ages, what makes one vague before and after it, and years gone by."""

    ages: tuple[re.Pattern[str], ...]
    about: re.Pattern[str]
    band: re.Pattern[str]
    since: re.Pattern[str]


def ages(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find exact ages and years of birth (R10).

    >>> [t.value for t in ages("She married at seventeen, twenty-four years ago; her mother is in her forties.", Lang("en"))]
    ['17+24']
    >>> [t.value for t in ages("គាត់អាយុ ៤១ ឆ្នាំ។ ស្ត្រីវ័យសែសិបជាង", Lang("km"))]
    ['41']

    Source: UK Data Service: age is made less precise; HIPAA: birth dates, and ages above 89.
    """
    khmer = LANGUAGES[lang].script == "khmer"
    words = Words(KHMER, ABOUT_KM, BAND_KM, SINCE_KM) if khmer else Words(ENGLISH, ABOUT, BAND, SINCE)
    read = figured(text, lang)
    said = [*_said(read, words), *_hedged(read, khmer), *(() if khmer else _bracketed(read))]
    return in_order(tellings(read, lang, AGE, [*said, *_reckoned(read, words, said)]))


def _said(read: Figured, words: Words) -> list[tuple[re.Match[str], str]]:
    return [
        (match, _value(match))
        for pattern in words.ages
        for match in pattern.finditer(read.key)
        if not _is_vague(read.key, match, words) and not _is_of_a_thing(read.key, match)
    ]


def _is_of_a_thing(key: str, match: re.Match[str]) -> bool:
    """Tell whether a house, a tree or a law is so many years old."""
    before = key[max(0, match.start() - 40) : match.start()]
    return OLD_THING.search(before) is not None or (
        match[0][:1] >= "\u1780" and OLD_THING_KM.search(before) is not None
    )


def _hedged(read: Figured, khmer: bool) -> Iterator[tuple[re.Match[str], str]]:
    """Ages that words go round; and births told by what happened in the country then."""
    way = hedged_ages_khmer if khmer else hedged_ages
    for pattern in way.SAYINGS if "‹" in read.key or "age" in read.key else ():
        for match in pattern.finditer(read.key):
            if not way.said_roundly(match) and not _is_of_a_thing(read.key, match):
                yield match, _value(match)
    for match in way.BORN_WITH.finditer(read.key):
        yield match, "born then"


def _value(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("year"):
        return f"born {match['year']}"
    less = groups.get("less") or ("1" if groups.get("one") else "")
    if less:
        return f"{match['age']}-{less}"
    return groups.get("age") or groups.get("again") or groups.get("low") or f"born {groups.get('zodiac')}"


def _is_vague(key: str, match: re.Match[str], words: Words) -> bool:
    """Tell whether the number is a band, or a limit that holds for everybody ("children under five")."""
    if "‹" not in match[0]:
        return False
    first = match.start() + match[0].index("‹")
    return (
        words.about.search(key[max(0, first - 40) : first]) is not None
        or (words.band.match(key, key.index("›", first) + 1) or words.band.match(key, match.end())) is not None
        or words.about.search(key[max(0, match.start() - 40) : match.start()]) is not None
    )


def _bracketed(read: Figured) -> Iterator[tuple[re.Match[str], str]]:
    """A name with a capital and a number in brackets or commas: "Sokha (29)", "Sokha, 29,"."""
    for match in BRACKETED_NAME.finditer(read.key):
        span = read.span(*match.span())
        before = read.span(match.start(), match.start() + 1)
        if span and before and read.text[before[0]].isupper():
            yield match, match["age"] or match["again"]


def _reckoned(
    read: Figured, words: Words, said: list[tuple[re.Match[str], str]]
) -> Iterator[tuple[re.Match[str], str]]:
    """An age then, and the years since in the same sentence or the next one: the sum is her age now."""
    for match, value in said:
        if not value.isdigit():
            continue
        first, last = sentence(read.key, *match.span())
        last = sentence(read.key, last, last)[1] if last < len(read.key) else last
        for since in words.since.finditer(read.key, first, last):
            low, high = min(match.start(), since.start()), max(match.end(), since.end())
            whole = re.compile(f"(?s).{{{high - low}}}").match(read.key, low)
            if whole:
                yield whole, f"{value}+{since['years'] or since['more']}"
