"""Rows and totals as plain text for a terminal."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import N_, Problem
from plugins.common.states import State
from plugins.consent.decision import Decision
from plugins.report.masks import IS_PROTECTED, Mask, Masks, masked_values
from plugins.report.rows import state_of
from plugins.report.words import say, sentence

KEPT_OUT = N_("Kept out:")
TO_KNOW = N_("To know (nothing is kept out by this):")
PANELS = N_("Ways to give that are not shown:")
TOTAL = N_("{language}: {count} published.")
ALL_WELL = N_("No problems were found.")


def report(
    decisions: Iterable[Decision], notices: Iterable[Problem], panels: Iterable[Problem], lang: str, mask: Mask,
    *, languages: Mapping[str, Collection[Lang]] | None = None, skip_quiet: bool = False,
) -> str:  # fmt: skip
    """Return the whole report: what is kept out, by story, then the rest.

    `mask` makes paths printable; `languages`: those that each entry has a text in, all where that isn't said; `skip_quiet` leaves out
    texts with nothing to mend.
    """
    decisions = tuple(decisions)
    blocks = [
        _entry(d, (languages or {}).get(d.key, ()), lang, mask)
        for d in decisions
        if _is_worth_saying(d, skip_quiet=skip_quiet)
    ]
    parts = [say(KEPT_OUT, lang), *blocks] if blocks else []
    for heading, problems in ((PANELS, panels), (TO_KNOW, notices)):
        lines = [f"  {_line(problem, lang, mask)}" for problem in dict.fromkeys(problems)]
        parts += [say(heading, lang), *lines] if lines else []
    return "\n".join(parts)


def totals(decisions: Iterable[Decision], lang: str) -> str:
    """Return how many texts are published in each language."""
    states = [decision.states for decision in decisions]
    lines = []
    for code, language in LANGUAGES.items():
        count = sum(s[code] is State.PUBLISHED for s in states)
        lines.append(say(TOTAL, lang, (("language", language.own_name), ("count", str(count)))))
    return " ".join(lines)


def problems_only(problems: Iterable[Problem], lang: str, is_protected: IS_PROTECTED) -> str:
    """Return problems one a line, by file."""
    return "\n".join(_line(problem, lang, Masks(is_protected)) for problem in dict.fromkeys(problems))


def _is_worth_saying(decision: Decision, *, skip_quiet: bool) -> bool:
    if skip_quiet:
        return State.WITHHELD in decision.states.values()
    return bool(decision.problems) or any(
        s not in (State.PUBLISHED, State.NOT_TRANSLATED) for s in decision.states.values()
    )


def _entry(decision: Decision, written: Collection[Lang], lang: str, mask: Mask) -> str:
    """A language without a text is told of only where it is missing beside another that is published."""
    told = [c for c, s in decision.states.items() if not written or c in written or s is State.NOT_TRANSLATED]
    said = " · ".join(f"{LANGUAGES[code].own_name}: {say(state_of(decision, code), lang)}" for code in told)
    lines = [f"  {mask(decision.key)} — {said}"]
    lines += [f"    {line}" for line in _lines(decision.problems, lang, mask)]
    return "\n".join(lines)


def _lines(problems: Iterable[Problem], lang: str, mask: Mask) -> Iterator[str]:
    """What is said of both languages in the same words is said once."""
    yield from dict.fromkeys(_line(problem, lang, mask) for problem in sorted(problems))


def _line(problem: Problem, lang: str, mask: Mask) -> str:
    printable = replace(
        problem, where=mask(problem.where), handle=mask(problem.handle), values=masked_values(problem, mask)
    )
    return sentence(printable, lang)
