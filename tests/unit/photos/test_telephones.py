"""What telephones hang behind a photograph is passed over; anything else there keeps the picture out."""

import struct

import pytest

from plugins.photos.derive import derived
from plugins.photos.derived import Derived
from plugins.photos.refusal import Refusal
from tests.unit.photos.conftest import drawing, opened, saved

NOTE = b"\0\0\1\x0a\x0e\0\0\0Image_UTC_Data1700000000000"


def announced(**options):
    """A picture of 500 pixels, and behind it a small red one."""
    return saved("MPO", drawing(500, 300), save_all=True, append_images=[drawing(60, 40)], **options)


def samsungs(block=NOTE, count=1, length=0):
    """Samsung's note: a block, its directory, the length of that, and the end."""
    directory = b"SEFH" + struct.pack("<II", 106, count) + struct.pack("<HHII", 0, 0x0A01, len(block), len(block))
    return block + directory + struct.pack("<I", length or len(directory)) + b"SEFT"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(announced(), id="a second picture"),
        pytest.param(announced() + b"\0\0", id="and filling"),
        pytest.param(announced() + samsungs()[:0] + saved("JPEG", drawing(40, 40)), id="and a third"),
        pytest.param(saved("JPEG", drawing(500, 300)) + samsungs(), id="Samsung's note"),
    ],
)
def test_the_first_picture_is_published_and_nothing_of_what_is_behind_it(data):
    result = derived(data)
    assert isinstance(result, Derived)
    alone = derived(saved("JPEG", drawing(500, 300)))
    assert (result.width, result.height) == (alone.width, alone.height) == (480, 288)
    assert opened(result.files[0].data).size == (480, 288)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(announced() + b"Sokmaly", id="a text behind the second"),
        pytest.param(announced()[:-1], id="the second cut"),
        pytest.param(saved("JPEG") + samsungs() + b"x", id="a byte behind the note"),
        pytest.param(saved("JPEG") + b"x" + samsungs(), id="a byte before the note"),
        pytest.param(saved("JPEG") + samsungs(bytes(70_000)), id="a note as long as a film"),
        pytest.param(saved("JPEG") + samsungs(count=9), id="more blocks than are there"),
        pytest.param(saved("JPEG") + samsungs(length=4_000_000_000), id="a directory longer than the file"),
        pytest.param(saved("JPEG") + b"SEFT", id="an end alone"),
        pytest.param(saved("PNG") + samsungs(), id="a note behind a PNG"),
    ],
)
def test_anything_else_behind_the_end_keeps_it_out(data):
    result = derived(data)
    assert isinstance(result, Refusal)
    assert result.remedy
