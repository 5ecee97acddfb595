"""A picture with a face that must not be seen: published without it, or a drawn scene in its place, and never as it was."""

import hashlib
import io
import json
from pathlib import Path

import pytest
from PIL import Image, ImageColor

from plugins.faces.found import found
from plugins.photos.hiding import FILL
from tests.conftest import ROOT
from tests.drawn_people import box, people
from tests.samples import SITE, TOPICS, person, story

HEIGHT = 360  # three people side by side are 825 wide: two widths
THREE = people(3, HEIGHT)
SAND = ImageColor.getrgb(FILL)
DIRECTOR = person(
    "director-01", kind="staff", en="Vannareth", family_en="Keovong", km="វណ្ណារ៉េត", family_km="កែវវង្ស", more="public: true"
)  # fmt: skip
PEOPLE = "  mother-01: {form: F-1, show: hidden, photo: hidden-face}\n  director-01: {show: pictured}\n"


def told(folder: str, data: bytes = THREE, **fields: object) -> dict[str, str | bytes]:
    """A story with one picture, of the mother, who hides her face, the director, who doesn't, and a stranger."""
    record = {
        "people": ["mother-01", "director-01"], "faces": 3, "show": ["director-01"], "seen": {"director-01": box(1, HEIGHT)},
        "boxes": [box(0, HEIGHT), box(2, HEIGHT)],
        "hide": "fill", "marks": "checked", "online_elsewhere": False, "sha256": hashlib.sha256(data).hexdigest(),
        "alt": {"en": "Three women at work", "km": "ស្ត្រីបីនាក់កំពុងធ្វើការ"}, **fields,
    }  # fmt: skip
    consent = f'place: {{code: "17", at_most: province}}\npeople:\n{PEOPLE}photos:\n  women.jpg: {json.dumps(record)}\n'
    en, km = "{mother-01} opened a shop.\n\n![](women.jpg)", "{mother-01} បានបើកហាង។\n\n![](women.jpg)"
    return {**story(folder, en=en, km=km, consent=consent), f"stories/{folder}/women.jpg": data}


REFUSED = {
    "no-boxes": ({"boxes": []}, "are not as many as"),
    "one-too-few": ({"faces": 2, "boxes": [box(0, HEIGHT)]}, "does not tell of"),
    "box-elsewhere": ({"boxes": [box(0, HEIGHT), [330, 100, 40, 40]]}, "does not tell of"),
    "on-the-wrong-one": ({"boxes": [box(0, HEIGHT), box(1, HEIGHT)]}, "both shown and hidden"),
    "nobody-answers": ({"boxes": [box(0, HEIGHT), box(2, HEIGHT), [0, 320, 20, 20], [800, 320, 20, 20]], "faces": 5}, "nobody answers"),
    "old-and-unclear": ({"boxes": [box(0, HEIGHT), box(2, HEIGHT), [0, 320, 20, 20]], "faces": 4, "seen": {}}, "cannot be told"),
    "seen-is-another": ({"seen": {"mother-01": box(1, HEIGHT)}}, "of other people"),
    "over-the-edge": ({"boxes": [box(0, HEIGHT), [800, 0, 400, 360]]}, "outside of the picture"),
    "she-is-to-be-shown": ({"show": ["mother-01"]}, "not agreed that her face"),
    "online": ({"online_elsewhere": True}, "already online"),
    "cut-too-far": ({"hide": "crop", "show": [], "seen": {}, "people": ["mother-01"], "boxes": [box(n, HEIGHT) for n in range(3)]}, "too little"),
}  # fmt: skip


def saved_again(quality: int) -> bytes:
    """The same people in other bytes."""
    written = io.BytesIO()
    Image.open(io.BytesIO(THREE)).convert("RGB").save(written, "JPEG", quality=quality)
    return written.getvalue()


# Texts that share a picture: of the first pair, one shows whom the other hides; of the second, one counts another face; of the third, one knows who else
# is in it, and is not published; the fourth says the same.
DIFFER, COUNT, ALIKE, KNOWN = (saved_again(quality) for quality in (95, 94, 93, 92))
SHARED = [
    told("differ-a", DIFFER),
    told("differ-b", DIFFER, seen={"director-01": box(0, HEIGHT)}, boxes=[box(1, HEIGHT), box(2, HEIGHT)]),
    told("count-a", COUNT),
    told("count-b", COUNT, faces=4, boxes=[box(0, HEIGHT), box(2, HEIGHT), [0, 320, 20, 20]], drawn_by="officer-01"),
    told("known-a", KNOWN, marks="unchecked"),
    told("known-b", KNOWN, people=["director-01"], drawn_by="officer-01"),
    told("alike-a", ALIKE),
    told("alike-b", ALIKE, boxes=[box(2, HEIGHT), [box(0, HEIGHT)[0] - 3, *box(0, HEIGHT)[1:]]]),
]


@pytest.fixture(scope="module")
def site(site_of_module):
    stories = [told(f"the-{name}", **fields) for name, (fields, _) in REFUSED.items()]
    return site_of_module(
        SITE, TOPICS, person(), DIRECTOR, told("filled"), told("cut", data=TWO, **CUT), *stories, *SHARED
    )  # fmt: skip


