import errno
import hashlib
import os
import shutil
import stat
import subprocess
import sys

import pytest

from plugins.common.problems import Stop
from plugins.promote import manifest, private, swap
from plugins.promote.staging import Staging
from plugins.promote.stops import plainly
from plugins.promote.swap import promote, recover
from tests.unit.promote.conftest import FIRST, SECOND, build, tree

ways = pytest.mark.parametrize("way", ["exchange", "renames"])
resource = pytest.importorskip("resource")
posix = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")


def names(output):
    return sorted(path.name for path in output.parent.iterdir())


@ways
def test_a_second_site_takes_the_place_of_the_first(output, way):
    build(output, FIRST, way)
    assert tree(output) == FIRST
    build(output, SECOND, way)
    assert tree(output) == SECOND
    assert names(output) == ["output", "output.private"]
    standing = manifest.standing(output)
    assert standing is not None
    assert standing.keys() == SECOND.keys()


@ways
def test_an_empty_folder_is_taken(output, way):
    output.mkdir()
    build(output, FIRST, way)
    assert tree(output) == FIRST


@posix
def test_the_promoted_folder_can_be_read_by_all(output):
    build(output, FIRST)
    assert stat.S_IMODE(output.stat().st_mode) == 0o755


@ways
def test_a_folder_that_appeared_meanwhile_is_not_replaced(output, way):
    staging = Staging(output)
    staging.write("index.html", b"x")
    output.mkdir()
    (output / "thesis.txt").write_bytes(b"years of work")
    with pytest.raises(Stop):
        promote(staging, output, way=way)
    assert tree(output) == {"thesis.txt": b"years of work"}
    assert names(output) == ["output"]


@ways
def test_when_promoting_stops_the_former_output_stands_and_staging_is_gone(output, way):
    build(output, FIRST, way)
    with pytest.raises(Stop), Staging(output) as staging:
        promote(staging, output, way=way)
    assert tree(output) == FIRST
    assert names(output) == ["output", "output.private"]


def test_a_disk_that_fills_while_the_manifest_is_written_leaves_the_former_output(output):
    build(output, FIRST)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    staging = Staging(output)
    staging.write("index.html", b"x")
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, hard))
    try:
        with pytest.raises(Stop) as stopped:
            promote(staging, output)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "disk is full" in stopped.value.problems[0].what
    recover(output)
    assert tree(output) == FIRST
    standing = manifest.standing(output)
    assert standing is not None
    assert standing.keys() == FIRST.keys()


def test_a_kill_between_the_two_renames_is_mended(output):
    build(output, FIRST)
    output.rename(output.with_name(".output.old"))
    Staging(output).write("index.html", b"half")
    recover(output)
    assert tree(output) == FIRST
    assert names(output) == ["output", "output.private"]


def test_an_empty_folder_made_between_the_two_renames_does_not_cost_the_site(output):
    build(output, FIRST)
    output.rename(output.with_name(".output.old"))
    output.mkdir()
    recover(output)
    assert tree(output) == FIRST


def test_the_former_site_is_removed_after_a_kill_after_the_two_renames(output):
    build(output, FIRST)
    shutil.copytree(output, output.with_name(".output.old"))
    recover(output)
    assert tree(output) == FIRST
    assert names(output) == ["output", "output.private"]


def test_recovering_where_nothing_is_does_nothing(output):
    recover(output)
    assert names(output) == []


def _listed(files, entry="stories/the-well"):
    return {path: manifest.Listed((entry,), hashlib.sha256(data).hexdigest(), "page") for path, data in files.items()}


def test_a_proposal_of_the_site_that_stands_is_adopted(output):
    build(output, FIRST)
    build(output, SECOND)
    manifest.record(output, _listed(FIRST))
    manifest.propose(output, _listed(SECOND))
    recover(output)
    assert manifest.standing(output) == _listed(SECOND)


def test_a_proposal_is_adopted_though_somebody_touched_the_site_by_hand(output):
    build(output, SECOND)
    (output / ".DS_Store").write_bytes(b"x")
    manifest.record(output, _listed(FIRST))
    manifest.propose(output, _listed(SECOND))
    recover(output)
    assert manifest.standing(output) == _listed(SECOND)


