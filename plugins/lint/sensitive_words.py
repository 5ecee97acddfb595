"""Words of matters that may hurt somebody: violence, trafficking, illness, detention … in English and Khmer (R5)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise, product

from ahocorasick_rs import AhoCorasick

from plugins.lint.standard import DATA
from plugins.people.clusters import INVISIBLES
from plugins.people.fold import Folded, is_khmer
from plugins.people.khmer import ends_of
from plugins.people.words import APOSTROPHES

INNOCENT = "innocent"
COVER = "\ufffc"
"""Stands in a text for whoever is named there."""
_CLASS = re.compile(r"\[([a-z]+)\]")
_LATIN_LETTER = re.compile("[^\\W\\d_\u1780-\u17dd]")  # Khmer is written close to a Latin word
_APART = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Form:
    """One listed form, its `words` as they are written. `gaps`: where in its key a new word begins; `capitals`: it counts only when it is written in capitals."""

    words: str
    key: str
    gaps: frozenset[int]
    capitals: bool
    innocent: bool


@dataclass(frozen=True, slots=True)
class _Forms:
    forms: tuple[Form, ...]
    automaton: AhoCorasick


def sensitive_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where words of a hard matter stand in `text`, in order; what lies inside an innocent phrase is left out (R5).

    Both scripts are looked for in any text. One `COVER` is a person: "he beat \ufffc" tells of violence. A word is whole: in Khmer its ends are edges of words for one segmenter at least.

    >>> [sensitive_spans(s) for s in ("He beat her.", "Three beaten eggs", "Rape-seed oil")]
    [((3, 11),), (), ()]

    Source: GDPR 9(1): special categories; UNICEF: abuse, HIV, crime. The list of words is our own.
    """
    folded = Folded(text)
    found: list[tuple[int, int]] = []
    harmless: list[tuple[int, int]] = []
    known = _forms()
    for number, first, last in known.automaton.find_matches_as_indexes(folded.key, overlapping=True):
        form, span = known.forms[number], folded.span(first, last)
        if span and _fits(form, folded, first, span):
            (harmless if form.innocent else found).append(span)
    return tuple(sorted({s for s in found if not any(a <= s[0] and s[1] <= b for a, b in harmless)}))


def _fits(form: Form, folded: Folded, first: int, span: tuple[int, int]) -> bool:
    start, end = span
    said = folded.text[start:end]
    if is_khmer(said):
        left, right = ends_of(folded.text, start, end)
        return left.is_edge and right.is_edge
    if _is_part(folded.text, start, end) or (form.capitals and not said.isupper()):
        return False
    return _gaps(folded, first, first + len(form.key)) <= form.gaps


def _is_part(text: str, start: int, end: int) -> bool:
    around = INVISIBLES.sub("", text[max(start - 3, 0) : start])[-1:] + INVISIBLES.sub("", text[end : end + 3])[:1]
    return _LATIN_LETTER.search(around) is not None


def _gaps(folded: Folded, first: int, last: int) -> frozenset[int]:
    """Where white space stands between the letters of `key[first:last]`, counted from `first`."""
    places = [place for place in range(first, last) if folded.starts[place] >= 0]
    return frozenset(
        after - first
        for before, after in pairwise(places)
        if _APART.search(folded.text[folded.starts[before] : folded.starts[after]])
    )


@cache
def _forms() -> _Forms:
    forms = {
        (f.key, f.gaps, f.innocent): f for words, matter in _rows("sensitive.tsv") for f in spelt_out(words, matter)
    }
    return _Forms(tuple(forms.values()), AhoCorasick([form.key for form in forms.values()]))


def spelt_out(words: str, matter: str) -> Iterator[Form]:
    """Yield the forms of a row: one for each way to fill its classes."""
    parts = _CLASS.split(words)  # text, class, text, class …
    classes = _classes()
    for chosen in product(*(classes[part] if place % 2 else (part,) for place, part in enumerate(parts))):
        yield _form("".join(chosen), matter)


@cache
def _classes() -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(words.replace("{person}", COVER).split("|")) for name, words in _rows("sensitive_classes.tsv")}


def _rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _form(words: str, matter: str) -> Form:
    plain = words.replace(" ", "").replace(COVER, "")
    key, gaps = _spaced(words) if plain.isascii() and plain.isalpha() else _folded(words)
    return Form(words, key, gaps, words.isupper(), matter == INNOCENT)


def _folded(words: str) -> tuple[str, frozenset[int]]:
    folded = Folded(words.translate(APOSTROPHES))
    return folded.key, _gaps(folded, 0, len(folded.key))


def _spaced(words: str) -> tuple[str, frozenset[int]]:
    """The same of plain letters and spaces, quickly: most of twelve thousand forms are."""
    parts = words.lower().split()
    return "".join(parts), frozenset(accumulate(map(len, parts[:-1])))
