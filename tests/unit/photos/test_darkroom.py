"""Photographs are developed once, together, and what is kept is proved again before it is published."""

import io
import threading

import pytest

from plugins.common.shelf import Shelf
from plugins.faces.contradict import UNSEEN
from plugins.photos import darkroom as module
from plugins.photos.darkroom import Darkroom, Negative
from plugins.photos.derive import derived
from plugins.photos.derived import Derived, packed, unpacked
from plugins.photos.refusal import Refusal
from plugins.site.darkroom import progress
from tests.unit.photos.conftest import drawing, record, saved


@pytest.fixture
def negative(tmp_path):
    def make(name="a.jpg", data=b"", **fields):
        data = data or saved("JPEG", drawing(500 + len(name), 300))
        (tmp_path / name).write_bytes(data)
        return Negative(tmp_path / name, record(data, **fields))

    return make


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "private" / "pictures"


@pytest.fixture
def counted(monkeypatch):
    """What was decoded, with the thread it was decoded in; no detector looks, as here nobody is in any picture."""
    seen = []

    def develop(data, said):
        seen.append(threading.get_ident())
        return derived(data) if said.marks == "checked" else UNSEEN

    monkeypatch.setattr(module, "developed", develop)
    return seen


def room(folder, told=module.silent):
    return Darkroom(Shelf(folder, ".pictures"), told)


def kept(folder):
    return sorted(folder.iterdir())


def test_the_second_build_decodes_nothing_and_publishes_the_same(negative, folder, counted):
    each = [negative(name) for name in ("a.jpg", "bb.jpg", "ccc.jpg")]
    answers = []
    for _ in range(2):
        with room(folder) as dark:
            dark.develop(each)
            answers.append([dark.answer(one) for one in each])
    assert len(counted) == 3
    assert answers[0] == answers[1]
    assert {type(one) for one in answers[0]} == {Derived}
    assert threading.get_ident() not in counted


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda file: file.write_bytes(file.read_bytes()[:-1]), id="cut"),
        pytest.param(lambda file: file.write_bytes(b""), id="empty"),
        pytest.param(lambda file: file.write_bytes(file.read_bytes() + b"x"), id="longer"),
        pytest.param(lambda file: file.unlink(), id="gone"),
        pytest.param(lambda file: (file.unlink(), file.mkdir()), id="a folder"),
        pytest.param(lambda file: file.write_bytes(b"\0" + file.read_bytes()[1:]), id="another byte"),
    ],
)
def test_what_was_damaged_is_made_again(negative, folder, counted, harm):
    one = negative()
    with room(folder) as dark:
        first = dark.answer(one)
    harm(kept(folder)[0])
    with room(folder) as dark:
        assert dark.answer(one) == first
    assert len(counted) == 2


def test_what_was_put_there_with_something_beside_the_pixels_is_not_published(negative, folder, counted):
    """Its name says its hash, so that only the second look can tell."""
    one = negative()
    with room(folder) as dark:
        first = dark.answer(one)
    bad = saved("JPEG", drawing(480, 360), comment=b"Sokmaly")
    head, _, rest = kept(folder)[0].read_bytes().partition(b"\n")
    length = len(first.files[0].data)
    forged = head.replace(str(length).encode(), str(len(bad)).encode(), 1) + b"\n" + bad + rest[length:]
    kept(folder)[0].unlink()
    Shelf(folder, ".pictures").put(one.key, forged)
    with room(folder) as dark:
        assert dark.answer(one) == first
    assert len(counted) == 2


def test_another_record_or_photograph_is_another_picture_and_other_words_are_not(negative, folder, counted):
    one = negative()
    same = negative(data=one.path.read_bytes(), alt={"en": "A door"}, caption={"en": "x"}, credit="y")
    boxed = negative(data=one.path.read_bytes(), boxes=[[1, 2, 3, 4]])
    assert one.key == same.key
    assert len({one.key, boxed.key, negative("bb.jpg").key}) == 3


