"""Run one measurement, or name them all."""

import sys
from collections.abc import Callable
from importlib import import_module

BENCHES = ("details", "faces", "false-stops", "lint", "parity", "pictures", "readers", "search", "verify")
"""Each is a module of `plugins.bench` with a function `run` that prints figures and returns an exit code."""
OF_TEXTS = ("faces", "false-stops", "readers")
"""Those that can be told of what: a folder of texts or pictures, or kinds of pages."""


def bench(name: str, texts: str = "") -> int:
    """Print the figures of the measurement `name`; without a known name, or with texts for one that reads none, say which there are (exit code 2)."""
    known = OF_TEXTS if texts else BENCHES
    if name not in known:
        print(f"Which? One of: {', '.join(known)}", file=sys.stderr)
        return 2
    run: Callable[..., int] = import_module(f"plugins.bench.{name.replace('-', '_')}").run
    return run(texts) if texts else run()
