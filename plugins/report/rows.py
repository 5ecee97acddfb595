"""What a build or a check has to say, as rows: one for each problem and language (design.md, section 6)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import N_, Problem
from plugins.common.states import State
from plugins.consent.answers import NO_WEB
from plugins.consent.decision import Decision
from plugins.report.masks import Mask, masked_values
from plugins.report.words import say

STATES: Mapping[State, str] = {
    State.PUBLISHED: N_("published"),
    State.DRAFT: N_("a draft"),
    State.SCHEDULED: N_("waits for its date"),
    State.WITHHELD: N_("withheld"),
    State.NOT_TRANSLATED: N_("not translated"),
    State.NOT_ALLOWED: N_("not allowed in this language"),
    State.NOT_ASKED: N_("somebody in it was not asked yet"),
    State.REFUSED: N_("somebody in it said no"),
    State.EXPIRED: N_("a consent has run out"),
    State.WITHDRAWN: N_("withdrawn"),
}


NOT_ON_THE_WEB = N_("not allowed on the web")


def state_of(decision: Decision, code: Lang) -> str:
    """Return in English, to be translated, what an officer is told of the state of one language: where nobody may be shown on the web,
    no language is to blame."""
    state = decision.states[code]
    no_web = any(problem.what == NO_WEB for problem in decision.problems if problem.lang in ("", code))
    return NOT_ON_THE_WEB if state is State.NOT_ALLOWED and no_web else STATES[state]


@dataclass(frozen=True, slots=True)
class Row:
    """One problem of one text in one language, or the state of a text that is kept out without one. `story` is "" for what belongs to no
    text, `word` the position of a word in its paragraph or 0."""

    story: str
    lang: str
    state: str
    rule: str
    handle: str
    file: str
    line: int
    column: int
    word: int
    message: str
    remedy: str

    def as_json(self) -> dict[str, object]:
        """The row as `check --json` prints it."""
        return asdict(self)


def rows(
    decisions: Iterable[Decision],
    loose: Iterable[Problem],
    languages: Mapping[str, Iterable[Lang]],
    lang: str,
    mask: Mask,
) -> tuple[Row, ...]:
    """Return all rows, by entry, in words of `lang`. `loose` problems withhold nothing or belong to no entry; `languages`: those that each
    entry has a text in. `mask` makes paths printable: a folder or file name that holds a protected word would be quoted otherwise."""
    found: list[Row] = []
    for decision in decisions:
        found += _of(decision, tuple(languages.get(decision.key, ())) or tuple(LANGUAGES), lang, mask)
    found += [loose_row(problem, lang, mask) for problem in loose]
    return tuple(found)


def loose_row(problem: Problem, lang: str, mask: Mask = str) -> Row:
    """Return the row of a problem that belongs to no text."""
    return _row("", problem.lang, "", problem, lang, mask)


def _of(decision: Decision, languages: tuple[Lang, ...], lang: str, mask: Mask) -> Iterator[Row]:
    key = mask(decision.key)
    for code, state in decision.states.items():
        if code not in languages and state is not State.NOT_TRANSLATED:
            continue
        problems = [p for p in decision.problems if p.lang in ("", code)]
        if not problems and state is State.WITHHELD:
            problems = list(decision.problems)  # what is wrong in one language withholds the other
        yield from (_row(key, code, state, problem, lang, mask) for problem in problems)
        if not problems and state is not State.PUBLISHED:
            yield Row(key, code, state, "", "", "", 0, 0, 0, say(state_of(decision, code), lang), "")


def _row(key: str, code: str, state: str, problem: Problem, lang: str, mask: Mask) -> Row:
    handle = mask(problem.handle)
    values = (("handle", handle), *masked_values(problem, mask))
    return Row(
        story=key,
        lang=code,
        state=state,
        rule=problem.rule,
        handle=handle,
        file=mask(problem.where),
        line=problem.line,
        column=problem.column,
        word=problem.word,
        message=say(problem.what, lang, values),
        remedy=say(problem.remedy, lang, values),
    )
