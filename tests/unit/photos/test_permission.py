import pytest

from plugins.photos.permission import unpermitted
from tests.unit.photos.conftest import record

HIDES = {
    "people": ["mother-01", "hidden-01"],
    "faces": 2,
    "boxes": [[1, 2, 3, 4]],
    "hide": "fill",
    "online_elsewhere": "false",
}


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
        pytest.param(HIDES, id="one is shown and one is hidden"),
        pytest.param({**HIDES, "hide": "crop"}, id="one is shown and one is cut off"),
        pytest.param({**HIDES, "people": ["mother-01"]}, id="a stranger in the background is hidden"),
        pytest.param(
            {**HIDES, "people": ["mother-02"], "show": [], "faces": 1}, id="she agreed, and is hidden here all the same"
        ),
        pytest.param(
            {"people": ["hidden-01"], "show": [], "faces": 0, "online_elsewhere": "false"},
            id="her hands, without a face",
        ),
        pytest.param({"online_elsewhere": "true"}, id="online already, with all that is shown here"),
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
        pytest.param(
            {"people": ["mother-01", "hidden-01"], "faces": 2}, "counted", id="one with a hidden face, and no box"
        ),
        pytest.param({"people": ["mother-01", "none-01"], "faces": 2}, "not agreed", id="one without a photograph"),
        pytest.param(
            {"people": ["none-01"], "show": [], "faces": 0},
            "not agreed",
            id="one from behind who is not to be pictured",
        ),
        pytest.param(
            {"people": ["hidden-01"], "show": ["hidden-01"]}, "not agreed", id="the record shows more than she allows"
        ),
        pytest.param({"show": []}, "counted", id="she agreed, is not shown here, and no box hides her"),
        pytest.param({"faces": 2}, "counted", id="more faces than people who agreed"),
        pytest.param({"faces": 0}, "counted", id="fewer faces than people"),
        pytest.param({"people": [], "show": [], "faces": 3}, "counted", id="a crowd of nobody"),
        pytest.param(
            {"people": ["mother-01", "mother-01"], "show": ["mother-01", "mother-01"], "faces": 2},
            "counted",
            id="one person counted twice",
        ),
        pytest.param({"boxes": [[1, 2, 3, 4]]}, "counted", id="a box too many"),
        pytest.param({"faces": 2, **HIDES, "boxes": []}, "counted", id="one face has no box"),
        pytest.param(
            {"people": ["mother-01", "hidden-01"], "show": ["mother-01", "hidden-01"], "faces": 2},
            "not agreed that her face",
            id="one with a hidden face is to be shown",
        ),
        pytest.param({**HIDES, "hide": "drawing"}, "asks for a drawing", id="a drawing in place of her"),
        pytest.param({k: v for k, v in HIDES.items() if k != "hide"}, "does not say how", id="nobody said how to hide"),
        pytest.param({**HIDES, "online_elsewhere": "true"}, "already online", id="a clear copy is online"),
        pytest.param(
            {"people": ["given-01"], "show": ["given-01"], "online_elsewhere": "true"},
            "already online",
            id="a copy is online with the name that is left out here",
        ),
        pytest.param({**HIDES, "online_elsewhere": None}, "Nobody has said", id="nobody asked about a clear copy"),
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
