"""How a command of the terminal ends: what stops it is said in every language, and is its exit code."""

import sys
from collections.abc import Callable
from pathlib import Path

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_, Problem, Stop
from plugins.report.printed import problems_only
from plugins.site.ask import NOTHING_WRITTEN, NoAnswer, Questions, both
from plugins.site.faults import plainly_told

DONE, NOT_DONE, WRONG_USAGE = 0, 1, 2

BROKEN_OFF = N_("Broken off. Give the same command again to bring it to its end.")
YES_OR_NO = N_("Write yes or no.")
NO_CONTENT = N_("There is no such content folder. Name one that holds stories/ and people/, with --content.")


def ended(content: str, work: Callable[[Path], int]) -> int:
    """Run `work` on the content folder and return its exit code; 1 with the reasons when it stops, 2 when there is no such folder."""
    if not Path(content).is_dir():
        print(both(NO_CONTENT), file=sys.stderr)
        return WRONG_USAGE
    try:
        with plainly_told():
            return _answered(work, Path(content).resolve())
    except Stop as stop:
        print(told(stop.problems), file=sys.stderr)
    except KeyboardInterrupt:
        print(both(BROKEN_OFF), file=sys.stderr)
    return NOT_DONE


def agreed(questions: Questions, question: str) -> None:
    """Ask for a yes; anything else ends the command. Raises `NoAnswer`."""
    if questions.ask(question, lambda said: said in ("yes", "no"), YES_OR_NO, "no") == "no":
        questions.say(NOTHING_WRITTEN)
        raise NoAnswer


def _answered(work: Callable[[Path], int], root: Path) -> int:
    try:
        return work(root)
    except NoAnswer:  # why is said already
        return NOT_DONE


def told(problems: tuple[Problem, ...]) -> str:
    """Return problems in every language, whose paths are safe to print."""
    return "\n".join(dict.fromkeys(problems_only(problems, lang, lambda _: False) for lang in LANGUAGES))
