"""Which state a text is in when several would do."""

from collections.abc import Collection

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import Problem
from plugins.common.states import State
from plugins.consent.decision import Today
from plugins.consent.refusal import Refusal
from plugins.read.content import Entry

# What a person has said to an end goes before all else: a withdrawal takes effect whatever else is broken.
FINAL = (State.WITHDRAWN, State.REFUSED, State.EXPIRED)


def states(entry: Entry, refusals: Collection[Refusal], today: Today) -> dict[Lang, State]:
    """Return the state of the entry in every language of the site.

    Strongest first: withdrawn, refused, expired; not allowed in that language (no trace there, not even of a draft); draft;
    not asked; withheld; scheduled; not translated, if the entry is published in another language. A missing text shares
    the state of the entry, and is a draft where no other language may be shown.
    """
    wanted = [lang for lang in LANGUAGES if _is_wanted(entry, lang, refusals)]
    return {lang: _state(entry, lang, refusals, today, wanted) for lang in LANGUAGES}


def _is_wanted(entry: Entry, lang: Lang, refusals: Collection[Refusal]) -> bool:
    return lang in entry.texts and not is_draft(entry, lang) and not closed(lang, refusals)


def closed(lang: Lang, refusals: Collection[Refusal]) -> State | None:
    """Return the state that people's own answers give `lang`, if they close it."""
    there = {refusal.state for refusal in refusals if refusal.problem.lang in ("", lang)}
    return next((state for state in (*FINAL, State.NOT_ALLOWED) if state in there), None)


def is_draft(entry: Entry, lang: Lang) -> bool:
    """Tell whether there is a text in `lang`, and it is a draft."""
    return lang in entry.texts and entry.texts[lang].status == "draft"


def counts(entry: Entry, problem: Problem) -> bool:
    """Tell whether `problem` withholds the entry: those of a draft don't, nor those of an entry that is nothing but drafts."""
    if problem.lang:
        return not is_draft(entry, Lang(problem.lang))
    return not entry.texts or not all(is_draft(entry, lang) for lang in entry.texts)


def _state(entry: Entry, lang: Lang, refusals: Collection[Refusal], today: Today, wanted: Collection[Lang]) -> State:
    if answer := closed(lang, refusals):
        return answer
    if is_draft(entry, lang):
        return State.DRAFT
    counting = {refusal.state for refusal in refusals if counts(entry, refusal.problem)}
    for state in (State.NOT_ASKED, State.WITHHELD):
        if state in counting:
            return state
    if not wanted:
        return State.DRAFT
    if entry.date is not None and entry.date > today.schedule:
        return State.SCHEDULED
    return State.PUBLISHED if lang in wanted else State.NOT_TRANSLATED
