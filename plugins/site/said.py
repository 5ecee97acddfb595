"""How a build ended, in plain sentences."""

from plugins.common.problems import N_, Stop
from plugins.pipeline.build import Outcome
from plugins.report.excerpts import excerpt
from plugins.report.printed import ALL_WELL, problems_only, report, totals
from plugins.report.words import say

EMPTY = N_(
    "This folder holds no stories, posts, pages or partners yet. Write one with new-story, or name another folder with --content."
)


def said(outcome: Outcome, lang: str = "en") -> str:
    """Return the report of a build or check that could stand: what is kept out and why, then how much is published."""
    decisions = [judged.decision for judged in outcome.material.judged.values()]
    told = report(
        decisions, outcome.notices, outcome.panel_problems, lang, outcome.mask(lang), languages=outcome.languages
    )
    return f"{told or say(ALL_WELL if decisions else EMPTY, lang)}\n{totals(decisions, lang)}"


def shown(outcome: Outcome, lang: str = "en") -> str:
    """Return the sentence around each word in question, for a screen and nothing that is kept: it may hold a name."""
    lines = [say(WORDS, lang)]
    for judged in outcome.material.judged.values():
        for problem in judged.decision.problems:
            if found := excerpt(judged.entry, problem):
                lines.append(
                    f"  {problem.where}:{problem.line}:{problem.column}: {found.before}[{found.word}]{found.after}"
                )
    return "\n".join(dict.fromkeys(lines))


WORDS = N_("The words in question (on this screen only):")


def stopped(stop: Stop, lang: str = "en") -> str:
    """Return the reasons why nothing was promoted."""
    return problems_only(stop.problems, lang, lambda _: False)
