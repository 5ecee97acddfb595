"""Where what is found and what is written do not fit, a drawn scene stands in the picture's place, and a sentence says why."""

import pytest

from plugins.faces.contradict import (
    BESIDE,
    FEWER,
    MORE,
    ONE_EYE,
    OUTSIDE,
    STILL,
    UNSEEN,
    contradicted,
    contradiction,
    still_seen,
)
from plugins.faces.found import Found
from plugins.read.schema.consent import PhotoRecord
from tests.drawn_people import box, people

SIZE = (1000, 800)
HERS, HIS, A_STRANGERS = (100, 100, 100, 120), (500, 100, 100, 120), (800, 400, 40, 50)


def found(*faces, both=True, size=SIZE):
    return Found(tuple(faces), size, both)


def record(show=1, **fields):
    handles = ["mother-01", "director-01", "cook-01"][:show]
    return PhotoRecord.model_validate({"people": handles, "show": handles, "hide": "fill", **fields})


def false_alarm(*box):
    return [{"box": list(box), "by": "officer-02"}]


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        pytest.param(found(), record(0), id="nobody is in it"),
        pytest.param(found(HERS), record(1), id="she may be seen"),
        pytest.param(found(HERS, HIS), record(1, boxes=[HIS]), id="she may be seen, and he is hidden"),
        pytest.param(found(HERS), record(1, boxes=[HIS]), id="he is hidden, and no detector sees him"),
        pytest.param(found(HERS, A_STRANGERS), record(1, not_a_face=false_alarm(*A_STRANGERS)), id="a false alarm"),
        pytest.param(
            found(HERS, A_STRANGERS), record(1, not_a_face=false_alarm(790, 390, 60, 70)), id="a false alarm, about there"
        ),
        pytest.param(found(HERS, both=False), record(1), id="one detector is enough where nobody is hidden"),
        pytest.param(found(HERS), record(2), id="she and he may be seen, and one is not found"),
        pytest.param(found(HERS), record(0, boxes=[[95, 90, 90, 100]]), id="a box that covers her with what is added to it"),
    ],
)  # fmt: skip
def test_what_fits_is_not_contradicted(seen, said):
    assert contradiction(seen, said) is None


@pytest.mark.parametrize(
    ("seen", "said", "refusal"),
    [
        pytest.param(None, record(0), UNSEEN, id="no detector is there"),
        pytest.param(found(HERS, both=False), record(0, boxes=[HERS]), ONE_EYE, id="one detector, and she is hidden"),
        pytest.param(found(HERS, HIS), record(1), MORE, id="one more than was counted"),
        pytest.param(found(A_STRANGERS), record(0), MORE, id="a stranger where nobody was counted"),
        pytest.param(found(HERS, HIS), record(1, boxes=[A_STRANGERS]), MORE, id="the box lies elsewhere"),
        pytest.param(found(HERS, HIS), record(1, boxes=[[500, 110, 30, 30]]), MORE, id="the box covers an eye"),
        pytest.param(found(HERS, HIS), record(1, boxes=[[160, 100, 60, 120]], not_a_face=false_alarm(*HERS)), BESIDE, id="a false alarm beside a hidden face"),
        pytest.param(found(HERS), record(1, boxes=[HERS]), FEWER, id="the box may lie on the one who may be seen"),
        pytest.param(
            found(HERS, HIS), record(0, not_a_face=false_alarm(0, 0, *SIZE)), MORE, id="one box over all vouches for nothing"
        ),
        pytest.param(found(HERS), record(0, boxes=[[950, 100, 100, 100]]), OUTSIDE, id="a box over the edge"),
        pytest.param(found(HERS), record(0, boxes=[[100, 100, 0, 100]]), OUTSIDE, id="a box without width"),
        pytest.param(found(HERS), record(1, not_a_face=false_alarm(0, 790, 20, 20)), OUTSIDE, id="a false alarm over the edge"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(seen, said, refusal):
    assert contradiction(seen, said) is refusal
    assert refusal.what
    assert refusal.remedy


WHOLE = (0, 0, *SIZE)


@pytest.mark.parametrize(
    ("after", "area", "refusal"),
    [
        pytest.param(found(size=(500, 400)), WHOLE, None, id="nothing is found"),
        pytest.param(found((50, 50, 50, 60), size=(500, 400)), WHOLE, None, id="she is found, at half the size"),
        pytest.param(found((400, 200, 20, 25), size=(500, 400)), WHOLE, None, id="the false alarm is found again"),
        pytest.param(found((40, 45, 70, 75), size=(500, 400)), WHOLE, None, id="she is found, a little larger"),
        pytest.param(found((250, 50, 50, 60), size=(500, 400)), WHOLE, STILL, id="he is found under his fill"),
        pytest.param(found((300, 300, 20, 25), size=(500, 400)), WHOLE, STILL, id="somebody new is found"),
        pytest.param(found((100, 100, 100, 120), size=(450, 800)), (0, 0, 450, 800), None, id="she is found in what was cut"),
        pytest.param(found((0, 0, 100, 120), size=(900, 700)), (100, 100, 1000, 800), None, id="she is found in the corner"),
        pytest.param(None, WHOLE, ONE_EYE, id="nothing can look"),
        pytest.param(found(both=False, size=(500, 400)), WHOLE, ONE_EYE, id="one looks"),
    ],
)  # fmt: skip
def test_after_hiding_only_those_are_found_who_may_be_seen(after, area, refusal):
    said = record(1, boxes=[HIS], not_a_face=false_alarm(*A_STRANGERS))
    assert still_seen(after, found(HERS, HIS, A_STRANGERS), said, area) is refusal


def test_a_picture_that_was_not_hidden_is_seen_through():
    data = people(2)
    assert contradicted(data, people(2), record(1, boxes=[box(1)])) is STILL
