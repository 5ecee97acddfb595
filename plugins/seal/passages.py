"""Typed names in one passage become handles, if nothing else of what a reader gets changes by it.

Where a name stands in the source is only guessed; that the guess was right is proved: the changed source is read again, and must give the
very same passage, in which the mention is a token now, and the same questions.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from plugins.common.text import RawText
from plugins.mentions.analysis import Words, analyse
from plugins.mentions.passage import Mention, Passage, Settled, passage, slot
from plugins.mentions.runs import Change, Run, rewrite, rewrite_text
from plugins.mentions.stretch import Found
from plugins.read.markdown import to_html
from plugins.read.positions import as_seen, reduced_words
from plugins.seal.edits import Edit, edited

MOST_TRIES = 20


@dataclass(frozen=True, slots=True, repr=False)
class Spot:
    """A mention or a settled word (then `handle` is ""): its words, without a title, and how often they stood in the passage before."""

    handle: str
    form: str
    words: str
    occurrence: int

    @property
    def is_typed(self) -> bool:
        """Whether it is a typed name."""
        return bool(self.handle) and self.form != "token"


@dataclass(frozen=True, slots=True, repr=False)
class Read:
    """A passage as it is read: its pieces, what it asks, and its spots in the order of the mentions."""

    pieces: Passage
    asks: tuple[str, ...]
    spots: tuple[Spot, ...]

    def with_tokens(self, numbers: frozenset[int]) -> tuple[Passage, tuple[str, ...]]:
        """Return what must be read when the spots `numbers` are tokens."""
        pieces: list[str | Mention | Settled] = []
        number = 0
        for piece in self.pieces:
            if isinstance(piece, Mention) and number in numbers:
                pieces.append(replace(piece, form="token"))
            else:
                pieces.append(piece)
            number += not isinstance(piece, str)
        return tuple(pieces), self.asks


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """What is changed in a source; the `typed` names in it that were to be, those `left` that could not be, those `kept` as they are."""

    edits: tuple[Edit, ...]
    typed: tuple[Spot, ...]
    left: tuple[Spot, ...]
    kept: tuple[Spot, ...]


Reader = Callable[[str], Read]
Places = Callable[[str, str], Sequence[tuple[int, int]]]
"""Where in a source words may stand, in order."""


def plain_reader(words: Words, block: str) -> Reader:
    """Return what reads a title, a summary, an alternative text."""
    return lambda source: _read(lambda visit: rewrite_text(source, block, visit), words)


def body_reader(words: Words) -> Reader:
    """Return what reads Markdown."""
    return lambda source: _read(lambda visit: rewrite(to_html(RawText(source)), visit), words)


def places_in_plain(source: str, words: str) -> list[tuple[int, int]]:
    """Return where `words` stand in a plain text."""
    return [(at, at + len(words)) for at in _all(source, words)]


def places_in_body(source: str, words: str) -> list[tuple[int, int]]:
    r"""Return where `words` of a page stand in its Markdown: emphasis, entities and invisibles in between are a part of them.

    >>> places_in_body("**Da**ra, D&#97;ra", "Dara")
    [(2, 8), (10, 18)]
    """
    seen, starts, ends = as_seen(source)
    wanted = reduced_words(words)
    return [(starts[at], ends[at + len(wanted) - 1]) for at in _all(seen, wanted)]


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


def _read(walk: Callable[[Callable[[Run], list[Change]]], str], words: Words) -> Read:
    held: list[Mention | Settled] = []
    spots: list[Spot] = []
    asks: list[str] = []
    before = ""

    def visit(run: Run) -> list[Change]:
        nonlocal before
        found, still_open = analyse(run, words)
        asks.extend(question.ask.what for question in still_open)
        changes = []
        for each in found:
            changes.append(Change(each.start, each.end, slot(len(held))))
            held.append(each.piece)
            spots.append(_spot(each, run.text, before))
        before += run.text + "\n"
        return changes

    return Read(passage(walk(visit), held), tuple(sorted(asks)), tuple(spots))


def _spot(found: Found, text: str, before: str) -> Spot:
    if isinstance(found.piece, Settled):
        return Spot("", "", text[found.start : found.end], 0)
    start = found.start + len(found.piece.title)
    said = text[start : found.end]
    return Spot(found.piece.handle, found.piece.form, said, (before + text[:start]).count(said))


def _all(text: str, wanted: str) -> list[int]:
    found, at = [], text.find(wanted) if wanted else -1
    while at >= 0:
        found.append(at)
        at = text.find(wanted, at + len(wanted))
    return found
