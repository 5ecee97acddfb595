"""`kill -9` at any moment of sealing: no name of the register is lost, no half of a file is read, and the next command puts things right."""

import os
import signal
import sys

import pytest

from plugins.common.problems import Stop
from plugins.read.folder import read_content
from plugins.read.sealed import LIES_OPEN, TWICE
from plugins.seal.lock import add_to_register, lock_register, open_register
from plugins.site.seal import seal_sources
from tests.conftest import write_content
from tests.samples import SITE, TOPICS, person, story
from tests.sealing import names_at_rest, new_key, recipients, sealed

pytestmark = [
    pytest.mark.adversarial,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is POSIX"),
]

AUNT = person("aunt-01", kind="family", en="Chandy", family_en="Vorn", km="ចាន់ឌី", family_km="វន")
NAMES = ("Sokmaly", "Chheang", "Chandy", "Bunthoeun", "សុខម៉ាលី")
UNCLE = b"kind: family\nnames: {en: {given: Bunthoeun}}\n"
AUDITED = ("open", "os.rename", "os.remove", "os.chmod", "os.mkdir", "os.listdir", "os.scandir")
"""What the interpreter announces before it is done (PEP 578). `os.replace` announces itself as a rename."""


@pytest.fixture(autouse=True)
def own_key(tmp_path, monkeypatch):
    monkeypatch.setenv("SITE_KEY", str(tmp_path / "nobody"))


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path / "content", SITE, TOPICS, person(), AUNT, story())


def killed_at(number, work):
    """Run `work` in a process that is killed before the operation on a file that comes `number`th; return whether it was."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    left = number

    def counted(event, _):
        nonlocal left
        if event in AUDITED:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    real = os.fsync, os.write
    os.fsync = lambda file: (counted("open", ()), real[0](file))[1]
    sys.addaudithook(counted)
    try:
        work()
    except BaseException:  # noqa: BLE001  (a forked test must never return into pytest)
        os._exit(1)
    os._exit(0)


def every_kill(work, check):
    """Kill `work` at its first operation, its second …, each time followed by `check`, until it comes to its end."""
    number = 1
    while killed_at(number, work):
        check()
        number += 1
        assert number < 2000
    return number


def handles(content):
    return set(read_content(content).register)


def restore(content, files):
    for path in (content / "people").iterdir():
        path.unlink()
    for name, data in files.items():
        (content / "people" / name).write_bytes(data)


def lying(content):
    return {path.name: path.read_bytes() for path in (content / "people").iterdir()}


def says_what_to_do_or_is_whole(content, wanted):
    """A build between the kill and the mending reads all of the register or stops with the sentence for it."""
    read = read_content(content)
    if read.problems:
        assert [problem.what for problem in read.problems] in ([LIES_OPEN[0]], [TWICE[0]])
    else:
        assert set(read.register) == wanted


def test_sealing_the_register_for_the_first_time(content, tmp_path, monkeypatch):
    monkeypatch.setenv("SITE_KEY", str(tmp_path / "mine"))
    keys = recipients(content, new_key(tmp_path / "mine"), new_key(tmp_path / "safe"))
    start = lying(content)

    def check():
        says_what_to_do_or_is_whole(content, {"mother-01", "aunt-01"})
        lock_register(content, keys)
        assert handles(content) == {"mother-01", "aunt-01"}
        assert names_at_rest(content, *NAMES) == []
        assert sorted(lying(content)) == ["recipients.txt", "register.age"]
        restore(content, start)

    assert every_kill(lambda: lock_register(content, keys), check) > 10


def test_opening_the_register(content, tmp_path):
    sealed(content, tmp_path / "keys")
    start = lying(content)

    def check():
        says_what_to_do_or_is_whole(content, {"mother-01", "aunt-01"})
        lock_register(content)
        assert handles(content) == {"mother-01", "aunt-01"}
        assert names_at_rest(content, *NAMES) == []
        assert lying(content) == start

    assert every_kill(lambda: open_register(content), check) > 10


def test_locking_it_again_after_a_change_and_a_deletion(content, tmp_path):
    sealed(content, tmp_path / "keys")
    open_register(content)
    (content / "people/aunt-01.yaml").unlink()
    (content / "people/uncle-01.yaml").write_bytes(UNCLE)
    start = lying(content)

    def check():
        says_what_to_do_or_is_whole(content, {"mother-01", "uncle-01"})
        lock_register(content)
        assert handles(content) == {"mother-01", "uncle-01"}
        assert names_at_rest(content, *NAMES) == []
        assert sorted(lying(content)) == ["recipients.txt", "register.age"]
        restore(content, start)

    assert every_kill(lambda: lock_register(content), check) > 10


def test_adding_a_person_to_the_sealed_register(content, tmp_path):
    sealed(content, tmp_path / "keys")
    start = lying(content)

    def check():
        assert handles(content) in ({"mother-01", "aunt-01"}, {"mother-01", "aunt-01", "uncle-01"})
        assert names_at_rest(content, *NAMES) == []
        restore(content, start)

    assert every_kill(lambda: add_to_register(content, "uncle-01.yaml", UNCLE), check) > 3


def test_a_failing_disk_while_sealing_keeps_the_open_files(content, tmp_path, monkeypatch):
    """A full disk, a right that is missing: at each operation that can fail, the register is whole in one form or the other."""
    monkeypatch.setenv("SITE_KEY", str(tmp_path / "mine"))
    keys = recipients(content, new_key(tmp_path / "mine"), new_key(tmp_path / "safe"))
    for broken in ("fsync", "open", "replace"):
        with monkeypatch.context() as patched:
            patched.setattr(os, broken, lambda *_, **__: (_ for _ in ()).throw(OSError(28, "x")))
            with pytest.raises((OSError, Stop)):
                lock_register(content, keys)
        assert handles(content) == {"mother-01", "aunt-01"}
        assert ".register.age.part" not in lying(content)


def test_sealing_the_sources(content, capfd):
    texts = ("stories/the-blue-door/index.en.md", "stories/the-blue-door/index.km.md")
    write_content(content, story(en="Then Sokmaly sang.\n\nSokmaly left.", km="ថ្ងៃនេះសុខម៉ាលីបានបើកហាង។"))
    start = {path: (content / path).read_bytes() for path in texts}
    assert seal_sources(content=str(content), yes=True) == 0
    wanted = {path: (content / path).read_bytes() for path in texts}
    for path, data in start.items():
        (content / path).write_bytes(data)

    def check():
        assert all((content / path).read_bytes() in (start[path], wanted[path]) for path in texts)
        assert seal_sources(content=str(content), yes=True) == 0
        assert {path: (content / path).read_bytes() for path in texts} == wanted
        assert names_at_rest(content / "stories", "Sokmaly", "សុខម៉ាលី") == []
        for path, data in start.items():
            (content / path).write_bytes(data)

    number, jumps = 1, 0
    while killed_at(number, lambda: seal_sources(content=str(content), yes=True)):
        changed = any((content / path).read_bytes() != start[path] for path in texts)
        half = any((content / "stories/the-blue-door").glob(".*.part"))
        jumps += changed or half
        check()
        # Reading opens many files, and nothing is written then.
        number += 1 if changed or half else 5
    assert jumps
