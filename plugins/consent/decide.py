"""What may be shown of one entry: every rule that judges people, in one answer."""

from collections.abc import Iterator, Mapping

from plugins.common.languages import LANGUAGES, Lang
from plugins.common.problems import Problem
from plugins.common.states import State
from plugins.consent.accused import exposed
from plugins.consent.answers import ANSWERS
from plugins.consent.appearance import Appearance, appearances
from plugins.consent.bylines import bylines
from plugins.consent.children import assents, guardians, named_with_face, public_minors
from plugins.consent.decision import Decision, Today
from plugins.consent.informed import INFORMED
from plugins.consent.mentions import undeclared, unmentionable, unregistered, wordless
from plugins.consent.precedence import closed, states
from plugins.consent.records import RECORDS, missing_record, unreadable
from plugins.consent.refusal import Refusal
from plugins.consent.scope import limits
from plugins.read.content import Entry
from plugins.read.schema.consent import Levels, StoryPlace
from plugins.read.schema.people import Person

OF_ONE_PERSON = (*RECORDS, assents, named_with_face, public_minors, exposed, *INFORMED)


def decide(
    entry: Entry,
    register: Mapping[str, Person],
    *,
    spoken: Mapping[Lang, frozenset[str]],
    questions: tuple[Problem, ...],
    today: Today,
) -> Decision:
    """Return the state of `entry` in every language, and what may be shown of each person in it.

    `spoken`: the handles that the text of a language mentions (title, summary, body, alts, captions). `questions`: what is
    unsettled or found by other rules; each withholds, unless it is a draft's. `problems` of the answer also tell the reason
    of the quiet states: what counts in the exit code is `states`. The rules are R1 to R4, R7 and R13.
    """
    people = appearances(entry, register, today.consent)
    answers = [refusal for person in people for answer in ANSWERS for refusal in answer(person)]
    open_langs = [lang for lang in LANGUAGES if lang in entry.texts and closed(lang, answers) is None]
    faults = [
        *_faults_of_entry(entry, register, spoken, open_langs, today),
        *(problem for person in people for problem in _faults_of_person(person, register, spoken, open_langs)),
        *questions,
    ]
    refusals = [*answers, *(Refusal(State.WITHHELD, problem) for problem in faults)]
    place = limits(people, entry.consent.place if entry.consent else StoryPlace())
    return Decision(
        key=entry.key,
        states=states(entry, refusals, today),
        problems=tuple(sorted(dict.fromkeys(refusal.problem for refusal in refusals))),
        shown=_shown(entry, people),
        place=place.place,
        details=place.details,
        channels=place.channels,
    )


def _faults_of_entry(
    entry: Entry,
    register: Mapping[str, Person],
    spoken: Mapping[Lang, frozenset[str]],
    open_langs: list[Lang],
    today: Today,
) -> Iterator[Problem]:
    yield from unreadable(entry)
    yield from missing_record(entry, frozenset[str]().union(*spoken.values()))
    yield from undeclared(entry, register, spoken)
    yield from unregistered(entry, register)
    yield from bylines(entry, register, open_langs, today.consent)


def _faults_of_person(
    person: Appearance,
    register: Mapping[str, Person],
    spoken: Mapping[Lang, frozenset[str]],
    open_langs: list[Lang],
) -> Iterator[Problem]:
    for rule in OF_ONE_PERSON:
        yield from rule(person)
    yield from guardians(person, register)
    yield from unmentionable(person, spoken)
    yield from wordless(person, {lang: spoken.get(lang, frozenset()) for lang in open_langs})


def _shown(entry: Entry, people: tuple[Appearance, ...]) -> dict[str, Levels]:
    """Nothing may be shown of somebody the register does not know."""
    known = {person.handle: person.levels for person in people}
    return {handle: known.get(handle, Levels()) for handle in (entry.consent.people if entry.consent else ())}
