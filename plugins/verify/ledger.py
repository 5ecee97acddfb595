"""Compare what was found with what the renderer was licensed to write: one more is a leak (rules.md, "Protected terms")."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.verify.matcher import Counts, Matcher

ViewCounts = tuple[tuple[str, Counts], ...]


@dataclass(frozen=True, slots=True)
class Excess:
    """A term, by its place in the list, that stands `count` times more often than allowed in the view called `view`."""

    term: int
    view: str
    count: int


class Ledger:
    """Knows what was licensed. `spans`: for each output path every licensed text, once for each time it was written there.

    `never`: terms that no span licenses, for they are long names of hidden people and nobody's rendered name.
    """

    def __init__(self, matcher: Matcher, spans: Mapping[str, Sequence[str]], never: frozenset[int]) -> None:
        self._matcher, self._spans, self._never = matcher, spans, never
        self._known: dict[str, Counter[int]] = {}

    def excesses(self, path: str, seen: ViewCounts) -> Iterator[Excess]:
        """Yield each term that stands in the file more often than licensed, in the first view that shows it."""
        if not any(counts for _, counts in seen):
            return
        allowed = self._allowed(self._spans.get(path, ()))
        told: set[int] = set()
        for view, counts in seen:
            for term, count in counts:
                more = count - allowed[term]
                if more > 0 and term not in told:
                    told.add(term)
                    yield Excess(term, view, more)

    def _allowed(self, spans: Iterable[str]) -> Counter[int]:
        allowed: Counter[int] = Counter()
        for span in spans:
            if span not in self._known:
                self._known[span] = self._matcher.count_licensed(span)
            allowed.update(self._known[span])
        return Counter({term: count for term, count in allowed.items() if term not in self._never})
