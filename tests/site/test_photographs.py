"""Photographs on the pages: what a browser is offered, what a second build does, and what a withdrawal leaves."""

import hashlib
import io
import re

import pytest
from PIL import Image, ImageFile

from plugins.photos import darkroom
from plugins.photos.pointing import POINTS
from plugins.promote.staging import FIXED_TIME
from tests.samples import CONTROL, SITE, TOPICS, person, picture, pictured, story

WITHDRAWN = "form: F-1, show: hidden, photo: face, withdrawn: {date: 2026-05-01, scope: photo}"
HIDDEN = "form: F-1, show: hidden, photo: hidden-face"
PICTURE = re.compile(r'<picture><source type="image/webp" srcset="([^"]+)" sizes="([^"]+)"><img ([^>]+)></picture>')


def photograph(width=2000, height=1500):
    """A wide field under a sky."""
    field = Image.linear_gradient("L").resize((width, height))
    written = io.BytesIO()
    Image.merge("RGB", (field, field.rotate(180), Image.radial_gradient("L").resize((width, height)))).save(written, "JPEG")  # fmt: skip
    return written.getvalue()


WIDE, TALL = photograph(), photograph(900, 1200)
LEAD = pictured("the-lead", data=WIDE, body="A word.\n\n![](portrait.jpg)")
TWO = pictured("the-two", data=TALL, body="![](portrait.jpg)")
SMALL, OTHER = pictured("the-lead", body="A word.\n\n![](portrait.jpg)"), pictured("the-two", data=picture((9, 90, 60)))
INSET = {
    **pictured("the-inset", data=TALL, body="![](portrait.jpg)"),
    **{
        f"stories/the-inset/{name}": said.replace("photos:\n", "photos:\n  wide.jpg: {people: [mother-01], faces: 1, show: [mother-01], marks: checked, "
        f"sha256: {hashlib.sha256(WIDE).hexdigest()}, alt: {{en: A field, km: វាល}}}}\n").replace("![](portrait.jpg)", "![](wide.jpg)\n\n![](portrait.jpg)")
        for name in ("consent.yaml", "index.en.md", "index.km.md")
        for said in [pictured("the-inset", data=TALL, body="![](portrait.jpg)")[f"stories/the-inset/{name}"]]
    },
    "stories/the-inset/wide.jpg": WIDE,
}  # fmt: skip


@pytest.fixture(scope="module")
def site(site_of_module):
    return site_of_module(SITE, TOPICS, person(), CONTROL, LEAD, TWO, INSET)


def attributes(tag):
    return dict(re.findall(r'([a-z]+)="([^"]*)"', tag))


@pytest.mark.parametrize("lang", ["en", "km"])
def test_the_lead_is_offered_in_three_widths_and_two_formats(site, lang):
    (webp, sizes, tag), *_ = PICTURE.findall(site.page(f"/{lang}/stories/the-lead/").text)
    image = attributes(tag)
    for sources, suffix in ((webp, "webp"), (image["srcset"], "jpg")):
        assert re.fullmatch(
            rf"/media/\w+\.{suffix} 480w, /media/\w+\.{suffix} 800w, /media/\w+\.{suffix} 1600w", sources
        )
    assert (image["width"], image["height"], image["sizes"]) == ("1600", "1200", sizes)
    assert image["src"] in image["srcset"]
    assert image["fetchpriority"] == "high"
    assert "loading" not in image


def test_what_lies_below_waits_until_it_is_near(site):
    page = site.page("/en/stories/the-inset/").text
    first, second = (attributes(tag) for _, _, tag in PICTURE.findall(page)[:2])
    assert (first.get("fetchpriority"), first.get("loading")) == ("high", None)
    assert (second.get("fetchpriority"), second.get("loading")) == (None, "lazy")
    assert page.count('fetchpriority="high"') == 1
    assert 'class="inset figure--tall"' in page


def test_a_tall_photograph_has_a_tall_frame_in_its_article(site):
    assert 'class="figure figure--tall"' in site.page("/en/stories/the-two/").text
    assert 'class="figure"' in site.page("/en/stories/the-lead/").text


def test_a_colour_stands_there_until_it_has_come_and_no_style_is_written_into_the_page(site):
    page = site.page("/en/stories/the-lead/").text
    (name, upper, lower) = re.search(r'class="(picture picture--photo from-(\d+) to-(\d+))"', page).groups()
    css = next(site.page(f"/{path}").text for path in site.files() if path.endswith(".css"))
    assert f".from-{upper} " in css
    assert f".to-{lower} " in css
    assert upper != lower
    assert "style=" not in page
    assert name


def test_every_picture_is_small_enough_for_a_telephone(site):
    for path in site.files():
        if path.endswith(".webp"):
            data = (site.output / path).read_bytes()
            with Image.open(io.BytesIO(data)) as opened:
                assert opened.width > 800 or len(data) <= 45_000


def test_the_time_of_a_picture_tells_nothing(site):
    media = [site.output / path for path in site.files() if path.startswith("media/")]
    assert {file.stat().st_mtime for file in media} == {FIXED_TIME}
    assert (site.output / "en/index.html").stat().st_mtime > FIXED_TIME


