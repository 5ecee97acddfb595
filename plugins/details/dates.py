"""Days and months: an exact day is a detail by itself, a month only adds to the score (R10).

A date joins her to a court list, a newspaper or a neighbour's memory; the UK Data Service asks to keep the year at most. The names of months
stand in `data/calendar.tsv`: CLDR has neither the Khmer lunar ones nor the feasts.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from plugins.common.languages import LANGUAGES, Lang
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.plain import folded_pattern
from plugins.details.telling import Telling

DAY = Detail("date", 4)
MONTH = Detail("month", 2, exact=False)
D, Y = r"‹(?P<d>[12]?[0-9]|3[01])\.?›", r"‹(?P<y>1[89][0-9]{2}|2[05][0-9]{2})›"
MONTH_NUMBER = r"‹(?P<m>[1-9]|1[0-2])›"
TABLE = Path(__file__).parent / "data" / "calendar.tsv"


@cache
def _names(lang: str, sort: str) -> dict[str, str]:
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {folded_pattern(word): value for at, word, its, value in rows if (at, its) == (lang, sort)}


def _any(lang: str, sort: str) -> str:
    return "|".join(sorted(map(re.escape, _names(lang, sort)), key=len, reverse=True))


@cache
def _english() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    name, feast = rf"(?<![a-z])(?P<name>{_any('en', 'month')})(?![a-z])\.?", rf"(?P<feast>{_any('en', 'feast')})"
    days = (
        rx(rf"(?:the )?{D}(?: day)?(?: of|-)? ?{name}(?:[ ,-]*{Y})?"),
        rx(rf"{name} ?(?:the )?{D}(?![:.]?[0-9])(?:[ ,]*{Y})?"),
        rx(rf"{D} ?[-/.] ?{MONTH_NUMBER} ?[-/.] ?‹(?P<y>[0-9]{{2}}|[12][0-9]{{3}})›"),
        rx(rf"{Y} ?[-/.] ?{MONTH_NUMBER} ?[-/.] ?{D}"),
        rx(
            rf"(?:the )?(?:(?:‹[0-9]\.›|first|last|eve|second|third)(?: day)? of )?(?:the )?{feast}(?:[ -](?:day|eve|week|festival|holidays?))?(?:,? (?:of|in))? ?{Y}"
        ),
        rx(rf"{Y} {feast}"),
    )
    months = (
        rx(rf"(?:(?:early|late|mid|the (?:start|end|middle|beginning) of)[ -])?{name},?(?: of)? {Y}"),
        rx(r"(?<![a-z])(?P<name>january|february|april|june|july|september|october|november|december)(?![a-z])"),
        rx(
            rf"(?:early|late|mid|the (?:start|end|middle|beginning) of|in|by|since|until|till|last|this|next|every|each|during|from|of|was|for|to|before|after|that|one)[ -](?P<said>(?P<name>{_any('en', 'month')})(?![a-z]))(?! [0-9‹])"
        ),
    )
    return days, months


@cache
def _khmer() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    name, feast = rf"(?P<name>{_any('km', 'month')})", rf"(?P<feast>{_any('km', 'feast')})"
    year = rf"(?:[ ,]*(?:(?:ឆ្នាំ|គ\.?ស\.?|ព\.?ស\.?)[^‹។]{{0,8}}){Y})"
    days = (
        rx(rf"‹(?P<d>[12]?[0-9]|3[01])\.› ?{name}{year}?"),
        rx(rf"(?<!សប្ដាហ៍)(?<!សប្ដាហ៍ )(?:ថ្ងៃ)? ?(?:ទី)?{D} ?(?:នៃ)? ?(?:ខែ) ?{name}{year}?"),
        rx(rf"ថ្ងៃ ?{D} ?{name}{year}?"),
        rx(rf"{D} {name} {Y}"),
        rx(rf"ថ្ងៃ ?{D} ?ខែ ?{MONTH_NUMBER}{year}?"),
        rx(rf"(?:ថ្ងៃ|យប់|ព្រឹក|ល្ងាច)(?:ទី)? ?{D} ?(?P<moon>កើត|រោច)(?: ?ខែ ?{name})?(?: ?ឆ្នាំ[^‹។ ]{{1,12}})?{year}?"),
        rx(rf"(?:ថ្ងៃ)? ?{D} ?[-/.] ?{MONTH_NUMBER} ?[-/.] ?‹(?P<y>[0-9]{{2}}|[12][0-9]{{3}})›"),
        rx(rf"{Y} ?[-/.] ?{MONTH_NUMBER} ?[-/.] ?{D}"),
        rx(rf"(?:ថ្ងៃ|ពិធី|បុណ្យ)*{feast} ?(?:ឆ្នាំ|ក្នុងឆ្នាំ|នៅឆ្នាំ) ?{Y}"),
    )
    months = (
        rx(rf"(?:ដើម|ចុង|ពាក់កណ្ដាល|កណ្ដាល)?ខែ ?{name}(?: ?ខែ)?{year}?"),
        rx(rf"{name}{year}"),
        rx(rf"(?:ដើម|ចុង|ពាក់កណ្ដាល|កណ្ដាល)?ខែ ?(?:ទី)?‹(?P<m>[1-9]|1[0-2])\.?›{year}"),
    )
    return days, months


def feasts(lang: str) -> tuple[str, ...]:
    """Return the names of feasts in a language as patterns over folded texts, longest first."""
    return tuple(sorted(map(re.escape, _names(lang, "feast")), key=len, reverse=True))


def dates(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find days (exact) and months (for the score), each with its value as year-month-day (R10).

    >>> [(t.kind, t.value) for t in dates("On the second of July 2016; by late June; it may rain. 2021-03-03", Lang("en"))]
    [('date', '2016-7-2'), ('month', '-6'), ('date', '2021-3-3')]
    >>> [t.value for t in dates("ថ្ងៃទី៣ ខែមីនា ឆ្នាំ២០២១ និងខែឧសភា", Lang("km"))]
    ['2021-3-3', '-5']

    Source: UK Data Service: the year rather than day and month; HIPAA: all elements of dates but the year.
    """
    khmer = LANGUAGES[lang].script == "khmer"
    read, (days, months) = figured(text, lang), _khmer() if khmer else _english()
    exact = list(tellings(read, lang, DAY, _found(read, days, lang)))
    vague = tellings(read, lang, MONTH, _found(read, months, lang))
    return in_order(
        [*_widest(exact), *(m for m in vague if not any(m.start < d.end and d.start < m.end for d in exact))]
    )