def test_a_proposal_of_a_site_that_never_stood_is_dropped(output):
    build(output, FIRST)
    manifest.propose(output, _listed(SECOND))
    recover(output)
    assert manifest.standing(output) == _listed(FIRST)
    assert names(output.parent / "output.private" / "x") == ["manifest.json"]


@pytest.mark.parametrize("proposed", [SECOND, {}], ids=["of a site", "of nothing"])
def test_a_proposal_never_makes_a_strangers_folder_ours(output, proposed):
    manifest.propose(output, _listed(proposed))
    output.mkdir()
    (output / "thesis.txt").write_bytes(b"years of work")
    recover(output)
    assert manifest.standing(output) is None


def test_a_first_build_killed_after_its_rename_is_ours(output):
    build(output, FIRST)
    (private.private_path(output) / "manifest.json").rename(private.private_path(output) / "manifest.next.json")
    recover(output)
    assert manifest.standing(output) == _listed(FIRST)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "may not write"),
        (errno.EBUSY, "mounted"),
        (errno.EXDEV, "mounted"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.EIO, "refused"),
    ],
    ids=lambda value: errno.errorcode[value] if isinstance(value, int) else "",
)
def test_an_error_of_the_file_system_is_a_sentence_without_a_path(code, words):
    with pytest.raises(Stop) as stopped, plainly():
        raise OSError(code, "x", "/home/somebody/secret")
    (problem,) = stopped.value.problems
    assert words in problem.what
    assert "secret" not in repr(problem)


MOUNTED = """
import subprocess, sys
from pathlib import Path
from plugins.common.problems import Stop
from plugins.promote.staging import Staging
from plugins.promote.swap import promote
output = Path(sys.argv[1]).resolve()
output.mkdir()
staging = Staging(output)
staging.write("index.html", b"x")
if subprocess.run(["mount", "-t", "tmpfs", "none", str(output)]).returncode:
    sys.exit(77)
try:
    promote(staging, output)
except Stop as stopped:
    print(stopped.problems[0].what)
print(staging.folder.exists(), list(output.iterdir()))
"""


def in_own_mounts(script: str, *arguments: str) -> str:
    """Run `script` where it may mount; skip where the machine does not let it."""
    command = ["unshare", "--mount", sys.executable, "-c", script, *arguments]
    if not shutil.which("unshare") or subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode:
        pytest.skip("needs the right to mount")
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 77:
        pytest.skip("needs the right to mount")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_folder_mounted_meanwhile_is_refused_and_keeps_what_it_holds(output):
    assert in_own_mounts(MOUNTED, str(output)).splitlines() == [
        "The output folder cannot be exchanged, because it is mounted there from another disk or layer",
        "False []",
    ]


FULL = """
import subprocess, sys
from pathlib import Path
from plugins.common.problems import Stop
from plugins.promote.staging import Staging
from plugins.promote.swap import promote
disk = Path(sys.argv[1]).resolve()
disk.mkdir()
if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "none", str(disk)]).returncode:
    sys.exit(77)
output = disk / "output"
with Staging(output) as staging:
    staging.write("index.html", b"first")
    promote(staging, output)
try:
    with Staging(output) as staging:
        for number in range(1000):
            staging.write(f"{number}.html", b"x" * 4096)
except Stop as stopped:
    print(stopped.problems[0].what)
print((output / "index.html").read_text(), sorted(path.name for path in disk.iterdir()))
"""


def test_a_full_disk_leaves_the_former_output_and_no_staging(tmp_path):
    assert in_own_mounts(FULL, str(tmp_path / "disk")).splitlines() == [
        "The disk is full, so the new site could not be written",
        "first ['output', 'output.private']",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")
def test_linux_exchanges_in_one_step(output):
    """Where this fails, promoting falls back to two renames, and a kill can leave no output until the next start."""
    first, second = output.with_name("a"), output.with_name("b")
    first.mkdir()
    second.mkdir()
    inode = first.stat().st_ino
    assert swap._exchange(first, second)
    assert second.stat().st_ino == inode
