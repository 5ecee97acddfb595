"""A partner's figures as bars on the true whole."""

import re

from plugins.render.composer import Composer
from plugins.render.site import PublicEntry
from plugins.render.views import Bar

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


def bars(c: Composer, partner: PublicEntry) -> tuple[Bar, ...]:
    """Return the figures with their source; a figure with a whole has its share of it."""
    found = []
    for figure in partner.figures:
        said = [figure.source or "", c.words.day(figure.date).text if figure.date else ""]
        if figure.page:
            said.append(c.words("page %(number)s", number=c.words.number(figure.page)))
        source = ", ".join(part for part in said if part)
        found.append(Bar(figure.words[c.lang], c.words.number(figure.value), _share(figure.value, figure.of), source))
    return tuple(found)


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
