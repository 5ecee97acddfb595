"""Drawn scenes that stand in place of a photograph. No faces, no people, no writing, nothing that could be anybody's house.

Eight are drawn by hand (`theme/static/scenes/<name>.svg`, 1200 x 750); the build makes more of each: seen from the other side, and in
another light (`scene_files.py`).
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from plugins.common.problems import N_

VARIANTS = 6
"""How many pictures the build makes of each drawing."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing: `name` is its file's, `alt` the English msgid of what is to be seen, `variant` which of its pictures (0: as drawn)."""

    name: str
    alt: str
    variant: int = 0

    @property
    def file(self) -> str:
        """The path under `assets/`.

        >>> Scene("lake", "").file, Scene("lake", "", 2).file
        ('scenes/lake.svg', 'scenes/lake-2.svg')
        """
        return f"scenes/{self.name}-{self.variant}.svg" if self.variant else f"scenes/{self.name}.svg"


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


def spread(seeds: Iterable[tuple[str, str]]) -> dict[str, Scene]:
    """Choose a scene for each entry so that neighbours differ, the same in every build and on every machine.

    `seeds` are entries' keys with what their scene is made from: a number that is stored with the text, or the address that readers see
    anyhow; never a name or a folder, which could tell something. Oldest first, so that a new entry changes no older one's scene.

    >>> one, two = spread([("stories/a", "17"), ("stories/b", "17")]).values()
    >>> one.name != two.name
    True
    """
    chosen: dict[str, Scene] = {}
    for key, seed in seeds:
        near = {scene.name for scene in list(chosen.values())[-APART:]}
        chosen[key] = next(scene for scene in _ranked(seed) if scene.name not in near)
    return chosen


def scene_for(seed: str) -> Scene:
    """Choose a scene that has no neighbours: a picture within a text.

    >>> scene_for("17/1") == scene_for("17/1")
    True
    """
    return _ranked(seed)[0]


def _ranked(seed: str) -> list[Scene]:
    """All scenes, in the order and the variant that the seed gives them."""

    def digest(scene: Scene) -> bytes:
        return hashlib.sha256(f"{seed} {scene.name}".encode()).digest()

    return [replace(scene, variant=digest(scene)[-1] % VARIANTS) for scene in sorted(SCENES, key=digest)]
