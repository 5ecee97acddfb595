import os
import stat

import pytest

from plugins.common.problems import Stop
from plugins.promote.staging import Staging, staging_path
from tests.unit.promote.conftest import tree

resource = pytest.importorskip("resource")
posix = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")


def sentence(stopped: pytest.ExceptionInfo[Stop]) -> str:
    (problem,) = stopped.value.problems
    assert problem.remedy
    return problem.what


def test_a_file_is_written_and_listed(output):
    with Staging(output) as staging:
        staging.write("en/index.html", b"x", entries=["stories/b", "stories/a", "stories/b"], kind="page")
        assert tree(staging.folder) == {"en/index.html": b"x"}
        listed = staging.manifest["en/index.html"]
    assert listed.entries == ("stories/a", "stories/b")
    assert listed.sha256 == "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"


@posix
def test_nobody_else_can_read_what_is_staged(output):
    with Staging(output) as staging:
        assert stat.S_IMODE(staging.folder.stat().st_mode) == 0o700


@posix
def test_a_public_tree_has_the_modes_of_a_web_site_whatever_the_umask_is(output):
    before = os.umask(0o077)
    try:
        with Staging(output) as staging:
            staging.write("en/a/index.html", b"x")
            staging.make_public()
            modes = {
                path.name: stat.S_IMODE(path.stat().st_mode) for path in (staging.folder, *staging.folder.rglob("*"))
            }
    finally:
        os.umask(before)
    assert modes == {".output.staging": 0o755, "en": 0o755, "a": 0o755, "index.html": 0o644}


def test_staging_is_removed_when_the_build_fails(output):
    with pytest.raises(Stop), Staging(output) as staging:
        staging.write("../a", b"x")
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("../x", id="up"),
        pytest.param("a/../../x", id="up from within"),
        pytest.param("/etc/x", id="absolute"),
        pytest.param("C:/x", id="a drive"),
        pytest.param("a\\b", id="backslash"),
        pytest.param("a//b", id="nothing between slashes"),
        pytest.param("./a", id="a dot"),
        pytest.param("a/", id="a folder"),
        pytest.param("", id="nothing"),
        pytest.param("a\x00b", id="a zero"),
        pytest.param("en./a", id="a dot that Windows drops"),
    ],
)
def test_a_path_that_leaves_the_site_is_refused(output, path):
    with Staging(output) as staging, pytest.raises(Stop) as stopped:
        staging.write(path, b"x")
    assert "address that leads out" in sentence(stopped)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("en/a", "en/a", id="the same"),
        pytest.param("en/a", "EN/A", id="other case"),
        pytest.param("caf\u00e9", "cafe\u0301", id="other Unicode form"),
        pytest.param("en/a", "en/a/index.html", id="a folder where a file is"),
        pytest.param("en/a/index.html", "en/A", id="a file where a folder is"),
    ],
)
def test_one_path_for_two_files_is_refused(output, first, second):
    with Staging(output) as staging:
        staging.write(first, b"1")
        with pytest.raises(Stop) as stopped:
            staging.write(second, b"2")
        assert list(tree(staging.folder).values()) == [b"1"]
    assert "same address" in sentence(stopped)


def test_a_folder_may_be_spelt_once_more_in_the_same_way(output):
    with Staging(output) as staging:
        staging.write("en/a", b"1")
        staging.write("en/b", b"2")
        assert len(tree(staging.folder)) == 2


def _a_link(folder):
    (folder / "register").symlink_to("/etc")


def _a_link_in_place_of_a_page(folder):
    (folder / "index.html").unlink()
    (folder / "index.html").symlink_to("/etc/hostname")


def _a_file_of_somebody_else(folder):
    (folder / "original.jpg").write_bytes(b"x")


def _a_file_too_few(folder):
    (folder / "index.html").unlink()


@posix
@pytest.mark.parametrize("meddle", [_a_link, _a_link_in_place_of_a_page, _a_file_of_somebody_else, _a_file_too_few])
def test_only_what_was_written_through_staging_can_be_promoted(output, meddle):
    with Staging(output) as staging:
        staging.write("index.html", b"x")
        meddle(staging.folder)
        with pytest.raises(Stop):
            staging.make_public()


def test_an_empty_site_is_refused(output):
    with Staging(output) as staging, pytest.raises(Stop):
        staging.make_public()


def test_a_full_disk_is_a_plain_sentence(output):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Staging(output) as staging:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
        try:
            with pytest.raises(Stop) as stopped:
                staging.write("a", b"x" * 2000)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "disk is full" in sentence(stopped)
    assert not staging_path(output).exists()
    assert stopped.value.__suppress_context__


def test_a_parent_that_cannot_be_written_is_a_plain_sentence(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Stop) as stopped:
        Staging(tmp_path / "file" / "output")
    assert str(tmp_path) not in repr(stopped.value.problems)