@pytest.fixture
def decoded(monkeypatch):
    """How often pixels are decoded, and photographs developed."""
    count = {"decoded": 0, "developed": 0}
    load, developed = ImageFile.ImageFile.load, darkroom.developed

    def loading(image):
        count["decoded"] += bool(image.tile)
        return load(image)

    def developing(*arguments):
        count["developed"] += 1
        return developed(*arguments)

    monkeypatch.setattr(ImageFile.ImageFile, "load", loading)
    monkeypatch.setattr(darkroom, "developed", developing)
    return count


def test_a_second_build_does_no_work_on_pixels(build_site, decoded):
    files = (SITE, TOPICS, person(), CONTROL, SMALL, OTHER)
    first = build_site(*files)
    names = first.files()
    assert decoded["developed"] == 2
    assert decoded["decoded"] > 2
    decoded.update(decoded=0, developed=0)
    again = build_site(*files)
    assert again.files() == names
    assert decoded == {"decoded": 0, "developed": 0}


def test_a_damaged_picture_of_the_cache_is_made_again(build_site, decoded):
    files = (SITE, TOPICS, person(), CONTROL, SMALL)
    first = build_site(*files)
    (kept,) = (first.output.with_name("site.private") / "pictures").iterdir()
    kept.write_bytes(kept.read_bytes()[:-9] + b"123456789")
    before = first.everything()
    assert build_site(*files).everything() == before
    assert decoded["developed"] == 2


def test_a_withdrawn_photograph_leaves_no_byte_no_name_and_no_card(build_site):
    seen = build_site(SITE, TOPICS, person(), CONTROL, SMALL)
    listed = {path: row for path, row in seen.manifest.items() if row["kind"] in ("media", "card")}
    media = {
        path: (seen.output / path).read_bytes() for path in listed if "stories/the-lead" in listed[path]["entries"]
    }
    assert {listed[path]["kind"] for path in media} == {"media", "card"}
    assert len([path for path in media if listed[path]["kind"] == "media"]) == 4
    plain = story("the-control", show="form: F-1, show: hidden")
    gone = build_site(SITE, TOPICS, person(), plain, pictured("the-lead", body="A word.\n\n![](portrait.jpg)", show=WITHDRAWN))  # fmt: skip
    assert gone.exit == 0
    page = gone.page("/en/stories/the-lead/").text
    assert "picture--scene" in page
    assert "picture--photo" not in page
    private = gone.output.with_name("site.private")
    everywhere = [
        (file, file.read_bytes())
        for root in (gone.output, private)
        for file in sorted(root.rglob("*"))
        if file.is_file()
    ]
    for path, data in media.items():
        stem = path.rpartition("/")[2].partition(".")[0].encode()
        for file, said in everywhere:
            assert data not in said, file
            assert stem not in said, file
            assert stem.decode() not in file.name
    assert not list((private / "pictures").iterdir())


@pytest.mark.parametrize(
    ("caption", "alt"),
    [
        pytest.param("left: {mother-01}", "A field", id="a caption in English"),
        pytest.param("", "The field, and {mother-01} (right)", id="an alternative text"),
    ],
)
def test_words_that_point_keep_a_picture_with_a_hidden_person_out_and_the_story_stays(build_site, caption, alt):
    files = pictured("the-lead", caption=caption, alt=alt, show=HIDDEN)
    record = "stories/the-lead/consent.yaml"
    files[record] = files[record].replace("faces: 1\n    show: [mother-01]", "faces: 1\n    show: []\n    boxes: [[90, 90, 90, 90]]\n    hide: fill\n    online_elsewhere: false")  # fmt: skip
    plain = story("the-control", show="form: F-1, show: hidden")
    site = build_site(SITE, TOPICS, person(), plain, files)
    assert site.exit == 0
    assert "picture--scene" in site.page("/en/stories/the-lead/").text
    assert [row["message"] for row in site.report if row["rule"] == "R11"] == [POINTS]


def test_alternative_text_and_caption_are_rendered_by_permission(build_site):
    site = build_site(SITE, TOPICS, person(), CONTROL, pictured("the-lead", alt="Sokmaly at home", caption="Here is Sokmaly"))  # fmt: skip
    page = site.page("/en/stories/the-lead/").text
    assert 'alt="Bopha at home"' in page
    assert "Here is Bopha" in page
    assert b"Sokmaly" not in site.everything()


def test_a_picture_without_a_byte_leaves_its_story_with_a_drawn_scene(build_site):
    """Whatever its record says, or where there is none."""
    noted = pictured("the-noted") | {"stories/the-noted/portrait.jpg": b""}
    bare = story("the-bare", en="{mother-01} left.\n\n![](portrait.jpg)") | {"stories/the-bare/portrait.jpg": b""}
    site = build_site(SITE, TOPICS, person(), noted, bare)
    for folder in ("the-noted", "the-bare"):
        assert "/assets/scenes/" in site.page(f"/en/stories/{folder}/").text
        assert ["The picture file is empty" in row["message"] for row in site.report if folder in row["file"]] == [True]
