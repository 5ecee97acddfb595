"""A look for names before a push: what enters the history is told by commit, file and line, and never quoted."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.site.seal import seal
from plugins.site.seal_history import search_history
from tests.conftest import ROOT, write_content
from tests.samples import SITE, TOPICS, person, story
from tests.sealing import sealed

NAMES = ("Sokmaly", "sokmaly", "Chheang", "សុខម៉ាលី")
BLUE = "stories/the-blue-door/index.en.md"


@pytest.fixture(autouse=True)
def alone(tmp_path, monkeypatch):
    """No settings of whoever runs the tests."""
    monkeypatch.setenv("SITE_KEY", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "An Officer")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "officer@example.org")


@pytest.fixture
def content(tmp_path):
    folder = write_content(tmp_path / "repository" / "content", SITE, TOPICS, person(), story())
    sealed(folder, tmp_path / "keys")
    git(folder, "init", "-q", "-b", "main", str(folder.parent))
    commit(folder, "Begin")
    return folder


@pytest.fixture
def remote(content, tmp_path):
    """A copy elsewhere that has everything so far."""
    git(content, "init", "-q", "--bare", str(tmp_path / "remote"))
    git(content, "remote", "add", "origin", str(tmp_path / "remote"))
    git(content, "push", "-q", "origin", "main")
    return tmp_path / "remote"


def git(folder, *arguments, code=0):
    ended = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, encoding="utf-8")
    assert (ended.returncode == 0) == (code == 0), ended.stderr
    return ended.stdout.strip(), ended.stderr


def commit(folder, message, files=None, **more):
    write_content(folder, files or {})
    git(folder.parent, "add", "-A")
    git(folder.parent, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")[0]


def searched(content, capsys, *, branch="refs/heads/main", remote="origin", known="0" * 40):
    capsys.readouterr()
    new = git(content, "rev-parse", "HEAD")[0]
    code = search_history(content=str(content), remote=remote, lines=[f"{branch} {new} {branch} {known}\n"])
    said = "".join(capsys.readouterr())
    assert not any(name in said for name in NAMES)
    return code, said


def test_what_is_sealed_may_be_pushed(content, capsys):
    code, said = searched(content, capsys)
    assert code == 0
    assert "No registered name was found" in said


@pytest.mark.parametrize(
    ("body", "line"),
    [
        pytest.param("One.\n\nThen Sokmaly sang.", 10, id="a name"),
        pytest.param("Then Sok**ma**ly sang.", 8, id="cut by markup"),
        pytest.param("It was Chheang\nSokmaly.", 8, id="across a line end"),
        pytest.param("ថ្ងៃនេះសុខម៉ាលីបានបើកហាង។", 8, id="Khmer without spaces"),
        pytest.param("<!-- SOKMALY -->", 8, id="in a comment"),
    ],
)
def test_a_name_in_a_file_is_told_by_commit_file_and_line(content, remote, capsys, body, line):
    new = commit(content, "Write", story(en=body))
    code, said = searched(content, capsys)
    assert code == 1
    assert f"{new[:10]} content/{BLUE}:{line}\n" in said
    assert "--no-verify" in said


def test_a_name_that_was_taken_out_again_is_in_the_history_all_the_same(content, remote, capsys):
    named = commit(content, "Write", story(en="Then Sokmaly sang."))
    commit(content, "Write better", story(en="Then {mother-01} sang."))
    code, said = searched(content, capsys)
    assert (code, named[:10] in said) == (1, True)


def test_what_is_there_already_is_not_told_again(content, remote, capsys):
    commit(content, "Write", story(en="Then Sokmaly sang."))
    git(content, "push", "-q", "origin", "main")
    later = commit(content, "More", story(en="Then Sokmaly sang.\n\nIt rained."))
    code, said = searched(content, capsys)
    assert (code, later[:10] in said) == (0, False)


def test_a_copy_that_has_nothing_yet_gets_everything_searched(content, capsys):
    commit(content, "Write", story(en="Then Sokmaly sang."))
    commit(content, "Write better", story(en="Then {mother-01} sang."))
    assert searched(content, capsys, remote="https://git.example.org/x")[0] == 1


@pytest.mark.parametrize(
    ("message", "branch", "files", "told"),
    [
        pytest.param("Add Sokmaly", "main", {}, "in the message", id="the message"),
        pytest.param("Add\n\nfor Sokmaly", "main", {}, "in the message", id="the body of the message"),
        pytest.param("Add", "sokmaly-story", {}, "in the name of a branch", id="the branch"),
        pytest.param("Add", "main", {"stories/sok-maly/x.txt": "x"}, "in the path", id="a path"),
        pytest.param(
            "Add", "main", {"people/aunt-01.yaml": "kind: family\n"}, "register itself", id="an open register"
        ),
    ],
)
def test_names_beside_the_files_are_told_too(content, remote, capsys, message, branch, files, told):
    lies_open = "people/aunt-01.yaml"
    new = commit(content, message, files)
    if lies_open in files:
        (content / lies_open).unlink()  # what counts is the commit
    code, said = searched(content, capsys, branch=f"refs/heads/{branch}")
    assert code == 1
    assert told in said
    assert branch != "main" or new[:10] in said


def test_an_author_is_told_and_refused_by_nobody(content, remote, capsys, monkeypatch):
    """An officer may share a name with somebody in the register, and could not change hers."""
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Officer Sokmaly")
    commit(content, "Write", {"note.md": "x"})
    code, said = searched(content, capsys)
    assert (code, "in the author" in said) == (0, True)


def test_what_is_no_text_or_too_large_is_said_to_be_unsearched(content, remote, capsys):
    commit(content, "Add", {"stories/x/portrait.jpg": b"\xff\xd8\0Sokmaly", "large.txt": "x" * 1_000_001})
    code, said = searched(content, capsys)
    assert code == 0
    assert "content/stories/x/portrait.jpg" in said
    assert "content/large.txt" in said


def test_a_merge_is_told_for_what_it_brings_itself_only(content, remote, capsys):
    git(content, "checkout", "-q", "-b", "side")
    side = commit(content, "Side", {"a.md": "Then Sokmaly sang.\n"})
    git(content, "checkout", "-q", "main")
    commit(content, "Main", {"b.md": "two\n"})
    git(content, "merge", "-q", "--no-commit", "--no-ff", "side")
    merge = commit(content, "Merge")
    code, said = searched(content, capsys)
    assert (code, side[:10] in said, merge[:10] in said) == (1, True, False)
    git(content, "push", "-q", "origin", "main")
    git(content, "checkout", "-q", "-b", "other", "HEAD~1")
    commit(content, "Other", {"c.md": "three\n"})
    git(content, "checkout", "-q", "main")
    git(content, "merge", "-q", "--no-commit", "--no-ff", "other")
    merge = commit(content, "Merge", {"c.md": "three\nSokmaly\n"})
    code, said = searched(content, capsys)
    assert (code, f"{merge[:10]} content/c.md:2" in said) == (1, True)


def test_a_branch_that_is_taken_away_needs_no_search(content, capsys):
    line = f"(delete) {'0' * 40} refs/heads/main {git(content, 'rev-parse', 'HEAD')[0]}\n"
    assert search_history(content=str(content), remote="origin", lines=[line]) == 0
    assert search_history(content=str(content), remote="origin", lines=[]) == 0
    assert "Nothing is to be pushed" in capsys.readouterr().out


def test_an_open_register_that_nobody_seals_is_told_and_not_refused(tmp_path, capsys):
    folder = write_content(tmp_path / "other" / "content", SITE, TOPICS, person(), story())
    git(folder, "init", "-q", "-b", "main", str(folder.parent))
    commit(folder, "Begin")
    code, said = searched(folder, capsys)
    assert code == 0
    assert "register itself enters the history" in said
    write_content(folder, {"site.yaml": SITE["site.yaml"] + "seal: required\n"})
    assert searched(folder, capsys)[0] == 1


def test_without_the_key_nothing_is_let_through(content, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("SITE_KEY", str(tmp_path / "gone"))
    code, said = searched(content, capsys)
    assert code == 1
    assert "no key is on this computer" in said


def test_without_git_or_a_repository_it_is_said(content, tmp_path, capsys, monkeypatch):
    lone = write_content(tmp_path / "lone", SITE, TOPICS, person(), story())
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert seal(content=str(lone), hook=True) == 1
    assert "in no Git repository" in capsys.readouterr().err
    monkeypatch.setenv("PATH", str(tmp_path))
    assert seal(content=str(content), hook=True) == 1
    assert "Git is not on this computer" in capsys.readouterr().err


def test_the_hook_stops_a_push_and_only_a_push_with_a_name(content, remote, monkeypatch):
    """The real Git, the real hook; the program is started as the hook starts it."""
    assert seal(content=str(content), hook=True) == 0
    assert seal(content=str(content), hook=True) == 0  # a second time renews it
    hook = content.parent / ".git/hooks/pre-push"
    assert hook.stat().st_mode & 0o111
    # tasks.py makes an environment of its own, with the network; what it calls is called here in its place.
    code = "import sys; from plugins.site.seal import seal; sys.exit(seal(content=sys.argv[1], check_history=True, remote=sys.argv[2]))"
    text = hook.read_text()
    assert f'tasks.py seal --check-history --remote "$1" --content {content}' in text
    hook.write_text(f"#!/bin/sh\ncd '{ROOT}'\nexec '{sys.executable}' -X utf8 -c '{code}' '{content}' \"$1\"\n")
    commit(content, "More", {"note.md": "It rained.\n"})
    git(content, "push", "-q", "origin", "main")
    commit(content, "Named", {"note.md": "Sokmaly\n"})
    _, said = git(content, "push", "-q", "origin", "main", code=1)
    assert "content/note.md:1" in said
    assert not any(name in said for name in NAMES)
    git(content, "push", "-q", "--no-verify", "origin", "main")


def test_beside_the_program_its_own_files_are_not_searched(content, remote, capsys, monkeypatch):
    """Its word lists and tests are full of names."""
    commit(content, "Both", {"../plugins/names.tsv": "Sokmaly\n", "../notes.md": "Sokmaly\n"})
    monkeypatch.setattr("plugins.site.seal_history.ROOT", content.parent)
    code, said = searched(content, capsys)
    assert (code, "notes.md:1" in said, "names.tsv" in said) == (1, True, False)


def test_a_hook_of_somebody_else_stays(content, capsys):
    hook = content.parent / ".git/hooks/pre-push"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 0\n")
    assert seal(content=str(content), hook=True) == 1
    assert hook.read_text() == "#!/bin/sh\nexit 0\n"
    assert "seal --check-history" in capsys.readouterr().err


def test_names_of_files_that_no_screen_can_show_are_shown_somehow(content, remote, capsys):
    Path(os.fsdecode(os.fsencode(content) + b"/odd\xff\nname.md")).write_text("Sokmaly\n")
    commit(content, "Odd")
    code, said = searched(content, capsys)
    assert code == 1
    assert "\ufffd" in said
