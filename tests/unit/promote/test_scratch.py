"""Private folders for a site that is only looked at: closed to others, gone at the end, swept after a kill."""

import os
import signal

import pytest

from plugins.promote.lock import lock_path
from plugins.promote.scratch import PREFIX, scratch


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def test_it_is_closed_to_others_and_gone_at_the_end(temporary):
    with scratch() as folder:
        (folder / "page.html").write_text("x")
        assert folder.stat().st_mode & 0o777 == 0o700
    assert list(temporary.iterdir()) == []


def test_it_is_gone_after_an_exception(temporary):
    def broken_off():
        with scratch() as folder:
            (folder / "page.html").write_text("x")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert list(temporary.iterdir()) == []


def test_two_at_a_time_leave_each_other_alone(temporary):
    with scratch() as one, scratch() as other:
        assert one.is_dir()
        assert other.is_dir()
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is POSIX")
def test_what_a_kill_leaves_is_swept_at_the_next_start(temporary):
    child = os.fork()
    if not child:
        try:
            with scratch() as folder:
                (folder / "page.html").write_text("x")
                os.kill(os.getpid(), signal.SIGKILL)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert [path for path in temporary.iterdir() if path.is_dir()] != []
    with scratch() as folder:
        assert {path.name for path in temporary.iterdir()} == {folder.name, lock_path(folder).name}


def test_a_link_in_a_shared_folder_is_not_followed(temporary, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "kept").write_text("x")
    (temporary / f"{PREFIX}x").symlink_to(elsewhere)
    with scratch():
        pass
    assert (elsewhere / "kept").exists()
