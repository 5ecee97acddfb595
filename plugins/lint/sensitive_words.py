"""Words of matters that may hurt somebody: violence, trafficking, illness, detention … in English and Khmer (R5)."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ahocorasick_rs import AhoCorasick

from plugins.lint.standard import DATA
from plugins.people.clusters import INVISIBLES
from plugins.people.fold import Folded, is_khmer
from plugins.people.khmer import ends_of
from plugins.people.words import APOSTROPHES

INNOCENT = "innocent"
_LATIN_LETTER = re.compile("[^\\W\\d_\u1780-\u17dd]")  # Khmer is written close to a Latin word
_APART = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Form:
    """One listed form. `gaps`: where in its key a new word begins; `capitals`: it counts only when it is written in capitals."""

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

    Both scripts are looked for in any text. A word is whole: in Khmer its ends are edges of words for one segmenter at least.

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
    forms = tuple(_form(*row.split("\t")) for row in _rows())
    return _Forms(forms, AhoCorasick([form.key for form in forms]))


def _rows() -> list[str]:
    lines = (DATA / "sensitive.tsv").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _form(words: str, matter: str) -> Form:
    folded = Folded(words.translate(APOSTROPHES))
    gaps = _gaps(folded, 0, len(folded.key))
    return Form(folded.key, gaps, words.isupper(), matter == INNOCENT)
