import os
import signal
import subprocess
import sys

import pytest

from plugins.common.problems import Stop
from plugins.promote.lock import lock

HOLD = """
import sys
from pathlib import Path
from plugins.promote.lock import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_two_builds_one_after_the_other(output):
    with lock(output):
        pass
    with lock(output):
        assert output.with_name(".output.lock").exists()


def test_the_parents_of_the_output_are_made(output):
    with lock(output / "deep" / "er"):
        assert (output / "deep").is_dir()


def test_a_second_build_is_refused_with_a_sentence(output):
    with lock(output), pytest.raises(Stop) as stopped, lock(output):
        pass
    assert "Another build" in stopped.value.problems[0].what


def test_two_outputs_do_not_wait_for_each_other(output):
    with lock(output), lock(output.with_name("other")):
        pass


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_a_killed_build_lets_go(output):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(output)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(Stop), lock(output):
            pass
        other.send_signal(signal.SIGKILL)
    with lock(output):
        pass
