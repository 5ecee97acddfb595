"""Each command line that a guide or a message tells can be typed as it stands there."""

import importlib.util
import re
from functools import cache
from pathlib import Path

import pytest
from invoke import Collection, Exit

from plugins.report.marked import marked

ROOT = Path(__file__).resolve().parents[2]
OF_THE_PAST = ROOT / "docs/decisions"
IN_WORDS = {"--list", "X", "approve"}  # what follows stands beside it
IN_A_GUIDE = re.compile(r"`python3 tasks\.py ([^`]+)`|^python3 tasks\.py ([^#\n]+)", re.MULTILINE)
IN_A_MESSAGE = re.compile(r"python3 tasks\.py ([a-z-]+(?: (?:--[a-z-]+|[A-Z]{3,}))+)")


@cache
def tasks():
    """tasks.py, as a search reads it in a second process: it makes no environment then."""
    spec = importlib.util.spec_from_file_location("__mp_main__", ROOT / "tasks.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def program():
    return tasks()._Commands(name="tasks.py", namespace=Collection.from_module(tasks()))


def told():
    guides = [path for path in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")) if path.parent != OF_THE_PAST]
    lines = [a or b for path in guides for a, b in IN_A_GUIDE.findall(path.read_text(encoding="utf-8"))]
    messages = [line for each in marked(ROOT / "plugins") for line in IN_A_MESSAGE.findall(each.text)]
    return sorted({line.strip() for line in (*lines, *messages) if line.isascii()} - IN_WORDS)


@pytest.mark.parametrize("line", told())
def test_a_command_line_that_is_told_is_understood(line):
    name, *words = line.split()
    understood = program()
    understood.create_config()
    understood.parse_core(["tasks.py", name, *words])
    understood.parse_collection()
    understood.parse_tasks()
    (call,) = understood.tasks
    given = {argument.name: argument.value for argument in call.args.values()}
    assert all(word in given.values() for word in words if not word.startswith("-"))
    assert all(
        given[word.removeprefix("--").replace("-", "_")] not in (None, False) for word in words if word.startswith("--")
    )


def test_the_partner_of_a_code_stands_behind_its_picture():
    assert {"khqr PICTURE PARTNER", "khqr the-picture.png river-kitchen"} <= set(told())


@pytest.mark.parametrize("line", ["khqr --help", "approve -h", "poster river-kitchen --help", "faces --help"])
def test_help_is_help_wherever_it_stands(line, capsys):
    with pytest.raises(SystemExit) as ended:
        program().run(["tasks.py", *line.split()])
    assert not ended.value.code
    assert line.split()[0] in capsys.readouterr().out


@pytest.mark.parametrize("line", ["khqr", "khqr a.png river-kitchen more", "poster", "khqr a.png --nonsense"])
def test_what_is_mistyped_ends_with_2(line):
    with pytest.raises((SystemExit, Exit)) as ended:
        program().run(["tasks.py", *line.split()])
    assert ended.value.code == 2
