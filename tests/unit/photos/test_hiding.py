"""What is hidden is gone: all of the box and more, before anything else is done to the pixels."""

import io
import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PIL import Image, ImageColor

from plugins.photos.hiding import FILL, Hiding, TooLittleError, covered, hidden, kept
from plugins.photos.pixels import pictures
from tests.unit.photos.conftest import saved

SAND = ImageColor.getrgb(FILL)


def noise(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture without an even spot, and without the colour of the fill."""
    return Image.effect_noise((width, height), 60).point(lambda v: v // 2).convert(mode)


@st.composite
def boxes_in_pictures(draw: st.DrawFn) -> tuple[tuple[int, int], tuple[int, int, int, int]]:
    """A box of a quarter of the sides at most: what covers more than half of a picture is refused."""
    size = draw(st.integers(80, 400)), draw(st.integers(80, 400))
    x, y = draw(st.integers(0, size[0] - 2)), draw(st.integers(0, size[1] - 2))
    return size, (
        x,
        y,
        draw(st.integers(1, min(size[0] - x, size[0] // 4))),
        draw(st.integers(1, min(size[1] - y, size[1] // 4))),
    )


@given(boxes_in_pictures())
def test_half_around_the_box_and_a_quarter_below_is_of_one_colour(case):
    size, (x, y, width, height) = case
    filled = hidden(noise(*size), size, Hiding(((x, y, width, height),)))
    beside, above, below = math.ceil(width / 2), math.ceil(height / 2), math.ceil(height / 4)
    around = (
        max(x - beside, 0),
        max(y - above, 0),
        min(x + width + beside, size[0]),
        min(y + height + below, size[1]),
    )
    assert filled.size == size
    assert filled.crop(around).getcolors() == [((around[2] - around[0]) * (around[3] - around[1]), SAND)]


@given(boxes_in_pictures(), st.sampled_from([2, 4, 8]))
def test_a_picture_that_was_decoded_smaller_hides_every_block_of_the_box(case, scale):
    size, box = case
    decoded = math.ceil(size[0] / scale), math.ceil(size[1] / scale)
    filled = hidden(noise(*decoded), size, Hiding((box,)))
    x, y, width, height = box
    blocks = (
        (x // 16 * 16) // scale,
        (y // 16 * 16) // scale,
        min(math.ceil((x + width) / 16) * 16 // scale, decoded[0]),
        min(math.ceil((y + height) / 16) * 16 // scale, decoded[1]),
    )
    assert filled.crop(blocks).getcolors() == [((blocks[2] - blocks[0]) * (blocks[3] - blocks[1]), SAND)]


@given(boxes_in_pictures(), boxes_in_pictures())
def test_a_cut_picture_holds_nothing_of_what_is_covered(case, other):
    size, box = case
    hiding = Hiding((box, other[1]), cuts=True)
    area = kept(hiding, size)
    assume(area)
    assert area
    for each in hiding.boxes:
        left, top, right, bottom = covered(each, size)
        apart = right <= area[0] or left >= area[2] or bottom <= area[1] or top >= area[3]
        assert apart or right <= left or bottom <= top
    picture = noise(*size)
    assert hidden(picture, size, hiding).tobytes() == picture.crop(area).tobytes()


@pytest.mark.parametrize(
    ("boxes", "expected"),
    [
        pytest.param((), (0, 0, 1000, 800), id="nothing is hidden"),
        pytest.param(((900, 300, 60, 60),), (0, 0, 870, 800), id="she stands at the right"),
        pytest.param(((500, 20, 60, 60),), (0, 96, 1000, 800), id="she stands at the top"),
        pytest.param(((450, 350, 100, 100),), (0, 475, 1000, 800), id="she stands in the middle: two fifths stay"),
        pytest.param(((200, 350, 100, 140), (700, 350, 100, 140)), None, id="two in a row leave strips"),
        pytest.param(((100, 100, 700, 600),), None, id="she fills the picture"),
    ],
)  # fmt: skip
def test_the_largest_rectangle_without_her_is_kept(boxes, expected):
    assert kept(Hiding(boxes, cuts=True), (1000, 800)) == expected


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        pytest.param(((100, 300, 100, 140),), (0, 0, 450, 800), id="who may be seen stands at the left"),
        pytest.param(((750, 300, 100, 140),), None, id="at the right, where too little is left"),
        pytest.param(((100, 300, 100, 140), (800, 300, 100, 140)), None, id="on both sides"),
        pytest.param(((480, 300, 100, 140),), None, id="cheek to cheek"),
    ],
)
def test_a_cut_takes_nobody_away_who_may_be_seen(seen, expected):
    hers = (500, 300, 100, 140)
    assert kept(Hiding((hers,), cuts=True, seen=seen), (1000, 800)) == expected


@pytest.mark.parametrize(
    ("boxes", "is_left"),
    [
        pytest.param(((400, 300, 200, 250),), True, id="one face"),
        pytest.param(((300, 200, 400, 500),), False, id="a face that fills the picture"),
        pytest.param(
            tuple((x, y, 120, 190) for x in (20, 270, 520, 770) for y in (60, 440)), False, id="a class of eight"
        ),
        pytest.param(((400, 300, 200, 250),) * 5, True, id="one place told five times"),
    ],
)
def test_a_picture_that_is_mostly_one_colour_is_none(boxes, is_left):
    assert (kept(Hiding(boxes), (1000, 800)) is not None) == is_left
    if not is_left:
        with pytest.raises(TooLittleError):
            pictures(saved("JPEG", noise(1000, 800), quality=90), "JPEG", Hiding(boxes))


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_every_kind_of_decoded_picture_is_filled(mode):
    filled = hidden(noise(200, 200, mode), (200, 200), Hiding(((80, 80, 40, 40),)))
    assert filled.mode == ("RGB" if mode == "L" else mode)
    assert len(filled.crop((70, 70, 130, 130)).getcolors()) == 1


def test_the_fill_has_its_colour_in_a_grey_picture_too():
    for canvas in pictures(saved("PNG", noise(900, 600, "L")), "PNG", Hiding(((400, 200, 100, 100),))):
        across = canvas.width / 900
        assert canvas.getpixel((round(450 * across), round(250 * across))) == SAND
        assert len(set(canvas.getpixel((5, 5)))) == 1


def test_nothing_to_hide_changes_nothing():
    picture = noise(60, 60)
    assert hidden(picture, (60, 60), Hiding()) is picture


@pytest.mark.parametrize("orientation", range(1, 9))
def test_boxes_are_those_of_the_upright_picture(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved("JPEG", noise(1999, 1203), exif=exif.tobytes(), quality=90)
    width, height = (1203, 1999) if orientation > 4 else (1999, 1203)
    box = (width // 10, height // 2, width // 8, height // 9)
    for canvas in pictures(data, "JPEG", Hiding((box,))):
        across = canvas.width / width
        inside = [round(side * across) for side in (box[0], box[1], box[0] + box[2], box[1] + box[3])]
        assert canvas.crop(tuple(inside)).getextrema() == tuple((v, v) for v in SAND)


@pytest.mark.parametrize("width", [2500, 1000, 300], ids=str)
def test_a_cut_picture_is_as_sharp_as_what_stays_of_it(width):
    data = saved("JPEG", noise(width, width // 2), quality=90)
    left = pictures(data, "JPEG", Hiding(((width - width // 5, width // 4, width // 20, width // 20),), cuts=True))
    area = kept(Hiding(((width - width // 5, width // 4, width // 20, width // 20),), cuts=True), (width, width // 2))
    assert left[-1].width == max([w for w in (480, 800, 1600) if w <= area[2] - area[0]], default=area[2] - area[0])
    assert Image.open(io.BytesIO(data)).width == width
