"""Both detectors find drawn people, however the picture lies; what each says of one face becomes one."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.faces.found import every_detector, found, upright
from plugins.faces.memory import faces
from plugins.faces.seen import Seen, are_same, each_once, together
from tests.drawn_people import box, people, saved

SIDE = st.integers(0, 60)
FACES = st.lists(
    st.builds(lambda x, y, w, h, s, c: Seen(x, y, x + w, y + h, s / 100, c), SIDE, SIDE, SIDE, SIDE, SIDE, st.booleans()),
    max_size=8,
)  # fmt: skip


def lies_on(one, other):
    return are_same(*(Seen(x, y, x + w, y + h, 1) for x, y, w, h in (one, other)))


def test_two_people_are_two_faces():
    seen = found(people(2))
    assert seen.size == (368, 240)
    assert seen.is_by_both
    assert len(seen.faces) == 2
    assert all(lies_on(face, box(place)) for place, face in enumerate(seen.faces))


@pytest.mark.parametrize("name", every_detector())
def test_each_detector_sees_them_by_itself(name):
    picture, _ = upright(people(2))
    assert len([face for face in every_detector()[name](picture) if face.counts]) == 2


def test_a_picture_that_the_camera_turned_is_seen_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = Image.open(io.BytesIO(people(2))).rotate(90, expand=True)
    seen = found(saved(stored, exif=exif.tobytes()))
    assert seen.size == (368, 240)
    assert [lies_on(face, box(place)) for place, face in enumerate(seen.faces)] == [True, True]


@pytest.mark.parametrize("orientation", [0, 9, 600])
def test_a_turn_that_is_none_of_the_eight_turns_nothing(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert found(saved(Image.open(io.BytesIO(people(2))), exif=exif.tobytes())).size == (368, 240)


def test_a_turn_in_letters_turns_nothing():
    one_tag = b"\x01\x00" + b"\x12\x01\x02\x00\x04\x00\x00\x00six\x00" + bytes(4)
    exif = b"Exif\x00\x00II*\x00\x08\x00\x00\x00" + one_tag
    assert found(saved(Image.open(io.BytesIO(people(2))), exif=exif)).size == (368, 240)


@pytest.mark.parametrize("turns", [1, 2])
def test_who_lies_or_hangs_her_head_is_seen(turns):
    stored = Image.open(io.BytesIO(people(1))).rotate(90 * turns, expand=True)
    assert len(found(saved(stored)).faces) == 1


def test_a_small_face_in_a_large_picture_is_seen_in_a_tile():
    large = Image.new("RGB", (2400, 600), (120, 140, 110))
    large.paste(Image.open(io.BytesIO(people(1, 70))), (2200, 450))
    seen = found(saved(large))
    assert len(seen.faces) == 1
    assert seen.faces[0][0] > 2190


@pytest.mark.parametrize("mode", ["CMYK", "RGBA"])
def test_every_kind_of_picture_is_looked_at(mode):
    written = io.BytesIO()
    Image.open(io.BytesIO(people(1))).convert(mode).save(written, "JPEG" if mode == "CMYK" else "PNG")
    assert len(found(written.getvalue()).faces) == 1


@pytest.mark.parametrize("colour", [(223, 208, 184), (20, 20, 20)], ids=["sand", "night"])
def test_an_even_picture_has_no_face(colour):
    assert found(saved(Image.new("RGB", (300, 200), colour))).faces == ()


@given(FACES, FACES)
def test_what_counts_is_never_lost_among_others(one, other):
    one, other = each_once(one), each_once(other)
    both = together(one, other)
    assert all(any(face == each or are_same(face, each) for each in both) for face in (*one, *other) if face.counts)
    assert all(each in (*one, *other) for each in both)


def test_what_only_one_detector_suspects_does_not_count():
    suspected, elsewhere = Seen(0, 0, 10, 10, 0.25, counts=False), Seen(50, 50, 60, 60, 0.55, counts=False)
    assert together((suspected,), (elsewhere,)) == ()
    assert together((suspected,), (Seen(1, 0, 11, 10, 0.55, counts=False),)) == (suspected,)


def test_a_small_face_before_a_large_one_is_a_face_of_its_own():
    poster, child = Seen(0, 0, 100, 120, 0.9), Seen(30, 60, 60, 95, 0.8)
    assert set(each_once((poster, child))) == {poster, child}


def test_a_picture_that_was_seen_is_remembered():
    assert faces(people(1)) is faces(people(1))
    assert faces(people(1)) == found(people(1))
