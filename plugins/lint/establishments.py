"""Hotels, shops and factories called by everyday words: "the Almond Hotel" says where somebody works, "the Wine Bar" does not."""

from plugins.lint.run import LintRun
from plugins.lint.word_lists import signs
from plugins.people.words import is_word


def names_a_house(run: LintRun, i: int) -> bool:
    """Tell whether word `i` is part of such a name: a house with a capital, or the everyday word with a capital right before one."""
    return _is_house(run, i) or (run.gap(i) == " " and _is_house(run, i + 1))


def _is_house(run: LintRun, i: int) -> bool:
    if run.gap(i - 1) != " ":
        return False
    before, house = run.words[i - 1].text, run.words[i].text
    if not (before[0].isupper() and house[0].isupper() and house.lower() in signs("houses")):
        return False
    return before.lower() not in signs("kinds of house") and is_word(before)
