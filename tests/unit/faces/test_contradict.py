"""Where what is found and what is written do not fit, a drawn scene stands in the picture's place, and a sentence says why."""

import pytest

from plugins.faces.contradict import (
    BESIDE,
    MORE,
    NOBODYS,
    ONE_EYE,
    OUTSIDE,
    STILL,
    TWICE,
    UNSEEN,
    WHOSE,
    contradicted,
    contradiction,
    still_seen,
)
from plugins.faces.found import Found
from plugins.read.schema.consent import PhotoRecord
from tests.drawn_people import box, people

SIZE = (1000, 800)
HANDLES = ("mother-01", "director-01", "cook-01")
HER_AND_HIM = ["mother-01", "brother-01"]
HERS, HIS, A_STRANGERS = (100, 100, 100, 120), (500, 100, 100, 120), (800, 400, 40, 50)
BESIDE_HERS, AROUND_BOTH = (190, 100, 100, 120), (100, 100, 190, 120)


def found(*faces, both=True, size=SIZE):
    return Found(tuple(faces), size, both)


def record(show=1, **fields):
    handles = HANDLES[:show]
    return PhotoRecord.model_validate({"people": handles, "show": handles, "hide": "fill", **fields})


def seeing(*boxes, **fields):
    """A record in which mother-01, director-01 … may be seen, in turn, where the boxes are."""
    handles = HANDLES[: len(boxes)]
    return record(len(boxes), **{"seen": dict(zip(handles, boxes, strict=True)), **fields})


def false_alarm(*box):
    return [{"box": list(box), "by": "officer-02"}]


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        pytest.param(found(), record(0), id="nobody is in it"),
        pytest.param(found(HERS, HIS), seeing(HERS, boxes=[HIS]), id="she may be seen, and he is hidden"),
        pytest.param(found(HERS), seeing(HERS, people=HER_AND_HIM, boxes=[HIS]), id="he of the text is hidden, and no detector sees him"),
        pytest.param(found(HERS), seeing(HERS, boxes=[HIS], drawn_by="officer-02"), id="a stranger is hidden, and somebody answers for the box"),
        pytest.param(found(HERS, A_STRANGERS), seeing(HERS, not_a_face=false_alarm(*A_STRANGERS)), id="a false alarm"),
        pytest.param(
            found(HERS, A_STRANGERS), seeing(HERS, not_a_face=false_alarm(790, 390, 60, 70)), id="a false alarm, about there"
        ),
        pytest.param(found(HERS, both=False), seeing(HERS), id="one detector is enough where nobody is hidden"),
        pytest.param(found(HERS), seeing(HERS, HIS), id="she and he may be seen, and one is not found"),
        pytest.param(found(), seeing(HERS, boxes=[HIS], drawn_by="officer-02"), id="nobody is found, and both have a box"),
        pytest.param(found(HERS), record(0, people=["mother-01"], boxes=[[95, 90, 90, 100]]), id="a box that covers her with what is added to it"),
        pytest.param(found((102, 95, 104, 118)), seeing(HERS), id="another computer finds her a little elsewhere"),
        pytest.param(found(HERS, (140, 150, 20, 20)), seeing(HERS, not_a_face=false_alarm(140, 150, 20, 20)), id="a small false alarm within her face"),
        pytest.param(found(HERS, (500, 100, 90, 90)), seeing(HERS, boxes=[HIS], not_a_face=false_alarm(510, 120, 40, 40)), id="a false alarm all under his fill"),
        pytest.param(found(HERS), record(1), id="an old record of one"),
        pytest.param(found(), record(1), id="an old record of one who is not found"),
        pytest.param(found(HERS, HIS), record(2), id="an old record of two who are found"),
        pytest.param(found(HERS, HIS), record(1, boxes=[HIS]), id="an old record of one who may be seen and one who is hidden, both found"),
    ],
)  # fmt: skip
def test_what_fits_is_not_contradicted(seen, said):
    assert contradiction(seen, said) is None


