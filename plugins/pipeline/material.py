"""What a build is made from: the content, read and judged."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.common.problems import Problem, Stop
from plugins.consent.decision import Today
from plugins.giving.memory import NOTHING, Remembered
from plugins.judge.collisions import collisions
from plugins.judge.judge import judge
from plugins.judge.judged import Judged
from plugins.judge.rules_of_texts import ACROSS
from plugins.judge.site_words import named_helplines, named_settings, settings_that_ask, settings_that_lead
from plugins.judge.words_of import Vocabulary
from plugins.people.canary import canary
from plugins.people.terms import Term, protected_terms
from plugins.pipeline.masking import printable
from plugins.read.content import Content


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for. `strict` refuses example hosts and reviews that are no longer current. `output`: beside it lies what was remembered of
    approvals; without it nothing is."""

    content: Path
    theme: Path
    strict: bool = False
    output: Path | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Material:
    """Everything that is known before anything is rendered. `judged` by the entry's key, in order; `against`: the problems of an entry
    that come from elsewhere (another text, a finding of the search). `strict`: see `judge`. `remembered`: what was
    published before of the ways to give."""

    content: Content
    vocabulary: Vocabulary
    today: Today
    judged: Mapping[str, Judged]
    terms: tuple[Term, ...]
    canary: tuple[Term, ...]
    against: Mapping[str, tuple[Problem, ...]]
    strict: bool = False
    remembered: Remembered = NOTHING

    def again(self, more: Mapping[str, tuple[Problem, ...]]) -> "Material":
        """Judge once more the entries that have `more` against them, beside what was known."""
        against = {key: (*self.against.get(key, ()), *more.get(key, ())) for key in (*self.against, *more)}
        renewed = {
            key: judge(old.entry, self.vocabulary, self.today, against[key], strict=self.strict) if key in more else old
            for key, old in self.judged.items()
        }
        return replace(self, judged=renewed, against=against)


def material(content: Content, today: Today, *, strict: bool = False, remembered: Remembered = NOTHING) -> Material:
    """Judge every entry of `content`. Raises `Stop` with the problems that belong to no entry (R1: the search would be blind)."""
    vocabulary = Vocabulary(content, remembered)
    if content.problems:
        raise Stop(*printable(content.problems, vocabulary))
    if named := (*named_settings(vocabulary), *settings_that_ask(vocabulary), *settings_that_lead(vocabulary)):
        raise Stop(*named)
    content = _without_named_helplines(content, vocabulary)
    taken = collisions(content.entries)
    judged = {
        entry.key: judge(entry, vocabulary, today, taken.get(entry.key, ()), strict=strict) for entry in content.entries
    }
    bird = canary()
    first = Material(
        content,
        vocabulary,
        today,
        judged,
        protected_terms(content.register),
        protected_terms({bird.handle: bird}),
        taken,
        strict,
        remembered,
    )
    across = [rule(judged, vocabulary) for rule in ACROSS]
    return first.again(
        {key: tuple(p for found in across for p in found.get(key, ())) for found in across for key in found}
    )


def _without_named_helplines(content: Content, vocabulary: Vocabulary) -> Content:
    named = list(named_helplines(vocabulary))
    left = tuple(line for line in content.helplines if line not in [each for each, _ in named])
    return (
        replace(content, helplines=left, warnings=(*content.warnings, *(problem for _, problem in named)))
        if named
        else content
    )
