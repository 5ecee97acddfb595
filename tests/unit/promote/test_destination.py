import os
from pathlib import Path

import pytest

from plugins.common.problems import Stop
from plugins.promote.destination import destination
from plugins.promote.private import write_private


@pytest.fixture
def site(tmp_path):
    """A project with its content inside, as in this repository."""
    project = tmp_path.resolve() / "project"
    (project / "content" / "stories").mkdir(parents=True)
    (project / "pelicanconf.py").write_bytes(b"")
    (project / ".git").mkdir()
    return project


def chosen(site: Path, given: Path) -> Path:
    return destination(given, content=site / "content", keep=[site / "pelicanconf.py", site / "plugins"])


def refused(site: Path, given: Path) -> str:
    with pytest.raises(Stop) as stopped:
        chosen(site, given)
    (problem,) = stopped.value.problems
    assert problem.remedy
    assert problem.where == ""
    return problem.what


@pytest.mark.parametrize("given", ["output", "a/b/output", "../output"])
def test_a_folder_that_does_not_exist_is_chosen_and_not_made(site, given):
    output = chosen(site, site / given)
    assert output == (site / given).resolve()
    assert not output.exists()


def test_an_empty_folder_is_chosen(site):
    (site / "output").mkdir()
    assert chosen(site, site / "output") == site / "output"


def test_a_folder_with_our_manifest_is_chosen(site):
    (site / "output").mkdir()
    (site / "output" / "index.html").write_bytes(b"x")
    write_private(site / "output", "manifest.json", {})
    assert chosen(site, site / "output") == site / "output"


def test_a_link_is_followed(site, tmp_path):
    (tmp_path / "www").mkdir()
    (site / "output").symlink_to(tmp_path / "www", target_is_directory=True)
    assert chosen(site, site / "output") == tmp_path.resolve() / "www"


def test_a_relative_folder_is_resolved(site, monkeypatch):
    monkeypatch.chdir(site)
    assert chosen(site, Path("output")) == site / "output"


def _folder_of_somebody_else(site):
    (site / "photos").mkdir()
    (site / "photos" / "a.jpg").write_bytes(b"x")
    return site / "photos"


def _manifest_of_another_folder(site):
    write_private(site / "output", "manifest.json", {})
    return _folder_of_somebody_else(site)


def _file(site):
    (site / "output").write_bytes(b"")
    return site / "output"


def _ring(site):
    (site / "a").symlink_to(site / "b")
    (site / "b").symlink_to(site / "a")
    return site / "a" / "x"


def _link_to_the_content(site):
    (site / "output").symlink_to(site / "content", target_is_directory=True)
    return site / "output"


def _git_work_tree(site):
    (site / "pages").mkdir()
    (site / "pages" / ".git").write_bytes(b"gitdir: x")
    return site / "pages"


def _private_folder_is_the_content(site):
    (site / "x.private").mkdir()
    (site / "content").rename(site / "x.private" / "content")
    (site / "content").symlink_to(site / "x.private" / "content")
    return site / "x"


@pytest.mark.parametrize(
    ("given", "what"),
    [
        pytest.param(lambda site: site / "content", "inside the content", id="the content"),
        pytest.param(lambda site: site / "content" / "stories" / "out", "inside the content", id="inside the content"),
        pytest.param(_link_to_the_content, "inside the content", id="a link to the content"),
        pytest.param(_private_folder_is_the_content, "holds the content", id="a private folder that holds the content"),
        pytest.param(lambda site: site, "holds the content", id="the project"),
        pytest.param(lambda site: site.parent, "holds the content", id="above the project"),
        pytest.param(lambda site: site / "plugins", "holds the content", id="the program"),
        pytest.param(lambda site: site / ".git" / "out", ".git", id="inside .git"),
        pytest.param(_git_work_tree, "Git", id="holds .git"),
        pytest.param(lambda _: Path("/"), "whole disk", id="the whole disk"),
        pytest.param(lambda _: Path.home(), "home folder", id="home"),
        pytest.param(lambda _: Path.home().parent, "whole disk|home folder", id="above home"),
        pytest.param(_folder_of_somebody_else, "did not make", id="a folder of somebody else"),
        pytest.param(_manifest_of_another_folder, "did not make", id="the manifest of another folder"),
        pytest.param(_file, "is a file", id="a file"),
        pytest.param(_ring, "links", id="a ring of links"),
    ],
)
def test_a_folder_that_holds_anything_else_is_refused(site, given, what):
    said = refused(site, given(site))
    assert any(part in said for part in what.split("|"))
    assert str(site) not in said


@pytest.mark.skipif(not os.path.ismount("/dev/shm"), reason="needs a mount point")
def test_a_mount_point_is_refused(site):
    assert "mounted" in refused(site, Path("/dev/shm"))
