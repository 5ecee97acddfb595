"""Sealing as a whole: the same public bytes before and after, no site without the key, no name at rest."""

import os
import re
import shutil
import signal
import subprocess
import sys

import pytest

from plugins.read.folder import read_content
from plugins.site.commands import build, check
from plugins.site.new import new_person
from plugins.site.seal import seal
from plugins.site.seal_register import make_key, seal_register
from plugins.site.unseal import unseal
from tests.conftest import ROOT, write_content
from tests.samples import SITE, TOPICS, form, person, pictured, story, text
from tests.sealing import names_at_rest, new_key, recipients, sealed
from tests.site.test_new import PERSON, answers
from tests.site.test_preview import running

NAMES = ("Sokmaly", "Chheang", "សុខម៉ាលី", "ឈាង")
BODY = """Mrs Sokmaly opened a shop. **Sokmaly** counts, and Chheang Sokmaly’s pots are hot.

> The neighbours know Chheang
> Sokmaly. [Sokmaly](/en/partners/) sings.

- Sokmaly; SOKMALY
"""
KHMER = "ថ្ងៃនេះសុខម៉ាលីបានបើកហាង។ លោកស្រី ឈាង សុខម៉ាលី សប្បាយ។"
LEVELS = {
    "role": "form: F-1, show: role",
    "hidden": "form: F-1, show: hidden",
    "given": "form: F-1, show: named, name: given",
    "full": "form: F-1, show: named",
}


@pytest.fixture(autouse=True)
def own_key(tmp_path, monkeypatch):
    monkeypatch.setenv("SITE_KEY", str(tmp_path / "nobody" / "key.txt"))
    return tmp_path / "nobody" / "key.txt"


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path / "content", SITE, TOPICS, person(), story())


@pytest.fixture
def key(content, tmp_path):
    return sealed(content, tmp_path / "keys")[0]


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def without_key(monkeypatch, tmp_path):
    monkeypatch.setenv("SITE_KEY", str(tmp_path / "none"))


@pytest.mark.parametrize("level", LEVELS)
def test_readers_get_the_same_bytes_before_and_after(tmp_path, level, capsys):
    shown = text("en", BODY, title="Sokmaly's door", summary="What Chheang Sokmaly sells.")
    alike = f"{LEVELS[level]}, photo: face"
    files = {**story(show=alike), "stories/the-blue-door/index.en.md": shown}
    files["stories/the-blue-door/index.km.md"] = text("km", KHMER, title="ទ្វាររបស់សុខម៉ាលី")
    content = write_content(
        tmp_path / "content",
        SITE,
        TOPICS,
        person(),
        files,
        pictured(alt="Sokmaly at her door", credit="Sokmaly", show=alike),
    )
    assert build(content=str(content), output=str(tmp_path / "before")) == 0
    assert seal(content=str(content), yes=True) == 0
    assert "{mother-01}" in (content / "stories/the-blue-door/index.en.md").read_text()
    if level != "full":  # there the given name is left
        assert names_at_rest(content / "stories", *NAMES) == []
    assert build(content=str(content), output=str(tmp_path / "after")) == 0
    assert tree(tmp_path / "after") == tree(tmp_path / "before")


def test_a_sealed_register_gives_the_same_site(content, tmp_path):
    assert build(content=str(content), output=str(tmp_path / "before")) == 0
    sealed(content, tmp_path / "keys")
    assert build(content=str(content), output=str(tmp_path / "after")) == 0
    assert tree(tmp_path / "after") == tree(tmp_path / "before")
    assert not any("age" in name or "people" in name or "recipients" in name for name in tree(tmp_path / "after"))


def pelican(content, output):
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(ROOT / "pelicanconf.py"), "-o", str(output)]
    ended = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}
    )
    return ended.returncode, ended.stdout + ended.stderr


def test_without_a_key_no_way_leads_to_a_site_and_the_old_one_stands(content, key, tmp_path, monkeypatch, capsys):
    output = tmp_path / "output"
    assert build(content=str(content), output=str(output)) == 0
    before = tree(output)
    without_key(monkeypatch, tmp_path)
    capsys.readouterr()
    assert build(content=str(content), output=str(output)) == 1
    said = capsys.readouterr().err
    assert said.count("people/register.age:1:1: R1: the register is sealed, and no key is on this computer") == 1
    assert check(content=str(content), output="") == 1
    assert check(content=str(content), output="", lang="km", as_json=True) == 1
    code, said = pelican(content, output)
    assert (code, "no key is on this computer" in said) == (1, True)
    assert "Traceback" not in said
    from plugins.preview.server import serve

    lines = []
    assert serve(content=str(content), output="", port=0, tell=lines.append) == 1
    assert "no key is on this computer" in lines[0]
    assert tree(output) == before


@pytest.mark.parametrize("damage", [b"", b"age-encryption.org/v1\n", bytes(300)], ids=["empty", "a header", "zeros"])
def test_a_damaged_register_leads_to_no_site(content, key, tmp_path, damage, capsys):
    (content / "people/register.age").write_bytes(damage)
    assert build(content=str(content), output=str(tmp_path / "output")) == 1
    assert not (tmp_path / "output").exists()
    assert "people/register.age" in capsys.readouterr().err


