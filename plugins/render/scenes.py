"""Drawn scenes that stand in place of a photograph. No faces, no people, no writing, nothing that could be anybody's house.

The files are `theme/static/scenes/<name>.svg`, 1200 x 750, drawn for this project.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.common.problems import N_


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing: `name` is its file's, `alt` the English msgid of what is to be seen."""

    name: str
    alt: str


SCENES: tuple[Scene, ...] = (
    Scene("doorway", N_("Drawing: an open door; a path leads out between rice fields and palms.")),
    Scene("lake", N_("Drawing: a floating house on the lake at dusk, an empty boat beside it.")),
    Scene("lotus", N_("Drawing: pink lotus flowers on a quiet pond.")),
    Scene("market", N_("Drawing: a market stall with baskets of fruit and vegetables under a striped awning.")),
    Scene("paddy", N_("Drawing: a wooden stilt house between rice fields and sugar palms at sunrise.")),
    Scene("road", N_("Drawing: a red earth road between sugar palms, a bicycle at its edge.")),
    Scene("table", N_("Drawing: a table with a checked krama, a bowl of fruit and a cup of tea.")),
    Scene("workshop", N_("Drawing: a sewing machine with green checked cloth, by a window at sunrise.")),
)


APART = 3
"""How many neighbours in a list have other scenes."""


def spread(seeds: Iterable[str]) -> dict[str, Scene]:
    """Choose a scene for each entry so that neighbours differ, the same in every build and on every machine.

    `seeds` are entries' keys, oldest first, so that a new entry changes no older one's scene. A key is never a name: a choice that
    hangs on a name would tell something about it.

    >>> one, two = spread(["stories/the-well", "stories/the-loom"]).values()
    >>> one != two
    True
    """
    chosen: dict[str, Scene] = {}
    for seed in seeds:
        near = list(chosen.values())[-APART:]
        chosen[seed] = next(scene for scene in _ranked(seed) if scene not in near)
    return chosen


def scene_for(seed: str) -> Scene:
    """Choose a scene that has no neighbours: a picture within a text.

    >>> scene_for("stories/the-well/door.jpg") == scene_for("stories/the-well/door.jpg")
    True
    """
    return _ranked(seed)[0]


def _ranked(seed: str) -> list[Scene]:
    return sorted(SCENES, key=lambda scene: hashlib.sha256(f"{seed} {scene.name}".encode()).digest())
