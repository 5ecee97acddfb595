"""How quick the search of the finished site is, and how much memory it takes: 20,000 files, 400 MB, 5,000 protected terms."""

import hashlib
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from plugins.bench.big_site import URL, Size, big_site, small_site
from plugins.bench.false_stops import false_stops
from plugins.bench.register import rare_people
from plugins.people.canary import canary
from plugins.people.terms import Term, terms_of
from plugins.places.names import place_names
from plugins.places.provinces import provinces
from plugins.promote.private import private_folder
from plugins.verify.filetypes import files
from plugins.verify.memory import FILE, Memory
from plugins.verify.search import search
from plugins.verify.version import program_version

FILES, MEAN, TERMS = 20_000, 20_000, 5_000
SMALLER = "BENCH_FILES"
"""The environment variable that makes a smaller site: how many files it has."""
_CHANGED = "en/index.html"


class Measured(NamedTuple):
    """One search in a process of its own: seconds by the clock, seconds that both processes worked, findings, and the most memory of
    the two together, in MB."""

    seconds: float
    worked: float
    findings: int
    memory: int


def run() -> int:
    """Print the figures. Return 1 when a clean site was not found clean, or a planted name was not found."""
    count = int(os.environ.get(SMALLER, FILES))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        root = Path(folder) / "site"
        total = _write(root, count)
        people = _people_for(TERMS)
        print(f"{count:,} files, {total / 1e6:.0f} MB, {len(_terms(people)):,} protected terms of {people} people")
        read = _timed(lambda: _read(root))
        print(f"peer: read and SHA-256                 {read:7.2f} s")
        bare = _timed(lambda: _bare(root, _terms(people)))
        print(f"peer: bare Aho-Corasick, as written    {bare:7.2f} s")

        def told(what: str, measured: Measured) -> Measured:
            ratio = f"{measured.seconds / read:6.1f} x read, {measured.seconds / bare:5.1f} x bare"
            print(
                f"{what:38} {measured.seconds:7.2f} s, {measured.worked:6.2f} s of work  {ratio}  {measured.memory:4d} MB  {total / 1e6 / measured.seconds:6.1f} MB/s"
            )
            return measured

        clean = [told("cold", _measure(root, people)), told("again", _measure(root, people))]
        _plant(root, "today")
        clean += [told("one file changed", _measure(root, people))]
        clean += [told("one person added", _measure(root, people + 1))]
        _plant(root, _names(people)[0])
        planted = told("one name planted", _measure(root, people + 1))
    wrong = sum(measured.findings for measured in clean)
    print(f"findings on the clean site: {wrong}; planted names found: {planted.findings} of 1")
    false_stops()  # figures to judge: real prose may name a real Arun
    return 1 if wrong or planted.findings != 1 else 0


def _write(root: Path, count: int) -> int:
    total = 0
    for path, data in big_site(small_site(), Size(count, MEAN)):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
        total += len(data)
    return total


def _terms(people: int) -> tuple[Term, ...]:
    return tuple(term for person in rare_people(people) for term in terms_of(person))


def _people_for(terms: int) -> int:
    people = terms // 8
    while len(_terms(people)) > terms:
        people -= 1
    return people


def _names(people: int) -> Sequence[str]:
    return [term.text for term in _terms(people) if term.long and term.kind == "given"]


def _plant(root: Path, word: str) -> None:
    page = root / _CHANGED
    page.write_text(page.read_text(encoding="utf-8").replace("</h1>", f" {word}</h1>", 1), encoding="utf-8")


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _read(root: Path) -> None:
    for path in files(root):
        hashlib.sha256((root / path).read_bytes()).digest()


def _bare(root: Path, terms: Sequence[Term]) -> None:
    automaton = AhoCorasick([term.text for term in terms])
    for path in files(root):
        automaton.find_matches_as_indexes((root / path).read_bytes().decode("utf-8", "ignore"), overlapping=True)


def _measure(root: Path, people: int) -> Measured:
    """Search in a fresh process, as a build does."""
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    process = spawn.Process(target=_searched, args=(theirs, root, people))
    process.start()
    theirs.close()
    measured: Measured = ours.recv()
    process.join()
    return measured


def _searched(pipe: Connection, root: Path, people: int) -> None:
    terms, paths = _terms(people), tuple(files(root))
    phrases = tuple(name for province in provinces() for name in place_names(province))
    memory = Memory(private_folder(root) / FILE, program_version())
    begun, idle = time.perf_counter(), _worked()
    found = search(
        root,
        terms=terms,
        canary=terms_of(canary()),
        ledger={},
        accounted=paths,
        site_url=URL,
        phrases=phrases,
        memory=memory,
    )
    memory.close()
    pipe.send(Measured(time.perf_counter() - begun, _worked() - idle, len(found), _peak()))


def _worked() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _peak() -> int:
    """Return the most memory of this process and the biggest of those it started, in MB; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

    unit = 2**20 if sys.platform == "darwin" else 2**10
    return (getrusage(RUSAGE_SELF).ru_maxrss + getrusage(RUSAGE_CHILDREN).ru_maxrss) // unit
