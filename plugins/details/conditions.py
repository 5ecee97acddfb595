"""Illness and disability, and peoples and religions of few: what adds to the score and withholds nothing by itself (R10).

Special categories of personal data (GDPR, article 9), and often the very subject of a story.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from plugins.common.languages import LANGUAGES, Lang
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.telling import Telling

HEALTH = Detail("health", 3, exact=False)
MINORITY = Detail("minority", 2, exact=False)
DATA = Path(__file__).parent / "data"
# What is learnt, spoken of or prevented is a subject, not somebody's state.
SUBJECT = rx(
    r"(?:about|against|prevent(?:ing|ion of)?|awareness of|on|fight(?:ing)?|de |test(?:ing|s|ed)? for|(?:អំពី|រៀនពី|ដឹងពី|ប្រឆាំង(?:នឹង)?|ការពារ|បង្ការ)(?:ជំងឺ|មេរោគ)*) ?\Z"
)


def rows(name: str, khmer: bool) -> list[list[str]]:
    """Return the rows of a table of `data/` for one script, without the language."""
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [row[1:] for row in rows if (row[0] == "km") is khmer]


@cache
def listed_words(name: str, khmer: bool) -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    border = "" if khmer else "(?<![a-z])"
    close = "" if khmer else "(?![a-z])"
    return tuple(
        (row[0], rx(rf"{border}(?:{row[1]}){close}"), len(row) > 2 and row[2] == "capital") for row in rows(name, khmer)
    )


def health(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find illnesses and disabilities that somebody has (R10).

    >>> [t.value for t in health("She is deaf. They learnt about HIV.", Lang("en"))]
    ['deaf']

    Source: GDPR 9(1): data concerning health are a special category.
    """
    read = figured(text, lang)
    return in_order(tellings(read, lang, HEALTH, _found(read, listed_words("health", is_khmer_text(lang)))))


def minorities(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find peoples and religions that few in the country belong to (R10).

    >>> [t.value for t in minorities("នាងជាជនជាតិចាម", Lang("km"))]
    ['cham']

    Source: GDPR 9(1): origin and belief are special categories.
    """
    read = figured(text, lang)
    return in_order(tellings(read, lang, MINORITY, _found(read, listed_words("minorities", is_khmer_text(lang)))))


def is_khmer_text(lang: Lang) -> bool:
    """Tell whether texts of `lang` are read by the Khmer patterns."""
    return LANGUAGES[lang].script == "khmer"


def _found(read: Figured, listed: tuple[tuple[str, re.Pattern[str], bool], ...]) -> Iterator[tuple[re.Match[str], str]]:
    for name, pattern, capital in listed:
        for match in pattern.finditer(read.key):
            if SUBJECT.search(read.key[max(0, match.start() - 40) : match.start()]):
                continue
            if not capital or has_capital(read, match):
                yield match, name


def has_capital(read: Figured, match: re.Match[str]) -> bool:
    span = read.span(match.start(), match.start() + 1)
    return span is not None and read.text[span[0]].isupper()
