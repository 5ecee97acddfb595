"""Help numbers that somebody should call again. A number that fails in need is worse than none, so old ones are hidden; none ever blocks."""

from collections.abc import Iterable, Iterator
from datetime import date

from plugins.common.problems import N_, Problem
from plugins.read.schema.site import Helpline
from plugins.render.frames import CHECKED_FOR

WARNED_AFTER = 90
"""Days (formats.md)."""

SOON = N_("help number {position} was last checked {days} days ago")
HIDDEN = N_("help number {position} was not checked for {days} days, so readers do not see it")
UNCHECKED = N_("help number {position} was never checked, so readers do not see it")
CALL = N_("Call it, and write the day and who called as checked_on and checked_by")


def due(helplines: Iterable[Helpline], today: date) -> Iterator[Problem]:
    """Yield what to say of the numbers that are 90 days old or older, or that were never checked."""
    for number, line in enumerate(helplines, start=1):
        days = (today - line.checked_on).days if line.checked_on else None
        if days is None:
            yield _said(UNCHECKED, number, 0)
        elif days >= CHECKED_FOR:
            yield _said(HIDDEN, number, days)
        elif days >= WARNED_AFTER:
            yield _said(SOON, number, days)


def _said(what: str, number: int, days: int) -> Problem:
    return Problem("helplines.yaml", 1, 1, "", what, CALL, (("position", str(number)), ("days", str(days))))
