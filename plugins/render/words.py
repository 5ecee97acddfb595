"""Interface words, days and numbers in a language of the site."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.messages.pofile import PoFileError, read_po

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import N_, Problem, Stop
from plugins.render.views import Day


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; `catalogue` maps English to them."""

    lang: Lang
    catalogue: Mapping[str, str]

    def __call__(self, message: str, **fields: str) -> str:
        """Return `message` in this language with its `%(fields)s` filled. A message that is in no catalogue ends the build."""
        words = self.catalogue.get(message)
        if not words:
            raise Stop(
                Problem(
                    f"theme/locale/{self.lang}.po",
                    1,
                    1,
                    "",
                    N_("the interface has a word that is not translated: {message}"),
                    N_("Add it to this catalogue"),
                    (("message", message),),
                    lang=self.lang,
                )
            )
        return words % fields if fields else words

    def number(self, value: int | str) -> str:
        """Return `value` in the language's digits, whatever digits of the site's languages it is written in.

        >>> Words(Lang("km"), {}).number(2026)
        '២០២៦'
        """
        return str(value).translate(_digits(self.lang))

    def day(self, day: date) -> Day:
        """Return `day` as people write it.

        >>> Words(Lang("km"), {}).day(date(2025, 4, 14)).text
        'ថ្ងៃទី១៤ ខែមេសា ឆ្នាំ២០២៥'
        """
        return _day(day, self.lang)

    def month(self, day: date) -> str:
        """Return the month and year: enough for a card."""
        return _month(day.replace(day=1), self.lang)


@cache
def _day(day: date, lang: Lang) -> Day:
    """A day stands on many cards, and Babel takes longer for it than the rest of a card together."""
    text = format_date(day, LANGUAGES[lang].long_date, locale=lang)
    return Day(day.isoformat(), text.translate(_digits(lang)))


@cache
def _month(day: date, lang: Lang) -> str:
    """The same for the month that begins at `day`."""
    return format_date(day, "MMMM y", locale=lang).translate(_digits(lang))


@cache
def _digits(lang: Lang) -> Mapping[int, str]:
    own = LANGUAGES[lang].digits
    return {ord(digit): own[i] for language in LANGUAGES.values() for i, digit in enumerate(language.digits)}


def words_in(theme: Path) -> dict[Lang, Words]:
    """Read the catalogues of a theme, one a language. Raises `Stop` for one that is missing, or that lacks a word another has."""
    catalogues = {lang: _catalogue(theme / "locale" / f"{lang}.po", lang) for lang in LANGUAGES}
    every = dict.fromkeys(message for catalogue in catalogues.values() for message in catalogue)
    found = {lang: Words(lang, catalogue) for lang, catalogue in catalogues.items()}
    for words in found.values():
        for message in every:
            words(message)
    return found


def _catalogue(path: Path, lang: Lang) -> Mapping[str, str]:
    if not path.is_file():
        raise Stop(
            Problem(
                f"theme/locale/{lang}.po",
                1,
                1,
                "",
                N_("the words of this language are missing"),
                N_("Put the catalogue back"),
                lang=lang,
            )
        )
    try:
        return _read(path, path.stat().st_mtime_ns)
    except (UnicodeDecodeError, PoFileError):
        raise Stop(
            Problem(
                f"theme/locale/{lang}.po",
                1,
                1,
                "",
                N_("the words of this language cannot be read"),
                N_("Save the catalogue as UTF-8, or put the last good one back"),
                lang=lang,
            )
        ) from None


@cache
def _read(path: Path, _changed: int) -> Mapping[str, str]:
    with path.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    return {str(m.id): str(m.string) for m in catalogue if m.id and not m.fuzzy}


WORDS_A_MINUTE = 200
_NO_WORD_BELOW = 100  # UBRK_WORD_NONE_LIMIT of ICU: what ends there is a space or a sign


@lru_cache(maxsize=10_000)
def minutes(text: str, lang: Lang) -> int:
    """Return the minutes it takes to read public text, at least 1. A text stands on many cards, and is counted once."""
    return max(1, round(word_count(text, lang) / WORDS_A_MINUTE))


def word_count(text: str, lang: Lang) -> int:
    """Return the number of words, told apart as ICU does: by a dictionary where no spaces stand between them, as in Khmer.

    >>> word_count("ខ្ញុំរៀនកាត់ដេរ។", Lang("km")), word_count("I learn to sew.", Lang("en"))
    (3, 4)
    """
    breaks = _breaks(lang)
    breaks.setText(text)
    return sum(breaks.getRuleStatus() >= _NO_WORD_BELOW for _ in breaks)


@cache
def _breaks(lang: Lang) -> Any:
    from icu import BreakIterator, Locale

    return BreakIterator.createWordInstance(Locale(lang))
