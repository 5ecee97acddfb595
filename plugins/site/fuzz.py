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
_COUNT = re.compile(r"(\d+) (?:passed|failed|errors?)\b")
WRONG_USAGE = 2
NO_TESTS = 5  # pytest's own code


def fuzz(minutes: str) -> int:
    """Try the properties marked `fuzz` until `minutes` are over, one round at least. Return 0 when all held, else 1; 2 for no number.

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
        held, broken = _round(seed)
        tried += held + len(broken)
        failed |= {name: seed for name in broken if name not in failed}
        print(f"Round {rounds}, seed {seed}: {held} properties held, {len(broken)} did not.", flush=True)
    print(f"{tried * EXAMPLES:,} examples at most, in {rounds} rounds.")
    for name, seed in sorted(failed.items()):
        print(f"Did not hold: {name}\n  again: FUZZ_EXAMPLES={EXAMPLES} {_again(seed)}")
    return 1 if failed else 0


def _round(seed: int) -> tuple[int, list[str]]:
    """One round in a process of its own; how many properties held, and which did not."""
    environment = {**os.environ, "FUZZ_EXAMPLES": str(EXAMPLES), "PYTHONUTF8": "1"}
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        environment["TMPDIR"] = folder
        command = [sys.executable, "-m", *_again(seed).split()[1:], "-p", "no:cacheprovider"]
        ran = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )
    broken = [f"{Path(file).name}: {test}" for file, test in _RESULT.findall(ran.stdout)]
    held = sum(map(int, _COUNT.findall(ran.stdout.rpartition("\n=")[2] or ran.stdout))) - len(broken)
    if ran.returncode not in (0, 1):
        broken.append("the tests could not be run: install what the project needs for them")
    return max(held, 0), broken


def _again(seed: int) -> str:
    return f"python pytest -q -rfE --tb=no --no-header tests -m fuzz --hypothesis-profile=fuzz --hypothesis-seed={seed}"
