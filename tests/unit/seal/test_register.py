"""The sealed register: whoever has a key reads all of it, nobody else anything, and it can be told apart from a broken one."""

import pytest

from plugins.common.problems import Stop
from plugins.read import keys as key_files
from plugins.read import sealed as reader
from plugins.read import vault
from plugins.read.folder import closed_register, read_content
from plugins.seal.folder import look
from plugins.seal.lock import (
    DIFFERENT,
    NOT_MINE,
    NOT_THE_SAME,
    TOO_FEW,
    add_to_register,
    listed_recipients,
    lock_register,
    open_register,
)
from tests.sealing import names_at_rest, new_key, recipients

NAMES = ("Sokmaly", "Chheang", "សុខម៉ាលី", "Chandy")


def whats(content):
    return [problem.what for problem in content.problems]


def test_a_sealed_register_reads_as_the_open_one_and_no_name_lies_in_it(content, tmp_path):
    from tests.sealing import sealed

    before = read_content(content)
    sealed(content, tmp_path / "keys")
    after = read_content(content)
    assert dict(after.register) == dict(before.register)
    assert (after.problems, after.warnings) == (before.problems, before.warnings)
    assert [entry.key for entry in after.entries] == [entry.key for entry in before.entries]
    assert sorted(path.name for path in (content / "people").iterdir()) == ["recipients.txt", "register.age"]
    assert names_at_rest(content, *NAMES) == []


@pytest.mark.parametrize("which", [0, 1], ids=["the first key", "the second key"])
def test_each_of_two_keys_opens_it(content, keys, monkeypatch, which):
    monkeypatch.setenv("SITE_KEY", str(keys[which]))
    assert set(read_content(content).register) == {"mother-01", "aunt-01"}


def test_without_a_key_nothing_else_is_said(content, keys, monkeypatch, tmp_path):
    (content / "stories/Sokmaly").mkdir()
    monkeypatch.setenv("SITE_KEY", str(tmp_path / "none"))
    read = read_content(content)
    assert whats(read) == [key_files.NO_KEY[0]]
    assert (dict(read.register), read.entries) == ({}, ())
    assert closed_register(content) == read.problems[0]


def test_another_s_key_does_not_open_it(content, keys, tmp_path):
    new_key(keys[0])
    assert whats(read_content(content)) == [vault.WRONG_KEY[0]]


@pytest.mark.parametrize(
    "text",
    ["", "# a note alone\n", "AGE-SECRET-KEY-1ABC\n", "age1u28pptf6\n", "\x00\n", b"\xff\xfe"],
    ids=["empty", "a note", "cut off", "a public key", "a control character", "no UTF-8"],
)
def test_a_key_file_without_a_key_is_said_to_be_one(content, keys, text):
    keys[0].write_bytes(text if isinstance(text, bytes) else text.encode())
    assert whats(read_content(content)) == [key_files.BAD_KEY[0]]


def damaged(data):
    yield "empty", b""
    yield "one byte less", data[:-1]
    yield "a header alone", data[:60]
    yield "one byte more", data + b"x"
    yield "a changed byte", data[:-20] + bytes([data[-20] ^ 1]) + data[-19:]
    yield "text", b"people: {Sokmaly}"
    yield "zeros", bytes(400)


def test_a_damaged_register_ends_the_build_with_one_sentence(content, keys):
    path = content / "people/register.age"
    for name, data in list(damaged(path.read_bytes())):
        path.write_bytes(data)
        read = read_content(content)
        assert whats(read) in ([vault.DAMAGED[0]], [vault.WRONG_KEY[0]]), name
        assert read.problems[0].where == "people/register.age"


def test_what_is_encrypted_for_the_right_key_and_is_no_register_is_damaged(content, keys):
    import pyrage

    own = pyrage.x25519.Identity.from_str(keys[0].read_text().split("\n")[1])
    for plain in (
        b"",
        b"[]",
        b"{}",
        b'{"format":1}',
        b'{"format":9,"files":{},"recipients":[]}',
        b'{"format":1,"files":[],"recipients":[]}',
        b"[" * 9999,
    ):
        (content / "people/register.age").write_bytes(pyrage.encrypt(plain, [own.to_public()]))
        assert whats(read_content(content)) == [vault.DAMAGED[0]]


