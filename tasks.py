"""The project's commands: `python3 tasks.py build`, or `inv build` where invoke is at hand.

This file needs Python 3.11 and nothing else. It makes `.venv` from `requirements.lock` with the standard library, installs again
only when the lock changes, and goes on inside; so both ways of calling it end in the same place.
"""

import hashlib
import os
import signal
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed"


def _wanted() -> str:
    return hashlib.sha256(LOCK.read_bytes()).hexdigest() + f" {sys.version_info[0]}.{sys.version_info[1]}"


def _environment() -> None:
    """Make `.venv`, or renew it when the lock has changed."""
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == _wanted() and PYTHON.exists():
        return
    print(
        "Setting up .venv (this takes a minute, and only happens when requirements.lock changes) …",
        file=sys.stderr,
        flush=True,
    )
    try:
        venv.create(VENV, with_pip=True, clear=not _inside())
    except (subprocess.CalledProcessError, ImportError):
        raise SystemExit(
            "This Python has no pip of its own. On Debian and Ubuntu: sudo apt install python3-venv, then run this again."
        ) from None
    pip = [
        str(PYTHON),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--require-hashes",
        "--no-deps",
    ]
    if subprocess.call([*pip, "--requirement", str(LOCK)], stdin=subprocess.DEVNULL):
        raise SystemExit(
            "The packages of requirements.lock could not be installed. Check the network connection, then run this again."
        )
    STAMP.write_text(_wanted(), encoding="utf-8")


def _inside() -> bool:
    return Path(sys.prefix).resolve() == VENV.resolve()


def _enter() -> None:
    """Go on inside `.venv`: at once when we are there, else in a new process whose exit code becomes ours."""
    if sys.version_info < (3, 11):  # noqa: UP036  (the reader may have an older Python; that is what the sentence is for)
        raise SystemExit(
            "Python 3.11 or newer is needed. Get it from python.org, or with your system's package manager."
        )
    _environment()
    if not _inside() or not sys.flags.utf8_mode:
        environment = {**os.environ, "PYTHONUTF8": "1"}
        inside = subprocess.Popen([str(PYTHON), str(Path(__file__).resolve()), *sys.argv[1:]], env=environment)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches both; the one inside ends in its own way
        signal.signal(signal.SIGTERM, lambda *_: inside.terminate())
        raise SystemExit(inside.wait())


# The second process of a search (plugins/verify/crew.py) reads this file under another name: it is inside already.
if __name__ != "__mp_main__":
    _enter()

from invoke import Collection, Context, Exit, ParseError, Program, task

sys.path.insert(0, str(ROOT))

FOLDERS = {
    "content": "the folder with stories/, people/ and the rest",
    "output": "where the site is written; reports go to OUTPUT.private beside it",
}


def _end(code: int) -> None:
    if code:
        raise Exit(code=code)


@task(help={**FOLDERS, "strict": "refuse what must not be published: example addresses and hosts"})
def build(_: Context, content: str = "content", output: str = "output", strict: bool = False) -> None:
    """Build the site: read, consent, anonymise, render, write, verify, promote."""
    from plugins.site.commands import build as run

    _end(run(content=content, output=output, strict=strict))


@task(
    help={
        **FOLDERS,
        "lang": "language of the sentences: en or km",
        "json": "a list for other programs",
        "show": "quote the words, on a terminal only",
        "settle": "ask about each unsure word first, and write the answer into the text",
    }
)
def check(
    _: Context,
    content: str = "content",
    output: str = "output",
    lang: str = "en",
    json: bool = False,
    show: bool = False,
    settle: bool = False,
) -> None:
    """Name every problem at once, grouped by story; change nothing."""
    from plugins.site.commands import check as run

    _end(run(content=content, output=output, lang=lang, as_json=json, show=show, settle=settle))


@task(help={**FOLDERS, "port": "where to serve it on this machine"})
def preview(_: Context, content: str = "content", output: str = "output", port: int = 8000) -> None:
    """Show on this machine what a stranger would see, with drafts and reasons; follows every save."""
    from plugins.preview.server import serve as run

    _end(run(content=content, output=output, port=port))


@task(
    help={
        "content": FOLDERS["content"],
        "folder": "name of the new folder, without a person's name; asked for when absent",
    }
)
def new_story(_: Context, content: str = "content", folder: str = "") -> None:
    """Write the files of a new story with the safest defaults; only words are missing."""
    from plugins.site.new import new_story as run

    _end(run(content=content, folder=folder))


