"""The drawn scenes: each has its file, and no file says or loads anything."""

import re
from pathlib import Path

import pytest

from plugins.render.scenes import SCENES, Scene, scene_for

FOLDER = Path(__file__).parents[2] / "theme" / "static" / "scenes"
NAMES = [scene.name for scene in SCENES]
HARMLESS = {"svg", "defs", "g", "path", "rect", "circle", "ellipse", "use", "pattern", "linearGradient", "stop"}


def test_every_scene_has_its_file_and_every_file_its_scene() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(f"{name}.svg" for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_scene_holds_shapes_only(name: str) -> None:
    svg = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert set(re.findall(r"<([a-zA-Z:]+)", svg)) <= HARMLESS
    assert re.search(r">[^<\s]", svg) is None, "writing between the tags"
    assert re.search(r"""\son\w+=|style=|href="(?!#)|url\((?!#)""", svg) is None
    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 750" width="1200" height="750">')


@pytest.mark.parametrize("scene", SCENES, ids=NAMES)
def test_a_scene_says_that_it_is_a_drawing(scene: Scene) -> None:
    assert scene.alt.startswith("Drawing: ")


def test_the_choice_does_not_change_between_versions() -> None:
    assert scene_for("stories/the-well").name == "paddy"


def test_share_cards_show_the_drawings_as_they_are_now() -> None:
    """After a change of a drawing: `python3 tasks.py scenes`, and look at the cards."""
    from plugins.site.card_scenes import KEPT, SOURCES, sources

    kept = dict(line.split("\t") for line in (KEPT / SOURCES).read_text(encoding="utf-8").splitlines())
    assert kept == sources()
    assert {path.stem for path in KEPT.glob("*.webp")} == set(kept)
    assert sum(path.stat().st_size for path in KEPT.iterdir()) < 250_000
