"""Drawn scenes: many pictures of eight drawings, chosen by a stored number and by nothing else."""

import gzip
import re
from xml.etree import ElementTree

import pytest

from plugins.render.assets import assets
from plugins.render.scene_files import more_scenes, varied
from plugins.render.scenes import APART, SCENES, VARIANTS, spread


@pytest.fixture(scope="module")
def drawn(render):
    return {path: data for path, data in assets(render.theme).files.items() if path.startswith("assets/scenes/")}


def test_every_drawing_has_all_its_pictures_and_no_two_are_alike(drawn):
    assert len(SCENES) >= 6
    assert len(drawn) == len(SCENES) * VARIANTS == len(set(drawn.values()))
    assert all(f"assets/{scene.file}" in drawn for scene in (*SCENES, *more_scenes()))


def test_every_picture_is_small_whole_and_in_the_one_frame(drawn):
    for path, data in drawn.items():
        root = ElementTree.fromstring(data)
        assert (root.get("viewBox"), root.get("width"), root.get("height")) == ("0 0 1200 750", "1200", "750"), path
        assert len(gzip.compress(data, 9)) <= 3 * 1024, path
        text = data.decode("utf-8")
        ids = set(re.findall(r'\bid="([^"]+)"', text))
        assert set(re.findall(r'(?:url\(|href=")#([^)"]+)', text)) <= ids, path
        assert "<text" not in text, path


def test_another_light_changes_colours_and_nothing_else(drawn):
    for scene in SCENES:
        plain = drawn[f"assets/scenes/{scene.name}.svg"].decode("utf-8")
        late = varied(plain, 4)
        colour = r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b"
        assert re.sub(colour, "#", late) == re.sub(colour, "#", plain)
        assert late != plain


def test_a_picture_hangs_on_its_number_and_not_on_a_folder(render):
    def chosen(folder, **fields):
        return render.pages(render.entry(folder, **fields))["/en/stories/"].view.cards[0].picture.src

    numbers = {chosen("a", drawing=number) for number in range(60)}
    assert len(numbers) > 20
    assert {chosen(folder, drawing=7) for folder in ("a", "b", "somebody")} == {chosen("a", drawing=7)}
    assert chosen("a", slug="same") == chosen("b", slug="same")


def test_neighbours_show_different_drawings_whatever_their_numbers():
    chosen = list(spread((f"stories/s{n}", "17") for n in range(30)).values())
    for place in range(len(chosen) - APART):
        near = chosen[place : place + APART + 1]
        assert len({scene.name for scene in near}) == len(near)


def test_a_new_story_changes_no_older_one():
    seeds = [(f"stories/s{n}", str(n)) for n in range(20)]
    assert list(spread(seeds).items()) == list(spread([*seeds, ("stories/new", "3")]).items())[:-1]


def test_every_scene_says_what_it_shows_in_both_languages(render):
    for lang in ("en", "km"):
        assert len({render.words[lang](scene.alt) for scene in SCENES}) == len(SCENES)
