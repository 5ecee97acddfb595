"""The sentences with which staging and promoting end a build. They quote no path of the output: nothing has searched it yet."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from plugins.common.problems import N_, Problem, Stop

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
# A folder that is mounted, or that stands in another layer of a container, cannot be exchanged with its neighbour.
ELSEWHERE = frozenset({errno.EXDEV, errno.EBUSY})


def stop(what: str, remedy: str, **values: str) -> Stop:
    """Make the end of a build out of one sentence that concerns no file of the content."""
    return Stop(Problem("", 0, 0, "", what, remedy, tuple(sorted(values.items()))))


@contextmanager
def plainly() -> Iterator[None]:
    """Turn an error of the file system inside the block into a `Stop`. Its own text holds paths, so it is not chained."""
    try:
        yield
    except OSError as error:
        raise _said(error) from None


def _said(error: OSError) -> Stop:
    if error.errno in FULL:
        return stop(
            N_("The disk is full, so the new site could not be written"),
            N_("Free some space and build again; the former site stands"),
        )
    if error.errno in FORBIDDEN:
        return stop(
            N_("The program may not write beside the output folder"),
            N_(
                "Choose another output folder, ask for the right to write there, or close the programs that have its files open"
            ),
        )
    if error.errno in ELSEWHERE:
        return stop(
            N_("The output folder cannot be exchanged, because it is mounted there from another disk or layer"),
            N_("Choose an output folder inside it, or mount the folder above it"),
        )
    if error.errno == errno.ENAMETOOLONG:
        return stop(
            N_("A file of the new site has too long an address"),
            N_("Shorten the slug, or choose an output folder with a shorter path"),
        )
    return stop(
        N_("The file system refused to write the new site ({error})"),
        N_("Check the disk and build again; the former site stands"),
        error=errno.errorcode.get(error.errno or 0, "unknown"),
    )
