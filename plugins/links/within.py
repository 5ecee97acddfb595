"""A walk that no page can hold up: in a process of its own, which is ended when its time is over.

A time limit cannot stop a parser in the middle of a page, nor a look-up of a name; the end of the process stops all of it.
"""

import multiprocessing
import signal
from collections.abc import Iterator, Set
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection

from plugins.giving.destinations import safe_host
from plugins.links.ask import Way
from plugins.links.trouble import Trouble
from plugins.links.walk import Walk, walk


def walk_within(url: str, allowed: Set[str], way: Way, phrase: str = "") -> Walk:
    """Do as `walk`, and return after `way.whole` seconds at the latest, whatever the sites on the way send."""
    trouble = Trouble.GARBLED  # where what stands there ends the process
    with _walker() as walker, suppress(EOFError, OSError):
        walker.send((url, frozenset(allowed), way, phrase))
        if walker.poll(way.whole):
            walked: Walk = walker.recv()
            return walked
        trouble = Trouble.HOLDS_UP
    return Walk(safe_host(url), trouble=trouble)


@contextmanager
def _walker() -> Iterator[Connection]:
    """Start the process, and return the pipe to it: what `walk` is asked goes in, what it answers comes out."""
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    walker = spawn.Process(target=_walk, args=(theirs,), daemon=True)
    walker.start()
    theirs.close()  # so that one that died is the end of the pipe, and not a wait for ever
    try:
        yield ours
    finally:
        ours.close()
        walker.kill()
        walker.join()


def _walk(pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process is stopped, and ends this one
    with suppress(Exception):  # a traceback from here could quote what a strange site sent
        pipe.send(walk(*pipe.recv()))