def test_a_problem_in_a_sealed_file_has_its_own_path_and_line(content, tmp_path):
    from tests.sealing import sealed

    file = content / "people/aunt-01.yaml"
    file.write_text(file.read_text().replace("gender: f", "gender: female"))
    sealed(content, tmp_path / "keys")
    (problem,) = read_content(content).problems
    assert (problem.where, problem.line) == ("people/aunt-01.yaml", 2)


def test_bytes_that_are_no_text_are_kept_as_they_are(content, tmp_path):
    from tests.sealing import sealed

    saved_wrongly = b"\xef\xbb\xbfkind: subject\r\nnames: {en: {given: \xe9}}\r\n"
    (content / "people/aunt-01.yaml").write_bytes(saved_wrongly)
    sealed(content, tmp_path / "keys")
    open_register(content)
    assert look(content).plain["aunt-01.yaml"] == saved_wrongly


def test_the_register_is_sealed_for_two_different_keys_or_more(content, own_key):
    mine = new_key(own_key)
    for few in ((), (mine,), (mine, mine)):
        recipients(content, *few)
        with pytest.raises(Stop) as stop:
            listed_recipients(content)
        assert stop.value.problems[0].what == TOO_FEW[0]
    assert sorted(path.suffix for path in (content / "people").iterdir()) == [".txt", ".yaml", ".yaml"]


def test_a_line_that_is_no_key_is_pointed_to(content, own_key):
    recipients(content, new_key(own_key), "age1nobody")
    with pytest.raises(Stop) as stop:
        listed_recipients(content)
    problem = stop.value.problems[0]
    assert (problem.where, problem.line, problem.what) == ("people/recipients.txt", 2, key_files.BAD_RECIPIENT[0])


def test_notes_around_keys_are_passed_over():
    from pyrage.x25519 import Identity

    one, other = sorted(str(Identity.generate().to_public()) for _ in range(2))
    text = f"\ufeff# the office\r\n{other}\r\n\r\n  {one}  the safe\r\n{one}\r\n"
    assert key_files.read_recipients(text) == ((one, other), ())


def test_nobody_can_lock_herself_out(content, tmp_path, own_key):
    new_key(own_key)
    with pytest.raises(Stop) as stop:
        lock_register(content, recipients(content, new_key(tmp_path / "a"), new_key(tmp_path / "b")))
    assert stop.value.problems[0].what == NOT_MINE[0]
    assert set(read_content(content).register) == {"mother-01", "aunt-01"}


def test_a_key_that_somebody_added_to_the_list_opens_nothing_until_it_is_sealed_again(
    content, keys, tmp_path, monkeypatch
):
    list_ = content / "people/recipients.txt"
    new = new_key(tmp_path / "new.txt")
    list_.write_text(list_.read_text() + new + "\n")
    assert [w.what for w in read_content(content).warnings] == [reader.OTHER_RECIPIENTS[0]]
    open_register(content)
    lock_register(content)
    monkeypatch.setenv("SITE_KEY", str(tmp_path / "new.txt"))
    assert whats(read_content(content)) == [vault.WRONG_KEY[0]]
    monkeypatch.setenv("SITE_KEY", str(keys[0]))
    lock_register(content, listed_recipients(content))
    monkeypatch.setenv("SITE_KEY", str(tmp_path / "new.txt"))
    assert whats(read_content(content)) == []
    assert read_content(content).warnings == ()


def test_an_open_file_beside_the_sealed_register_ends_the_build(content, keys):
    open_register(content)
    assert whats(read_content(content)) == [reader.LIES_OPEN[0]]
    (content / "people/.open").unlink()
    assert whats(read_content(content)) == [reader.TWICE[0]]
    lock_register(content)
    assert whats(read_content(content)) == []


def test_what_was_changed_added_and_deleted_while_it_lay_open_is_so_in_the_sealed_register(content, keys):
    open_register(content)
    people = content / "people"
    assert {path.stat().st_mode & 0o777 for path in people.glob("*.yaml")} == {0o600}
    (people / "mother-01.yaml").write_text((people / "mother-01.yaml").read_text().replace("gender: f", "gender: x"))
    (people / "aunt-01.yaml").rename(people / "aunt-02.yaml")
    lock_register(content)
    register = read_content(content).register
    assert (set(register), register["mother-01"].gender) == ({"mother-01", "aunt-02"}, "x")
    assert sorted(path.name for path in people.iterdir()) == ["recipients.txt", "register.age"]


def test_nothing_changed_leaves_the_sealed_file_as_it_was(content, keys):
    before = (content / "people/register.age").read_bytes()
    open_register(content)
    lock_register(content)
    assert (content / "people/register.age").read_bytes() == before


