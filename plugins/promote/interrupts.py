"""Ctrl-C, a polite kill and a closed window, all as one exception: what lies open, or half written, can then still be put away."""

import signal
import threading
from collections.abc import Callable, Iterator
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
    before = heard()
    for sign in before:
        signal.signal(sign, _raise_once)
    try:
        yield
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)


def heard() -> dict[signal.Signals, Callable[..., object] | int]:
    """Return the signals that are not ignored already, as by `nohup` or for a job in the background, with what handles them now."""
    handlers = {sign: signal.getsignal(sign) for sign in SIGNALS}
    return {sign: handler for sign, handler in handlers.items() if handler not in (None, signal.SIG_IGN)}


def be_deaf() -> None:
    """Ignore these signals from now on, until the `interruptible` block around ends."""
    for sign in SIGNALS:
        signal.signal(sign, signal.SIG_IGN)


def _raise_once(_sign: int, _frame: FrameType | None) -> None:
    be_deaf()
    raise KeyboardInterrupt
