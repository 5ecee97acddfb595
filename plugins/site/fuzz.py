"""Look for what nobody thought of: the properties of reader, finder and search, with new examples round after round."""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = 100
"""Of each property in each round."""
_RESULT = re.compile(r"^(?:FAILED|ERROR) (\S+?)::(.+?)(?: - .*)?$", re.MULTILINE)
_HELD = re.compile(r"\b(\d+) passed\b")
WRONG_USAGE = 2


def fuzz(minutes: str, tests: str = "tests") -> int:
    """Try the properties of `tests` marked `fuzz` until `minutes` are over, one round at least. Return 0 when all held, else 1; 2 for no number.

    Printed are counts, the names of tests and the seed that repeats a round; never an example, which holds made-up names as they would
    stand in a register.
    """
    try:
        until = time.monotonic() + float(minutes) * 60
    except ValueError:
        print("For how many minutes? Write a number: --minutes 10", file=sys.stderr)
        return WRONG_USAGE
    failed: dict[str, int] = {}
    tried = rounds = 0
    while not rounds or time.monotonic() < until:
        rounds += 1
        seed = int.from_bytes(os.urandom(4), "big")
        held, broken = _round(seed, tests)
        tried += held + len(broken)
        failed |= {name: seed for name in broken if name not in failed}
        print(f"Round {rounds}, seed {seed}: {held} properties held, {len(broken)} did not.", flush=True)
    print(f"{tried} properties tried, of up to {EXAMPLES} examples each.")
    for name, seed in sorted(failed.items()):
        print(f"Did not hold: {name}\n  again: FUZZ_EXAMPLES={EXAMPLES} {_again(seed, tests)}")
    return 1 if failed else 0


def _round(seed: int, tests: str) -> tuple[int, list[str]]:
    """One round in a process of its own; how many properties held, and which did not."""
    environment = {**os.environ, "FUZZ_EXAMPLES": str(EXAMPLES), "PYTHONUTF8": "1"}
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        environment["TMPDIR"] = folder
        command = [sys.executable, *_again(seed, tests).split()[1:], "-p", "no:cacheprovider"]
        ran = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )
    broken = [f"{Path(file).name}: {test}" for file, test in _RESULT.findall(ran.stdout)]
    held = _HELD.search(ran.stdout)
    if ran.returncode not in (0, 1):
        broken.append("the tests could not be run: install what the project needs for them")
    return int(held[1]) if held else 0, broken


def _again(seed: int, tests: str) -> str:
    return f"python -m pytest -q -rfE --tb=no --no-header {tests} -m fuzz --hypothesis-profile=fuzz --hypothesis-seed={seed}"
