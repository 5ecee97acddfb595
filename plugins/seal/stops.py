"""The sentences with which sealing ends before it has changed anything."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from plugins.common.problems import N_, Problem, Stop
from plugins.read.faults import Fault

NOT_WRITTEN = (
    N_("a file of the content could not be written ({error})"),
    N_("Look whether the disk is full, and whether you may write into the content folder"),
)


def stop(sentence: tuple[str, str], where: str = "", **values: str) -> Stop:
    """Make the end of a command out of what is wrong and what to do."""
    return Stop(Problem(where, 1, 1, "", *sentence, tuple(sorted(values.items()))))


def stop_of(fault: Fault, where: str) -> Stop:
    """Make the end of a command out of what is wrong in the file `where`."""
    return Stop(fault.problem(where))


@contextmanager
def plainly() -> Iterator[None]:
    """Turn an error of the file system into a `Stop`. Its own text holds paths, so it is not chained."""
    try:
        yield
    except OSError as error:
        raise stop(NOT_WRITTEN, error=errno.errorcode.get(error.errno or 0, "unknown")) from None