def test_a_file_laid_beside_it_is_taken_in_and_one_that_differs_is_not(content, keys):
    people = content / "people"
    (people / "uncle-01.yaml").write_text("kind: family\nnames: {en: {given: Bunthoeun}}\n")
    lock_register(content)
    assert set(read_content(content).register) == {"mother-01", "aunt-01", "uncle-01"}
    (people / "uncle-01.yaml").write_text("kind: family\nnames: {en: {given: Bunthoeurn}}\n")
    with pytest.raises(Stop) as stop:
        lock_register(content)
    assert stop.value.problems[0].what == DIFFERENT[0]
    assert (people / "uncle-01.yaml").exists()


def test_a_register_that_came_anew_while_the_old_one_lay_open_is_not_overwritten(content, keys):
    """A colleague's register, fetched meanwhile."""
    people = content / "people"
    open_register(content)
    opened = look(content).plain
    for name in opened:
        (people / name).unlink()
    (people / ".open").rename(people / ".kept")
    add_to_register(content, "uncle-01.yaml", b"kind: family\nnames: {en: {given: Bunthoeun}}\n")
    (people / ".kept").rename(people / ".open")
    for name, data in opened.items():
        (people / name).write_bytes(data + (b"speaks: [km]\n" if name.startswith("aunt") else b""))
    with pytest.raises(Stop):
        lock_register(content)
    (people / "aunt-01.yaml").write_bytes(opened["aunt-01.yaml"])
    lock_register(content)
    assert set(read_content(content).register) == {"mother-01", "aunt-01", "uncle-01"}


def test_a_person_is_added_without_an_open_file(content, keys):
    add_to_register(content, "uncle-01.yaml", b"kind: family\nnames: {en: {given: Bunthoeun}}\n")
    assert set(read_content(content).register) == {"mother-01", "aunt-01", "uncle-01"}
    assert names_at_rest(content, "Bunthoeun", *NAMES) == []
    with pytest.raises(FileExistsError):
        add_to_register(content, "uncle-01.yaml", b"kind: family\n")


def test_a_link_in_the_place_of_a_file_is_not_followed(content, keys, tmp_path):
    outside = tmp_path / "outside.yaml"
    outside.write_text("kind: family\nnames: {en: {given: Bunthoeun}}\n")
    (content / "people/uncle-01.yaml").symlink_to(outside)
    with pytest.raises(Stop):
        lock_register(content)
    assert outside.exists()


def test_where_names_must_be_sealed_an_open_register_is_told_and_keeps_nothing_out(content):
    site = content / "site.yaml"
    site.write_text(site.read_text() + "seal: required\n")
    read = read_content(content)
    assert ["site.yaml asks for sealed names" in w.what for w in read.warnings] == [True]
    assert read.problems == ()


@pytest.mark.parametrize("wrong", [b"", b"age-encryption.org/v1\n"], ids=["nothing", "a header alone"])
def test_a_file_that_cannot_be_opened_again_removes_no_open_one(content, tmp_path, monkeypatch, own_key, wrong):
    keys = recipients(content, new_key(own_key), new_key(tmp_path / "safe.txt"))
    before = {path.name: path.read_bytes() for path in (content / "people").iterdir()}
    monkeypatch.setattr("plugins.seal.lock.locked", lambda _: wrong)
    with pytest.raises(Stop) as stop:
        lock_register(content, keys)
    assert stop.value.problems[0].what == NOT_THE_SAME[0]
    assert {path.name: path.read_bytes() for path in (content / "people").iterdir()} == before


def test_a_file_that_somebody_saves_while_it_is_sealed_is_sealed_as_it_was_saved(content, keys, monkeypatch):
    """An editor that was slow: what came after the reading is taken in, not removed."""
    from plugins.seal import lock

    open_register(content)
    file = content / "people/mother-01.yaml"
    file.write_text(file.read_text().replace("gender: f", "gender: m"))
    write, late = lock._write, [file.read_text().replace("gender: m", "gender: x")]

    def slow(root, vault):
        write(root, vault)
        if late:
            file.write_text(late.pop())

    monkeypatch.setattr(lock, "_write", slow)
    lock_register(content)
    assert read_content(content).register["mother-01"].gender == "x"
    assert set(read_content(content).register) == {"mother-01", "aunt-01"}
    assert names_at_rest(content, *NAMES) == []