@task(help={"content": FOLDERS["content"], "handle": "such as mother-02; reveals nothing; asked for when absent"})
def new_person(_: Context, content: str = "content", handle: str = "") -> None:
    """Write the register file of a new person with the safest defaults."""
    from plugins.site.new import new_person as run

    _end(run(content=content, handle=handle))


@task(
    help={
        **FOLDERS,
        "story": "its folder, such as stories/the-well",
        "by": "who looked at it, such as officer-02; asked for when absent",
        "decision": "publish or hold; asked for when absent",
        "read-back": "the day on which it was read to her and she agreed, such as 2026-03-08",
        "lang": "language of the sentences: en or km",
    },
)
def review(
    _: Context,
    story: str,
    content: str = "content",
    output: str = "output",
    by: str = "",
    decision: str = "",
    read_back: str = "",
    lang: str = "en",
) -> None:
    """Show a text as readers will see it, in both languages, and write down who looked and what was decided."""
    from plugins.site.decide_review import Wanted
    from plugins.site.review import review as run

    wanted = Wanted(story, by, decision, read_back)
    _end(run(content=content, output=output, theme=ROOT / "theme", wanted=wanted, lang=lang))


@task(
    help={
        **FOLDERS,
        "story": "its folder, such as stories/the-well",
        "picture": "the file to ask about, such as portrait.jpg; all of its pictures when absent",
        "lang": "language of the sentences: en or km",
    },
)
def faces(
    _: Context, story: str, content: str = "content", output: str = "output", picture: str = "", lang: str = "en"
) -> None:
    """Show the faces in the pictures of a text with numbers, ask who may be seen, and write it into the record."""
    from plugins.site.faces import faces as run

    _end(run(content=content, output=output, theme=ROOT / "theme", story=story, picture=picture, lang=lang))


@task(
    help={
        "content": FOLDERS["content"],
        "register": "encrypt people/ for the keys of people/recipients.txt",
        "new_key": "make a key of your own, outside the content folder",
        "hook": "have every git push look for names first",
        "check_history": "look for names in what is to be pushed, or in everything",
        "remote": "the name of the copy that is pushed to; the hook gives it",
        "yes": "ask nothing",
    }
)
def seal(
    _: Context,
    content: str = "content",
    register: bool = False,
    new_key: bool = False,
    hook: bool = False,
    check_history: bool = False,
    remote: str = "",
    yes: bool = False,
) -> None:
    """Turn typed names into handles, showing the change first; or encrypt the register."""
    from plugins.site.seal import seal as run

    ways = {"register": register, "new_key": new_key, "hook": hook, "check_history": check_history}
    _end(run(content=content, remote=remote, yes=yes, **ways))


@task(help={"content": FOLDERS["content"], "run": "a command to wait for in place of Enter"})
def unseal(_: Context, content: str = "content", run: str = "") -> None:
    """Open the sealed register for editing, and lock it again."""
    from plugins.site.unseal import unseal as unsealed

    _end(unsealed(content=content, run=run))


@task(help={**FOLDERS, "lang": "language of the sentences: en or km", "json": "a report for other programs"})
def links(_: Context, content: str = "content", output: str = "output", lang: str = "en", json: bool = False) -> None:
    """Ask where the partners' links for gifts lead today; needs a network, writes a report, changes nothing."""
    from plugins.site.links import ask_links as run

    _end(run(content=content, output=output, lang=lang, as_json=json))


@task(
    help={
        "picture": "the picture of the KHQR code that the partner's bank gave it",
        "partner": "its folder below partners/",
        "content": FOLDERS["content"],
    }
)
def khqr(_: Context, picture: str, partner: str = "", content: str = "content", lang: str = "en") -> None:
    """Say in words what a bank's KHQR picture pays into, and write it into the partner's record."""
    from plugins.site.khqr import khqr as run

    _end(run(picture, partner, content=content, lang=lang))


@task(help={**FOLDERS, "partner": "its folder below partners/"})
def poster(_: Context, partner: str, content: str = "content", output: str = "output", lang: str = "en") -> None:
    """Make a poster for a table of a partner's KHQR code, as PDF, in the private folder beside the output."""
    from plugins.site.poster import poster as run

    _end(run(partner, content=content, output=output, theme=ROOT / "theme", lang=lang))


