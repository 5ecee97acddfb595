"""`seal --hook` and `seal --check-history`: a look for names before anything is pushed, since no push can be taken back."""

import shlex
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from plugins.common.problems import N_, Stop
from plugins.judge.words_of import Vocabulary
from plugins.pipeline.masking import printable
from plugins.read.content import Content
from plugins.read.folder import read_content
from plugins.read.register import WHERE
from plugins.read.vault import SEALED
from plugins.seal.git import Repository
from plugins.seal.history import Kind, Sighting, sightings
from plugins.seal.names import everybody
from plugins.seal.pushes import Push, everything, push_of
from plugins.seal.stops import plainly, stop
from plugins.seal.writing import replace_file
from plugins.site.ask import both
from plugins.site.plain_commands import DONE, NOT_DONE, ended

ROOT = Path(__file__).resolve().parents[2]
OF_THE_PROGRAM = ("plugins", "tests", "theme", "docs")
MARK = "# written by: tasks.py seal --hook"

HEADINGS: dict[Kind, str] = {
    "branch": N_("A registered name stands in the name of a branch that would be pushed."),
    "path": N_("A registered name stands in the path of a file, in these commits:"),
    "message": N_("A registered name stands in the message of these commits:"),
    "file": N_("A registered name enters the history in these lines:"),
    "register": N_("The register itself enters the history in plain text, in these files:"),
    "author": N_("To know: a registered name stands in the author of these commits:"),
    "unread": N_("To know: these files were not searched, for they are no text or too large:"),
}
NEVER_REFUSED: tuple[Kind, ...] = ("author", "unread")
REFUSED = N_(
    "What is once pushed stays in every copy. Take the names out first: git commit --amend changes the newest commit; for older ones ask somebody who knows Git. To push all the same: git push --no-verify."
)
CLEAN = N_("No registered name was found in {count} branches.")
NOTHING = N_("Nothing is to be pushed, so nothing was searched.")
HOOKED = N_("From now on every git push from this folder looks for registered names first.")
OTHERS_HOOK = (
    N_("this repository has a pre-push hook of somebody else, which is left as it is"),
    N_("Add this line to it: {line}"),
)


def write_hook(*, content: str) -> int:
    """Have every push from the repository of the content call `search_history`. Return 0, or 1 where it could not be done."""

    def work(root: Path) -> int:
        path = root / Repository(root).text("rev-parse", "--git-path", "hooks/pre-push")
        with plainly():
            if path.exists() and MARK not in path.read_text(encoding="utf-8", errors="replace"):
                raise stop(OTHERS_HOOK, line=_line(root))
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, f"#!/bin/sh\n{MARK}\nexec {_line(root)}\n".encode(), mode=0o755)
        print(both(HOOKED))
        return DONE

    return ended(content, work)


def search_history(*, content: str, remote: str = "", lines: Iterable[str] | None = None) -> int:
    """Search what a push would send: `lines` as Git gives them to a hook, else those of the standard input; on a terminal everything.

    Return 0, or 1 when a name enters the history, or when that cannot be known.
    """

    def work(root: Path) -> int:
        read = read_content(root)
        blind = [problem for problem in read.problems if problem.where.startswith(WHERE)]
        if blind:
            raise Stop(*printable(blind, Vocabulary(read)))
        repository = Repository(root)
        push = replace(_push(repository, remote, lines), without=_without(repository))
        if not push.commits:
            print(both(NOTHING))
            return DONE
        found = tuple(sightings(push, repository, everybody(read)))
        _say(found)
        if any(_refuses(sighting, read) for sighting in found):
            print(both(REFUSED), file=sys.stderr)
            return NOT_DONE
        print(both(CLEAN, count=str(len(push.branches))))
        return DONE

    return ended(content, work)


def _push(repository: Repository, remote: str, lines: Iterable[str] | None) -> Push:
    if lines is None and sys.stdin.isatty():
        return everything(repository)
    return push_of(sys.stdin if lines is None else lines, remote, repository)


def _without(repository: Repository) -> tuple[str, ...]:
    """The folders of the program, where it lies in the same repository: its lists of words and its tests are full of names."""
    top = Path(repository.text("rev-parse", "--show-toplevel"))
    return OF_THE_PROGRAM if top.resolve() == ROOT else ()


def _say(found: Iterable[Sighting]) -> None:
    places: dict[Kind, list[str]] = defaultdict(list)
    for sighting in found:
        line = f":{sighting.line}" if sighting.line else ""
        places[sighting.kind].append(f"  {sighting.commit} {sighting.path}{line}".rstrip())
    for kind, heading in HEADINGS.items():
        if kind in places:
            print(both(heading), *dict.fromkeys(places[kind]), sep="\n", file=sys.stderr)


def _refuses(sighting: Sighting, content: Content) -> bool:
    """A register that nobody meant to seal may lie in a private repository, and every push would be refused for it: that is only said."""
    if sighting.kind == "register":
        return content.site.seal == "required" or (content.root / WHERE / SEALED).exists()
    return sighting.kind not in NEVER_REFUSED


def _line(root: Path) -> str:
    """The command of the hook. The shell that Git runs it in takes forward slashes on every system."""
    program, tasks, content = (shlex.quote(path.as_posix()) for path in (Path(sys.executable), ROOT / "tasks.py", root))
    return f'{program} {tasks} seal --check-history --remote "$1" --content {content}'
