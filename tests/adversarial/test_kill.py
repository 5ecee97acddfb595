"""`kill -9` at any moment of staging and promoting: the output is one site or the other, whole, and its manifest is that of the site."""

import hashlib
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest

from plugins.promote.lock import lock
from plugins.promote.manifest import standing
from plugins.promote.private import private_path
from plugins.promote.staging import Staging
from plugins.promote.swap import Way, promote, recover

pytestmark = [
    pytest.mark.adversarial,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is POSIX"),
]

# Of different lengths and with paths of their own, so that no mixture can look like either.
SITES = {
    version: {f"{lang}/{folder}/index.html": version.encode() * size for lang in ("en", "km") for folder in range(60)}
    | {f"only-{version}.html": b"x"}
    for version, size in (("a", 400), ("b", 700))
}
KILLS = 50  # each way
LINES_AT_ONCE = 3


@pytest.fixture
def output() -> Iterator[Path]:
    """A place in memory where there is one: hundreds of sites are written."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder).resolve() / "output"


def build(output: Path, version: str, way: Way) -> None:
    with lock(output):
        recover(output)
        with Staging(output) as staging:
            for path, data in SITES[version].items():
                staging.write(path, data)
            promote(staging, output, way=way)


def in_a_child(work: Callable[[], None]) -> int:
    """Run `work` in a process of its own and return its id at once."""
    child = os.fork()
    if child:
        return child
    try:
        work()
    except BaseException:  # noqa: BLE001  (a forked test must never return into pytest)
        os._exit(1)
    os._exit(0)


def ended(child: int) -> int:
    """Wait for `child`; return its exit code, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def version_that_stands(output: Path) -> str:
    """Return which site stands, after what the next start does first; assert that it stands whole, alone and listed."""
    with lock(output):
        recover(output)
    found = tree(output)
    (version,) = [version for version, files in SITES.items() if files == found]
    manifest = standing(output)
    assert manifest is not None
    assert {path: file.sha256 for path, file in manifest.items()} == {
        path: hashlib.sha256(data).hexdigest() for path, data in found.items()
    }
    assert sorted(path.name for path in output.parent.iterdir()) == [".output.lock", "output", "output.private"]
    assert not (private_path(output) / "manifest.next.json").exists()
    return version


def other(version: str) -> str:
    return "b" if version == "a" else "a"


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_a_kill_at_any_moment_leaves_one_whole_site(output, way):
    build(output, "a", way)
    began = time.perf_counter()
    assert ended(in_a_child(lambda: build(output, "b", way))) == 0
    duration = time.perf_counter() - began
    version, seen = "b", []
    for turn in range(KILLS):
        child = in_a_child(lambda version=version: build(output, other(version), way))
        time.sleep(duration * turn / KILLS)  # the moment of the kill
        os.kill(child, signal.SIGKILL)
        seen.append(ended(child))
        if sys.platform == "linux" and way == "exchange":
            assert output.is_dir()
        version = version_that_stands(output)
    assert -signal.SIGKILL in seen


def killed_before_line(number: int, work: Callable[[], None]) -> Callable[[], None]:
    """Return `work` killing itself before it runs the line of Python that comes `number`th, in whatever file."""
    left = number

    def trace(_frame: FrameType, event: str, _: object) -> Callable[..., object]:
        nonlocal left
        left -= event == "line"
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    def traced() -> None:
        sys.settrace(trace)
        work()
        sys.settrace(None)

    return traced


def prepared(output: Path, version: str) -> Staging:
    """Stage `version` as far as the moment before it is promoted."""
    recover(output)
    staging = Staging(output)
    for path, data in SITES[version].items():
        staging.write(path, data)
    return staging


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_a_kill_anywhere_in_promote_leaves_one_whole_site(output, way, monkeypatch):
    """Every third line of Python that `promote` runs, in turn: no matter of luck."""
    monkeypatch.setitem(SITES, "a", {"index.html": b"a", "only-a.html": b"x"})
    monkeypatch.setitem(SITES, "b", {"index.html": b"b", "km/only-b.html": b"x"})
    build(output, "a", way)
    version, kept, line = "a", set(), 0
    while True:
        line += LINES_AT_ONCE
        staging = prepared(output, other(version))
        done = ended(in_a_child(killed_before_line(line, lambda staging=staging: promote(staging, output, way=way))))
        stands = version_that_stands(output)
        kept.add(stands == version)
        version = stands
        if done == 0:
            break
        assert done == -signal.SIGKILL
    assert kept == {True, False}