@pytest.mark.parametrize(
    ("seen", "said", "refusal"),
    [
        pytest.param(None, record(0), UNSEEN, id="no detector is there"),
        pytest.param(found(HERS, both=False), record(0, boxes=[HERS]), ONE_EYE, id="one detector, and she is hidden"),
        pytest.param(found(HERS, HIS), seeing(HERS), MORE, id="one more than was counted"),
        pytest.param(found(HERS, HIS), record(1), MORE, id="one more than was counted, in an old record"),
        pytest.param(found(A_STRANGERS), seeing(HERS), MORE, id="a stranger is found, and not the one who may be seen"),
        pytest.param(found(HIS), seeing(HERS, people=HER_AND_HIM, boxes=[A_STRANGERS]), MORE, id="the hidden one is found, his box lies on nothing"),
        pytest.param(found(A_STRANGERS), record(0), MORE, id="a stranger where nobody was counted"),
        pytest.param(found(HERS, BESIDE_HERS), seeing(AROUND_BOTH), MORE, id="two cheek to cheek in one box of who may be seen"),
        pytest.param(
            found(HERS, BESIDE_HERS), record(0, not_a_face=false_alarm(*AROUND_BOTH)), MORE, id="two in one box that is said to be none"
        ),
        pytest.param(
            found(HERS, A_STRANGERS), seeing(HERS, not_a_face=[{"box": A_STRANGERS, "by": "tbd"}]), MORE, id="a false alarm that nobody vouches for"
        ),
        pytest.param(found(HERS), seeing(HERS, boxes=[HIS], drawn_by="?"), NOBODYS, id="a question mark answers for a box"),
        pytest.param(found(HERS, HIS), seeing(HERS, boxes=[A_STRANGERS]), MORE, id="the box lies elsewhere"),
        pytest.param(found(HERS, HIS), seeing(HERS, boxes=[[500, 110, 30, 30]]), MORE, id="the box covers an eye"),
        pytest.param(found(HERS, HIS), seeing((0, 0, *SIZE)), MORE, id="one box of who may be seen lies over all"),
        pytest.param(found(HERS, HIS), seeing(A_STRANGERS, boxes=[[160, 100, 60, 120]], not_a_face=false_alarm(*HERS)), BESIDE, id="a false alarm beside a hidden face"),
        pytest.param(found(HERS), seeing(HERS, not_a_face=false_alarm(*HERS)), BESIDE, id="a false alarm that is her face"),
        pytest.param(found(HERS), seeing(HERS, boxes=[(105, 100, 100, 120)]), TWICE, id="she is shown and hidden"),
        pytest.param(found(HERS), seeing(HERS, (102, 102, 100, 120)), TWICE, id="two may be seen and have one face"),
        pytest.param(found(HERS), record(0, boxes=[HERS, (105, 105, 100, 120)]), TWICE, id="one face counts for two"),
        pytest.param(found(HERS), seeing(HERS, boxes=[HIS]), NOBODYS, id="a box on which nothing is found, and nobody answers for it"),
        pytest.param(found(), record(0, people=["mother-01"], boxes=[HERS, HIS]), NOBODYS, id="one is named, and two boxes lie on nothing"),
        pytest.param(found(HERS), record(1, people=HER_AND_HIM, boxes=[HIS]), WHOSE, id="an old record, one is not found: who is it?"),
        pytest.param(found(HERS), record(2), WHOSE, id="an old record of two, and one is found"),
        pytest.param(found(), record(1, people=HER_AND_HIM, boxes=[HIS]), WHOSE, id="an old record, nobody is found"),
        pytest.param(
            found(HERS, HIS), record(0, not_a_face=false_alarm(0, 0, *SIZE)), MORE, id="one box over all vouches for nothing"
        ),
        pytest.param(found(HERS), record(0, boxes=[[950, 100, 100, 100]]), OUTSIDE, id="a box over the edge"),
        pytest.param(found(HERS), record(0, boxes=[[100, 100, 0, 100]]), OUTSIDE, id="a box without width"),
        pytest.param(found(HERS), seeing((950, 100, 100, 100)), OUTSIDE, id="who may be seen is over the edge"),
        pytest.param(found(HERS), seeing(HERS, not_a_face=false_alarm(0, 790, 20, 20)), OUTSIDE, id="a false alarm over the edge"),
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
    before = found(HERS, HIS, A_STRANGERS)
    for told in (record, lambda _, **fields: seeing(HERS, **fields)):
        assert still_seen(after, before, told(1, boxes=[HIS], not_a_face=false_alarm(*A_STRANGERS)), area) is refusal


def test_who_may_be_seen_and_was_not_found_before_may_be_found_after():
    said = seeing(HERS, boxes=[HIS])
    assert still_seen(found(HERS), found(HIS), said, WHOLE) is None
    assert still_seen(found(A_STRANGERS), found(A_STRANGERS, HIS), said, WHOLE) is STILL


def test_a_picture_that_was_not_hidden_is_seen_through():
    data = people(2)
    assert contradicted(data, people(2), seeing(box(0), boxes=[box(1)])) is STILL
