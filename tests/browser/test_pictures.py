"""What a telephone fetches of a photograph that is tall and full of detail, at every density of its screen."""

import io
import random

import pytest
from PIL import Image

from plugins.photos.encode import MOST
from tests.browser.conftest import served
from tests.samples import CONTROL, SITE, TOPICS, person, pictured

pytestmark = pytest.mark.browser


def leaves(strength):
    """A tall photograph as of a tree: what its leaves weigh is noise."""
    noise = Image.frombytes("L", (600, 1066), random.Random(strength).randbytes(600 * 1066))
    noise = noise.point([128 + (value - 128) * strength // 128 for value in range(256)])
    tree = Image.merge("RGB", [noise.rotate(180), noise, noise]).resize((850, 1511), Image.Resampling.BICUBIC)
    written = io.BytesIO()
    tree.save(written, "JPEG", quality=90)
    return written.getvalue()


@pytest.fixture(scope="module")
def address(site_of_module):
    stories = {
        path: data
        for slug, strength in (("the-rich", 22), ("the-richest", 40))
        for path, data in pictured(slug, data=leaves(strength), body="A word.\n\n![](portrait.jpg)").items()
    }
    site = site_of_module(SITE, TOPICS, person(), CONTROL, stories)
    with served(site.output) as where:
        yield where


@pytest.mark.parametrize("density", [1, 1.5, 2, 3])
@pytest.mark.parametrize(("slug", "widest"), [("the-rich", 640), ("the-richest", 400)])
def test_no_telephone_waits_for_more(browser, address, slug, widest, density):
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=density)
    page, fetched = context.new_page(), []
    page.on("response", lambda answer: fetched.append(answer))  # not a built-in one: playwright writes to it
    page.goto(f"{address}/en/stories/{slug}/")
    page.wait_for_function("document.querySelector('main picture img').complete")
    (picture,) = {answer.body() for answer in fetched if answer.url.endswith(".webp")}
    assert len(picture) <= MOST
    with Image.open(io.BytesIO(picture)) as opened:
        assert min(390, widest) <= opened.width <= widest
        assert opened.width == widest or density < 2
    context.close()


def test_a_desk_gets_the_fine_one(browser, address):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, device_scale_factor=2)
    page = context.new_page()
    page.goto(f"{address}/en/stories/the-rich/")
    assert page.evaluate("document.querySelector('main picture img').naturalWidth") > 0
    used = page.evaluate("document.querySelector('main picture img').currentSrc")
    with Image.open(io.BytesIO(context.request.get(used).body())) as opened:
        assert opened.width >= 800
    context.close()