@task(
    help={
        "partner": "its folder, such as river-kitchen; none with --enrol and --signers",
        **FOLDERS,
        "enrol": "make a key of your own and put it on the list of those who may sign",
        "signers": "look at a changed list of those who may sign, and let it pass",
        "key": "the file of an SSH key that you have already",
    }
)
def approve(
    _: Context,
    partner: str,
    content: str = "content",
    output: str = "output",
    enrol: bool = False,
    signers: bool = False,
    key: str = "",
) -> None:
    """Look at where a partner's gifts go, beside where they went before, and sign it: two people have to."""
    from plugins.site.approve import Wanted
    from plugins.site.approve import approve as run

    _end(run(content=content, output=output, wanted=Wanted(partner, enrol, signers, key)))


@task(help={"select": "only tests whose name holds this", "k": "the same"})
def test(_: Context, select: str = "", k: str = "") -> None:
    """Run all checks of the project: style, types, tests."""
    from plugins.site.project import test as run

    _end(run(select or k))


@task(
    help={
        "name": "what to measure: details, faces, false-stops, lint, parity, pictures, readers, search or verify",
        "texts": "a folder of real texts, for false-stops; of unpacked packages, for faces",
        "only": "for readers: kinds of pages, such as en-home,km-drawn-story,peers",
    }
)
def bench(_: Context, name: str, texts: str = "", only: str = "") -> None:
    """Measure how quick, and how often right, the program is."""
    from plugins.site.bench import bench as run

    _end(run(name, texts, only))


@task(help={"minutes": "how long to look; one round takes a few minutes"})
def fuzz(_: Context, minutes: str = "10") -> None:
    """Look for disguises and broken files that nobody thought of, with new examples each time."""
    from plugins.site.fuzz import fuzz as run

    _end(run(minutes))


@task
def lint(_: Context) -> None:
    """Check the style and the types of the code."""
    from plugins.site.project import lint as run

    _end(run())


@task(
    help={
        "to": "the folder for the pictures",
        "dark": "as a screen shows them that is set to dark",
        "firefox": "as Firefox shows them, not Chromium",
    }
)
def shots(_: Context, to: str = "output.private/shots", dark: bool = False, firefox: bool = False) -> None:
    """Take pictures of the built pages at 390 and 1280 pixels, in both languages."""
    from plugins.site.shots import shots as run

    _end(run(to, dark=dark, by="firefox" if firefox else "chromium"))


@task
def scenes(_: Context) -> None:
    """Draw the pictures of the share cards again, after a drawing of the theme has changed."""
    from plugins.site.card_scenes import card_scenes as run

    _end(run())


MISTYPED = "There is no such command or option, or the value of an option is missing or cannot be used."


def _spoken(argv: list[str]) -> list[str]:
    """Return the command line as invoke takes it. Invoke takes any word for a missing argument, `--help` too; asks for each argument that has
    no default, though `approve --enrol` is about no partner; and wants `--partner` before one that has."""
    name, words = argv[1:2], argv[2:]
    if name and {"--help", "-h"} & set(words):
        return [argv[0], "--help", *name]
    if name == ["approve"] and {"--enrol", "--signers"} & set(words):
        return [*argv[:2], "", *words]
    if name == ["khqr"] and len(words) > 1 and not words[1].startswith("-"):
        return [*argv[:3], "--partner", *words[1:]]
    return argv


class _Commands(Program):
    """Invoke's program, ending with 2 where a command is misspelt (invoke says 1, which here means a build that failed)."""

    def parse_core(self, argv: list[str] | None) -> None:
        self._parsed(super().parse_core, _spoken(argv or []))

    def parse_tasks(self) -> None:
        self._parsed(super().parse_tasks)

    def no_tasks_given(self) -> None:
        """Say which commands there are, rather than invoke's own options."""
        self.list_tasks()
        raise Exit(code=0)

    @staticmethod
    def _parsed(parse: Callable[..., None], *arguments: object) -> None:
        try:
            parse(*arguments)
        except ParseError:  # its text quotes what was typed, which may be somebody's name
            raise Exit(f"{MISTYPED}\nTo see all commands: python3 tasks.py --list", code=2) from None


if __name__ == "__main__":
    _Commands(name="tasks.py", namespace=Collection.from_module(sys.modules["__main__"])).run(
        ["tasks.py", *sys.argv[1:]]
    )
