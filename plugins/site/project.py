"""The checks of the project itself."""

import subprocess
import sys
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
    if select:
        return _module("pytest", "-q", "-k", select)
    jar(fetch=True)
    return lint() or _all_tests()


WORKERS = 4
"""At most: each builds sites and may start a browser of its own."""


def _all_tests() -> int:
    """Run every test, on as many processors as there are; a worker that has finished takes over tests of another."""
    return _module(
        "pytest", "-q", "-n", "auto", "--maxprocesses", str(WORKERS), "--dist", "worksteal", "--durations=25"
    )


def _module(name: str, *arguments: str) -> int:
    return subprocess.call([sys.executable, "-m", name, *arguments], cwd=ROOT)
