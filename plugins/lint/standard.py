"""What every site may write with a capital: the lists that come with the program, and Babel's countries and languages."""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel import Locale

from plugins.lint.phrases import Phrases, phrases
from plugins.people.given_names import is_given_name

DATA = Path(__file__).parent / "data"


@cache
def standard() -> Phrases:
    """Return the phrases that need no licence of a site's own (R8)."""
    return phrases((*_capitals(), *glossary("en"), *_cldr()))


@cache
def glossary(lang: str) -> tuple[str, ...]:
    """Return the shipped glossary in `lang`."""
    column = ("en", "km").index(lang)
    return tuple(row[column] for row in _rows("glossary.tsv") if len(row) > column and row[column])


def _capitals() -> tuple[str, ...]:
    return tuple(row[0] for row in _rows("capitals.txt"))


def _rows(name: str) -> tuple[list[str], ...]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return tuple(
            row
            for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            if row and not row[0].startswith("#")
        )


def _cldr() -> Iterator[str]:
    """The English names of countries and of the languages with a two-letter code, a list that is short enough to be known."""
    english = Locale("en")
    also_names = {row[0] for row in _rows("also_names.txt")}
    for name in (*_two_letters(english.territories), *_two_letters(english.languages)):
        usual = name.split(" (")[0].removesuffix(" SAR China")
        if usual not in also_names and not is_given_name(usual):
            yield usual


def _two_letters(names: object) -> list[str]:
    return [str(name) for code, name in dict(names).items() if len(code) == 2]  # type: ignore[call-overload]
