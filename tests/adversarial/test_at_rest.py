"""What lies on the disk beside the content, while the commands run, after them, and after a kill, holds no protected word."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from plugins.pipeline.build import Clock
from plugins.pipeline.material import Order
from plugins.preview.site import preview
from plugins.promote.staging import Staging
from plugins.site.commands import build, check
from tests.conftest import ROOT, write_content
from tests.samples import SITE, TOPICS, person, pictured, story
from tests.sealing import names_at_rest

pytestmark = pytest.mark.adversarial

NAMES = ("Zalmoxendra", "Quixwither", "ហ្សាល់ម៉ូសិន", "mother-01")
"""Unlike every word of the program; and the handle."""
DRAFT = "---\ntitle: Zalmoxendra\nstatus: draft\n---\n\nThe ferry left Zalmoxendra. Undeclared Quixwither came.\n"


@pytest.fixture
def content(tmp_path):
    woman = person(en="Zalmoxendra", family_en="Quixwither", km="ហ្សាល់ម៉ូសិន")
    typed = story(en="Mrs Zalmoxendra sang. ![](x.jpg) [x](https://zalmoxendra.example.org)", km="ហ្សាល់ម៉ូសិន បានបើកហាង។")
    draft = {**story("a-draft"), "stories/a-draft/index.en.md": DRAFT}
    fine = story("fine", en="Mrs Zalmoxendra sang.")
    return write_content(
        tmp_path / "content", SITE, TOPICS, woman, typed, draft, fine, pictured(alt="Zalmoxendra smiles")
    )


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def test_check_and_preview_leave_nothing_and_hold_public_text_meanwhile(content, temporary, capfd):
    check(content=str(content), output="")
    assert list(temporary.iterdir()) == []
    looked: list[tuple[list[str], int]] = []

    class Looking(Staging):
        def write(self, path, data, **more):
            super().write(path, data, **more)
            looked.append((names_at_rest(temporary, *NAMES), temporary.stat().st_mode))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("plugins.preview.site.Staging", Looking)
        shown = preview(Order(content, ROOT / "theme"), Clock(datetime(2026, 6, 1, tzinfo=UTC)))
    assert shown.files
    assert len(looked) > 40
    assert [names for names, _ in looked if names] == []
    assert list(temporary.iterdir()) == []


def test_after_a_build_only_the_content_holds_names(content, tmp_path, temporary, capfd):
    assert build(content=str(content), output=str(tmp_path / "output")) == 3
    (tmp_path / "printed.txt").write_text("".join(capfd.readouterr()), encoding="utf-8")
    beside = [name for name in names_at_rest(tmp_path, *NAMES[:3]) if not name.startswith("content")]
    assert beside == []
    assert (tmp_path / "output.private").stat().st_mode & 0o777 == 0o700
    files = [path for path in (tmp_path / "output.private").rglob("*") if path.is_file()]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    assert len(files) >= 3


@pytest.mark.skipif(not hasattr(os, "fork"), reason="signals of POSIX")
@pytest.mark.parametrize("sign", ["SIGTERM", "SIGINT", "SIGKILL"])
def test_a_check_that_is_broken_off_leaves_nothing_or_public_text_that_the_next_one_sweeps(
    content, temporary, sign, capfd
):
    """It is signalled by itself, from inside its fortieth write, so that no clock decides."""
    code = f"""
import os, signal, sys
from plugins.promote.staging import Staging
real, left = Staging.write, [40]
def write(self, path, data, **more):
    real(self, path, data, **more)
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.{sign})
Staging.write = write
from plugins.site.commands import check
sys.exit(check(content=sys.argv[1], output=""))
"""
    environment = {**os.environ, "TMPDIR": str(temporary)}
    ended = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code, str(content)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    if sign == "SIGKILL":
        assert ended.returncode == -signal.SIGKILL
        (left,) = (path for path in temporary.iterdir() if path.is_dir())
        assert left.stat().st_mode & 0o777 == 0o700
        assert sum(path.is_file() for path in left.rglob("*")) == 40
        assert names_at_rest(temporary, *NAMES) == []
        check(content=str(content), output="")
    else:
        assert ended.returncode == 1
        assert "Broken off" in ended.stderr
        assert "Traceback" not in ended.stderr
    assert list(temporary.iterdir()) == []
