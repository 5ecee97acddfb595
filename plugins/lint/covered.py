"""Which words of a run an allowed phrase covers."""

import re

from plugins.lint.allowed import Allowed
from plugins.lint.letters import APOSTROPHES
from plugins.lint.run import LintRun
from plugins.lint.tokens import Token, tokens

# What may stand between the words of one phrase.
_GAP = re.compile(rf"[\s\u2028\-‐‑–./&,{APOSTROPHES}]{{1,3}}")
_ACRONYMS = re.compile(r"[A-Z]{2,}s")  # NGOs


def is_covered(run: LintRun, i: int, known: Allowed) -> bool:
    """Tell whether word `i` belongs to a phrase that may stand, beginning with it or before it."""
    first = i
    while True:
        furthest = _reach(run.words[first], known)
        if furthest > i - first and i - first < _phrase_length(run, first, furthest, known):
            return True
        first -= 1
        if first < 0 or i - first >= known.longest or not _GAP.fullmatch(run.gap(first)):
            return False


def allowed_spans(text: str, known: Allowed) -> list[tuple[int, int]]:
    """Return where the phrases of `known` in Latin letters stand in `text`, longest first."""
    words = tokens(text)
    run = LintRun(text, words, False)
    spans, i = [], 0
    while i < len(words):
        furthest = _reach(words[i], known)
        length = _phrase_length(run, i, furthest, known) if furthest else 0
        if length:
            spans.append((words[i].start, words[i + length - 1].end))
        i += length or 1
    return spans


def _reach(word: Token, known: Allowed) -> int:
    """The number of words of the longest phrase that begins with `word`."""
    if word.text.isalpha() and not word.text[-2:-1].isupper():
        return known.reach.get(word.text.lower(), 0)
    return max(known.reach.get(form.lower(), 0) for form in _forms(word))


def _phrase_length(run: LintRun, first: int, furthest: int, known: Allowed) -> int:
    length = 1
    while length < furthest and _GAP.fullmatch(run.gap(first + length - 1)):
        length += 1
    while length:
        *head, last = run.words[first : first + length]
        if any(known.has((*(word.text for word in head), form)) for form in _forms(last)):
            return length
        length -= 1
    return 0


def _forms(word: Token) -> tuple[str, ...]:
    """The last word of a phrase, and without its possessive or an acronym's plural."""
    stem = word.stem
    forms = (word.text,) if stem is word.text else (word.text, stem)
    return (*forms, stem[:-1]) if _ACRONYMS.fullmatch(stem) else forms
