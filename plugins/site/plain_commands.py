"""How a command of the terminal ends: what stops it is said in every language, and is its exit code."""

import sys
from collections.abc import Callable
from pathlib import Path

from plugins.common.languages import LANGUAGES
from plugins.common.problems import N_, Problem, Stop
from plugins.report.printed import problems_only
from plugins.site.ask import NOTHING_WRITTEN, NoAnswer, both
from plugins.site.faults import plainly_told

DONE, NOT_DONE, WRONG_USAGE = 0, 1, 2

NO_CONTENT = N_("There is no such content folder. Name one that holds stories/ and people/, with --content.")


def ended(content: str, work: Callable[[Path], int]) -> int:
    """Run `work` on the content folder and return its exit code; 1 with the reasons when it stops, 2 when there is no such folder."""
    if not Path(content).is_dir():
        print(both(NO_CONTENT), file=sys.stderr)
        return WRONG_USAGE
    try:
        with plainly_told():
            return work(Path(content).resolve())
    except Stop as stop:
        print(told(stop.problems), file=sys.stderr)
    except KeyboardInterrupt:
        print(both(NOTHING_WRITTEN), file=sys.stderr)
    except NoAnswer:
        pass  # said already
    return NOT_DONE


def told(problems: tuple[Problem, ...]) -> str:
    """Return problems in every language, whose paths are safe to print."""
    return "\n".join(dict.fromkeys(problems_only(problems, lang, lambda _: False) for lang in LANGUAGES))