TWO = people(2, HEIGHT)
CUT = {"faces": 2, "boxes": [box(0, HEIGHT)], "hide": "crop", "seen": {}}  # as records were before they had `seen`


def sources(site, folder):
    """The files that a story's page shows as photographs, in every language and width."""
    manifest = site.manifest
    return [
        path
        for path, listed in manifest.items()
        if listed["kind"] == "media" and f"stories/{folder}" in listed["entries"]
    ]


def pixels(site, path):
    return Image.open(io.BytesIO((site.output / path).read_bytes())).convert("RGB")


def test_the_face_is_one_colour_in_every_file(site):
    paths = sources(site, "filled")
    assert len({pixels(site, path).width for path in paths}) == 2
    for path in paths:
        picture = pixels(site, path)
        scale = picture.width / Image.open(io.BytesIO(THREE)).width
        for place in (0, 2):
            x, y, width, height = (round(side * scale) for side in box(place, HEIGHT))
            face = picture.crop((x, y, x + width, y + height))
            assert all(
                abs(extreme - wanted) <= 3
                for (low, high), wanted in zip(face.getextrema(), SAND, strict=True)
                for extreme in (low, high)
            )


def test_no_detector_finds_her_and_both_find_who_is_shown(site):
    largest = max(
        (path for path in sources(site, "filled") if path.endswith(".jpg")), key=lambda p: pixels(site, p).width
    )
    seen = found((site.output / largest).read_bytes())
    assert len(seen.faces) == 1
    assert seen.size[0] / 3 < seen.faces[0][0] < 2 * seen.size[0] / 3


def test_a_cut_picture_leaves_her_out(site):
    files = sources(site, "cut")
    assert files
    for path in files:
        picture = pixels(site, path)
        assert picture.width < Image.open(io.BytesIO(TWO)).width * 0.65
    seen = found((site.output / max(path for path in files if path.endswith(".jpg"))).read_bytes())
    assert len(seen.faces) == 1


def test_the_page_shows_the_picture_with_its_words(site):
    page = site.page("/en/stories/filled/").text
    assert "Three women at work" in page
    assert "/media/" in page
    assert "Some faces are covered" in page
    assert "មុខខ្លះត្រូវបានបាំង" in site.page("/km/stories/filled/").text
    assert "Some faces are covered" not in site.page("/en/stories/cut/").text


@pytest.mark.parametrize("name", REFUSED)
def test_a_drawn_scene_stands_in_place_of_what_is_in_doubt(site, name):
    page = site.page(f"/en/stories/the-{name}/").text
    assert "Three women at work" not in page
    assert "/assets/scenes/" in page
    assert not sources(site, f"the-{name}")
    said = [
        row["message"]
        for row in site.report
        if row["file"] == f"stories/the-{name}/consent.yaml" and row["rule"] == "R11"
    ]
    assert any(REFUSED[name][1] in each for each in said), said


@pytest.mark.parametrize(("one", "other"), [("differ-a", "differ-b"), ("count-a", "count-b")])
def test_one_picture_of_which_two_records_say_other_things_is_published_in_neither(site, one, other):
    for folder, beside in ((one, other), (other, one)):
        assert "/assets/scenes/" in site.page(f"/en/stories/{folder}/").text
        assert not sources(site, folder)
        (said,) = [row["message"] for row in site.report if row["file"] == f"stories/{folder}/consent.yaml"]
        assert f"“stories/{beside}”" in said


def test_who_is_in_a_picture_counts_wherever_it_is_written(site):
    """Else it would stay online where nobody wrote it, when she takes her photograph back."""
    assert not sources(site, "known-b")
    said = [row["message"] for row in site.report if row["file"] == "stories/known-b/consent.yaml"]
    assert ["“stories/known-a”" in each for each in said] == [True]


def test_one_picture_of_which_two_records_say_the_same_is_published_in_both(site):
    assert sources(site, "alike-a")
    assert sources(site, "alike-b")


def test_nothing_of_the_original_is_in_the_output(site):
    everything = site.everything()
    assert THREE not in everything
    assert hashlib.sha256(THREE).hexdigest().encode() not in everything
    assert THREE[-2000:] not in everything


def test_nothing_of_the_original_is_kept_beside_it(site):
    private = site.output.with_name(f"{site.output.name}.private")
    kept = [path.read_bytes() for path in private.rglob("*") if path.is_file()]
    assert kept
    assert not any(THREE[-2000:] in data for data in kept)
    assert not (private / "faces").exists()


def test_there_is_no_blur_in_the_program():
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(Path(ROOT / "plugins").rglob("*.py")))
    assert not any(word in code for word in ("ImageFilter", ".GaussianBlur", ".BoxBlur", "effect_spread"))


def test_a_detector_that_does_not_start_is_told_in_one_line(build_site, monkeypatch):
    monkeypatch.setattr("plugins.photos.darkroom.unable", lambda: ("yuface",))
    site = build_site(SITE, TOPICS, person(), DIRECTOR, told("filled"))
    assert [row["message"] for row in site.report if "does not start" in row["message"]]
    assert site.printed.count("does not start") == 1
    assert not list(site.output.with_name(f"{site.output.name}.private").glob("pictures/*"))
