"""Run one measurement, or name them all."""

import sys
from collections.abc import Callable
from importlib import import_module

BENCHES = ("details", "lint", "parity", "search", "verify")
"""Each is a module of `plugins.bench` with a function `run` that prints figures and returns an exit code."""


def bench(name: str) -> int:
    """Print the figures of the measurement `name`; without a known name say which there are (exit code 2)."""
    if name not in BENCHES:
        print(f"Which? One of: {', '.join(BENCHES)}", file=sys.stderr)
        return 2
    run: Callable[[], int] = import_module(f"plugins.bench.{name}").run
    return run()
