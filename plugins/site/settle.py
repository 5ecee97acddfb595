"""`check --settle` on a terminal. It shows the words in question, so it runs nowhere else."""

import sys
from pathlib import Path

from plugins.common.problems import N_, Stop
from plugins.pipeline.build import read
from plugins.pipeline.material import Material, Order
from plugins.read.folder import read_content
from plugins.report.words import say
from plugins.settle.desk import Desk
from plugins.settle.walk import Walk
from plugins.site.clock import clock
from plugins.site.new import new_person
from plugins.site.said import stopped

ONLY_ON_A_TERMINAL = N_(
    "Questions are settled in a window in which you type: the words are shown there and nowhere else."
)


def settle(content: Path, theme: Path, lang: str) -> int:
    """Walk through the open questions. Return 0, 1 when the content cannot be read, 2 where nobody can answer."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(say(ONLY_ON_A_TERMINAL, lang), file=sys.stderr)
        return 2
    order = Order(content.resolve(), theme)

    def again() -> Material:
        return read(order, clock())

    try:
        Walk(again(), Desk(_key, _line, print, lambda: _new(content), lang), again).run()
    except Stop as stop:
        print(stopped(stop, lang))
        return 1
    return 0


def _key() -> str:
    from readchar import key, readkey

    try:
        pressed: str = readkey()
    except KeyboardInterrupt:
        return "q"
    return "" if pressed in (key.ENTER, "\r", "\n", " ") else pressed


def _line() -> str:
    try:
        return input()
    except (EOFError, KeyboardInterrupt):
        return ""


def _new(content: Path) -> str:
    """Make a person with the questions of `new-person`, and return the handle that the register has since."""
    before = read_content(content).register.keys()
    new_person(content=str(content))
    return next(iter(read_content(content).register.keys() - before), "")