def _widest(found: list[Telling]) -> list[Telling]:
    """Of days that share characters, the longest: "3 March 2021", not "March 20"."""
    kept: list[Telling] = []
    for telling in sorted(found, key=lambda t: (t.start - t.end, t.start)):
        if not any(telling.start < k.end and k.start < telling.end for k in kept):
            kept.append(telling)
    return kept


def _found(read: Figured, patterns: tuple[re.Pattern[str], ...], lang: Lang) -> Iterator[tuple[re.Match[str], str]]:
    for pattern in patterns:
        for match in pattern.finditer(read.key):
            if _is_a_month(read, match):
                yield match, _value(match, lang)


def _is_a_month(read: Figured, match: re.Match[str]) -> bool:
    """English "may", "march" and "mar" are months with a capital only, and words at the start of a sentence unless a day or year follows."""
    name = match.groupdict().get("name")
    if name not in ("may", "march", "mar", "jan", "august"):
        return True
    span = read.span(match.start("name"), match.end("name"))
    return span is not None and read.text[span[0]].isupper()


def _value(match: re.Match[str], lang: Lang) -> str:
    groups = match.groupdict()
    month = groups.get("m") or _names(lang, "month").get(groups.get("name") or "", "")
    if groups.get("feast"):
        month = _names(lang, "feast")[groups["feast"]]
    moon = "" if not groups.get("moon") else "w" if groups["moon"].startswith("ក") else "d"
    parts = [groups.get("y") or "", month, (groups.get("d") or "") + moon]
    return "-".join(parts).rstrip("-")
