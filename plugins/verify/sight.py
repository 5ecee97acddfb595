"""See what stands in texts. Header, footer and cards are the same on a thousand pages: what comes again is remembered."""

from collections.abc import Iterable
from typing import NamedTuple

from plugins.verify.ledger import ViewCounts
from plugins.verify.matcher import Counts, Matcher
from plugins.verify.recent import Recent
from plugins.verify.tokens import FoldLines
from plugins.verify.views import Apart, View

_ROOM = 200_000  # characters: the repeated texts of a site fit in


class Glance(NamedTuple):
    """The fold line of a text, and whether anything can stand in it."""

    line: str
    is_sighted: bool


class Sight:
    """Looks at texts with one matcher."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher
        self._lines = FoldLines()
        self._glances = Recent[Glance](_ROOM)
        self._counts = Recent[tuple[Counts, bool]](_ROOM)

    def fold(self, texts: Iterable[str]) -> tuple[str, frozenset[str]]:
        """Return the fold lines of `texts`, each once, and the texts in which something can stand."""
        found = {text: self._glances.get(text) for text in texts}
        fresh = {text: self._lines.line(text) for text, glance in found.items() if glance is None}
        is_worth = self.matcher.sights("\n".join(fresh.values()))
        for text, line in fresh.items():
            glance = found[text] = Glance(line, is_worth and self.matcher.sights(line))
            self._glances.keep(text, glance)
        sighted = frozenset(text for text, glance in found.items() if glance and glance.is_sighted)
        return "\n".join(dict.fromkeys(glance.line for glance in found.values() if glance)), sighted

    def counts(self, view: View, sighted: frozenset[str]) -> tuple[tuple[str, Counts], bool]:
        """Return how often each term stands in a view, with the view's name, and whether public phrases had a say in it."""
        total: dict[int, int] = {}
        phrased = False
        for text in view.texts:
            if text in sighted:
                counts, is_short = self._counted(text)
                phrased = phrased or is_short
                for term, count in counts:
                    total[term] = total.get(term, 0) + count
        return (view.name, tuple(sorted(total.items()))), phrased

    def _counted(self, text: str) -> tuple[Counts, bool]:
        counted = self._counts.get(text)
        if counted is None:
            counted = self.matcher.counts(text)
            self._counts.keep(text, counted)
        return counted


def seen_in(text: str, sight: Sight) -> ViewCounts:
    """Return how often each term stands in each view of a text."""
    apart = Apart(text)
    _, sighted = sight.fold(apart.texts)
    return tuple(sight.counts(view, sighted)[0] for view in apart.views) if sighted else ()
