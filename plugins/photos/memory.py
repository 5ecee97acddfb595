"""Keep a build with photographs within its memory: who works beside whom, and what is freed goes back at once."""

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_THRESHOLD = -3  # M_MMAP_THRESHOLD of glibc's malloc.h
LARGE = 1024 * 1024  # bytes; a network's layers have tens of them


def give_back() -> None:
    """Let the C library hand what is free back to the system, and from now on large pieces at once (glibc; elsewhere nothing happens).

    Else it learns to keep pieces of up to 32 MB, and each thread keeps its own: 600 MB instead of 400 (measured, decision 39).
    """
    with suppress(OSError, TypeError, AttributeError):  # no such library, or none that can be asked
        library = ctypes.CDLL(None)
        library.mallopt(_THRESHOLD, LARGE)
        library.malloc_trim(0)


class Turns:
    """Several may work on small pieces at once; who needs much memory works alone."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._working = 0
        self._is_taken = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """Work beside others, once nobody works alone."""
        with self._changed:
            self._changed.wait_for(lambda: not self._is_taken)
            self._working += 1
        try:
            yield
        finally:
            with self._changed:
                self._working -= 1
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Work once nobody else does."""
        with self._changed:
            self._changed.wait_for(lambda: not self._is_taken and not self._working)
            self._is_taken = True
        try:
            yield
        finally:
            with self._changed:
                self._is_taken = False
                self._changed.notify_all()


TURNS = Turns()
"""Decoding and writing go together; a look for faces, and a picture that has to be decoded whole, goes alone."""
