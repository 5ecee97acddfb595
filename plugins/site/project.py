"""The checks of the project itself."""

import subprocess
import sys
import tempfile
from pathlib import Path

from plugins.site.needs import provide
from plugins.site.validator import jar

ROOT = Path(__file__).resolve().parents[2]


def lint() -> int:
    """Check the style and the types. Return the first exit code that is not 0."""
    checks = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy", "plugins"])
    codes = [_module(*check) for check in checks]
    return next((code for code in codes if code), 0)


def test(select: str = "") -> int:
    """Run style, types and all tests; with `select` only the tests whose name holds it."""
    provide()
    jar(fetch=True)
    if select:
        return _module("pytest", "-q", "-k", select)
    return lint() or _all_tests()


SLOW = ("tests/site", "tests/adversarial")
"""They take about as long as all others. Side by side, on two processors, all tests take half of the time."""


def _all_tests() -> int:
    """Run the slow tests and all others at once; what the others say is printed afterwards. Return the first exit code that is not 0."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as said:
        commands = [
            [sys.executable, "-m", "pytest", "-q", f"--basetemp={folder}/{name}", *chosen]
            for name, chosen in (
                ("slow", SLOW),
                ("others", ("tests", "plugins", *(f"--ignore={each}" for each in SLOW))),
            )
        ]
        with subprocess.Popen(commands[1], cwd=ROOT, stdout=said, stderr=subprocess.STDOUT) as others:
            try:
                codes = subprocess.call(commands[0], cwd=ROOT), others.wait()
            finally:
                others.kill()
        said.seek(0)
        sys.stdout.buffer.write(said.read())
        sys.stdout.flush()
    return next((code for code in codes if code), 0)


def _module(name: str, *arguments: str) -> int:
    return subprocess.call([sys.executable, "-m", name, *arguments], cwd=ROOT)
