"""Who is looked for: the terms person by person, so that what was seen can be kept while people come and go."""

import json
from collections import defaultdict
from collections.abc import Sequence
from hashlib import blake2b

from plugins.people.terms import Term
from plugins.verify.ledger import ViewCounts

KeptCounts = list[tuple[str, list[tuple[str, int, int]]]]
"""For each view its name and (person's digest, which of her terms, how often)."""


class Roll:
    """The people behind a list of terms, each known by a digest of all her terms: it changes when any of them does."""

    def __init__(self, terms: Sequence[Term]) -> None:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, term in enumerate(terms):
            places[term.handle].append(place)
        self._places = {_digest([terms[place] for place in own]): own for own in places.values()}
        self._owners = {place: (who, nth) for who, own in self._places.items() for nth, place in enumerate(own)}
        self._terms = terms
        self.people = frozenset(self._places)

    def terms_of(self, people: frozenset[str]) -> tuple[Term, ...]:
        """Return the terms of some of the people."""
        return tuple(self._terms[place] for who in sorted(people) for place in self._places[who])

    def kept(self, counts: ViewCounts) -> KeptCounts:
        """Return counts in a form that outlives the list of terms."""
        return [(view, [(*self._owners[term], count) for term, count in found]) for view, found in counts]

    def recalled(self, kept: KeptCounts) -> ViewCounts:
        """Return what was kept as counts again, without people who are no longer looked for."""
        return tuple(
            (view, tuple(sorted((self._places[who][nth], n) for who, nth, n in found if who in self._places)))
            for view, found in kept
        )


def _digest(terms: Sequence[Term]) -> str:
    said = [(term.text, term.handle, term.kind, term.script, term.long) for term in terms]
    return blake2b(json.dumps(said).encode(), digest_size=16).hexdigest()
