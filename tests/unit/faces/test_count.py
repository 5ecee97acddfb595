"""What an officer counts, strikes and draws adds up to a record in which each face stands once, and which nothing contradicts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.faces.contradict import TWICE, contradiction, still_seen
from plugins.faces.count import counted_before, keys
from plugins.faces.found import Found
from plugins.faces.overlap import DOUBLED, SAME, alike
from plugins.photos.hiding import covered
from plugins.read.schema.consent import PhotoRecord

SIZE = (1000, 800)
HERS, HIS = (100, 100, 100, 120), (500, 100, 100, 120)
SHA = "0" * 64


def found(*faces):
    return Found(tuple(faces), SIZE, is_by_both=True)


def counted(detected, /, **fields):
    return counted_before(detected, SIZE, PhotoRecord.model_validate(fields) if fields else None)


def record(count, shown=(), people=("mother-01",), by=""):
    said = keys(count, people=people, shown=dict(shown), hide="fill", online=False, sha256=SHA, by=by)
    return PhotoRecord.model_validate(said)


def within(box, area):
    return area[0] <= box[0] and area[1] <= box[1] and box[0] + box[2] <= area[2] and box[1] + box[3] <= area[3]


def test_what_was_found_has_numbers_from_the_left():
    assert counted(found(HIS, HERS)).faces == {1: HERS, 2: HIS}


def test_a_doubled_box_has_one_number_and_both_are_hidden():
    once = counted(found(HERS, (100, 150, 100, 120), HIS))
    assert once.faces == {1: (100, 100, 100, 170), 2: HIS}
    assert contradiction(found(HERS, (100, 150, 100, 120), HIS), record(once)) is None


def test_a_doubled_box_of_who_may_be_seen_contradicts_nothing():
    twice = found(HERS, (100, 150, 100, 120))
    assert contradiction(twice, record(counted(twice), {"mother-01": 1})) is None


def test_what_is_found_only_in_the_smaller_picture_has_a_number_and_can_be_struck():
    """The smaller picture is half as large; in it a wheel looks like a face, and her face a little otherwise."""
    wheel = (700, 600, 60, 60)
    smaller = Found(((52, 51, 50, 59), (350, 300, 30, 30)), (500, 400), is_by_both=True)
    count = counted_before(found(HERS), SIZE, None, smaller)
    assert count.faces == {1: HERS, 2: wheel}
    said = record(count.without(frozenset({2}), "officer-02"))
    assert contradiction(found(HERS), said) is None
    assert still_seen(Found(smaller.faces[1:], (500, 400), is_by_both=True), found(HERS), said, (0, 0, *SIZE)) is None
    assert counted_before(found(HERS), SIZE, said, smaller).faces == {1: HERS}


def test_a_second_number_on_the_face_of_who_may_be_seen_can_be_struck():
    """Both detectors saw her, in boxes that share between a fifth and a quarter: neither one face nor two."""
    hers, beside = (100, 100, 100, 120), (160, 100, 100, 125)
    assert SAME < alike(hers, beside) < DOUBLED
    both = found(hers, beside, HIS)
    count = counted(both).without(frozenset({2}), "officer-02")
    assert contradiction(both, record(count, {"mother-01": 1})) is None


def test_a_box_of_the_record_that_does_not_cover_the_face_grows():
    again = counted(found(HERS), boxes=[[100, 170, 100, 120]])
    assert again.faces == {1: (100, 100, 100, 190)}


def test_faces_of_the_record_keep_their_boxes_shown_or_hidden():
    assert counted(found(HERS, HIS), boxes=[HIS], seen={"mother-01": HERS}).faces == {1: HERS, 2: HIS}
    assert counted(None, boxes=[HIS], seen={"mother-01": HERS}).faces == {1: HERS, 2: HIS}


def test_what_lies_outside_of_the_picture_is_dropped():
    outside = [950, 700, 100, 200]
    count = counted(found(HERS), boxes=[outside, [0, 0, 0, 9]], not_a_face=[{"box": outside, "by": "officer-02"}])
    assert (count.faces, count.struck) == ({1: HERS}, ())


def test_a_struck_face_that_is_drawn_again_is_a_face():
    count = counted(found(HERS)).without(frozenset({1}), "officer-02").with_boxes(((90, 120, 100, 120),))
    assert count.struck == ()
    assert count.faces == {1: (90, 100, 110, 140)}


@pytest.mark.parametrize(
    "beside", [(190, 150, 60, 60), (170, 150, 60, 90), (120, 240, 40, 40)], ids=["beside", "over the edge", "below"]
)
def test_what_was_struck_partly_under_a_hidden_face_is_hidden(beside):
    seen = found(HERS, beside)
    number = next(n for n, box in counted(seen).faces.items() if box != HERS)
    said = record(counted(seen).without(frozenset({number}), "officer-02"))
    assert said.not_a_face == ()
    assert all(within(box, covered(said.boxes[0], SIZE)) for box in (HERS, beside))
    assert contradiction(seen, said) is None


def test_what_was_struck_elsewhere_is_vouched_for():
    seen = found(HERS, HIS)
    said = record(counted(seen).without(frozenset({2}), "officer-02"), {"mother-01": 1})
    assert [(each.box, each.by) for each in said.not_a_face] == [(HIS, "officer-02")]
    assert said.seen == {"mother-01": HERS}
    assert contradiction(seen, said) is None


def test_a_box_that_no_program_sees_is_told_apart():
    count = counted(found(HERS)).with_boxes((HIS,))
    assert (count.unseen({}), count.unseen({"mother-01": 1}), count.unseen({"mother-01": 2})) == (1, 1, 0)
    assert record(count, {"mother-01": 1}, by="officer-02").drawn_by == "officer-02"


BOXES = st.lists(
    st.builds(lambda x, y, w, h: (x, y, w, h), st.integers(0, 300), st.integers(0, 300), st.integers(20, 100), st.integers(20, 120)),
    max_size=5,
)  # fmt: skip
NUMBERS = st.frozensets(st.integers(1, 7), max_size=3)


@settings(max_examples=150)
@given(BOXES, BOXES, NUMBERS, NUMBERS)
def test_what_she_answers_is_never_refused_but_for_one_face_in_two_boxes(seen, drawn, struck, shown):
    seen = found(*seen)
    count = counted(seen)
    count = count.without(struck & count.faces.keys(), "officer-02").with_boxes(tuple(drawn))
    chosen = dict(zip(("a-01", "a-02", "a-03"), sorted(shown & count.faces.keys()), strict=False))
    said = record(count, chosen, people=tuple(chosen), by="officer-02")
    assert contradiction(seen, said) in (None, TWICE)
