"""Run one measurement, or name them all."""

import sys
from collections.abc import Callable
from importlib import import_module

BENCHES = ("details", "faces", "false-stops", "lint", "parity", "pictures", "readers", "search", "verify")
"""Each is a module of `plugins.bench` with a function `run` that prints figures and returns an exit code."""
OF_TEXTS = ("faces", "false-stops")
"""Those that can be told of what: a folder of texts or pictures."""
OF_KINDS = ("readers",)
"""Those that measure kinds of pages, and can be told which."""


def bench(name: str, texts: str = "", only: str = "") -> int:
    """Print the figures of the measurement `name`; without a known name, or with texts or kinds for one that has none, say which there are (exit code 2)."""
    known = OF_KINDS if only else OF_TEXTS if texts else BENCHES
    if name not in known:
        print(f"Which? One of: {', '.join(known)}", file=sys.stderr)
        return 2
    run: Callable[..., int] = import_module(f"plugins.bench.{name.replace('-', '_')}").run
    told = only or texts
    return run(told) if told else run()
