import pytest

from plugins.photos.permission import unpermitted
from tests.unit.photos.conftest import record


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({}, id="one person who agreed"),
        pytest.param(
            {"people": ["mother-01", "mother-02"], "show": ["mother-02", "mother-01"], "faces": 2}, id="two who agreed"
        ),
        pytest.param({"people": [], "show": [], "faces": 0}, id="a place without people"),
        pytest.param(
            {"not_a_face": [{"box": [1, 2, 3, 4], "by": "officer-02"}]}, id="a false alarm that somebody vouched for"
        ),
    ],
)
def test_a_picture_is_permitted_where_everyone_in_it_may_be_seen(fields, shown):
    assert unpermitted(record(**fields), shown) is None


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"faces": None}, "lacks", id="faces not counted"),
        pytest.param({"sha256": None}, "lacks", id="no hash"),
        pytest.param({"marks": "unchecked"}, "marks", id="marks not checked"),
        pytest.param(
            {"people": ["stranger-01"], "show": ["stranger-01"]}, "not among", id="a person who is not of the text"
        ),
        pytest.param({"show": ["mother-01", "mother-02"], "faces": 2}, "does not name", id="shown and not in it"),
        pytest.param({"people": ["mother-01", "hidden-01"], "faces": 2}, "not agreed", id="one with a hidden face"),
        pytest.param({"people": ["mother-01", "none-01"], "faces": 2}, "not agreed", id="one without a photograph"),
        pytest.param(
            {"people": ["none-01"], "show": [], "faces": 0},
            "not agreed",
            id="one from behind who is not to be pictured",
        ),
        pytest.param(
            {"people": ["hidden-01"], "show": ["hidden-01"]}, "not agreed", id="the record shows more than she allows"
        ),
        pytest.param({"show": []}, "face to hide", id="she agreed and is not to be shown here"),
        pytest.param({"faces": 2}, "face to hide", id="more faces than people who agreed"),
        pytest.param({"faces": 0}, "face to hide", id="fewer faces than people"),
        pytest.param({"people": [], "show": [], "faces": 3}, "face to hide", id="a crowd of nobody"),
        pytest.param(
            {"people": ["mother-01", "mother-01"], "show": ["mother-01", "mother-01"], "faces": 2},
            "face to hide",
            id="one person counted twice",
        ),
        pytest.param({"boxes": [[1, 2, 3, 4]]}, "face to hide", id="a box to hide"),
        pytest.param({"hide": "fill", "faces": 2}, "face to hide", id="to be filled"),
        pytest.param({"hide": "crop", "faces": 2}, "face to hide", id="to be cut off"),
        pytest.param({"hide": "drawing"}, "asks for a drawing", id="a drawing is asked for"),
    ],
)
def test_a_picture_is_refused_where_anything_is_in_doubt(fields, words, shown):
    refusal = unpermitted(record(**fields), shown)
    assert refusal is not None
    assert words in refusal.what
    assert refusal.remedy
    assert not any(handle in refusal.what + refusal.remedy for handle in (*shown, "stranger-01"))


def test_a_picture_without_a_record_is_refused(shown):
    refusal = unpermitted(None, shown)
    assert refusal is not None
    assert "no record" in refusal.what
