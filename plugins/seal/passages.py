"""Typed names in one passage become handles, if nothing else of what a reader gets changes by it.

Where a name stands in the source is only guessed; that the guess was right is proved: the changed source is read again, and must give the
very same passage, in which the mention is a token now, and the same questions.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plugins.seal.edits import Edit, edited
from plugins.seal.occurrences import Places
from plugins.seal.spots import Read, Reader, Spot

MOST_TRIES = 20


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """What is changed in a source; the `typed` names in it that were to be, those `left` that could not be, those `kept` as they are."""

    edits: tuple[Edit, ...]
    typed: tuple[Spot, ...]
    left: tuple[Spot, ...]
    kept: tuple[Spot, ...]


def sealed(source: str, read: Reader, places: Places, *, may: Callable[[Spot], bool]) -> Outcome:
    """Return the edits that turn the typed names of `source`, those that `may` be, into handles."""
    first = read(source)
    typed = [n for n, spot in enumerate(first.spots) if spot.is_typed]
    wanted = [n for n in typed if may(first.spots[n])]
    kept = tuple(first.spots[n] for n in typed if n not in wanted)
    edits = _proved_edits(source, first, wanted, read, places)
    left = tuple(first.spots[n] for n in wanted if n not in edits)
    return Outcome(tuple(edits.values()), tuple(first.spots[n] for n in wanted), left, kept)


def _proved_edits(source: str, first: Read, wanted: Sequence[int], read: Reader, places: Places) -> dict[int, Edit]:
    """Return the edits that can be proved, by the number of their spot: all at once, else each half by itself, down to single names."""
    done: dict[int, Edit] = {}
    waiting = [wanted] if wanted else []
    while waiting:
        some = waiting.pop()
        for tried in _tries(source, first, some, places):
            together = {**done, **tried}
            if _proved(source, [*together.values()], first, frozenset(together), read):
                done = together
                break
        else:
            middle = len(some) // 2
            waiting += [half for half in (some[middle:], some[:middle]) if len(some) > 1]
    return done


def _tries(source: str, first: Read, numbers: Sequence[int], places: Places) -> Iterator[dict[int, Edit]]:
    """Yield the best guess for several names; for a single one all guesses."""
    if len(numbers) == 1:
        yield from ({numbers[0]: guess} for guess in _candidates(source, first.spots[numbers[0]], places))
        return
    guesses = {n: next(_candidates(source, first.spots[n], places), None) for n in numbers}
    if all(guesses.values()):
        yield {n: guess for n, guess in guesses.items() if guess}


def _proved(source: str, edits: Sequence[Edit], first: Read, numbers: frozenset[int], read: Reader) -> bool:
    spans = sorted((edit.start, edit.end) for edit in edits)
    if any(one[1] > other[0] for one, other in pairwise(spans)):
        return False
    after = read(edited(source, edits))
    return (after.pieces, after.asks) == first.with_tokens(numbers)


def _candidates(source: str, spot: Spot, places: Places) -> Iterator[Edit]:
    """Yield where the name may stand: the place of its number first, then the others."""
    found = places(source, spot.words)
    order = sorted(range(len(found)), key=lambda number: (number != spot.occurrence, number))
    for number in order[:MOST_TRIES]:
        yield Edit(*found[number], "{" + spot.handle + "}")
