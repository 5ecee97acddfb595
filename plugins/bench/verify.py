"""How quick the search of the finished site is, and how much memory it takes: 20,000 files, 400 MB, 5,000 protected terms."""

import hashlib
import multiprocessing
import os
import shutil
import subprocess
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
MOST_MEMORY = 300
"""MB, of a search and the processes it starts, each at its most."""
_PEERS = {
    "read": "read and SHA-256, one thread",
    "bare": "bare Aho-Corasick, as written",
    "rg": "rg -F, as written",
    "grep": "grep -F, as written",
}


class Measured(NamedTuple):
    """One search in a process of its own: seconds by the clock, seconds that both processes worked, findings, and the most memory of
    the two together, in MB. `people`: who was found in the page in which names are planted."""

    seconds: float
    worked: float
    findings: int
    memory: int
    people: int


def run() -> int:
    """Print the figures. Return 1 when a clean site was not found clean, or a planted name was not found."""
    count = int(os.environ.get(SMALLER, FILES))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        root = Path(folder) / "site"
        total = _write(root, count)
        people = _people_for(TERMS)
        print(f"{count:,} files, {total / 1e6:.0f} MB, {len(_terms(people)):,} protected terms of {people} people")
        peers = {
            "read": _timed(lambda: _read(root)),
            "bare": _timed(lambda: _bare(root, _terms(people))),
            **_plain_search(root, _terms(people)),
        }
        for name, seconds in peers.items():
            print(f"peer: {_PEERS[name]:38} {seconds:7.2f} s")

        def told(what: str, target: str, measured: Measured) -> Measured:
            ratios = ", ".join(f"{measured.seconds / seconds:5.2f} x {name}" for name, seconds in peers.items())
            print(
                f"{what:32} {measured.seconds:7.2f} s (target {target:>8}), {measured.worked:6.2f} s of work, {measured.memory:4d} MB (target {MOST_MEMORY})  {ratios}"
            )
            return measured

        clean = [told("cold", "60 s", _measure(root, people)), told("second run", "1 s", _measure(root, people))]
        _plant(root, "today")
        clean += [told("one file changed", "1 s", _measure(root, people))]
        _write_anew(root)
        clean += [told("every file written anew", "1 s", _measure(root, people))]
        clean += [told("one person added", "10 s", _measure(root, people + 1))]
        _plant(root, _names(people)[0])
        planted = told("one name planted", "1 s", _measure(root, people + 1))
    wrong = sum(measured.findings for measured in clean)
    print(f"findings on the clean site, in {len(clean)} searches: {wrong}; names planted: 1, found: {planted.people}")
    false_stops()  # figures to judge: real prose may name a real Arun
    return 1 if wrong or planted.people != 1 else 0


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


def _plain_search(root: Path, terms: Sequence[Term]) -> dict[str, float]:
    """Return the seconds that ripgrep or grep takes for the same terms in one view of the same files; nothing when neither is there."""
    name = next((name for name in ("rg", "grep") if shutil.which(name)), None)
    if name is None:
        return {}
    words = root.with_name("terms.txt")
    words.write_text("\n".join(term.text for term in terms), encoding="utf-8")
    options = ["-r"] if name == "grep" else ["--no-ignore"]
    command = [name, *options, "-c", "-F", "-f", str(words), str(root)]
    in_bytes = {**os.environ, "LC_ALL": "C"}
    return {name: _timed(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, env=in_bytes, check=False))}


def _write_anew(root: Path) -> None:
    """Write every file once more, as a build does, which writes into a new folder."""
    for path in files(root):
        data = (root / path).read_bytes()
        (root / path).unlink()
        (root / path).write_bytes(data)


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
    seconds, worked = time.perf_counter() - begun, _worked() - idle
    found_there = {finding.handle for finding in found if finding.kind == "term" and finding.path == _CHANGED}
    pipe.send(Measured(seconds, worked, len(found), _peak(), len(found_there)))


def _worked() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _peak() -> int:
    """Return the most memory of this process and the biggest of those it started, in MB; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

    unit = 2**20 if sys.platform == "darwin" else 2**10
    status = Path("/proc/self/status")
    # To Linux the `ru_maxrss` of a new process begins with the memory of the process that started it; its "high water mark" does not.
    own = int(status.read_text().split("VmHWM:")[1].split()[0]) if status.exists() else getrusage(RUSAGE_SELF).ru_maxrss
    return (own + getrusage(RUSAGE_CHILDREN).ru_maxrss) // unit