def test_where_names_must_be_sealed_a_typed_one_withholds_its_text_alone(build_site):
    site = {"site.yaml": SITE["site.yaml"] + "seal: required\n"}
    built = build_site(site, TOPICS, person(), story(en="Then Sokmaly sang."), story("second"))
    assert built.exit == 3
    assert built.states[("stories/the-blue-door", "en")] == "withheld"
    assert built.page("/en/stories/second/").ok
    assert "seal --register" in built.printed
    assert not any(name in built.said.decode() for name in NAMES)


def test_a_draft_with_a_typed_name_is_told_of_and_counts_in_no_exit_code(build_site):
    site = {"site.yaml": SITE["site.yaml"] + "seal: required\n"}
    draft = {"stories/the-blue-door/index.en.md": "---\ntitle: x\nstatus: draft\n---\nThen Sokmaly sang.\n"}
    built = build_site(site, TOPICS, person(), story(), draft, story("second"))
    assert built.exit == 0
    assert "typed out here" in built.printed


def test_a_key_is_made_once_for_its_owner_alone_and_not_in_the_content(content, own_key, capsys, monkeypatch):
    assert make_key(content=str(content)) == 0
    first = capsys.readouterr().out
    written = own_key.read_text()
    assert own_key.stat().st_mode & 0o777 == 0o600
    assert own_key.parent.stat().st_mode & 0o777 == 0o700
    (public,) = (line for line in first.splitlines() if line.startswith("age1"))
    assert f"# public key: {public}\n" in written
    assert "AGE-SECRET-KEY" not in first
    assert make_key(content=str(content)) == 0
    assert public in capsys.readouterr().out
    assert own_key.read_text() == written
    monkeypatch.setenv("SITE_KEY", str(content / "people/key.txt"))
    assert make_key(content=str(content)) == 1
    assert not (content / "people/key.txt").exists()


def test_the_register_is_sealed_after_a_yes_that_says_who_will_read_it(content, own_key, tmp_path, capsys):
    recipients(content, new_key(own_key))
    assert seal_register(content=str(content), yes=True) == 1
    assert "two keys or more" in capsys.readouterr().err
    recipients(content, new_key(own_key), new_key(tmp_path / "safe.txt"))
    before = tree(content)
    assert seal_register(content=str(content), read=lambda _: "no") == 1
    assert tree(content) == before
    capsys.readouterr()
    assert seal_register(content=str(content), read=lambda _: "yes") == 0
    said = capsys.readouterr().out
    assert "opens with 2 keys" in said
    assert names_at_rest(content, *NAMES) == []
    assert seal_register(content=str(content), read=answers()) == 0  # nothing new is asked


def test_a_person_of_a_sealed_register_is_made_without_an_open_file(content, key):
    assert new_person(content=str(content), read=answers(*PERSON)) == 0
    assert read_content(content).register["aunt-02"].names["en"].full == "Vorn Chandy"
    assert sorted(path.name for path in (content / "people").iterdir()) == ["recipients.txt", "register.age"]
    assert names_at_rest(content, "Chandy", *NAMES) == []


def test_a_person_cannot_be_made_without_the_key(content, key, tmp_path, monkeypatch, capsys):
    without_key(monkeypatch, tmp_path)
    before = tree(content)
    assert new_person(content=str(content), read=answers(*PERSON)) == 1
    assert tree(content) == before


def test_opened_for_editing_it_is_locked_again_after_enter(content, key, capsys):
    def edits(_):
        file = content / "people/mother-01.yaml"
        assert file.stat().st_mode & 0o777 == 0o600
        file.write_text(file.read_text().replace("gender: f", "gender: x"))
        return ""

    assert unseal(content=str(content), read=edits) == 0
    assert read_content(content).register["mother-01"].gender == "x"
    assert names_at_rest(content, *NAMES) == []


def test_what_cannot_be_used_is_locked_away_told_and_opened_again_to_mend(content, key, capsys):
    file = content / "people/mother-01.yaml"

    def replies(*given):
        left = list(given)

        def read(prompt):
            reply = left.pop(0)
            if reply in ("breaks", "mends"):
                new, old = ("gender: woman", "gender: f")[:: 1 if reply == "breaks" else -1]
                file.write_text(file.read_text().replace(old, new))
                return ""
            assert not file.exists()  # while it is asked, nothing lies open
            return reply

        return read

    assert unseal(content=str(content), read=replies("breaks", "no")) == 1
    assert "people/mother-01.yaml:2:9" in capsys.readouterr().out
    assert not file.exists()
    assert unseal(content=str(content), read=replies("mends")) == 0


def test_a_copy_that_an_editor_left_is_told_of(content, key, capsys):
    def edits(_):
        (content / "people/.mother-01.yaml.swp").write_text("Sokmaly")
        return ""

    unseal(content=str(content), read=edits)
    assert "people holds 1 more files, hidden ones among them" in capsys.readouterr().out


