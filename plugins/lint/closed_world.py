"""The closed world (R8): in a text only what was declared may look like a name. English here; Khmer letters are read by `lint.khmer`.

A trained finder of names found 56 % of undeclared names; a capital that is no dictionary word, with lists, finds nearly all
(`bench lint` prints the figures, `docs/decisions/0020-closed-world-in-english.md` tells the reasons).
"""

import re
from functools import lru_cache

from plugins.lint.allowed import Allowed, allowed
from plugins.lint.covered import allowed_spans, is_covered
from plugins.lint.establishments import names_a_house
from plugins.lint.generic import is_generic, is_name_too
from plugins.lint.neighbours import belongs_to_its_neighbour
from plugins.lint.persons import acts, is_called, is_title_of_next, stands_apart
from plugins.lint.positions import is_classified, is_quoted_alone
from plugins.lint.questions import Question
from plugins.lint.run import HYPHENS, LintRun
from plugins.lint.title_case import is_headline, is_title_case
from plugins.lint.tokens import Token, tokens
from plugins.people.given_names import is_given_name
from plugins.people.sounds import sounds_like_a_given_name
from plugins.people.words import is_capitalised_entry, is_word

__all__ = ["Allowed", "allowed", "allowed_spans", "questions"]

_ROMAN = re.compile(r"[IVX]{2,}")


def questions(text: str, *, allowed: Allowed, title_case_ok: bool = False) -> tuple[Question, ...]:
    """Ask about each word of a run that looks like a name and is nobody's and nothing's that was declared (R8).

    `text`: a run's visible text, in which U+FFFC stands for what is settled already and U+2028 for a line break. `title_case_ok`:
    the run is a heading or a title, in which everyday words may have capitals.

    Source: UK Data Service: direct identifiers are taken out. That every name must be declared is our own: a list finds only whom it knows.
    """
    words = tokens(text)
    run = LintRun(text, words, is_title_case(words) if title_case_ok else is_headline(text, words))
    asked = []
    for i, word in enumerate(words):
        if _is_small_word(word.text):
            continue
        answer = _ask(run, i)
        if answer and (_is_somebody(run, i) or not is_covered(run, i, allowed)):
            asked.append(Question(word.start, word.end, answer == "everyday"))
    return tuple(asked)


@lru_cache(maxsize=16_384)
def _is_small_word(text: str) -> bool:
    """A dictionary word in small letters, or a number: most of any text."""
    return text.isdigit() or (text.islower() and text.isascii() and is_word(text))


def _is_ordinary(word: Token) -> bool:
    """Tell whether the dictionary knows the word, whatever its case."""
    return any(_is_in_dictionary(spelling) for spelling in word.spellings)


@lru_cache(maxsize=16_384)
def _is_in_dictionary(spelling: str) -> bool:
    return is_word(spelling)


def _ask(run: LintRun, i: int) -> str:
    """Say `unknown` or `everyday` where word `i` must be asked about, unless a phrase covers it."""
    word = run.words[i]
    if _is_unit(run, i) or is_title_of_next(run, i):
        return ""
    if word.is_initials:
        return "unknown"
    if not word.has_capital:
        return "unknown" if _is_small_name(run, i) or _is_called_something(run, i) else ""
    if len(word.stem) == 1 and word.stem.isascii():
        return "" if _is_plain_letter(run, i) else "unknown"
    if _ROMAN.fullmatch(word.text):
        return ""
    if _is_ordinary(word):
        return "everyday" if _is_like_a_name(run, i) else ""
    return "" if is_generic(word.stem) and not is_called(run, i) else "unknown"


def _is_like_a_name(run: LintRun, i: int) -> bool:
    """Tell whether a capital makes an everyday word look like a name where it stands."""
    word = run.words[i]
    if is_called(run, i) or is_quoted_alone(run.text, word.start, word.end) or stands_apart(run, i):
        return True
    if _is_somebody(run, i):
        return True
    if run.is_headline or run.starts(i) or _is_shouted(run, i):
        return False
    if names_a_house(run, i):
        return True
    return not is_generic(word.stem) and not belongs_to_its_neighbour(run, i)


def _is_somebody(run: LintRun, i: int) -> bool:
    """`Rose came home`; also `May came home with her son`, though a month may stand everywhere."""
    return is_name_too(run.words[i].stem) and acts(run, i)


def _is_shouted(run: LintRun, i: int) -> bool:
    """`DO NOT TOUCH`: a word in capitals beside an everyday word in capitals."""
    beside = (run.words[j] for j in (i - 1, i + 1) if 0 <= j < len(run.words))
    return _is_loud(run.words[i]) and any(_is_loud(word) and is_word(word.stem) for word in beside)


def _is_loud(word: Token) -> bool:
    return len(word.text) > 1 and word.text.isupper()


def _is_unit(run: LintRun, i: int) -> bool:
    """`5km`, `2nd`, `A4`, `°C`: one or two letters joined to a number or a sign of degrees."""
    word = run.words[i]
    around = run.text[max(0, word.start - 1) : word.start] + run.text[word.end : word.end + 1]
    return len(word.text) <= 2 and any(c in "0123456789°" for c in around)


def _is_small_name(run: LintRun, i: int) -> bool:
    """A given name in small letters, in one word or two (`srey mom`), that is no English word."""
    word = run.words[i]
    if _is_ordinary(word) or is_generic(word.stem):
        return False
    if sounds_like_a_given_name(word.stem) or _is_foreign_name(word.stem):
        return True
    return i + 1 < len(run.words) and run.gap(i) == " " and is_given_name(word.text + run.words[i + 1].stem)


def _is_called_something(run: LintRun, i: int) -> bool:
    """`a boy named rith`, `Aunt sros`: what is no word and stands where a name stands."""
    return is_called(run, i) and not _is_ordinary(run.words[i]) and not is_generic(run.words[i].stem)


def _is_foreign_name(stem: str) -> bool:
    """`marie`: the dictionary has it with a capital alone. Countries and brands among these are covered by their phrases."""
    return len(stem) >= _SHORTEST_FOREIGN and is_capitalised_entry(stem.capitalize())


_SHORTEST_FOREIGN = 4


def _is_plain_letter(run: LintRun, i: int) -> bool:
    """`I`, an article, `vitamin C`, `T-shirt`, `(B)`."""
    word = run.words[i]
    after = run.text[word.end : word.end + 2]
    if word.stem == "I" or (word.text in "AO" and (run.is_headline or run.starts(i))):
        return True
    joined = after[:1] in HYPHENS and after[1:].islower()
    numbered = after[:1] == ")" and run.starts(i)
    return joined or numbered or is_classified(run.text, word.start)
