"""Everyday words that belong to a generic word beside them: `Pork Belly`, `Juvenile Justice`, `Room Attendants`, `Loan Officer`."""

from plugins.lint.generic import is_food, is_generic, is_name_too, is_of_people, is_small
from plugins.lint.run import LintRun
from plugins.lint.word_lists import signs


def belongs_to_its_neighbour(run: LintRun, i: int) -> bool:
    """Tell whether the everyday word `i` is part of the name of a dish, an office or a paper.

    Not after an office ("Chef Heron" may be somebody), nor before a body that has a name of its own ("Heron Center"). A word that is also
    a name belongs to food alone.
    """
    word = run.words[i].stem
    before = _beside(run, i - 1) if i and run.gap(i - 1) == " " else ""
    after = _beside(run, i + 1) if run.gap(i) == " " else ""
    if is_food(before) or is_food(after):
        return True
    if is_name_too(word):
        return word.lower() in signs("also generic") and (is_generic(before) or is_generic(after))
    return (is_generic(before) and not is_of_people(before)) or (is_generic(after) and not _has_a_name(after))


def _beside(run: LintRun, i: int) -> str:
    """Return word `i` if it has a capital and is no small word."""
    word = run.words[i].stem
    return word if word[:1].isupper() and not is_small(word) else ""


def _has_a_name(body: str) -> bool:
    return body.lower() in signs("named bodies") or body.lower() in signs("houses")
