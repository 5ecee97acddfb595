"""Count the protected terms in a text: one automaton over the folded letters of all of them, then a rule for each sighting.

Speed: 5,000 terms cost 80 MB/s in the automaton; folding costs more. So every text is first folded to a line and *sighted*, which
tells from the line alone whether anything can stand there; places are worked out only where something was sighted. The line
can be kept, and sighted again for the names of a new person.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from plugins.people.terms import Term
from plugins.people.words import is_word
from plugins.places.names import place_names
from plugins.places.provinces import provinces
from plugins.verify.cues import CUE_ENDS
from plugins.verify.groups import Group, grouped
from plugins.verify.patterns import patterns
from plugins.verify.short_latin import ShortLatin
from plugins.verify.tokens import Folds, Tokens

Counts = tuple[tuple[int, int], ...]
Sighting = tuple[Group, int, int]


class Matcher:
    """Looks for `terms`. `phrases` are public phrases (places, glossary words) in which a short name is not one."""

    def __init__(self, terms: Sequence[Term], *, phrases: Sequence[str] = ()) -> None:
        self.terms = tuple(terms)
        keyed, worded = patterns(self.terms)
        self._by_key, self._by_word = grouped(keyed), grouped(worded)
        # Written small, an everyday word is no name; most texts hold a few, written so.
        self._everyday = frozenset(
            word
            for word, groups in self._by_word.items()
            if is_word(word) and all(len(each.spelling) == 1 for each in groups)
        )
        # Of a bare family name it must be seen in what company it is.
        self._families = {
            word: beside for word, groups in self._by_word.items() if (beside := _company(groups)) is not None
        }
        self._words = frozenset(self._by_word)
        self._keys = list(self._by_key)
        self._automaton = AhoCorasick(self._keys)
        # A short name inside a public phrase is none, as កែវ in តាកែវ, the province; nor is a long one in a longer name of a province.
        self._phrases = AhoCorasick(sorted(set(map(_key, phrases)) - {""}))
        self._provinces = _provinces()
        self._folds = Folds()

    def sights(self, line: str) -> bool:
        """Tell whether any term can stand in texts whose fold lines are the lines of `line`: never wrongly no."""
        lowered = line.lower()
        key = lowered.replace(" ", "")
        if any(group.rule.is_worth_a_look(key, start, end) for group, start, end in self._sighted(key)):
            return True
        words = lowered.split()
        met = self._words.intersection(words)
        return bool(met) and self._sights_words(met, words, line.split())

    def _sights_words(self, met: Iterable[str], words: Sequence[str], cased: Sequence[str]) -> bool:
        """Tell whether one of those of our words that were `met` among `words` can be a name. `cased`: the words as they are written."""
        return any(
            self.can_be_a_name(
                word,
                words[at - 1] if at else "",
                words[at + 1] if at + 1 < len(words) else "",
                is_capital=cased[at][0].isupper(),
            )
            for word in met
            for at in _places(word, words)
        )

    @property
    def words(self) -> Collection[str]:
        """The first words of the short Latin names, which are looked for word by word."""
        return self._by_word.keys()

    @property
    def keys(self) -> Sequence[str]:
        """The folded letters of all other terms, which are looked for anywhere."""
        return self._keys

    def can_be_a_name(self, word: str, before: str, after: str, *, is_capital: bool) -> bool:
        """Tell whether one of the `words` can be a name between these neighbours in a fold line: never wrongly no."""
        if word in self._families:
            return self._is_family(word, before, after, is_capital=is_capital)
        return is_capital or word not in self._everyday

    def _is_family(self, word: str, before: str, after: str, *, is_capital: bool) -> bool:
        """Tell whether a cue or another part of the name may be beside the family name `word`."""
        beside = self._families[word]
        is_in_company = before in beside or after in beside or before in CUE_ENDS or not (before + after).isascii()
        return is_in_company and (is_capital or not is_word(word))

    def count(self, text: str) -> Counter[int]:
        """Return how often each term, by its place in `terms`, stands in `text`, which is one run of words."""
        return Counter(dict(self.counts(text)[0]))

    def counts(self, text: str) -> tuple[Counts, bool]:
        """Return the same as pairs, and whether the public phrases had a say in it."""
        tokens = Tokens(text, self._folds)
        found = [
            (group.is_short, start, end, term)
            for group, start, end in (*self._sighted(tokens.key), *self._sighted_words(tokens))
            if group.rule.is_worth_a_look(tokens.key, start, end)
            for term in group.standing(tokens, start, end)
        ]
        is_short = any(short for short, *_ in found)
        phrases = _spans(self._phrases, tokens.key) if is_short else []
        provinces = _spans(self._provinces, tokens.key) if found else []
        counted = Counter(
            term
            for short, start, end, term in found
            if not (short and any(first <= start and end <= last for first, last in phrases))
            and not any(first <= start and end <= last and last - first > end - start for first, last in provinces)
        )
        return tuple(sorted(counted.items())), is_short

    def count_licensed(self, span: str) -> Counter[int]:
        """Return how often each term stands in a span that was licensed: a short name counts without anything beside it."""
        tokens = Tokens(span, self._folds)
        found: list[Sighting] = [*self._sighted(tokens.key), *self._sighted_words(tokens)]
        return Counter(term for group, start, end in found for term in group.licensed(tokens, start, end))

    def _sighted(self, key: str) -> Iterator[Sighting]:
        for number, start, end in self._automaton.find_matches_as_indexes(key, overlapping=True):
            for group in self._by_key[self._keys[number]]:
                yield group, start, end

    def _sighted_words(self, tokens: Tokens) -> Iterator[Sighting]:
        for place, token in enumerate(tokens.items):
            for group in self._by_word.get(token.fold, ()):
                last = place + len(group.spelling)
                if tuple(item.fold for item in tokens.items[place:last]) == group.spelling:
                    yield group, tokens.offsets[place], tokens.offsets[last]


@lru_cache(maxsize=20_000)
def _key(phrase: str) -> str:
    """The public phrases are the same few thousand in each search."""
    return Tokens(phrase).key


@cache
def _provinces() -> AhoCorasick:
    """The names of the provinces."""
    return AhoCorasick(sorted({_key(name) for code in provinces() for name in place_names(code)}))


def _places(word: str, words: Sequence[str]) -> Iterator[int]:
    at = -1
    for _ in range(words.count(word)):
        at = words.index(word, at + 1)
        yield at


def _company(groups: Sequence[Group]) -> frozenset[str] | None:
    """Return the names that make a bare family name one; nothing when some of the groups are more than that."""
    rules = [each.rule for each in groups if len(each.spelling) == 1]
    families = [rule for rule in rules if isinstance(rule, ShortLatin) and rule.needs_company]
    if len(families) < len(groups):
        return None
    return frozenset(part for rule in families for part in rule.beside)


def _spans(automaton: AhoCorasick, key: str) -> list[tuple[int, int]]:
    return [(first, last) for _, first, last in automaton.find_matches_as_indexes(key, overlapping=True)]
