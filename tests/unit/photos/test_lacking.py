"""What a picture's record lacks is said at once, and what is said can be pasted."""

import pytest
import yaml

from plugins.photos.lacking import ALT, CHANGED, COMPLETE, LACKING, NO_RECORD, checksum, lacking
from plugins.read.schema.consent import PhotoRecord
from tests.unit.photos.conftest import record

SHA, OTHER = "a" * 64, "b" * 64


def whole(**fields):
    return record(**{"sha256": SHA, **fields})


def test_a_whole_record_lacks_nothing():
    assert lacking(whole(), "a.jpg", SHA, ()) is None


@pytest.mark.parametrize(
    ("made", "silent", "what", "lines"),
    [
        pytest.param(None, ("en", "km"), NO_RECORD, f"{{people: [], show: [], faces: …, marks: checked, sha256: {SHA}, alt: {{en: …, km: …}}}}", id="no record"),
        pytest.param(whole(faces=None), (), LACKING, "faces: …", id="no faces"),
        pytest.param(whole(faces=None, sha256=None, marks="unchecked"), ("km",), LACKING, f"faces: …, marks: checked, sha256: {SHA}, alt: {{km: …}}", id="nearly nothing"),
        pytest.param(whole(sha256=OTHER), (), CHANGED, f"faces: …, sha256: {SHA}", id="another picture"),
        pytest.param(whole(marks="unchecked"), (), LACKING, "marks: checked", id="marks"),
        pytest.param(whole(), ("en",), LACKING, "alt: {en: …}", id="no words in one language"),
    ],
)  # fmt: skip
def test_all_that_lacks_is_said_at_once(made, silent, what, lines):
    refusal = lacking(made, "a.jpg", SHA, silent)
    assert refusal is not None
    assert (refusal.what, dict(refusal.values)) == (what, {"file": "a.jpg", "lines": lines})


def test_the_line_to_paste_is_a_record_when_it_is_filled_in():
    refusal = lacking(None, "a.jpg", SHA, ("en", "km"))
    assert refusal is not None
    said = yaml.load(dict(refusal.values)["lines"].replace("faces: …", "faces: 0"), Loader=yaml.BaseLoader)
    assert lacking(PhotoRecord.model_validate(said), "a.jpg", SHA, ()) is None


def test_a_file_that_cannot_be_read_has_no_checksum(tmp_path):
    assert checksum(tmp_path / "no.jpg") == ""
    assert lacking(whole(), "no.jpg", "", ()) is None


@pytest.mark.parametrize(("made", "remedy"), [(whole(), ALT), (whole(faces=None), COMPLETE)], ids=["words", "a count"])
def test_nobody_is_sent_to_count_faces_who_only_has_to_write_words(made, remedy):
    refusal = lacking(made, "a.jpg", SHA, ("km",))
    assert refusal is not None
    assert refusal.remedy == remedy
