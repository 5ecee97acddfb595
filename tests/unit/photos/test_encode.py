"""A telephone waits for 45,000 bytes at most, and no picture is written worse than that asks for."""

import random

import pytest
from PIL import Image

from plugins.photos import encode as module
from plugins.photos.encode import LEAST_QUALITY, MOST, TOO_CAREFUL, WEBP_QUALITY, encoded, fitting, for_telephones
from tests.unit.photos.conftest import drawing


def grain(strength: int, widths: tuple[int, ...] = (480, 800)) -> list[Image.Image]:
    """A picture with noise in it, at these widths: the noise is what its files weigh."""
    noise = Image.frombytes("L", (500, 375), random.Random(strength).randbytes(500 * 375))
    noise = noise.point([128 + (value - 128) * strength // 128 for value in range(256)])
    large = Image.merge("RGB", [noise] * 3).resize((1000, 750), Image.Resampling.BICUBIC)
    return [large.resize((width, width * 3 // 4), Image.Resampling.LANCZOS) for width in widths]


@pytest.fixture
def written(monkeypatch):
    """The widths of the WebP files that were written, those that were thrown away included."""
    widths, saved = [], module._saved

    def counting(canvas, form, **settings):
        if form == "WEBP":
            widths.append(canvas.width)
        return saved(canvas, form, **settings)

    monkeypatch.setattr(module, "_saved", counting)
    return widths


def webps(files):
    return {file.width: file for file in files if file.form == "WEBP"}


@pytest.mark.parametrize(
    ("strength", "fetched"),
    [(8, 800), (14, 800), (18, 800), (25, 640), (34, 480), (80, 400)],
    ids=["smooth", "plain", "usual", "rich", "richer", "richest"],
)
def test_what_a_telephone_gets_is_small_and_not_needlessly_poor(strength, fetched):
    files = encoded(grain(strength))
    there = webps(files)
    assert for_telephones((width, len(file.data)) for width, file in there.items()) == fetched
    assert len(there[fetched].data) <= MOST
    for width, file in there.items():
        assert file.quality == WEBP_QUALITY if width > fetched else LEAST_QUALITY <= file.quality <= WEBP_QUALITY
    assert [file.form for file in files] == ["JPEG", "WEBP"] * len(there)
    assert [file.width for file in files] == sorted(width for width in there for _ in range(2))
    assert all((file.height, file.width) == (file.width * 3 // 4, file.width) for file in files)


@pytest.mark.parametrize("widths", [(480,), (800,), (480, 800)])
def test_a_picture_of_nothing_but_noise_is_as_narrow_as_it_can_be(widths):
    there = webps(encoded(grain(200, widths)))
    assert for_telephones((width, len(file.data)) for width, file in there.items()) == 400
    assert there[400].quality == LEAST_QUALITY


def test_a_narrow_strip_is_not_made_wider():
    assert set(webps(encoded(grain(200, (300,))))) == {300}


def test_one_writing_is_enough_where_the_width_before_tells_the_size(written):
    files = list(encoded(grain(18)))
    assert TOO_CAREFUL * MOST <= len(files[-1].data) <= MOST
    assert files[-1].quality < WEBP_QUALITY
    assert written.count(800) <= 2


def test_without_a_width_before_it_is_tried(written):
    (_, file) = encoded(grain(18, (800,)))
    assert len(file.data) <= MOST
    assert written == [800] * len(written)
    assert len(written) >= 2


def test_a_light_picture_and_a_large_width_are_written_once_at_full_quality(written):
    files = list(encoded([drawing(480, 336), drawing(800, 560), grain(60, (1600,))[0]]))
    assert {file.quality for file in files if file.form == "WEBP"} == {WEBP_QUALITY}
    assert written == [480, 800, 1600]


def test_the_quality_falls_with_every_try_so_that_it_ends():
    for quality in range(LEAST_QUALITY + 1, WEBP_QUALITY + 1):
        for size in (MOST + 1, MOST * 2, MOST * 50):
            assert LEAST_QUALITY <= fitting(quality, size) < quality
