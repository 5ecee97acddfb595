"""`faces STORY`: an officer looks at a sheet, answers, and the record says it; whatever else happens, it stays as it was."""

import hashlib
import random
import struct
import zlib

import pytest
from PIL import Image

from plugins.read.folder import read_content
from plugins.site.faces import faces
from tests.conftest import ROOT, write_content
from tests.drawn_people import people, saved
from tests.samples import NAMES, SITE, TOPICS, person, story

KEY = "stories/the-blue-door"
TWO = people(2)
CONSENT = (
    'place: {code: "17", at_most: province}  # as she said\npeople:\n  mother-01: {form: F-1, show: hidden, photo: hidden-face}\n'
    "  director-01: {show: pictured}\nphotos:\n  women.jpg:\n    alt: {en: Two women, km: ស្ត្រីពីរនាក់}\n"
)
DIRECTOR = person(
    "director-01", kind="staff", en="Vannareth", family_en="Keovong", km="វណ្ណារ៉េត", family_km="កែវវង្ស", more="public: true"
)  # fmt: skip


@pytest.fixture
def content(tmp_path):
    shop = "{mother-01} opened a shop.\n\n![](women.jpg)"
    files = {**story(en=shop, km=None, consent=CONSENT), f"{KEY}/women.jpg": TWO}
    return write_content(tmp_path / "content", SITE, TOPICS, person(), DIRECTOR, files)


@pytest.fixture
def run(content, tmp_path, capsys):
    """Answer the questions, which fit the beginning of what is asked; return the exit code and what was said."""

    def call(*answers, story=KEY, picture="", before=lambda: None):
        left = list(answers)

        def read(prompt):
            before()
            sheets.extend(path for path in (tmp_path / "out.private/faces").iterdir() if path not in sheets)
            modes.update(path.stat().st_mode & 0o777 for path in sheets if path.exists())
            print(prompt)
            if not left:
                raise EOFError
            return left.pop(0)

        code = faces(
            content=str(content), output=str(tmp_path / "out"), theme=ROOT / "theme", story=story, picture=picture, ask=read
        )  # fmt: skip
        assert not left
        said = "".join(capsys.readouterr())
        assert not any(name in said for name in (*NAMES, "Vannareth", "វណ្ណារ៉េត"))
        return code, said

    sheets, modes = [], set()
    call.sheets, call.modes = sheets, modes
    return call


def record(content):
    return read_content(content).entries[0].consent.photos["women.jpg"]


def test_one_is_shown_and_one_is_hidden(run, content, tmp_path):
    code, said = run("២", "no", "", "", "mother-01, director-01", "2", "fill", "no", "yes")
    assert code == 0
    assert "/faces/result.jpg" in said
    written = record(content)
    assert (written.people, written.show, written.faces) == (("mother-01", "director-01"), ("director-01",), 2)
    assert (written.hide, written.marks, written.online_elsewhere) == ("fill", "checked", False)
    assert written.sha256 == hashlib.sha256(TWO).hexdigest()
    assert len(written.boxes) == 1
    assert written.boxes[0][0] < 184
    assert list(written.seen) == ["director-01"]
    assert written.seen["director-01"][0] > 184
    assert written.drawn_by is None
    assert (content / KEY / "consent.yaml").read_text(encoding="utf-8").startswith(CONSENT)
    assert {path.name for path in run.sheets} == {"picture.jpg", "sheet.jpg", "result.jpg"}
    assert run.modes == {0o600}
    assert not (tmp_path / "out.private/faces").exists()
    assert not (tmp_path / "out").exists()


def test_a_picture_that_no_text_shows_is_not_asked_about_unless_it_is_named(run, content):
    (content / KEY / "other.jpg").write_bytes(TWO)
    code, said = run("2", "no", "", "", "mother-01", "fill", "no", "yes")
    assert code == 0
    assert "No text shows other.jpg" in said
    code, said = run("2", "no", "", "", "mother-01", "fill", "no", "yes", picture="other.jpg")
    assert code == 0
    assert "No text shows" not in said
    assert read_content(content).entries[0].consent.photos["other.jpg"].faces == 2


def test_before_a_text_shows_one_all_are_asked_about(run, content):
    index = content / KEY / "index.en.md"
    index.write_text(index.read_text(encoding="utf-8").replace("![](women.jpg)", "No picture yet."), encoding="utf-8")
    code, said = run("2", "no", "", "", "mother-01", "fill", "no", "yes")
    assert code == 0
    assert "No text shows" not in said


def test_she_is_asked_to_look_closely_where_somebody_is_hidden(run):
    _, said = run("2", "no", "", "", "mother-01, director-01", "2", "fill", "no", "yes")
    assert said.index("/faces/result.jpg") < said.index("Look closely") < said.index("Write this into the record?")


def test_what_gives_somebody_away_is_taken_back_from_a_record_that_stood(run, content):
    answers = ("2", "no", "", "", "mother-01, director-01", "2", "fill", "no")
    run(*answers, "yes")
    assert record(content).marks == "checked"
    code, said = run(*answers, "no")
    assert code == 0
    assert "still holds" in said
    code, said = run("2", "yes")
    assert code == 1
    assert "a drawn scene stands in its place" in said
    assert record(content).marks == "unchecked"


def test_nobody_is_written_down_for_a_false_alarm(run, content):
    code, _ = run("2", "no", "1", "tbd", "?", "officer-02", "V14-X16", "", "officer-03", "fill", "no", "yes")
    assert code == 0
    assert [each.by for each in record(content).not_a_face] == ["officer-02"]


