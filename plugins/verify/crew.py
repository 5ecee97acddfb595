"""Look at many files, half of them in a second process."""

import multiprocessing
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from plugins.people.terms import Term
from plugins.verify.digests import digest_of
from plugins.verify.look import Seen, look
from plugins.verify.matcher import Matcher
from plugins.verify.sight import Sight

# A second process needs the better part of a second to begin, in which the first one looks at so many files.
_WORTH_IT, _BATCH, _AHEAD = 400, 40, 2


class Looked(NamedTuple):
    """A file that was looked at: its path, the digest of its path and bytes, and what was seen in it."""

    path: str
    digest: bytes
    seen: Seen


def look_at_all(root: Path, paths: Sequence[str], sight: Sight, phrases: Sequence[str]) -> Iterator[Looked]:
    """Look at the files `paths` of the folder `root`, in any order. `phrases` are those that `sight` knows.

    The second process is started in the same way on every system, is given the terms through a pipe, and ends with the last file.
    """
    if len(paths) < _WORTH_IT:
        yield from _looked(root, paths, sight)
        return
    batches = deque(paths[at : at + _BATCH] for at in range(0, len(paths), _BATCH))
    with _helper(root, sight.matcher.terms, phrases) as helper:
        given: deque[Sequence[str]] = deque()
        helps = True
        while batches or given:
            while helps and batches and len(given) < _AHEAD:
                given.append(batches.popleft())
                helps = _sent(helper, given[-1])
            if batches:
                yield from _looked(root, batches.pop(), sight)
            while given and (not helps or not batches or helper.poll()):
                looked = _received(helper) if helps else None
                # Whatever ended the other process, nothing it was given is left out: it is looked at here.
                helps = looked is not None
                batch = given.popleft()
                yield from _looked(root, batch, sight) if looked is None else looked


def _sent(helper: Connection, said: object) -> bool:
    try:
        helper.send(said)
    except OSError:
        return False
    return True


def _received(helper: Connection) -> list[Looked] | None:
    try:
        looked: list[Looked] = helper.recv()
    except (EOFError, OSError):
        return None
    return looked


@contextmanager
def _helper(root: Path, terms: Sequence[Term], phrases: Sequence[str]) -> Iterator[Connection]:
    """Start the second process, and return the pipe to it: paths go in, lists of what was looked at come out."""
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    helper = spawn.Process(target=_help, args=(theirs,), daemon=True)
    helper.start()
    theirs.close()  # so that a helper that died is the end of the pipe, and not a wait for ever
    try:
        # Not as arguments of the process: whoever starts it would wait for ever for one that died before it had read them all.
        _sent(ours, (root, terms, phrases))
        yield ours
    finally:
        ours.close()
        helper.terminate()
        helper.join()


def _help(pipe: Connection) -> None:
    # An error is met again, and told, by the first process: a traceback from here could quote a path with a name in it.
    with suppress(Exception):
        root, terms, phrases = pipe.recv()
        sight = Sight(Matcher(terms, phrases=phrases))
        while True:
            pipe.send(list(_looked(root, pipe.recv(), sight)))


def _looked(root: Path, paths: Sequence[str], sight: Sight) -> Iterator[Looked]:
    for path in paths:
        data = (root / path).read_bytes()
        yield Looked(path, digest_of(path, data), look(path, data, sight))
