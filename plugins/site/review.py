"""`review STORY`: write the sheet into the private folder, ask who looked and what was decided, write it into the record."""

import sys
import webbrowser
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.common.problems import N_, Problem, Stop
from plugins.consent.reviewers import is_by_two
from plugins.judge.judge import reading_of
from plugins.judge.judged import Judged
from plugins.judge.marks import marks
from plugins.pipeline.build import read
from plugins.pipeline.masking import masks
from plugins.pipeline.material import Material, Order
from plugins.promote.destination import destination
from plugins.promote.private import private_folder
from plugins.read.schema.consent import Accepted
from plugins.report.words import say
from plugins.review.decided import decided, written
from plugins.review.pages import aloud_page, sheet_page
from plugins.review.record import flow, with_key
from plugins.review.seen import Sheet, read_aloud, sheet
from plugins.seal.writing import replace_file
from plugins.site.ask import Input, NoAnswer, Questions
from plugins.site.clock import clock
from plugins.site.said import stopped

FONT = Path("static/fonts/kantumruy-khmer-400.woff2")
DONE, NOT_DONE, WRONG_USAGE = 0, 1, 2

WHICH = N_("Which text? Name its folder, such as stories/the-well. These there are:")
SHEET = N_("The text in both languages, with what was made general: open this page in a browser and read it whole.")
ALOUD = N_("The text to print and to read to her:")
NAMED_FOLDER = N_(
    "The folder of this text is called like somebody, so no page of it is written. Rename the folder first."
)
CANNOT = N_("It cannot be shown yet, so it cannot be reviewed. The page says what to mend.")
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


def review(
    *, content: str, output: str, theme: Path, wanted: Wanted, lang: str = "en", ask: Input | None = None
) -> int:
    """Return 0 when the sheet was written, and the record where somebody decided; 1 when nothing can be reviewed; 2 for wrong usage."""
    try:
        material = read(Order(Path(content).resolve(), theme), clock())
        key = _key(material, wanted.story)
        if not key:
            mask = masks(material.vocabulary, lang)
            print("\n  ".join((say(WHICH, lang), *map(mask, material.judged))), file=sys.stderr)
            return WRONG_USAGE
        if masks(material.vocabulary, lang)(key) != key:
            print(say(NAMED_FOLDER, lang), file=sys.stderr)
            return NOT_DONE
        reading, _, _ = reading_of(material.judged[key].entry, material.vocabulary, material.today)
        seen = sheet(material.judged[key], marks(reading))
        pages = _pages(
            seen, destination(Path(output), content=Path(content).resolve()), (theme / FONT).read_bytes(), lang
        )
    except Stop as stop:
        print(stopped(stop, lang), file=sys.stderr)
        return NOT_DONE
    for message, page in pages:
        print(f"{say(message, lang)}\n  {page.as_uri()}")
    if not seen.sides:
        print(say(CANNOT, lang), file=sys.stderr)
        return NOT_DONE
    interactive = ask is not None or (sys.stdin.isatty() and sys.stdout.isatty())
    if interactive and ask is None:
        webbrowser.open(pages[0][1].as_uri())
    return _decide(material, key, seen, wanted, Questions(ask or input) if interactive else None, lang)


def _key(material: Material, story: str) -> str:
    name = story.strip("/")
    return next((key for key in (name, f"stories/{name}") if key in material.judged), "")


def _pages(seen: Sheet, output: Path, font: bytes, lang: str) -> list[tuple[str, Path]]:
    folder = private_folder(output) / "review"
    folder.mkdir(mode=0o700, exist_ok=True)
    stem = seen.key.replace("/", "-")
    pages = [(SHEET, folder / f"{stem}.html", sheet_page(seen, lang, font))]
    spoken = frozenset(str(code) for part in seen.judged.cast.values() for code in part.person.speaks)
    if side := read_aloud(seen, spoken):
        pages.append((ALOUD, folder / f"{stem}.to-read.html", aloud_page(seen, side, font)))
    for _, path, page in pages:
        replace_file(path, page.encode("utf-8"))
    return [(message, path) for message, path, _ in pages]


def _decide(material: Material, key: str, seen: Sheet, wanted: Wanted, questions: Questions | None, lang: str) -> int:
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