def test_she_strikes_what_is_no_face_and_adds_what_was_not_found(run, content):
    code, _ = run("2", "yes-no", "NO", "1", "officer-02", "V14-X16", "", "officer-03", "fill", "n", "Yes")
    assert code == 0
    written = record(content)
    assert [each.by for each in written.not_a_face] == ["officer-02"]
    assert written.boxes[-1] == (322, 199, 46, 41)
    assert written.drawn_by == "officer-03"
    assert (written.faces, written.show) == (2, ())


def test_a_second_time_what_she_said_before_is_there(run, content):
    run("2", "no", "1", "officer-02", "V14-X16", "", "officer-02", "fill", "no", "yes")
    before = record(content)
    run("2", "no", "", "", "mother-01", "fill", "no", "yes")
    after = record(content)
    assert sorted(after.boxes) == sorted(before.boxes)
    assert (before.drawn_by, after.drawn_by) == ("officer-02", None)
    assert (after.faces, after.not_a_face, after.sha256) == (before.faces, before.not_a_face, before.sha256)


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param((), id="the window is closed at once"),
        pytest.param(("2", "no", "", "", "mother-01"), id="it is closed in the middle"),
        pytest.param(("2", "yes"), id="something gives her away"),
        pytest.param(("2", "no", "1", "3", "no", "7", "1", "yes"), id="she writes no name"),
        pytest.param(("two", "many", "-1", "2.0", "x"), id="she writes no number"),
        pytest.param(("2", "no", "", "", "mother-01", "fill", "no"), id="it is closed at the last question"),
    ],
)
def test_who_stops_leaves_the_record_as_it_was(run, content, tmp_path, answers):
    assert run(*answers)[0] == 1
    assert (content / KEY / "consent.yaml").read_text(encoding="utf-8") == CONSENT
    assert not (tmp_path / "out.private/faces").exists()


def test_who_says_no_at_the_end_leaves_the_record_as_it_was(run, content):
    assert run("2", "no", "", "", "mother-01", "crop", "no", "no")[0] == 0
    assert (content / KEY / "consent.yaml").read_text(encoding="utf-8") == CONSENT


def test_that_words_for_those_who_do_not_see_it_are_missing_is_said(run, content):
    answers = ("2", "no", "", "", "mother-01", "fill", "no", "yes")
    assert "write alt below the name" not in run(*answers)[1]
    path = content / KEY / "consent.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(", km: ស្ត្រីពីរនាក់", ""), encoding="utf-8")
    assert "write alt below the name" in run(*answers)[1]


def test_a_picture_that_is_online_is_said_to_be_drawn(run):
    _, said = run("2", "no", "", "", "mother-01", "fill", "yes", "no")
    assert "already online elsewhere" in said
    assert "/faces/result.jpg" not in said


def test_a_count_that_does_not_fit_is_asked_again(run, content):
    code, said = run("3", "no", "", "", "2", "", "", "mother-01", "fill", "no", "yes")
    assert code == 0
    assert "You counted 3, and 2 have a number" in said
    assert record(content).faces == 2


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        pytest.param({"story": "stories/nowhere"}, 2, id="no such text"),
        pytest.param({"picture": "other.jpg"}, 2, id="no such picture"),
    ],
)
def test_what_is_not_there_is_said(run, wanted, code):
    assert run(**wanted)[0] == code


def png(height=200, *, end=None):
    """A PNG with all its chunks, whose packed pixels go only to `end`: who does not unpack them takes it for whole."""
    head = struct.pack(">IIBBBBB", 2000, height, 8, 2, 0, 0, 0)
    packed = zlib.compress(random.Random(1).randbytes((2000 * 3 + 1) * min(height, 200)))[:end]
    chunks = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    written = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


BROKEN = {
    "cut off": (TWO[:-500], "cut off or damaged"),
    "empty": (b"", "is empty"),
    "a PNG whose pixels end early": (png(end=9000), "cannot be decoded"),
    "a PNG cut off": (png()[:900], "cut off or damaged"),
    "a bomb": (png(40_000), "more than 25 million"),
    "text": (b"hello", "not a picture"),
    "noise in a JPEG": (TWO[:700] + bytes(range(256)) * 9 + TWO[-2:], ""),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_picture_is_said_to_be_one(run, content, name):
    data, sentence = BROKEN[name]
    (content / KEY / "women.jpg").write_bytes(data)
    code, said = run()
    assert code == 1
    assert sentence in said
    assert "Traceback" not in said


def test_the_next_picture_is_asked_about_when_one_gives_somebody_away(run, content):
    (content / KEY / "another.jpg").write_bytes(people(1))
    index = content / KEY / "index.en.md"
    index.write_text(index.read_text(encoding="utf-8") + "\n\n![](another.jpg)\n", encoding="utf-8")
    code, said = run("1", "yes", "2", "no", "", "", "", "fill", "no", "yes")
    assert code == 1
    assert "choose another picture" in said
    assert record(content).faces == 2
    assert "another.jpg" not in (content / KEY / "consent.yaml").read_text(encoding="utf-8")


def test_she_counts_before_she_sees_a_number(run, tmp_path):
    seen = []
    run(
        "2",
        "no",
        "",
        "",
        "mother-01",
        "fill",
        "no",
        "no",
        before=lambda: seen.append({p.name for p in (tmp_path / "out.private/faces").iterdir()}),
    )
    assert seen[0] == {"picture.jpg"}
    assert seen[1] == {"picture.jpg"}
    assert seen[2] == {"picture.jpg", "sheet.jpg"}


def test_what_was_not_asked_is_not_written(run, content):
    empty = saved(Image.new("RGB", (300, 200), (90, 120, 60)))
    (content / KEY / "women.jpg").write_bytes(empty)
    code, _ = run("0", "no", "", "yes")
    assert code == 0
    assert (record(content).faces, record(content).boxes, record(content).online_elsewhere) == (0, (), None)
