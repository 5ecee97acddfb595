"""A name that no single text holds: its parts are two cells of a table, two items of a list, a title and what follows."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from plugins.common.problems import Problem
from plugins.mentions import asks
from plugins.mentions.stretch import Stretch
from plugins.people.finder import Finder
from plugins.people.stand_ins import BORDER


def over_borders(stretches: Sequence[Stretch], finder: Finder, asked: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return a question for each name in the stretches of one language, in order, that borders or signs hold apart (R8).

    A reader puts the parts together, and nothing that reads one text at a time does (case N35). Nothing is asked where something is `asked`.

    Source: GDPR 4(1): a name identifies, however it is set.
    """
    places = {(problem.where, problem.line, problem.column) for problem in asked}
    found = _over_borders(stretches, finder)
    return tuple(problem for problem in found if (problem.where, problem.line, problem.column) not in places)


def _over_borders(stretches: Sequence[Stretch], finder: Finder) -> Iterator[Problem]:
    texts = [stretch.text for stretch in stretches]
    starts = list(accumulate((len(text) + len(BORDER) for text in texts), initial=0))
    for hit in finder.disguised(BORDER.join(texts)):
        number = bisect_right(starts, hit.start, hi=len(texts)) - 1
        start, end = (min(place - starts[number], len(texts[number])) for place in (hit.start, hit.end))
        yield stretches[number].problem(start, end, asks.of(hit, apart=True), handle=hit.handle if hit.own else "")