def test_a_command_may_be_waited_for(content, key, tmp_path):
    seen = tmp_path / "seen"
    copy = f"{sys.executable} -c \"import shutil; shutil.copytree(r'{content}/people', r'{seen}')\""
    assert unseal(content=str(content), run=copy) == 0
    assert (seen / "mother-01.yaml").exists()
    assert not (content / "people/mother-01.yaml").exists()
    assert unseal(content=str(content), run=f'{sys.executable} -c "raise SystemExit(5)"') == 1
    assert unseal(content=str(content), run="no-such-program-anywhere") == 1
    assert names_at_rest(content, *NAMES) == []


def unsealing(content):
    """`unseal` in a process of its own, waiting for Enter once it has said a line."""
    code = "import sys; from plugins.site.unseal import unseal; sys.exit(unseal(content=sys.argv[1]))"
    command = [sys.executable, "-X", "utf8", "-u", "-c", code, str(content)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="signals of POSIX")
@pytest.mark.parametrize("sign", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_locks_it(content, key, sign):
    running = unsealing(content)
    assert running.stdout.readline()  # it asks: the files lie open
    assert (content / "people/mother-01.yaml").exists()
    running.send_signal(getattr(signal, sign))
    running.communicate()
    assert running.returncode == 0
    assert names_at_rest(content, *NAMES) == []
    assert set(read_content(content).register) == {"mother-01"}


def test_after_a_kill_the_next_command_says_that_it_lies_open_and_the_next_unseal_locks_it(
    content, key, tmp_path, capsys
):
    running = unsealing(content)
    running.stdout.readline()
    running.kill()
    running.communicate()
    file = content / "people/mother-01.yaml"
    file.write_text(file.read_text().replace("gender: f", "gender: x"))
    assert build(content=str(content), output=str(tmp_path / "output")) == 1
    assert "the register lies open for editing" in capsys.readouterr().err
    assert not (tmp_path / "output").exists()
    assert unseal(content=str(content), read=lambda _: "") == 0
    assert read_content(content).register["mother-01"].gender == "x"
    assert build(content=str(content), output=str(tmp_path / "output")) == 0


def test_a_withdrawal_written_into_a_sealed_register_takes_effect(content, key, tmp_path):
    assert build(content=str(content), output=str(tmp_path / "output")) == 0
    assert (tmp_path / "output/en/stories/the-blue-door/index.html").exists()

    def edits(_):
        file = content / "people/mother-01.yaml"
        file.write_text(file.read_text().replace(form(), form(more="withdrawn: {scope: all}")))
        return ""

    assert unseal(content=str(content), read=edits) == 0
    assert build(content=str(content), output=str(tmp_path / "output")) == 0
    assert not (tmp_path / "output/en/stories/the-blue-door/index.html").exists()


def test_the_preview_follows_a_change_of_the_sealed_register(content, key, tmp_path):
    with running(content, tmp_path / "private") as (process, _):
        assert "Pages kept out: 0" in process.stdout.readline()

        def edits(_):
            file = content / "people/mother-01.yaml"
            file.write_text(file.read_text().replace(form(), form(more="withdrawn: {scope: all}")))
            return ""

        assert unseal(content=str(content), read=edits) == 0
        while "Pages kept out: 2" not in process.stdout.readline():  # while it lay open, it said that it is stuck
            pass


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="signals of POSIX")
def test_what_was_told_not_to_hear_a_closed_window_goes_on(content, tmp_path):
    """As `nohup` has it."""
    code = (
        "import os, signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "from plugins.promote.staging import Staging; real = Staging.write\n"
        "def write(*a, **k): os.kill(os.getpid(), signal.SIGHUP); real(*a, **k)\n"
        "Staging.write = write\n"
        "from plugins.site.commands import build; sys.exit(build(content=sys.argv[1], output=sys.argv[2]))"
    )
    command = [sys.executable, "-X", "utf8", "-c", code, str(content), str(tmp_path / "output")]
    assert subprocess.run(command, cwd=ROOT, capture_output=True).returncode == 0


def test_the_sample_texts_with_names_typed_in_come_back_as_they_were(tmp_path, capsys):
    """Every handle of the sample content as the full name in the text's language."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    register = read_content(content).register
    typed = 0
    for path in content.glob("*/*/index.*.md"):
        lang = path.name.split(".")[1]
        names = {h: p.names[lang].full for h, p in register.items() if lang in p.names}
        new, count = re.subn(r"\{([a-z0-9-]+)\}", lambda m, names=names: names.get(m[1], m[0]), path.read_text("utf-8"))
        path.write_text(new, encoding="utf-8")
        typed += count
    assert typed > 40
    assert seal(content=str(content), yes=True) == 0
    for path in content.glob("*/*/index.*.md"):
        assert path.read_bytes() == (ROOT / "content" / path.relative_to(content)).read_bytes()
