"""The declared names as the finder looks for them: one automaton for everyone, so that a text is read once."""

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ahocorasick_rs import AhoCorasick

from plugins.common.languages import Script
from plugins.people.fold import Folded
from plugins.people.identifiers import phone_core
from plugins.people.spelling import spelling
from plugins.people.terms import Term, is_long, terms_of
from plugins.read.schema.people import Person

Form = Literal["full", "given", "family", "alias", "also", "identifier"]


@dataclass(frozen=True, slots=True, repr=False)
class Needle:
    """One name of one person, ready to be compared.

    `key`: folded. `typed`: its letters as declared, to see a look-alike. `gaps`: where in `key` a new word begins,
    and whether a hyphen stands there. `everyday`: all its words are dictionary words. `beside`: keys of the person's
    other names, which make a short one sure. `variant`: a spelling that only asks (a colon typed for ៈ).
    """

    key: str
    typed: str
    gaps: Mapping[int, str]
    handle: str
    form: Form
    script: Script
    long: bool
    everyday: bool
    beside: frozenset[str]
    own: bool
    public: bool
    variant: bool = False

    @property
    def is_number(self) -> bool:
        """An identifier with digits or signs, which is no name: a telephone, a plate, a case."""
        return self.form == "identifier" and not self.key.isalpha()


@dataclass(frozen=True, slots=True, repr=False)
class Candidate:
    """A needle whose key stands at `first:last` of a text's key, which is `start:end` of the text."""

    needle: Needle
    first: int
    last: int
    start: int
    end: int


def _needle(term: Term, form: Form, person: Person, beside: frozenset[str], own: bool) -> Needle:
    spelt = spelling(term.text)
    return Needle(
        key=spelt.key,
        typed=spelt.typed,
        gaps=spelt.gaps,
        handle=term.handle,
        form=form,
        script=term.script,
        long=term.long,
        everyday=spelt.everyday,
        beside=beside - {spelt.key},
        own=own,
        public=person.public,
    )


def needles_of(person: Person, *, own: bool) -> tuple[Needle, ...]:
    """Return what the finder looks for of one person; her handle is not a name and is looked for elsewhere."""
    terms = (*terms_of(person), *_family_and_nickname(person))
    beside = frozenset(spelling(term.text).key for term in terms if term.kind in ("given", "family", "alias"))
    needles = [_needle(term, term.kind, person, beside, own) for term in terms if term.kind != "handle"]
    return tuple(spelt for needle in needles for spelt in (needle, *_variants(needle)) if spelt.key)


def _family_and_nickname(person: Person) -> Iterator[Term]:
    """A family name beside a nickname is as telling as her full name, and must not stay when the nickname is replaced."""
    families = [term for term in terms_of(person) if term.kind == "family"]
    for alias in [term for term in terms_of(person) if term.kind == "alias"]:
        for family in [family for family in families if family.script == alias.script]:
            for text in (f"{family.text} {alias.text}", f"{alias.text} {family.text}"):
                yield Term(text, person.handle, "full", alias.script, is_long(text))


def _variants(needle: Needle) -> Iterator[Needle]:
    if needle.key.endswith("\u17c7"):
        yield replace(needle, key=needle.key[:-1] + ":", variant=True)
    # A telephone number is the same with +855, with 0 and with neither.
    if needle.form == "identifier" and (core := phone_core(needle.key.removeprefix("+"))) != needle.key:
        yield replace(needle, key=core, variant=True)


class Index:
    """Everybody's needles, found in one pass over a folded text. Built once for many texts; it does not change.

    Names that are spelt alike are judged once: `groups` holds them by key, those that are judged alike together.
    """

    def __init__(self, people: Iterable[Person], *, own: bool) -> None:
        by_key: defaultdict[str, list[Needle]] = defaultdict(list)
        for person in people:
            for needle in needles_of(person, own=own):
                by_key[needle.key].append(needle)
        self.groups = {key: tuple(_alike(needles)) for key, needles in by_key.items()}
        self._keys = list(self.groups)
        self._automaton = AhoCorasick(self._keys)

    def candidates(self, text: Folded, without: Container[str] = ()) -> Iterator[Candidate]:
        """Yield every place where a name stands, also inside other words: what it is worth is decided elsewhere.

        Names of the handles in `without` are left out.
        """
        for number, first, last in self._automaton.find_matches_as_indexes(text.key, overlapping=True):
            span = text.span(first, last)
            for group in self.groups[self._keys[number]] if span else ():
                needle = next((needle for needle in group if needle.handle not in without), None)
                if needle and span:
                    yield Candidate(needle, first, last, *span)


def _alike(needles: Sequence[Needle]) -> Iterator[tuple[Needle, ...]]:
    groups: defaultdict[Hashable, list[Needle]] = defaultdict(list)
    for needle in needles:
        gap_places = tuple(needle.gaps.items())
        # One's own people are told apart; of others it is enough to know that the name is somebody's.
        who = needle.handle if needle.own else ""
        # What stands beside a name matters to short ones only.
        beside = frozenset() if needle.long or needle.form == "family" or needle.script == "khmer" else needle.beside
        groups[who, needle.form, needle.typed, gap_places, needle.public, needle.variant, beside].append(needle)
    yield from map(tuple, groups.values())
