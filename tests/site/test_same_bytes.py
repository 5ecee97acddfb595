"""The same input gives the same bytes: built twice, in other folders, with other hash seeds, in another order of files, by Pelican's own command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, built, pelican, write_content
from tests.samples import CONTROL, SITE, TOPICS, partner, person, pictured, story

CONTENT = (
    SITE, TOPICS, person(), CONTROL, pictured(), partner(), story("a-draft", en=None), story("chanthea", en="Then Chanthea left.", km=None),
    *(story(f"story-{number}", more=f"date: 2026-03-1{number}\ntopics: [work, safety]\npartner: the-house\naliases: [/old/{number}/]\n") for number in range(4)),
)  # fmt: skip


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    site = built(tmp_path_factory.mktemp("first"), *CONTENT)
    assert site.exit == 3
    return site


def test_built_again_in_the_same_place(first):
    before = tree(first.output)
    again = built(first.output.parent, *CONTENT)
    assert tree(again.output) == before
    assert again.report == first.report


def test_built_in_another_place_from_files_written_in_another_order(first, tmp_path):
    other = built(tmp_path / "deep" / "er", *reversed(CONTENT))
    assert tree(other.output) == tree(first.output)


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_built_in_another_process_with_another_hash_seed(first, tmp_path, seed):
    content = write_content(tmp_path / "content", *CONTENT)
    code = (
        "import sys; from plugins.site.commands import build; sys.exit(build(content=sys.argv[1], output=sys.argv[2]))"
    )
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "LANG": "C",
        "TZ": "America/Lima",
    }
    ran = subprocess.run(
        [sys.executable, "-c", code, str(content), str(tmp_path / "site")],
        env=environment,
        check=False,
        capture_output=True,
    )
    assert ran.returncode == 3
    assert tree(tmp_path / "site") == tree(first.output)
    assert (tmp_path / "site.private/report.json").read_bytes() == first.output.with_name("site.private").joinpath(
        "report.json"
    ).read_bytes()


def test_built_by_pelicans_own_command(first, tmp_path):
    content = write_content(tmp_path / "content", *CONTENT)
    ran = pelican(content, tmp_path / "out")
    assert ran.returncode == 0
    assert tree(tmp_path / "out") == tree(first.output)


def test_no_path_or_time_of_the_machine_is_in_the_output(first):
    everything = first.everything()
    assert str(first.output.parent).encode() not in everything
    assert str(ROOT).encode() not in everything
    modes = {path.stat().st_mode & 0o777 for path in first.output.rglob("*")}
    assert modes == {0o644, 0o755}
