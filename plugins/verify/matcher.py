"""Count the protected terms in a text: one automaton over the folded letters of all of them, then a rule for each sighting.

Speed: 5,000 terms cost 80 MB/s in the automaton; folding costs more, so it is done once for each different text of a search
(header, footer and cards are the same on a thousand pages), and places are worked out only where something was sighted.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick

from plugins.people.terms import Term
from plugins.people.words import is_word
from plugins.verify.patterns import Pattern, WordPattern, patterns
from plugins.verify.short_khmer import ShortKhmer
from plugins.verify.short_latin import ShortLatin
from plugins.verify.tokens import Tokens, key_words, new_folds

Counts = tuple[tuple[int, int], ...]
Sighting = tuple[Pattern | WordPattern, int, int]

# Longer texts seldom come twice, and a site's repeated ones fit into so many.
_REMEMBERED_LENGTH, _REMEMBERED_TEXTS = 4_000, 100_000


class Matcher:
    """Looks for `terms`. `phrases` are public phrases (places, glossary words) in which a short name is not one."""

    def __init__(self, terms: Sequence[Term], *, phrases: Sequence[str] = ()) -> None:
        self.terms = tuple(terms)
        keyed, worded = patterns(self.terms)
        self._by_key: defaultdict[str, list[Pattern]] = defaultdict(list)
        self._by_word: defaultdict[str, list[WordPattern]] = defaultdict(list)
        for pattern in keyed:
            self._by_key[pattern.key].append(pattern)
        for word_pattern in worded:
            self._by_word[word_pattern.words[0]].append(word_pattern)
        self._everyday = frozenset(word for word in self._by_word if is_word(word))
        self._keys = list(self._by_key)
        self._automaton = AhoCorasick(self._keys)
        phrase_keys = {Tokens(phrase).key for phrase in phrases} - {""}
        self._phrases = AhoCorasick(sorted(phrase_keys))
        self._folds = new_folds()
        self._remembered: dict[str, Counts] = {}

    def count(self, text: str) -> Counter[int]:
        """Return how often each term, by its place in `terms`, stands in `text`, which is one run of words."""
        return Counter(dict(self.counts(text)))

    def counts(self, text: str) -> Counts:
        """Return the same as pairs, remembered for texts that come again."""
        if len(text) > _REMEMBERED_LENGTH:
            return self._counts(text)
        counts = self._remembered.get(text)
        if counts is None:
            if len(self._remembered) >= _REMEMBERED_TEXTS:
                self._remembered.clear()
            counts = self._remembered[text] = self._counts(text)
        return counts

    def count_licensed(self, span: str) -> Counter[int]:
        """Return how often each term stands in a span that was licensed: a short name counts without anything beside it."""
        tokens = Tokens(span, self._folds)
        found: list[Sighting] = [*self._sighted(tokens.key), *self._sighted_words(tokens)]
        return Counter(
            pattern.term for pattern, start, end in found if pattern.rule.stands_licensed(tokens, start, end)
        )

    def _counts(self, text: str) -> Counts:
        words = key_words(text, self._folds)
        key = "".join(words)
        sighted: list[Sighting] = [
            found for found in self._sighted(key) if found[0].rule.is_worth_a_look(key, *found[1:])
        ]
        has_short = self._may_hold_short(text, words)
        if not sighted and not has_short:
            return ()
        tokens = Tokens(text, self._folds)
        if has_short:
            sighted += self._sighted_words(tokens)
        found = [sighting for sighting in sighted if sighting[0].rule.stands(tokens, *sighting[1:])]
        return tuple(sorted(Counter(sighting[0].term for sighting in self._outside_phrases(key, found)).items()))

    def _outside_phrases(self, key: str, found: list[Sighting]) -> list[Sighting]:
        """Leave out the short names that are part of a public phrase: កែវ in តាកែវ, the province."""
        if not any(isinstance(pattern.rule, ShortLatin | ShortKhmer) for pattern, _, _ in found):
            return found
        phrases = [(first, last) for _, first, last in self._phrases.find_matches_as_indexes(key, overlapping=True)]
        return [
            (pattern, start, end)
            for pattern, start, end in found
            if not isinstance(pattern.rule, ShortLatin | ShortKhmer)
            or not any(first <= start and end <= last for first, last in phrases)
        ]

    def _sighted(self, key: str) -> Iterator[tuple[Pattern, int, int]]:
        for number, start, end in self._automaton.find_matches_as_indexes(key, overlapping=True):
            for pattern in self._by_key[self._keys[number]]:
                yield pattern, start, end

    def _may_hold_short(self, text: str, words: list[str]) -> bool:
        found = self._by_word.keys() & words
        if not text.isascii() or not found <= self._everyday:
            return bool(found)
        # An everyday word is a name with a capital only; most texts have it without.
        return any(word.capitalize() in text or word.upper() in text for word in found)

    def _sighted_words(self, tokens: Tokens) -> Iterator[tuple[WordPattern, int, int]]:
        for place, token in enumerate(tokens.items):
            for pattern in self._by_word.get(token.fold, ()):
                last = place + len(pattern.words)
                if tuple(item.fold for item in tokens.items[place:last]) == pattern.words:
                    yield pattern, tokens.offsets[place], tokens.offsets[last]
