"""R7."""

import pytest

from plugins.common.states import State


@pytest.mark.parametrize(
    ("record", "withheld"),
    [
        pytest.param({"show": "role"}, False, id="a role"),
        pytest.param({"name": "none"}, False, id="nothing"),
        pytest.param({"show": "hidden"}, False, id="a pseudonym, with his form"),
        pytest.param({"show": "role", "name": "full"}, True, id="the full name"),
        pytest.param({"show": "role", "name": "given"}, True, id="the given name"),
        pytest.param({"show": "role", "photo": "face"}, True, id="the face"),
        pytest.param({"show": "role", "photo": "hidden-face"}, True, id="a picture without the face"),
        pytest.param({"show": "role", "place": "district"}, True, id="a district"),
        pytest.param({"show": "role", "place": "village"}, True, id="a village"),
        pytest.param({"show": "role", "place": "province"}, False, id="the province"),
    ],
)
@pytest.mark.parametrize("kind", ["perpetrator", "third-party"])
def test_a_perpetrator_is_never_named_pictured_or_placed_finer_than_his_province(
    judge_one, rules, kind, record, withheld
):
    decision = judge_one({"show": None, **record}, {"kind": kind}, spoken={})
    accused = withheld and kind == "perpetrator"
    assert decision.states["en"] == (State.WITHHELD if accused else State.PUBLISHED)
    assert rules(decision) == (["R7"] if accused else [])


def test_a_photograph_that_shows_his_face_withholds(judge_one, rules):
    photos = {"a.jpg": {"people": ["mother-01"], "show": ["mother-01"]}}
    assert rules(judge_one({"show": "role"}, {"kind": "perpetrator"}, consent={"photos": photos})) == ["R7"]