def test_another_program_is_another_picture(negative, monkeypatch):
    one = negative()
    before = one.key
    monkeypatch.setattr(module, "program_digest", lambda: b"another")
    assert one.key != before


def test_what_nobody_asks_for_any_more_is_forgotten(negative, folder, counted):
    one, other = negative(), negative("bb.jpg")
    with room(folder) as dark:
        dark.develop([one, other])
    (folder / f"{other.key}-0.pictures").write_bytes(b"doubled")
    (folder / "stray.jpg").write_bytes(b"x")
    with room(folder) as dark:
        dark.develop([one])
    assert [file.name.partition("-")[0] for file in kept(folder)] == [one.key]
    with room(folder):
        pass
    assert kept(folder) == []


def test_a_refusal_is_kept_too_but_not_one_of_the_moment(negative, folder, counted):
    strip = negative("strip.png", saved("PNG", drawing(100, 20_000)))
    gone, unlooked = negative("gone.jpg"), negative("unlooked.jpg", marks="unchecked")
    gone.path.unlink()
    for _ in range(2):
        with room(folder) as dark:
            dark.develop([strip, gone, unlooked])
            assert isinstance(dark.answer(strip), Refusal)
            assert isinstance(dark.answer(gone), Refusal)
            assert dark.answer(unlooked) == UNSEEN
    assert len(counted) == 3
    assert len(kept(folder)) == 1


def test_a_darkroom_that_stays_looks_again_at_a_file_that_came_back(negative, folder, counted):
    one = negative()
    data = one.path.read_bytes()
    one.path.unlink()
    dark = Darkroom()
    with dark:
        assert isinstance(dark.answer(one), Refusal)
    one.path.write_bytes(data)
    with dark:
        assert isinstance(dark.answer(one), Derived)
    with dark:
        assert isinstance(dark.answer(one), Derived)
    assert len(counted) == 1


@pytest.mark.parametrize("error", [MemoryError, TypeError])
def test_one_picture_ends_no_build_and_is_asked_again_next_time(negative, folder, monkeypatch, error):
    """A build may be taking somebody's story away."""

    def broken(data, said):
        if said.people == ("odd-01",):
            raise error
        return derived(data)

    monkeypatch.setattr(module, "developed", broken)
    good, odd = negative(), negative("bb.jpg", people=["odd-01"])
    with room(folder) as dark:
        dark.develop([good, odd])
        assert dark.answer(odd) == module.ODD
        assert isinstance(dark.answer(good), Derived)
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("data", [b"", b"\n", b"{}", b"[]\n", b'{"files": []}\n', b'{"refused": 1}\n', b'{"files": [[1, 2]], "tones": [0, 0]}\n', b'{"files": [["GIF", 1, 1, 0]], "tones": [0, 0]}\n', "ខ្មែរ".encode()], ids=str)  # fmt: skip
def test_what_is_no_kept_answer_is_none(data):
    assert unpacked(data) is None


def test_an_answer_is_kept_whole():
    for answer in (derived(saved("JPEG")), derived(b""), Refusal("a", "b", (("c", "d"),))):
        assert unpacked(packed(answer)) == answer


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_told_on_a_terminal_alone_and_is_gone_at_the_end(negative, folder, counted):
    terminal, pipe = Terminal(), io.StringIO()
    with room(folder, progress(terminal)) as dark:
        dark.develop([negative(), negative("bb.jpg")])
    assert "Photographs: 1 of 2" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")
    room(None, progress(pipe)).develop([negative()])
    assert pipe.getvalue() == ""


def test_nothing_is_kept_while_a_detector_does_not_start(negative, folder, counted, monkeypatch):
    monkeypatch.setattr(module, "unable", lambda: ("yuface",))
    with room(folder) as dark:
        dark.develop([negative()])
        assert dark.is_blind
    assert kept(folder) == []
    monkeypatch.undo()
