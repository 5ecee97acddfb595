"""Tiny sites, built as `inv build` builds them, with the project's own settings; tests look at the output as a visitor does."""

import contextlib
import functools
import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from plugins.site.commands import build
from tests.names_of_tests import holds_a_name

ROOT = Path(__file__).resolve().parent.parent

# The same examples each time, so that a red test is somebody's doing; `inv fuzz` asks for the other one, which looks for new ones.
settings.register_profile(
    "ci", derandomize=True, max_examples=30, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "fuzz",
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "2000")),
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("ci")


# Whoever starts the tests in the background may have told them to be deaf to Ctrl-C, and so every program that they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@dataclass(frozen=True)
class Page:
    """A file of the site as a visitor gets it."""

    ok: bool
    text: str


@dataclass(frozen=True)
class Site:
    """A built site."""

    exit: int
    output: Path
    printed: str

    @property
    def kept_out(self) -> list[dict[str, Any]]:
        """The rows of the private report that keep something out."""
        return [row for row in self.report if row["state"] != "published"]

    @property
    def report(self) -> list[dict[str, Any]]:
        """All rows of the private report."""
        file = self.output.with_name(f"{self.output.name}.private") / "report.json"
        return json.loads(file.read_text(encoding="utf-8")) if file.exists() else []

    @property
    def states(self) -> dict[tuple[str, str], str]:
        """The state of every text that the report tells of, by story and language."""
        return {(row["story"], row["lang"]): row["state"] for row in self.report if row["story"]}

    @property
    def said(self) -> bytes:
        """All that the build said and wrote down of what it kept out: it may be kept, so no name may stand in it."""
        file = self.output.with_name(f"{self.output.name}.private") / "report.json"
        return self.printed.encode() + (file.read_bytes() if file.exists() else b"")

    def page(self, url: str) -> Page:
        """The page at an address."""
        file = self.output / (url.lstrip("/") + ("index.html" if url.endswith("/") else ""))
        return Page(True, file.read_text(encoding="utf-8")) if file.is_file() else Page(False, "")

    def files(self) -> list[str]:
        """Every path of the output."""
        return (
            sorted(p.relative_to(self.output).as_posix() for p in self.output.rglob("*") if p.is_file())
            if self.output.exists()
            else []
        )

    def everything(self) -> bytes:
        """All bytes of the output, names included. Of a share card only the name: it holds pixels alone, and in the noise of many there stands
        by chance any row of three letters."""
        cards = {path for path, listed in self.manifest.items() if listed["kind"] == "card"}
        return b"\n".join(
            name.encode() + b"\n" + (b"" if name in cards else (self.output / name).read_bytes())
            for name in self.files()
        )

    @property
    def manifest(self) -> dict[str, Any]:
        """What the private folder says of each file of the output: its kind, and the texts that stand in it."""
        file = self.output.with_name(f"{self.output.name}.private") / "manifest.json"
        return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


Files = Mapping[str, str | bytes | None]


def write_content(root: Path, *files: Files) -> Path:
    """Write content files below `root`; later ones win, and None takes one away."""
    merged: dict[str, str | bytes | None] = {}
    for each in files:
        merged |= each
    for path, data in merged.items():
        if data is None:
            continue
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return root


def built(folder: Path, *files: Files, strict: bool = False) -> Site:
    """Build a site of `files` in `folder`, anew where one stands already; `SITE` of the samples is not added."""
    content, output = folder / "content", folder / "site"
    shutil.rmtree(content, ignore_errors=True)
    content.mkdir(parents=True)
    write_content(content, *files)
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = build(content=str(content), output=str(output), strict=strict)
    return Site(code, output, said.getvalue())


def pelican(content: Path, output: Path) -> subprocess.CompletedProcess[str]:
    """Build by Pelican's own command, from a folder that is not the project's."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(ROOT / "pelicanconf.py"), "-o", str(output)]
    return subprocess.run(command, cwd=output.parent, capture_output=True, text=True, check=False)


@pytest.fixture
def build_site(tmp_path: Path) -> Callable[..., Site]:
    """Build a site from mappings of path to text, again in the same place when called again."""
    return functools.partial(built, tmp_path)


@pytest.fixture(scope="module")
def site_of_module(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Site]:
    """The same for a site that several tests look at: each call builds in a place of its own."""
    return lambda *files, strict=False: built(tmp_path_factory.mktemp("module"), *files, strict=strict)


@contextlib.contextmanager
def alone(file: Path) -> Iterator[None]:
    """Let one process in after the other. The lock is SQLite's, which goes with a process that is killed, and which every system has."""
    with contextlib.closing(sqlite3.connect(file, timeout=600, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


@pytest.fixture(scope="session")
def of_all_workers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this run that its workers share; one that runs alone has it to itself."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own


@pytest.fixture(scope="session")
def whole_site(of_all_workers: Path) -> Site:
    """The site of the content in the repository, built once for all workers: nobody writes into it.

    The first that needs it builds, others wait. How the build ended is written beside it, so that a failed one fails the tests of all.
    """
    output, ended = of_all_workers / "whole" / "site", of_all_workers / "whole" / "ended"
    with alone(of_all_workers / "whole.lock"):
        if not ended.exists():
            shutil.rmtree(ended.parent, ignore_errors=True)  # of a worker that was killed while it built
            code = build(content=str(ROOT / "content"), output=str(output))
            ended.parent.mkdir(exist_ok=True)
            ended.write_text(str(code), encoding="ascii")
    return Site(int(ended.read_text(encoding="ascii")), output, "")


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """A value with a name in it stands in no test's name: the argument's does, with a number."""
    return argname if isinstance(val, str) and holds_a_name(val) else None


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Where nothing may be skipped, a skipped test of the walls or of the pages has failed; other tests may need what a machine lacks."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]
    if (
        report.skipped
        and os.environ.get("NOTHING_SKIPPED")
        and {"browser", "adversarial", "site"} & set(item.path.parts)
    ):
        report.outcome = "failed"
        report.longrepr = f"skipped, and nothing may be skipped here: {item.nodeid}"
