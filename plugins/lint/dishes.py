"""Everyday words that belong to the name of a dish or an office beside them: `Pork Belly`, `Jasmine Rice`, `Loan Officer`."""

from plugins.lint.generic import is_food, is_generic
from plugins.lint.run import LintRun
from plugins.lint.word_lists import signs


def belongs_to_its_neighbour(run: LintRun, i: int) -> bool:
    """Tell whether the everyday word `i` stands beside a word of food with a capital, or is itself half generic and beside a generic one."""
    beside = _beside(run, i)
    if any(is_food(word) for word in beside):
        return True
    return run.words[i].stem.lower() in signs("also generic") and any(is_generic(word) for word in beside)


def _beside(run: LintRun, i: int) -> list[str]:
    before = [run.words[i - 1].text] if i and run.gap(i - 1) == " " else []
    after = [run.words[i + 1].stem] if run.gap(i) == " " else []
    return [word for word in (*before, *after) if word[0].isupper()]
