"""See what stands in texts. Header, footer and cards are the same on a thousand pages: what comes again is remembered."""

from collections.abc import Iterable
from typing import NamedTuple

from plugins.verify.fold_lines import FoldLines
from plugins.verify.ledger import ViewCounts
from plugins.verify.matcher import Counts, Matcher
from plugins.verify.recent import Recent
from plugins.verify.views import Apart, View

_ROOM = 200_000  # characters: the repeated texts of a site fit in
_LINES = FoldLines()
_FOLDS = Recent[tuple[str, ...], str](_ROOM)


class Glance(NamedTuple):
    """The fold lines of a bundle of texts, and those of the texts in which anything can stand."""

    fold: str
    sighted: tuple[str, ...]


class Sight:
    """Looks at texts with one matcher."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher
        self._glances = Recent[tuple[str, ...], Glance](_ROOM)
        self._counts = Recent[str, tuple[Counts, bool]](_ROOM)

    def fold(self, bundles: Iterable[tuple[str, ...]]) -> tuple[str, frozenset[str]]:
        """Return the fold lines of bundles of texts (see `Apart`), and the texts in which something can stand."""
        found = {texts: self._glances.get(texts) for texts in bundles}
        fresh = {texts: _fold(texts) for texts, glance in found.items() if glance is None}
        is_worth = self.matcher.sights("\n".join(fresh.values()))
        for texts, fold in fresh.items():
            glance = found[texts] = Glance(fold, self._sighted(texts, fold) if is_worth else ())
            self._glances.keep(texts, glance, sum(map(len, texts)))
        glances = [glance for glance in found.values() if glance]
        sighted = frozenset(text for glance in glances for text in glance.sighted)
        return "\n".join(dict.fromkeys(glance.fold for glance in glances)), sighted

    def _sighted(self, texts: Iterable[str], fold: str) -> tuple[str, ...]:
        sights, line = self.matcher.sights, _LINES.line
        return tuple(text for text in texts if sights(line(text))) if sights(fold) else ()

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
            self._counts.keep(text, counted, len(text))
        return counted


def _fold(texts: tuple[str, ...]) -> str:
    """Return the fold lines of a bundle. They are the same whoever is looked for: what one search has folded serves the next."""
    fold = _FOLDS.get(texts)
    if fold is None:
        fold = "\n".join(dict.fromkeys(map(_LINES.line, texts)))
        _FOLDS.keep(texts, fold, sum(map(len, texts)))
    return fold


def seen_in(text: str, sight: Sight) -> ViewCounts:
    """Return how often each term stands in each view of a text."""
    apart = Apart(text)
    _, sighted = sight.fold(apart.bundles)
    return tuple(sight.counts(view, sighted)[0] for view in apart.views) if sighted else ()
