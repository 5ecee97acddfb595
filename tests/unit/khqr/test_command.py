"""`khqr PICTURE [PARTNER]`: words for people, lines for the record, and no code typed by anybody."""

import pytest

from plugins.khqr.picture import saved
from plugins.read.yaml_file import open_record
from plugins.site.khqr import NOT_READ, READ, WRONG_USAGE, khqr
from tests.khqr_codes import ACCOUNT, NAME, part, payload

SHARED = payload("abaakhppxxx@abaa", number="000123456", bank="ABA Bank", more=part("39", "x" * 5))


@pytest.fixture
def content(tmp_path):
    (tmp_path / "partners/house").mkdir(parents=True)
    return tmp_path


def picture(folder, code):
    file = folder / "bank.png"
    file.write_bytes(saved(code))
    return str(file)


def test_a_picture_is_told_in_words_and_its_lines_are_printed(content, capsys):
    assert khqr(picture(content, SHARED), content=str(content)) == READ
    said = capsys.readouterr().out
    assert all(
        word in said
        for word in ("abaakhppxxx@abaa", "000123456", "ABA Bank", NAME, "Siem Reap", "USD", "39: xxxxx", SHARED)
    )
    assert not (content / "partners/house/giving.yaml").exists()


def test_the_record_is_filled_in_and_only_the_partners_own(content, capsys):
    assert khqr(picture(content, payload()), "house", content=str(content)) == READ
    (option,) = open_record(content / "partners/house/giving.yaml").mapping()["options"]
    assert (option["payload"], option["account"], option["shows_name"]) == (payload(), ACCOUNT, NAME)
    assert "approve house" in capsys.readouterr().out
    before = (content / "partners/house/giving.yaml").read_bytes()
    for nobody in ("..", ".", "mill", "../partners"):
        assert khqr(picture(content, payload()), nobody, content=str(content)) == WRONG_USAGE
    assert (content / "partners/house/giving.yaml").read_bytes() == before


def test_a_code_that_cannot_be_used_changes_nothing_and_says_why(content, capsys):
    assert khqr(picture(content, payload(more=part("54", "5"))), "house", content=str(content)) == NOT_READ
    assert "one payment" in capsys.readouterr().err
    (content / "text.png").write_text("no picture", encoding="utf-8")
    for file in ("text.png", "nothing-here.png"):
        assert khqr(str(content / file), "house", content=str(content)) == NOT_READ
    assert not (content / "partners/house/giving.yaml").exists()
