"""How often the closed world (R8) and the rules for places (R10) ask rightly.

The sentences are in `tests/fixtures/lint/`; its README says who wrote them and what the marks mean.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from plugins.bench.asking import Asking, asking
from plugins.bench.marked import sentences
from plugins.bench.scores import Score, score, total
from plugins.common.languages import LANGUAGES, Lang
from plugins.judge.judge import UNLIMITED

FIXTURES = Path(__file__).parents[2] / "tests" / "fixtures" / "lint"
SETS = ("tune", "frozen", "own", "later", "later-places", "frozen2", "frozen2-places")


@cache
def _story() -> Asking:
    return asking("province")


def scores(name: str, lang: Lang) -> Mapping[str, Score]:
    """Return the score of each category of a set in one language, in the order of the table; empty if there is no such table."""
    told: dict[str, list[Score]] = {}
    for each in sentences(FIXTURES / f"{name}.{lang}.tsv"):
        told.setdefault(each.category, []).append(score(each, _story().about(each.text, lang)))
    return {category: total(every) for category, every in told.items()}


def false_questions(lang: Lang) -> tuple[int, int]:
    """Return how many questions the quiet prose of `lang` raises on a blog, where none is right, and how many words it has."""
    blog = asking(UNLIMITED)
    file = FIXTURES / f"quiet.{lang}.md"
    paragraphs = file.read_text(encoding="utf-8").split("\n\n") if file.exists() else []
    return sum(len(blog.about(p.strip(), lang)) for p in paragraphs), sum(len(p.split()) for p in paragraphs)


def run() -> int:
    """Print precision and recall by set, language and category, and how often quiet prose is asked about."""
    for name in SETS:
        for lang in LANGUAGES:
            _print(name, lang)
    for lang in LANGUAGES:
        asked, words = false_questions(lang)
        if words:
            print(f"quiet prose, {lang}: {asked} questions in {words} words, {1000 * asked / words:.1f} per 1,000")
    return 0


def _print(name: str, lang: Lang) -> None:
    by_category = scores(name, lang)
    if not by_category:
        print(f"{name}, {lang}: no table\n")
        return
    print(f"{f'{name}, {lang}':28}{total(by_category.values())}")
    for category, each in by_category.items():
        print(f"  {category:26}{each}")
    print()
