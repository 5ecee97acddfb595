"""The closed world (R8): in a text only what was declared may look like a name. English here; Khmer text is left to its own lint.

Measured on 26 sentences: a capital that is no dictionary word, with a glossary, finds 93 % of undeclared names at 96 % precision,
where a trained finder of names finds 56 %.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from plugins.lint.allowed import Allowed, allowed
from plugins.lint.letters import APOSTROPHES
from plugins.lint.positions import is_classified, is_quoted_alone, opens_sentence
from plugins.lint.questions import Question
from plugins.lint.title_case import is_title_case
from plugins.lint.tokens import Token, tokens
from plugins.people.given_names import is_given_name, sounds_like_a_given_name
from plugins.people.words import is_word

__all__ = ["Allowed", "allowed", "allowed_spans", "questions"]

# What may stand between the words of one phrase.
_GAP = re.compile(rf"[\s\u2028\-‐‑–./&,{APOSTROPHES}]{{1,3}}")
_POSSESSIVE = re.compile(f"^[{APOSTROPHES}]s", re.IGNORECASE)
_HYPHENS = "-‐‑"
_ROMAN = re.compile(r"[IVX]{2,}")
_ACRONYMS = re.compile(r"[A-Z]{2,}s")
# "Siem Reap Province": a capital that belongs to the allowed place before it.
_KINDS_OF_PLACE = frozenset(["province", "district", "commune", "village", "city", "town", "municipality"])


@dataclass(frozen=True, slots=True, repr=False)
class _Run:
    text: str
    words: tuple[Token, ...]
    is_title: bool

    def gap(self, i: int) -> str:
        """What stands between word `i` and the next."""
        if not 0 <= i < len(self.words) - 1:
            return "\ufffc"
        between = self.text[self.words[i].end : self.words[i + 1].start]
        return between if between == " " else _POSSESSIVE.sub("", between)

    def starts(self, i: int) -> bool:
        """Tell whether word `i`, or the hyphenated word that it is a part of, stands where any word has a capital."""
        while i and self.gap(i - 1) in tuple(_HYPHENS):
            i -= 1
        return opens_sentence(self.text, self.words[i].start)


def questions(text: str, *, allowed: Allowed, title_case_ok: bool = False) -> tuple[Question, ...]:
    """Ask about each word of a run that looks like a name and is nobody's and nothing's that was declared (R8).

    `text`: a run's visible text, in which U+FFFC stands for what is settled already and U+2028 for a line break. `title_case_ok`:
    the run is a heading or a title, in which everyday words may have capitals.
    """
    words = tokens(text)
    run = _Run(text, words, title_case_ok and is_title_case(words))
    covered = _covered(run, allowed)
    asked = ((word, _ask(run, i)) for i, word in enumerate(words) if i not in covered)
    return tuple(Question(word.start, word.end, answer == "everyday") for word, answer in asked if answer)


def allowed_spans(text: str, allowed: Allowed) -> list[tuple[int, int]]:
    """Return where the phrases of `allowed` in Latin letters stand in `text`, longest first."""
    words = tokens(text)
    run = _Run(text, words, is_title=False)
    spans, i = [], 0
    while i < len(words):
        length = _phrase_length(run, i, allowed)
        if length:
            spans.append((words[i].start, words[i + length - 1].end))
        i += length or 1
    return spans


def _covered(run: _Run, known: Allowed) -> frozenset[int]:
    """The positions of words that an allowed phrase covers, longest phrase first."""
    covered: set[int] = set()
    for i, word in enumerate(run.words):
        if i in covered:
            continue
        if word.text.lower() in known.reach or not word.text.isalpha() or word.has_capital:
            covered.update(range(i, i + _phrase_length(run, i, known)))
        if i - 1 in covered and word.text.lower() in _KINDS_OF_PLACE and run.gap(i - 1).isspace():
            covered.add(i)
    return frozenset(covered)


def _phrase_length(run: _Run, first: int, known: Allowed) -> int:
    furthest = max(known.reach.get(form.lower(), 0) for form in _forms(run.words[first]))
    if not furthest:
        return 0
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


def _ask(run: _Run, i: int) -> str:
    """Say `unknown` or `everyday` where word `i` must be asked about."""
    word = run.words[i]
    if _is_small_word(word.text) or word.is_number or _is_unit(run, i):
        return ""
    if word.is_initials:
        return "unknown"
    if not word.has_capital:
        return "unknown" if _is_small_name(run, i) else ""
    if len(word.stem) == 1 and word.stem.isascii():
        return "" if _is_plain_letter(run, i) else "unknown"
    if _ROMAN.fullmatch(word.text):
        return ""
    if not any(is_word(spelling) for spelling in word.spellings):
        return "unknown"
    if run.is_title:
        return ""
    alone = is_quoted_alone(run.text, word.start, word.end)
    return "everyday" if alone or not run.starts(i) else ""


@lru_cache(maxsize=16_384)
def _is_small_word(text: str) -> bool:
    """A dictionary word in small letters: most of any text."""
    return text.islower() and text.isascii() and is_word(text)


def _is_unit(run: _Run, i: int) -> bool:
    """`5km`, `2nd`, `A4`, `°C`: one or two letters joined to a number or a sign of degrees."""
    word = run.words[i]
    around = run.text[max(0, word.start - 1) : word.start] + run.text[word.end : word.end + 1]
    return len(word.text) <= 2 and any(c in "0123456789°" for c in around)


def _is_small_name(run: _Run, i: int) -> bool:
    """A usual given name in small letters, in one word or two (`srey mom`), that is no English word."""
    word = run.words[i]
    if any(is_word(spelling) for spelling in word.spellings):
        return False
    if sounds_like_a_given_name(word.stem):
        return True
    return i + 1 < len(run.words) and run.gap(i) == " " and is_given_name(word.text + run.words[i + 1].stem)


def _is_plain_letter(run: _Run, i: int) -> bool:
    """`I`, an article, `vitamin C`, `T-shirt`, `(B)`."""
    word = run.words[i]
    after = run.text[word.end : word.end + 2]
    if word.stem == "I" or (word.text in "AO" and (run.is_title or run.starts(i))):
        return True
    joined = after[:1] in tuple(_HYPHENS) and after[1:].islower()
    numbered = after[:1] == ")" and run.starts(i)
    return joined or numbered or is_classified(run.text, word.start)
