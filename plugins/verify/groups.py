"""Protected terms that are spelt alike, put together: what holds for one of them is asked once for all.

A register says the same family names again and again. Such names differ only in what makes them one: the other parts of
each person's name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.verify.patterns import Pattern, Rule
from plugins.verify.short_khmer import ShortKhmer
from plugins.verify.short_latin import ShortLatin
from plugins.verify.tokens import Tokens


@dataclass(frozen=True, slots=True, repr=False)
class Group:
    """Patterns with the same `spelling`. `rule` stands wherever that of a member does, and needs no look where it doesn't."""

    spelling: tuple[str, ...]
    rule: Rule
    members: tuple[Pattern, ...]

    @property
    def is_short(self) -> bool:
        """Tell whether these are short or everyday names, which public phrases may hold."""
        return isinstance(self.rule, ShortLatin | ShortKhmer)

    def standing(self, tokens: Tokens, start: int, end: int) -> Iterator[int]:
        """Yield the terms that stand at `tokens.key[start:end]`."""
        if self.rule.stands(tokens, start, end):
            alike = len(self.members) == 1 or not self.is_short
            yield from (each.term for each in self.members if alike or each.rule.stands(tokens, start, end))

    def licensed(self, tokens: Tokens, start: int, end: int) -> Iterator[int]:
        """Yield the terms that stand there when the text is a span that was licensed."""
        if self.rule.stands_licensed(tokens, start, end):
            yield from (each.term for each in self.members)


def grouped(patterns: Iterable[Pattern]) -> Mapping[str, tuple[Group, ...]]:
    """Return the groups of `patterns` by the first part of their spelling: the key, or the first of the words."""
    alike: defaultdict[tuple[tuple[str, ...], Rule], list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        alike[pattern.spelling, _without_company(pattern.rule)].append(pattern)
    groups: defaultdict[str, list[Group]] = defaultdict(list)
    for (spelling, rule), members in alike.items():
        groups[spelling[0]].append(Group(spelling, _widest(rule, members), tuple(members)))
    return {first: tuple(found) for first, found in groups.items()}


def _without_company(rule: Rule) -> Rule:
    if isinstance(rule, ShortLatin):
        return replace(rule, beside=frozenset())
    return replace(rule, beside=()) if isinstance(rule, ShortKhmer) else rule


def _widest(rule: Rule, members: Iterable[Pattern]) -> Rule:
    parts = {part for each in members if isinstance(each.rule, ShortLatin | ShortKhmer) for part in each.rule.beside}
    if isinstance(rule, ShortLatin):
        return replace(rule, beside=frozenset(parts))
    return replace(rule, beside=tuple(sorted(parts))) if isinstance(rule, ShortKhmer) else rule
