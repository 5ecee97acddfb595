"""Events that others remember: with a year, with a name, or known from the news. They add to the score (R10).

One distinctive event identifies, names or no names (research-ethics guidebook, after the UK Data Service).
"""

import re
from collections.abc import Iterator
from functools import cache

from plugins.common.languages import Lang
from plugins.details.conditions import is_khmer_text, rows
from plugins.details.figured import Figured, figured
from plugins.details.found import Detail, in_order, rx, tellings
from plugins.details.telling import Telling

EVENT = Detail("event", 3, exact=False)
YEAR = r"‹(?P<year>1[89][0-9]{2}|20[0-9]{2})›"
KNOWN = r"(?:(?:that|which) (?:was|were|made|everybody|everyone)(?: \w+){0,4} (?:television|tv|news|newspapers?|papers|radio|facebook|headlines|remembers|knows)|(?:that|which) (?:the |all the )?(?:television|tv|news|newspapers?|papers|radio)|(?:that|which) killed)"
KNOWN_KM = r"(?:ដែល(?:ចេញ|ផ្សាយ|ល្បី|គ្រប់គ្នា)[^។ ]{0,6}(?:តាម|ក្នុង|លើ)?(?:ទូរទស្សន៍|កាសែត|សារព័ត៌មាន|វិទ្យុ|ហ្វេសប៊ុក|ដឹង|ចាំ)|ដែលសម្លាប់)"


def events(text: str, lang: Lang) -> tuple[Telling, ...]:
    """Find events with a year, with a name, or known from the news; the value is the sort and the year (R10).

    >>> [t.value for t in events("They lost everything in the flood of 2011. When the floods come, we move.", Lang("en"))]
    ['flood 2011']

    Source: Research Ethics Guidebook: a distinctive event makes somebody recognisable.
    """
    read = figured(text, lang)
    found = [*_dated(read, is_khmer_text(lang)), *(() if is_khmer_text(lang) else _named(read))]
    return in_order(tellings(read, lang, EVENT, found))


@cache
def _event_patterns(khmer: bool) -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    made = []
    for name, word in rows("events", khmer):
        patterns: tuple[re.Pattern[str], ...]
        if khmer:
            patterns = (
                rx(rf"(?:{word})[^។,]{{0,24}}?(?:ក្នុង|នៅ|កាលពី)?ឆ្នាំ ?{YEAR}"),
                rx(rf"(?:{word})[^។,]{{0,24}}?{KNOWN_KM}"),
                rx(rf"ព្រឹត្តិការណ៍[^។, ]{{0,12}}?(?:{word})[^។, ]{{0,4}}នៅ(?!ទី|ពេល|ឆ្នាំ|លើ)[^។, ]{{2,16}}"),
                rx(
                    rf"(?:{word})(?:ផ្សារ|រោងចក្រ|អគារ)?[^។, ‹]{{0,6}}នៅ(?:ក្រុង|បឹង|កោះ|ផ្សារ|ស្ពាន|រោងចក្រ|សង្កាត់|ខេត្ត|ភ្នំពេញ|សៀមរាប|បាត់ដំបង|កំពង់)(?!នេះ|នោះ|មួយ)"
                ),
                rx(rf"ឆ្នាំ ?{YEAR}[^។,‹]{{0,10}}?(?:{word})"),
            )
        else:
            patterns = (
                rx(rf"(?<![a-z])(?:the )?(?:\w+ )?(?:{word})(?: [a-z]+){{0,5}}?(?: of| in|,)? (?:[a-z]+ )?{YEAR}"),
                rx(rf"{YEAR}(?:'s)? (?:\w+ )?(?:{word})(?![a-z])"),
                rx(rf"(?<![a-z])the (?:\w+ ){{0,2}}(?:{word}),? {KNOWN}"),
            )
        made.append((name, patterns))
    return tuple(made)


def _dated(read: Figured, khmer: bool) -> Iterator[tuple[re.Match[str], str]]:
    for name, patterns in _event_patterns(khmer):
        for pattern in patterns:
            for match in pattern.finditer(read.key):
                yield match, f"{name} {match.groupdict().get('year') or ''}".strip()


@cache
def _naming() -> re.Pattern[str]:
    words = "|".join(word for name, word in rows("events", khmer=False) if name not in ("trial", "protest"))
    return rx(
        rf"(?<![a-z])(?:the|in) (?P<name>[a-z]+(?: [a-z]+)?) (?P<sort>{words})(?![a-z])"
        rf"|(?<![a-z])(?:the|an?) (?:\w+ )?(?P<after>{words}) (?:at|in|of|on) (?:the )?(?P<place>[a-z]+)(?![a-z])"
    )


def _named(read: Figured) -> Iterator[tuple[re.Match[str], str]]:
    """ "The Koh Pich stampede": capitals before the event name it."""
    for match in _naming().finditer(read.key):
        span = read.span(*match.span("name" if match["name"] else "place"))
        if span and all(word[:1].isupper() for word in read.text[slice(*span)].split()):
            sort = next(
                name
                for name, word in rows("events", khmer=False)
                if re.fullmatch(word, match["sort"] or match["after"])
            )
            yield match, sort
