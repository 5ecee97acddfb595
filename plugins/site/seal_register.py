"""`seal --register`, `seal --new-key` and `unseal`: the register encrypted, opened for editing, and locked again."""

import os
import shlex
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from plugins.common.problems import N_
from plugins.judge.words_of import Vocabulary
from plugins.pipeline.masking import printable
from plugins.promote.interrupts import be_deaf, interruptible
from plugins.read.folder import read_content
from plugins.seal.folder import look, others
from plugins.seal.lock import (
    NOT_SEALED,
    SEALED_AT,
    listed_recipients,
    lock_register,
    open_register,
    open_vault,
)
from plugins.seal.new_key import new_key
from plugins.seal.stops import plainly, stop
from plugins.site.ask import Input, NoAnswer, Questions, both
from plugins.site.plain_commands import DONE, NOT_DONE, YES_OR_NO, agreed, ended, told

WILL_READ = N_(
    "After this the register opens with {count} keys, those of people/recipients.txt; {new} of them could not open it before. Whoever holds one of them can read every name."
)
SEAL_IT = N_("Seal the register? Write yes or no")
LOCKED = N_("The register is sealed; no open file of it is left in people.")
OTHERS = N_(
    "The folder people holds {count} more files, hidden ones among them, that may be copies with names in them. Look at them, and take them out."
)
COPIES = N_(
    "Copies of the open files may still lie in Git, in backups and in the wastebasket of this computer: sealing does not reach those."
)
MADE = N_("A key was made for you, and only this computer has it. Its public half, for people/recipients.txt, is:")
THERE = N_("This computer has a key already. Its public half, for people/recipients.txt, is:")
KEEP = N_(
    "Keep a second key, made on another computer or for the safe, on the same list: whoever loses the only key loses the register."
)
IS_OPEN = N_(
    "The register lies open in the folder people. Change what you have to, save, close the files, then press Enter here to lock it again."
)
NO_COMMAND = (N_("the command after --run could not be started"), N_("Write it as you would write it in this window"))
MEND = N_("Something in the register cannot be used:")
AGAIN = N_("Open it again to mend that? Write yes or no")


def make_key(*, content: str) -> int:
    """Make a key outside of the content folder and print its public half."""

    def work(root: Path) -> int:
        with plainly():
            public, is_new = new_key(root)
        print(both(MADE if is_new else THERE))
        print(f"\n{public}\n")
        print(both(KEEP))
        return DONE

    return ended(content, work)


def seal_register(*, content: str, yes: bool = False, read: Input = input) -> int:
    """Encrypt the register for the keys of people/recipients.txt. Return 0, or 1 when it could not be, or when it is not sound."""

    def work(root: Path) -> int:
        with plainly():
            found = look(root)
            keys = listed_recipients(root)
            before = open_vault(found.sealed).recipients if found.sealed is not None else ()
            new = len(set(keys) - set(before))
            if new and not yes:
                questions = Questions(read)
                questions.say(WILL_READ, count=str(len(keys)), new=str(new))
                agreed(questions, SEAL_IT)
            lock_register(root, keys)
        print(both(LOCKED))
        if not found.sealed:
            print(both(COPIES))
        return _as_it_is(root)

    return ended(content, work)


def unseal(*, content: str, run: str = "", read: Input = input) -> int:
    """Open the register, wait for Enter or for the command `run`, and lock it again, also after Ctrl-C, a kill, or a closed window.

    Return 0, or 1 when it could not be opened, when the command failed, or when the register is not sound.
    """

    def work(root: Path) -> int:
        while True:
            code, was_stopped = _open_and_lock(root, (lambda: _run(run)) if run else (lambda: _wait(read)))
            sound = DONE
            with suppress(OSError):  # the window may be gone
                print(both(LOCKED))
                sound = _as_it_is(root)
            if sound == DONE or was_stopped or run or not _wants_again(read):
                return code or sound

    return ended(content, work)


def _open_and_lock(root: Path, wait: Callable[[], int]) -> tuple[int, bool]:
    """Return the exit code of `wait`, and whether it was broken off."""
    with plainly():
        found = look(root)
        if found.sealed is None:
            raise stop(NOT_SEALED, SEALED_AT)
        if found.plain or found.marker:  # a kill left it open
            lock_register(root)
        with interruptible():
            try:
                open_register(root)
                return wait(), False
            except KeyboardInterrupt:
                return DONE, True
            finally:
                be_deaf()
                lock_register(root)


def _wait(read: Input) -> int:
    with suppress(EOFError):
        read(f"{both(IS_OPEN)}\n")
    return DONE


def _run(command: str) -> int:
    try:
        running = subprocess.Popen(shlex.split(command, posix=os.name != "nt"))
    except (OSError, ValueError, IndexError):
        raise stop(NO_COMMAND) from None
    try:
        return DONE if running.wait() == 0 else NOT_DONE
    except KeyboardInterrupt:
        running.terminate()
        running.wait()
        raise


def _as_it_is(root: Path) -> int:
    """Say what is wrong in the sealed register, and which other files lie about; 1 when no build could use it."""
    if left := others(root):
        print(both(OTHERS, count=str(left)))
    content = read_content(root)
    problems = [p for p in (*content.problems, *content.warnings) if p.where.startswith("people")]
    if problems:
        print(both(MEND))
        print(told(printable(problems, Vocabulary(content))))
    return NOT_DONE if any(p in content.problems for p in problems) else DONE


def _wants_again(read: Input) -> bool:
    try:
        return Questions(read).ask(AGAIN, lambda said: said in ("yes", "no"), YES_OR_NO, "no") == "yes"
    except NoAnswer:
        return False
