"""Phrases in which a name is nobody's: a person's `not_her`, and words that only look like names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ahocorasick_rs import AhoCorasick

from plugins.people.fold import Folded, folded
from plugins.people.hits import Hit
from plugins.people.latin import is_token
from plugins.people.needles import needles_of
from plugins.people.terms import is_long
from plugins.read.schema.people import Person

EVERYBODY = ""  # no handle: the phrase spares whoever is meant


class Spared:
    """Phrases, each with the person whom it spares or with nobody in particular."""

    def __init__(self, people: Sequence[Person], not_names: Sequence[str]) -> None:
        pairs = [(folded(phrase), person.handle) for person in people for phrase in person.not_her]
        pairs += [(folded(phrase), EVERYBODY) for phrase in not_names]
        self._pairs = [pair for pair in pairs if pair[0]]
        # A public name that is spelt otherwise than hers (Somali, beside Somaly) is her keeper's own answer; a name of hers is never.
        named = {(needle.key, needle.handle) for person in people for needle in needles_of(person, own=True)}
        self._answers = frozenset(pair for pair in self._pairs if pair[1] and pair not in named)
        self._automaton = AhoCorasick([key for key, _ in self._pairs])

    def _places(self, text: Folded) -> Iterator[tuple[int, int, str]]:
        for number, first, last in self._automaton.find_matches_as_indexes(text.key, overlapping=True):
            span = text.span(first, last)
            if span and is_token(text.text, *span):
                yield *span, self._pairs[number][1]

    def judge(self, text: Folded, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield the hits that no phrase spares; a phrase that is a long name itself spares nothing, but makes it ask."""
        places = tuple(self._places(text)) if self._pairs and hits else ()
        for hit in hits:
            judged = _judged(
                text.text, hit, places, answered=(folded(text.text[hit.start : hit.end]), hit.handle) in self._answers
            )
            if judged:
                yield judged


def _judged(text: str, hit: Hit, places: Iterable[tuple[int, int, str]], *, answered: bool) -> Hit | None:
    around = [
        (start, end)
        for start, end, handle in places
        if start <= hit.start and hit.end <= end and handle in (EVERYBODY, hit.handle)
    ]
    if not around:
        return hit
    if (
        not answered
        and all(span == (hit.start, hit.end) for span in around)
        and (hit.verdict == "yes" or is_long(text[hit.start : hit.end]))
    ):
        return replace(hit, verdict="ask")
    return None
