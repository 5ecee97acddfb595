"""Ask who looked at a text and what was decided, and write it into the record."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.common.problems import N_, Problem
from plugins.consent.reviewers import is_by_two
from plugins.judge.judged import Judged
from plugins.pipeline.material import Material
from plugins.read.schema.consent import Accepted
from plugins.report.words import say
from plugins.review.decided import decided, written
from plugins.review.record import flow, with_key
from plugins.review.seen import Sheet
from plugins.seal.writing import replace_file
from plugins.site.ask import NoAnswer, Questions

DONE, NOT_DONE, WRONG_USAGE = 0, 1, 2

NO_RECORD = N_("This text has no consent.yaml, or it cannot be read. Mend that first.")
BY = N_("Who looked at it? Your name as in the records, such as officer-02 (empty: only look)")
BY_HINT = N_("Write one word or name, as it stands in other records.")
DECISION = N_("Decision: publish or hold")
DECISION_HINT = N_("Write publish or hold.")
REASON = N_("A rule asks two people to accept this: {what} Why may it stand? (empty: it may not)")
HEARD_HINT = N_("Write the day as year, month, day, such as 2026-03-08; not a day ahead.")
ONE_MORE = N_("Written. One more person has to look at it: let her type the same command.")
HELD = N_("Written. The text is held back.")
COMPLETE = N_("Written. Two people have let this text pass.")
READ_BACK = N_("Written. The page says that she heard the story and agreed, as long as nothing in it changes.")
NOT_WRITTEN = N_("consent.yaml could not be changed by itself. Write this line into it:")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was said on the command line; "" is asked for, where somebody is there to ask."""

    story: str
    by: str = ""
    decision: str = ""
    read_back: str = ""


def decide(material: Material, key: str, seen: Sheet, wanted: Wanted, questions: Questions | None, lang: str) -> int:
    """Return 0 when what was decided is written, or nothing was; 1 when it cannot be; 2 for an answer that is none."""
    judged = material.judged[key]
    if judged.entry.consent is None or judged.entry.problems:
        print(say(NO_RECORD, lang), file=sys.stderr)
        return NOT_DONE
    day = material.today.consent
    try:
        if wanted.read_back:
            if not _is_day(wanted.read_back) or wanted.read_back > day.isoformat():
                print(say(HEARD_HINT, lang), file=sys.stderr)
                return WRONG_USAGE
            return _write(
                material, judged, "read_back", {"date": wanted.read_back, "text": seen.digest}, READ_BACK, lang
            )
        by = wanted.by or (questions.ask(BY, lambda _: True, BY_HINT) if questions else "")
        if not by:
            return DONE
        decision = wanted.decision or (
            questions.ask(DECISION, _is_decision, DECISION_HINT, "hold") if questions else ""
        )
        if not _is_decision(decision):
            print(say(DECISION_HINT, lang), file=sys.stderr)
            return WRONG_USAGE
        accepts = tuple(_accepted(judged, questions, lang)) if questions and decision == "publish" else ()
    except NoAnswer:
        return NOT_DONE
    new = decided(judged.entry.consent.reviewed, by=by, decision=decision, digest=seen.digest, day=day, accepts=accepts)
    message = HELD if new.decision == "hold" else COMPLETE if is_by_two(new) else ONE_MORE
    return _write(material, judged, "reviewed", written(new), message, lang)


def _is_decision(given: str) -> bool:
    return given in ("publish", "hold")


def _is_day(given: str) -> bool:
    try:
        return date.fromisoformat(given).isoformat() == given
    except ValueError:
        return False


def _accepted(judged: Judged, questions: Questions, lang: str) -> Iterator[Accepted]:
    """Ask for a reason for each rule that can be accepted: a topic's floor (R6), the score of details (R10)."""
    for problem in dict.fromkeys(p for p in judged.decision.problems if p.rule == "R6" or _score_of(p)):
        what = say(problem.what, lang, problem.values)
        if reason := questions.ask(say(REASON, lang, (("what", f"{what}."),)), lambda _: True, REASON):
            score = _score_of(problem)
            yield Accepted.model_validate(
                {"rule": problem.rule, "reason": reason} | ({"score": score} if score else {})
            )


def _score_of(problem: Problem) -> str:
    """The score of a problem that is about the score of the whole text, not about one phrase."""
    return dict(problem.values).get("score", "") if problem.rule == "R10" and not problem.length else ""


def _write(material: Material, judged: Judged, key: str, value: dict[str, object], message: str, lang: str) -> int:
    path = material.content.root / judged.entry.consent_where
    try:
        new = with_key(path.read_bytes(), key, value)
        if new is not None:
            replace_file(path, new)
            print(say(message, lang))
            return DONE
    except OSError:  # its text holds the path
        pass
    print(f"{say(NOT_WRITTEN, lang)}\n{key}: {flow(value)}", file=sys.stderr)
    return NOT_DONE
