"""A partner's figures as bars on the true whole."""

import re

from plugins.common.languages import LANGUAGES, Lang
from plugins.people.fold import is_khmer
from plugins.render.composer import Composer
from plugins.render.site import PublicEntry
from plugins.render.views import Bar

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")  # Khmer digits, too; `float` reads them


def bars(c: Composer, partner: PublicEntry) -> tuple[Bar, ...]:
    """Return the figures with their source; a figure with a whole has its share of it."""
    found = []
    for figure in partner.figures:
        more = [c.words.day(figure.date).text] if figure.date else []
        if figure.page:
            more.append(c.words("page %(number)s", number=c.words.number(figure.page)))
        source = figure.source or ""
        share = _share(figure.value, figure.of)
        found.append(
            Bar(
                figure.words[c.lang],
                c.words.number(figure.value),
                c.words.number(figure.of or ""),
                share,
                source,
                language_of(source, c.lang),
                ", ".join(more),
            )
        )
    return tuple(found)


def language_of(text: str, page: Lang) -> Lang:
    """The language of words that were written once for all pages, by their script; the page's own where the script tells nothing.

    >>> language_of("annual report", Lang("km")), language_of("2026", Lang("km"))
    ('en', 'km')
    """
    script = "khmer" if is_khmer(text) else "latin" if any(c.isalpha() for c in text) else LANGUAGES[page].script
    return (
        page
        if LANGUAGES[page].script == script
        else next(code for code, language in LANGUAGES.items() if language.script == script)
    )


def _share(value: str, whole: str | None) -> float | None:
    """The percentage that `value` is of `whole`, between 0 and 100; None where there is no whole.

    >>> _share("46¢", "100¢"), _share("1,200", None)
    (46.0, None)
    """
    part, of = _number(value), _number(whole or "")
    return round(min(100.0, 100 * part / of), 1) if part is not None and of else None


def _number(text: str) -> float | None:
    found = _NUMBER.search(text)
    return float(found[0].replace(",", "")) if found else None
