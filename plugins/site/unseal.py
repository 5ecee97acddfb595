"""`unseal`: the register opened for editing, and locked again, whatever happens in between."""

import os
import shlex
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from plugins.common.problems import N_
from plugins.promote.interrupts import be_deaf, interruptible
from plugins.seal.folder import look
from plugins.seal.lock import NOT_SEALED, SEALED_AT, lock_register, open_register
from plugins.seal.stops import plainly, stop
from plugins.site.ask import Input, NoAnswer, Questions, both
from plugins.site.plain_commands import DONE, NOT_DONE, YES_OR_NO, ended
from plugins.site.seal_register import LOCKED, as_it_is

IS_OPEN = N_(
    "The register lies open in the folder people. Change what you have to, save, close the files, then press Enter here to lock it again."
)
NO_COMMAND = (N_("the command after --run could not be started"), N_("Write it as you would write it in this window"))
AGAIN = N_("Open it again to mend that? Write yes or no")


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
                sound = as_it_is(root)
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


def _wants_again(read: Input) -> bool:
    try:
        return Questions(read).ask(AGAIN, lambda said: said in ("yes", "no"), YES_OR_NO, "no") == "yes"
    except NoAnswer:
        return False
