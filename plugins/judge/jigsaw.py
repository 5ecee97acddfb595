"""R10: details that are harmless one by one and an address together. A score per story, and over all stories of one person."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from plugins.common.problems import N_, Problem
from plugins.common.spans import Spans, spans
from plugins.consent.precedence import is_draft
from plugins.consent.reviewers import is_by_two
from plugins.details.told import WARN, WITHHOLD, Fact, score
from plugins.judge.exact import SAYS, is_labelled_place, softened
from plugins.judge.judged import Judged
from plugins.judge.marks import Mark, facts, marks
from plugins.judge.reading import Reading
from plugins.judge.words_of import Vocabulary
from plugins.mentions.asks import Ask
from plugins.mentions.stretch import Stretch
from plugins.read.content import Entry

FOUND_BY = N_("the details of this text score {score}, and with {limit} a neighbour can tell who is meant")
SOFTEN = N_(
    "Soften the phrases that are pointed to, until the score is below {limit}; or let two people accept it: write {accepts} under reviewed in consent.yaml"
)
NEAR = N_("the details of this text score {score}; from {limit} on it would be withheld")
LOOK = N_("Soften what is pointed to, if the story can do without it")
ADDS = Ask(
    "R10",
    N_("this adds {weight} to the score of the details, {score} in all"),
    N_("Write it in general words, such as “{gentler}”, if the story can do without it"),
)
TOGETHER = N_(
    "together with other stories of {handle} the details score {score}, and with {limit} a neighbour can tell who is meant"
)
SOFTEN_TOGETHER = N_(
    "Soften details of this story that the other stories don't tell; or let two people accept it: write {accepts} under reviewed in consent.yaml"
)


def scored(reading: Reading) -> Iterator[Problem]:
    """Withhold a text whose details score 12 or more, unless two people have accepted as much (R10).

    Source: Sweeney 2002: harmless details single somebody out when joined; GDPR recital 26: all means reasonably likely to be used. The weights
    and the limit are our own, measured on a raw story and its published form.
    """
    total = score(facts(reading))
    if total >= WITHHOLD and not is_accepted(reading.entry, total):
        yield _of_entry(reading.entry, FOUND_BY, SOFTEN, total)


def near(reading: Reading) -> Iterator[Problem]:
    """Say the score from 6 on, and point to each phrase that adds to it and has no problem of its own (R10).

    Source: Research Ethics Guidebook: a combination of descriptions makes somebody recognisable. The limit is our own.
    """
    total = score(facts(reading))
    if total < WARN or is_accepted(reading.entry, total):
        return
    if total < WITHHOLD:
        yield _of_entry(reading.entry, NEAR, LOOK, total)
    asked = _places_asked(reading)
    for mark in marks(reading):
        if not _has_a_problem(mark, reading, asked):
            yield softened(mark, ADDS, ("weight", str(mark.telling.weight)), ("score", str(total)))


def _places_asked(reading: Reading) -> Callable[[Stretch], Spans]:
    """Return a function that finds where a run is asked about for its places: each run is read once, however many details it tells."""
    limit = reading.words.limit

    @cache
    def asked(text: str, lang: str) -> Spans:
        return spans((found.start, found.end) for found in (limit.finds(text, lang) if limit else ()))

    return lambda stretch: asked(stretch.text, stretch.lang)


def _has_a_problem(mark: Mark, reading: Reading, asked: Callable[[Stretch], Spans]) -> bool:
    """Tell whether the detail is asked about already: it is exact, or a place, landmark, distance or point that the text may not tell.

    A village that the glossary or the partner's places allow may stand, and adds to the score like the rest; so it is pointed to.
    """
    if not mark.telling.exact:
        return False
    if mark.telling.kind in SAYS or is_labelled_place(mark, reading):
        return True
    return asked(mark.stretch).meet(mark.telling.start, mark.telling.end)


def _of_entry(entry: Entry, what: str, remedy: str, total: int, handle: str = "") -> Problem:
    text = next(iter(entry.texts.values()), None)
    line, column = text.lines.get("title", (1, 1)) if text else (1, 1)
    accepts = f"accepts: [{{rule: R10, score: {total}, reason: …}}]"
    values = (("handle", handle), ("score", str(total)), ("limit", str(WITHHOLD)), ("accepts", accepts))
    return Problem(text.where if text else entry.key, line, column, "R10", what, remedy, values, handle)


def is_accepted(entry: Entry, total: int) -> bool:
    """Tell whether two different people decided to publish the entry with details of that score or more (R5, R10).

    Source: our own: no sum knows a village, so two people who do may decide otherwise, by name.
    """
    review = entry.consent.reviewed if entry.consent else None
    if review is None or not is_by_two(review):
        return False
    return any(a.rule.upper() == "R10" and a.score is not None and a.score >= total for a in review.accepts)


def across_stories(judged: Mapping[str, Judged], _vocabulary: Vocabulary) -> dict[str, tuple[Problem, ...]]:
    """Withhold the stories that bring the details of one person, over all that is shown of her, to 12 or more (R10).

    They are taken in the order of their dates, then keys: earlier ones stay. A story that tells nothing new of her stays as well.

    Source: Sweeney 2002, complementary release: what is safe in each text is joined over all of them.
    """
    found: dict[str, tuple[Problem, ...]] = {}
    for handle in sorted({handle for each in judged.values() for handle in each.hidden}):
        for key, total in _beyond(handle, judged):
            problem = _of_entry(judged[key].entry, TOGETHER, SOFTEN_TOGETHER, total, handle)
            found[key] = (*found.get(key, ()), problem)
    return found


def _beyond(handle: str, judged: Mapping[str, Judged]) -> Iterator[tuple[str, int]]:
    """The stories that may not stand beside the earlier ones of `handle`, with the score that they would bring."""
    known: frozenset[Fact] = frozenset()
    shown = [(key, each) for key, each in judged.items() if handle in each.hidden and is_live(each)]
    for key, each in sorted(shown, key=lambda pair: (str(pair[1].entry.date or ""), pair[0])):
        together = known | set(each.facts)
        total = score(together)
        if known and together > known and total >= WITHHOLD and not is_accepted(each.entry, total):
            yield key, total
        else:
            known = together


def is_live(judged: Judged) -> bool:
    """Tell whether some language of the entry is shown, or will be on its date; drafts and what is kept out tell nobody anything."""
    return any(
        state.value in ("published", "scheduled") and lang in judged.entry.texts and not is_draft(judged.entry, lang)
        for lang, state in judged.decision.states.items()
    )
