"""Choose for each protected term how it is looked for: its keys, and the rule that says where it counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from plugins.people.identifiers import phone_core
from plugins.people.terms import Term, TermKind
from plugins.people.words import is_word
from plugins.verify.handles import Handle
from plugins.verify.identifiers import MIN_LONG, Identifier
from plugins.verify.long_terms import LongTerm
from plugins.verify.short_khmer import ShortKhmer
from plugins.verify.short_latin import ShortLatin
from plugins.verify.tokens import Gap, Tokens


class Rule(Protocol):
    """Says where a term counts, once its key was found in the key of a text."""

    def is_worth_a_look(self, key: str, start: int, end: int) -> bool:
        """Tell from the key alone whether `stands` can be true."""

    def stands(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether the term stands there."""

    def stands_licensed(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether it stands there when the text is a span that was licensed."""


@dataclass(frozen=True, slots=True, repr=False)
class Pattern:
    """What is looked for: `term` is its place in the list of terms; `spelling` its key alone, or each of its words."""

    term: int
    spelling: tuple[str, ...]
    rule: Rule


def patterns(terms: Sequence[Term]) -> tuple[tuple[Pattern, ...], tuple[Pattern, ...]]:
    """Return how each of `terms` is looked for: by its key anywhere, or (short Latin names) word by word.

    A term without letters, or a handle of one everyday word, is not looked for.
    """
    parts, families = _parts(terms, "given", "family", "alias"), _parts(terms, "family")
    keyed: list[Pattern] = []
    worded: list[Pattern] = []
    for index, term in enumerate(terms):
        name = Tokens(term.text)
        if not name.key or (term.kind == "handle" and len(name.items) == 1 and is_word(term.text)):
            continue
        if (
            term.kind not in ("handle", "identifier")
            and term.script == "latin"
            and (not term.long or term.kind == "family")
        ):
            words = tuple(token.fold for token in name.items)
            rule = ShortLatin(words, parts[term.handle] - {name.key}, term.kind == "family")
            worded.append(Pattern(index, words, rule))
            if len(words) > 1:
                worded.append(Pattern(index, (name.key,), rule))
        else:
            keyed.append(_keyed(index, term, name, parts[term.handle], families[term.handle]))
    return tuple(keyed), tuple(worded)


def _keyed(index: int, term: Term, name: Tokens, parts: frozenset[str], families: frozenset[str]) -> Pattern:
    if term.kind == "handle":
        return Pattern(index, (name.key,), Handle(tuple(token.fold for token in name.items)))
    if term.kind == "identifier":
        core = phone_core(name.key)
        return Pattern(index, (core,), Identifier(len(name.key) >= MIN_LONG, core != name.key))
    partings = frozenset(name.offsets[token] for token in range(1, len(name.items)) if name.gap(token) > Gap.NONE)
    is_turned = term.kind == "full" and name.key.endswith(tuple(families))
    if term.long and term.kind != "family":
        return Pattern(index, (name.key,), LongTerm(partings, term.script == "khmer", is_turned))
    beside = tuple(sorted(parts - {name.key}))
    rule = ShortKhmer(partings, beside, bool(partings), is_word(term.text), term.kind == "family", is_turned)
    return Pattern(index, (name.key,), rule)


def _parts(terms: Sequence[Term], *kinds: TermKind) -> dict[str, frozenset[str]]:
    """Return the keys of the names of those kinds of each handle."""
    found: dict[str, set[str]] = {term.handle: set() for term in terms}
    for term in terms:
        if term.kind in kinds:
            found[term.handle].add(Tokens(term.text).key)
    return {handle: frozenset(keys - {""}) for handle, keys in found.items()}
