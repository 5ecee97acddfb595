"""A problem as a sentence, in the language of whoever has to mend it."""

import re
from collections.abc import Iterable

from plugins.common.languages import EN, LANGUAGES, Lang
from plugins.common.problems import N_, Problem
from plugins.report.catalogue import catalogue

WORD = N_("{what}, the {ordinal} word of the paragraph")
SPOT = N_(
    "{what}, in the {sentence} sentence of the paragraph, there in the {part} part between spaces, at about its {word} word"
)
BEGINNING = N_(
    "{what}, in the {sentence} sentence of the paragraph, there at the beginning of the {part} part between spaces"
)
WHOLE = N_("{place}: {what}. {remedy}.")
_ENDS = ".!?។"
_NUMBERS = re.compile(r"[0-9]+(?:st|nd|rd|th)?(?:, [0-9]+)*")
_ENDING = re.compile("(?<=[0-9])[a-z]+")


class _Fields(dict[str, str]):
    """A field that nobody filled leaves a gap: that is better than no report. Braces around no name (`{ }`) stay."""

    def __missing__(self, key: str) -> str:
        return "…" if key.isidentifier() else f"{{{key}}}"


def sentence(problem: Problem, lang: str) -> str:
    """Return `file:line:column: rule: what is wrong. What to do.`, in English where `lang` has no translation; no place where no file is meant.

    >>> sentence(Problem("stories/x/index.en.md", 12, 5, "R8", "a word here looks like a name", "Declare it", word=23), "en")
    'stories/x/index.en.md:12:5: R8: a word here looks like a name, the 23rd word of the paragraph. Declare it.'
    """
    at = f"{problem.where}:{problem.line}:{problem.column}" if problem.where else ""
    place = ": ".join(part for part in (at, problem.rule) if part)
    values = (("handle", problem.handle), *problem.values)
    what = say(problem.what, lang, values)
    if problem.spot or problem.word:
        what = _found(problem, what, lang)
    remedy = say(problem.remedy, lang, values)
    return (
        say(WHOLE, lang, (("place", place), ("what", what.rstrip(_ENDS)), ("remedy", remedy.rstrip(_ENDS))))
        .lstrip(": ")
        .strip()
    )


def _found(problem: Problem, what: str, lang: str) -> str:
    """Add where in the paragraph it stands, in numbers that can be counted on a screen."""
    if not problem.spot:
        return say(WORD, lang, (("what", what), ("ordinal", ordinal(problem.word, lang))))
    sentence, part, word = (ordinal(number, lang) for number in problem.spot)
    values = (("what", what), ("sentence", sentence), ("part", part), ("word", word))
    return say(BEGINNING if problem.spot[-1] == 1 else SPOT, lang, values)


def say(message: str, lang: str, values: Iterable[tuple[str, str]] = ()) -> str:
    """Return `message`, marked by `N_`, in `lang` with its fields filled; a value that is itself a message is translated too, and a bare
    number is written in the digits of the language. What is to be typed stays as it is.

    >>> say("{count} of {line}", "km", [("count", "12"), ("line", "score: 12")])
    '១២ of score: 12'
    """
    known = catalogue(lang)
    return known.get(message, message).format_map(
        _Fields({field: known.get(value) or _counted(value, lang) for field, value in values})
    )


def _counted(value: str, lang: str) -> str:
    """The English ending of a place in a row is said by the sentence in other languages."""
    if lang == EN.code or not _NUMBERS.fullmatch(value):
        return value
    return _ENDING.sub("", value).translate(_digits(lang))


def _digits(lang: str) -> dict[int, int]:
    return str.maketrans(EN.digits, LANGUAGES.get(Lang(lang), EN).digits)


def ordinal(number: int, lang: str) -> str:
    """Return how a place in a row is said.

    >>> [ordinal(n, "en") for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '112th']
    >>> ordinal(23, "km")
    '២៣'
    """
    if lang == EN.code:
        teen = number % 100 in (11, 12, 13)
        return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    return str(number).translate(_digits(lang))
