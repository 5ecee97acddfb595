"""Ctrl-C, a polite kill and a closed window, all as one exception: what lies open, or half written, can then still be put away."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

# On Windows there is no SIGHUP; a closed window cannot be told there.
SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def interruptible() -> Iterator[None]:
    """Raise KeyboardInterrupt inside the block for the first of these signals, and be deaf to all that follow until the block ends.

    Python lets only the main thread hear signals; in another one nothing changes.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {sign: signal.getsignal(sign) for sign in SIGNALS}
    for sign in SIGNALS:
        signal.signal(sign, _raise_once)
    try:
        yield
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)


def be_deaf() -> None:
    """Ignore these signals from now on, until the `interruptible` block around ends."""
    for sign in SIGNALS:
        signal.signal(sign, signal.SIG_IGN)


def _raise_once(_sign: int, _frame: FrameType | None) -> None:
    be_deaf()
    raise KeyboardInterrupt
